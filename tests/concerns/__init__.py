"""Worries, decisions, enquiries and keeping in touch, tested."""
