"""The office by itself: its rules, its desks, its almanac."""
