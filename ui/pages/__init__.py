"""The screens of the window, one a module; they do not know one another."""
