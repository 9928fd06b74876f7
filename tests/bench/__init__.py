"""How fast the program is, as ratios against the bare limit of the same machine in the same run."""
