"""What is typed about a person, a file for each noun."""
