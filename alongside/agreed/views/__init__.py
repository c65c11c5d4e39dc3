"""Meetings, and what was agreed there."""
