"""Reads what the return is counted from, with a connection that can see no name."""
