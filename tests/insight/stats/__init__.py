"""Tests of the statistics, against printed examples and against slower arithmetic."""
