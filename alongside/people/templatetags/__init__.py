"""Template tags of the people floor."""
