"""Pages of the measures, a file per noun."""
