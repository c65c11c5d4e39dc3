"""Tests of the interop floor."""
