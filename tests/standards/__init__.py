"""Tests of the standards floor."""
