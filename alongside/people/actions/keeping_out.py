"""Keeping an alleged source of risk out of everything about the person.

The council's safeguarding team is asked as well, because the one who acts may not see
all there is: who spoke up, what others were asked, what is held back.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from alongside.access import actions as access
from alongside.access import identity
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.people.models import Person, Relationship
from alongside.people.queries import keeping_out as queries
from alongside.people.queries import limit as limits


@logged
def keep_source_out(*, by: Actor, source: Relationship) -> None:
    """Out of every circle about the person, by sign-in and by private link, and never
    in again while they are marked."""
    for circle_id, number in _doors(by, source):
        access.keep_out(by=by, circle_id=circle_id, principal_id=number)
    record(by=by, act="share", what="keep_source_out")


@logged
def keep_sources_out(*, by: Actor, person: Person) -> None:
    """The same for everybody who is marked already. Call it when something turns out to
    be about the person."""
    with _all_eyes(by):
        marked = limits.alleged_sources_of_risk(by, person)
    for source in marked:
        keep_source_out(by=by, source=source)
    record(by=by, act="share", what="keep_sources_out")


@logged
def let_source_back(*, by: Actor, source: Relationship) -> None:
    """Keep somebody out no longer, unless another mark stands. It lets them in
    nowhere."""
    with _all_eyes(by):
        marked = limits.alleged_sources_of_risk(by, source.person)
    same = {source.name.casefold()}
    still = any(
        one.name.casefold() in same or (one.user_id and one.user_id == source.user_id)
        for one in marked
    )
    for circle_id, number in [] if still else _doors(by, source):
        access.let_back(by=by, circle_id=circle_id, principal_id=number)
    record(by=by, act="share", what="let_source_back")


def _doors(by: Actor, source: Relationship) -> list[tuple[int, int]]:
    """Each circle with each principal that the source may be in it as."""
    with _all_eyes(by):
        circles = queries.circles_about(by, source.person)
        numbers = queries.principals_of_source(by, source, circles)
    return [(circle, number) for circle in sorted(circles) for number in numbers]


@contextmanager
def _all_eyes(by: Actor) -> Iterator[None]:
    """See what the one who acts sees, and what the safeguarding team sees."""
    team = access_queries.receiving_team()
    desk = (team.principal_id,) if team else ()
    with identity.seen_as((*by.principals, *desk)):
        yield
