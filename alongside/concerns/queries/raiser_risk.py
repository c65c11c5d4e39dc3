"""Where the one who spoke up is let in, and whether they are kept out as a source."""

from collections.abc import Iterable, Iterator

from django.db.models import Q

from alongside.access.actor import Actor
from alongside.concerns.models import (
    Concern,
    EarlyRaiser,
    Joining,
    Parting,
    Raiser,
    RaiserKeptOut,
)
from alongside.concerns.queries.tracking import RAISED_IT
from alongside.people.queries import keeping_out, limit


def standing(viewer: Actor, concern: Concern) -> RaiserKeptOut | None:
    """That the one who raised it is kept out now (one query)."""
    rows = RaiserKeptOut.objects.filter(raiser__concern=concern)
    return rows.filter(undone_at=None).first()


def every_time(viewer: Actor, concern: Concern) -> list[RaiserKeptOut]:
    """Each time it was said that they may be a source of risk, the newest first."""
    rows = RaiserKeptOut.objects.filter(raiser__concern=concern)
    return list(rows.order_by("-pk"))


def principals_of(viewer: Actor, raiser: Raiser | EarlyRaiser) -> set[int]:
    """The private links and the sign-in by which they read, or read before."""
    rows = raiser.circle.memberships.filter(purpose=RAISED_IT)
    return {raiser.link.principal_id, *rows.values_list("principal", flat=True)}


def same_one(viewer: Actor, raiser: Raiser) -> list[Raiser]:
    """This one, and the same one in what was parted off or is joined, as far as it can
    be told: what was parted has the same links, what is joined the same sign-in."""
    principals = principals_of(viewer, raiser)
    rows = Raiser.objects.filter(concern__in=_told_with(raiser.concern_id))
    rows = rows.select_related("concern__person", "concern__circle", "circle", "link")
    found = [one for one in rows if principals_of(viewer, one) & principals]
    return sorted(found, key=lambda one: one.pk)


def _told_with(number: int) -> set[int]:
    """The numbers of a worry and of all that are parted from it or joined with it."""
    found, new = {number}, {number}
    while new:
        parted = Parting.objects.filter(Q(first__in=new) | Q(parted__in=new))
        joined = Joining.objects.filter(Q(joined__in=new) | Q(goes_on__in=new))
        pairs = [
            *parted.values_list("first", "parted"),
            *joined.filter(undone_at=None).values_list("joined", "goes_on"),
        ]
        new = {one for pair in pairs for one in pair} - found
        found |= new
    return found


def read_by(viewer: Actor, raiser: Raiser) -> list[Raiser | EarlyRaiser]:
    """What they read under their link: the worry, and the early one it came from."""
    rows = EarlyRaiser.objects.filter(link=raiser.link_id)
    return [raiser, *rows.select_related("circle", "link")]


def doors(viewer: Actor, raiser: Raiser) -> Iterator[tuple[int, int]]:
    """Each circle of the worry with each principal of theirs. The person's own record
    is not among them: who is in it is said there."""
    concern = raiser.concern
    circles = keeping_out.circles_around(viewer, concern, concern.person)
    circles |= {one.circle_id for one in read_by(viewer, raiser)}
    circles -= {concern.person.circle_id} if concern.person else set()
    for circle in sorted(circles):
        for number in sorted(principals_of(viewer, raiser)):
            yield circle, number


def is_marked_in_record(viewer: Actor, same: Iterable[Raiser]) -> bool:
    """Whether somebody in the person's life is marked, who is the one that spoke up."""
    return any(_is_marked(viewer, one) for one in same)


def _is_marked(viewer: Actor, raiser: Raiser) -> bool:
    person = raiser.concern.person
    if person is None:
        return False
    circles = keeping_out.circles_around(viewer, raiser.concern, person)
    theirs = principals_of(viewer, raiser)
    return any(
        keeping_out.principals_of_source(viewer, source, circles) & theirs
        for source in limit.alleged_sources_of_risk(viewer, person)
    )
