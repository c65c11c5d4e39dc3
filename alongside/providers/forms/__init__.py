"""What may be typed about care services."""
