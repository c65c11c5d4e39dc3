"""Who may do what to a concern, and whether its state allows it yet."""
