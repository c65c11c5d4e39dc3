"""Keeping the one who spoke up out of a worry, because they may be a source of risk.

For somebody whom no name, sign-in or relationship in the record tells: they are known
by the private link alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.models import Concern, Raiser, RaiserKeptOut
from alongside.concerns.queries import advocacy, joining
from alongside.concerns.queries import raiser_risk as queries
from alongside.concerns.queries.tracking import RAISED_IT
from alongside.concerns.rules import raiser_risk as rules


@logged
def keep_raiser_out(*, by: Actor, concern: Concern, reason: str) -> RaiserKeptOut:
    """Their link and their sign-in open nothing of the worry any more, nor of what was
    parted off it or is joined to it and was told by them. Two presses are one."""
    with _all_eyes(by):
        raiser, same = _held(by, concern)
        standing = queries.standing(by, concern)
    said = (standing.said_by, standing.reason) if standing else None
    if standing and said == (_number_of(by), reason.strip()):
        record(by=by, act="share", what="keep_raiser_out_again", subject=standing)
        return standing
    is_in_team = joining.is_in_team(by, concern)
    refuse_if(rules.why_not_keep_out(raiser.concern, raiser, standing, is_in_team, by))
    if not reason.strip():
        raise Refused("Write why they may be a source of risk.")
    with _all_eyes(by):
        kept = {one.pk: _keep(by, one, reason) for one in same}
    record(by=by, act="share", what="keep_raiser_out", subject=kept[raiser.pk])
    return kept[raiser.pk]


@logged
def keep_raiser_out_as_well(*, by: Actor, concern: Concern) -> None:
    """Whoever is kept out of one worry is kept out of what else they told with it.
    Call it when two worries come together, or one comes of the other."""
    with _all_eyes(by):
        same = _held(by, concern)[1] if hasattr(concern, "raiser") else []
        each = [queries.standing(by, one.concern) for one in same]
        for standing in filter(None, each):
            for one in same:
                _keep(by, one, standing.reason)
    record(by=by, act="share", what="keep_raiser_out_as_well")


@logged
def let_raiser_back(*, by: Actor, concern: Concern, why: str) -> RaiserKeptOut:
    """They were not a source of risk after all: they read again what they raised, and
    what they were told in the meantime."""
    with _all_eyes(by):
        _, same = _held(by, concern)
        newest = next(iter(queries.every_time(by, concern)), None)
        is_marked = queries.is_marked_in_record(by, same)
    if newest and (newest.why_undone, newest.undone_by_name) == (why.strip(), by.name):
        record(by=by, act="share", what="let_raiser_back_again", subject=newest)
        return newest
    standing = None if newest is None or newest.undone_at else newest
    refuse_if(rules.why_not_let_back(standing, is_marked, by))
    if standing is None:
        raise Refused(rules.NOT_KEPT_OUT)
    if not why.strip():
        raise Refused("Write why they are not a source of risk.")
    with _all_eyes(by):
        for one in same:
            _let_back(by, one, why)
    standing.refresh_from_db()
    record(by=by, act="share", what="let_raiser_back", subject=standing)
    return standing


def _held(by: Actor, concern: Concern) -> tuple[Raiser, list[Raiser]]:
    """Who raised it, and the same one in other worries, kept from other writers."""
    same = queries.same_one(by, Raiser.objects.get(concern=concern))
    rows = Raiser.objects.select_for_update(of=("self",)).order_by("pk")
    list(rows.filter(pk__in=[one.pk for one in same]))
    return next(one for one in same if one.concern_id == concern.pk), same


def _keep(by: Actor, raiser: Raiser, reason: str) -> RaiserKeptOut:
    standing = queries.standing(by, raiser.concern)
    if standing:
        return standing
    team = advocacy.team_of(by, raiser.concern)
    circle = access.draw_circle(by=by, kind=Circle.Kind.RAISER, members=team)
    kept = RaiserKeptOut.objects.create(
        raiser=raiser,
        circle=circle,
        reason=reason.strip(),
        said_by=_number_of(by),
        said_by_name=by.name,
    )
    for circle_id, number in list(queries.doors(by, raiser)):
        access.keep_out(by=by, circle_id=circle_id, principal_id=number)
    return kept


def _let_back(by: Actor, raiser: Raiser, why: str) -> None:
    standing = queries.standing(by, raiser.concern)
    if standing is None:
        return
    standing.undone_at, standing.undone_by_name = clock.now(), by.name
    standing.why_undone = why.strip()
    standing.save()
    for circle_id, number in list(queries.doors(by, raiser)):
        access.let_back(by=by, circle_id=circle_id, principal_id=number)
    for row in queries.read_by(by, raiser):
        for number in queries.principals_of(by, row):
            access.let_in(
                by=by,
                circle_id=row.circle_id,
                principal_id=number,
                purpose=RAISED_IT,
            )


@contextmanager
def _all_eyes(by: Actor) -> Iterator[None]:
    """See what the one who acts sees, and what the safeguarding team sees."""
    team = access_queries.receiving_team()
    desk = (team.principal_id,) if team else ()
    with identity.seen_as((*by.principals, *desk)):
        yield


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0
