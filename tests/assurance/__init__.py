"""Tests of the assurance floor."""
