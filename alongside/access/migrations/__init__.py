"""The access tables, step by step."""
