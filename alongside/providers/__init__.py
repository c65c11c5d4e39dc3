"""Organisations' care services and what is publicly known of their quality."""
