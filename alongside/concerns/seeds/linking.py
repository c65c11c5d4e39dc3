"""Worries that a worker linked, since they say more together."""

from datetime import timedelta
from functools import partial

from alongside.access import actions as access
from alongside.access import clock
from alongside.concerns.actions import linking
from alongside.concerns.models import Concern
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Told, acting


def steps() -> list[Step]:
    """Every link, with the time at which it was made."""
    return [
        (clock.now() - timedelta(hours=told["hours_ago"]), partial(_link, told))
        for told in cast.links()
    ]


def _link(told: Told) -> None:
    one, other = _beginning(told["one"]), _beginning(told["other"])
    linking.link_concerns(
        by=acting(told["by"]),
        concern=one,
        reference=other.reference,
        kind=told["kind"],
        reason=told["reason"],
    )


def _beginning(words: str) -> Concern:
    """The worry that begins with these words."""
    with access.at_the_desk_of(cast.safeguarding_team()):
        return Concern.objects.get(noticed__startswith=words)
