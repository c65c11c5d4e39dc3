"""Words, code lists and frameworks as versioned data with source and date."""
