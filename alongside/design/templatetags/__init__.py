"""The template tag library `components`."""
