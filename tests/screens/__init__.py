"""Every screen of the program for review: its pictures, what is wrong with it, what changed."""
