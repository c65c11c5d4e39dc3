"""Finding people, and what they say about themselves."""
