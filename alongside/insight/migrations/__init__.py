"""The views that measures read, and the figures that are kept."""
