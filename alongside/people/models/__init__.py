"""The person, and what they have told us about themselves."""

from alongside.people.models.person import Person
from alongside.people.models.statement import Statement

__all__ = ["Person", "Statement"]
