"""Pages about care services."""
