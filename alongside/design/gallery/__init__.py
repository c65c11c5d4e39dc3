"""What the gallery shows: made-up words, one form of every field in every state."""
