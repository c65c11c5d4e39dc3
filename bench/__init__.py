"""Timings of the pages people use most, over few and over very many concerns."""
