"""Measures and charts: what the records say, added up without identities."""
