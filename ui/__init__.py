"""The screens: they know the office and Qt, never the books or how paper is drawn.

From top to bottom: `main_window` holds the `pages`; pages are built from `forms`, `tables`,
`dialogs`, `widgets` and `icons`; `scan` hears the scanner, `refusals` says what was not done,
`background` does long work, `changes` tells the boards to look again, `words` speaks the clerk's
language and `theme` gives it all one look. `guide` explains the screens, `law` says on a control
which article stands behind it.
"""
