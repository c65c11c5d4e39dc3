"""Reads the measures, with a connection that can see no name."""
