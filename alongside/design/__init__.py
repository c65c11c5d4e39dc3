"""Components, form fields and page furniture. No models."""
