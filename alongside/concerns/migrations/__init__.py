"""The concerns tables, step by step."""
