"""Commands of the config floor."""
