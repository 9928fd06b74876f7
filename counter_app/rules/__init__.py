"""What an office knows and decides: pure values and functions, standard library only.

Nothing here reads a clock, a file, a database or a screen; time and person come as arguments.
"""
