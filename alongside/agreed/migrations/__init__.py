"""The agreed tables, step by step."""
