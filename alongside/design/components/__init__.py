"""The code behind the template tags, a file per kind of component."""
