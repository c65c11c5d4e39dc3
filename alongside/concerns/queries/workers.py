"""Who works on concerns today, and whether somebody still does."""

from django.db.models import QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import User


def workers(viewer: Actor) -> QuerySet[User]:
    """Whoever can take on concerns today."""
    return access.users_who_may("lead_enquiry")


def is_here(viewer: Actor, user: User | None) -> bool:
    """Whether somebody still does this work; so does nobody in particular."""
    return user is None or workers(viewer).filter(pk=user.pk).exists()
