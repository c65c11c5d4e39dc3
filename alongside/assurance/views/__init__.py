"""Pages of the national return."""
