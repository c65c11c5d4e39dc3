"""Commands about measures."""
