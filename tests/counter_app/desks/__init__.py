"""What a person can have done, on real books."""
