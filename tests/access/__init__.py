"""Signing in, drafts, administration and who can do what."""
