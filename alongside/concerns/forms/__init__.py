"""What is typed about a concern, and the words when it is wrong."""
