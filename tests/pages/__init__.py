"""Tests of the pages floor."""
