"""Believable records for tests, made through actions: a file for each context."""
