"""What a screen reader makes of the program: its tree from inside, its voice from outside."""
