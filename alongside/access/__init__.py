"""Organisations, users, roles, circles and the log. Knows no domain noun."""
