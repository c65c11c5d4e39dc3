"""Arithmetic of measures: plain Python and numpy, no Django and no context."""
