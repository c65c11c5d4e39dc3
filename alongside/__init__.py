"""Alongside: Making Safeguarding Personal, from the first worry to keeping in touch."""
