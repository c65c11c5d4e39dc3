"""Who there is, which circles there are, who is in them, and what was done."""

from alongside.access.models.circle import Circle, Circled, KeptOut, Membership
from alongside.access.models.draft import Draft
from alongside.access.models.log import Entry
from alongside.access.models.organisation import Organisation, Post, Team
from alongside.access.models.principal import Link, Principal
from alongside.access.models.user import User

__all__ = [
    "Circle",
    "Circled",
    "Draft",
    "Entry",
    "KeptOut",
    "Link",
    "Membership",
    "Organisation",
    "Post",
    "Principal",
    "Team",
    "User",
]
