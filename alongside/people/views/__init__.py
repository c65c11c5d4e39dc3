"""The pages about a person, a file for each noun."""
