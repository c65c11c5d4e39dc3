"""Tests of the providers floor."""
