"""Commands that bring other systems' files in."""
