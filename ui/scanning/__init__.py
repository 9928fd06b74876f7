"""What a scanner is heard with: fields that are put back, keys that wait and are pressed again."""
