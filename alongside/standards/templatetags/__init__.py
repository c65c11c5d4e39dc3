"""Template tags of the standards floor."""
