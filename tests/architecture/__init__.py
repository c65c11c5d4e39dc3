"""The rules of the house, as tests: what import contracts cannot see."""
