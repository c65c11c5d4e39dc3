"""What was agreed, and how the person was involved in agreeing it."""
