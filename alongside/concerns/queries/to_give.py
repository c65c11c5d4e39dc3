"""The lines of a manager's work: what has to be given to somebody."""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models.concern import WAITING, Danger
from alongside.concerns.queries import desk, longer, working_on
from alongside.concerns.queries.left import left
from alongside.concerns.queries.working_on import Rank, Thing


def lines(viewer: Actor, most: int) -> list[Thing]:
    """Danger that nobody has taken on, and what those who left still have (five
    queries)."""
    return [*_taken_by_nobody(viewer, most), *_left_behind(viewer)]


def _taken_by_nobody(viewer: Actor, most: int) -> list[Thing]:
    """Where somebody is in danger now and nobody has taken it on (one query)."""
    rows = desk.without_anybody(viewer).filter(
        danger=Danger.YES, state__in=[state.value for state in WAITING]
    )
    rows = rows.filter(longer.is_of_here()).select_related("person", "service")
    return [working_on.taken_by_nobody(row) for row in rows[:most]]


def _left_behind(viewer: Actor) -> list[Thing]:
    """What is still with somebody who does not do this work any more."""
    return [
        Thing(
            about=f"worker-{one.user.pk}",
            who=one.user.full_name,
            what=f"No longer works here. Hand over what is left ({one.many})",
            page="concerns:hand_over",
            numbers=(one.user.pk,),
            rank=Rank.GONE_BY,
            day=clock.today(),
            more=one.in_words,
        )
        for one in left(viewer)
    ]
