"""What the office decides, as tables of cases and as properties."""
