"""`manage.py` commands about measures."""
