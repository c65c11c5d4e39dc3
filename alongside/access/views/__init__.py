"""Pages about who you are and what you may do."""
