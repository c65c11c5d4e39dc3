"""The people tables, step by step."""
