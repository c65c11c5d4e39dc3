"""The national file of what councils published, read and kept."""
