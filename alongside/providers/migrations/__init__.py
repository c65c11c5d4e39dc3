"""The providers tables, step by step."""
