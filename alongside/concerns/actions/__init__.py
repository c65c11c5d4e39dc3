"""Everything that can be done to a concern, from raising it to keeping in touch."""
