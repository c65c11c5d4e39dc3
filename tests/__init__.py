"""The tests. The folders mirror those of `alongside`."""
