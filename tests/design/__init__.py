"""The design floor: fields, components, pages and their gallery."""
