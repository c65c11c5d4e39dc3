"""What the templates of this context ask for."""
