"""Commands that start, prepare and check the house."""
