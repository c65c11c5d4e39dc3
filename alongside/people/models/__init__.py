"""The person, and what they have told us about themselves."""

from alongside.people.models.authority import Authority
from alongside.people.models.limit import Limit, WorkersCircle
from alongside.people.models.person import Person
from alongside.people.models.relationship import Relationship
from alongside.people.models.statement import Statement
from alongside.people.models.story import StoryEntry
from alongside.people.models.strength import Strength
from alongside.people.models.told import How

__all__ = [
    "Authority",
    "How",
    "Limit",
    "Person",
    "Relationship",
    "Statement",
    "StoryEntry",
    "Strength",
    "WorkersCircle",
]
