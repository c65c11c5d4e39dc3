"""Worries, decisions, enquiries and keeping in touch: what happened and what we did."""
