"""What is typed about a return."""
