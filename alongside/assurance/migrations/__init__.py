"""The views that the national return is drawn from."""
