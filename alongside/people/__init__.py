"""The person: how to talk with them, what matters, who matters."""
