"""Commands of the interop floor."""
