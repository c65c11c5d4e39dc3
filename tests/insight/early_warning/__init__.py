"""Early warning for care services."""
