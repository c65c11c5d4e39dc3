"""The drawing of the body with what was seen on it, and the same as a list."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.concerns.models import Enquiry, Injury, InjuryPhoto
from alongside.concerns.rules import injuries as rules
from alongside.people.models import Media, Person
from alongside.people.queries import limit
from alongside.standards import body_map

APART = 15  # how far the numbers stand apart that are in one place


@dataclass(frozen=True)
class Spot:
    """A number on the drawing, and where."""

    number: int
    x: int
    y: int


@dataclass(frozen=True)
class Shown:
    """One thing that was seen, how it stood before, and its photographs."""

    injury: Injury
    before: list[Injury]
    photos: list[Media]
    taken_away: list[Media]


@dataclass(frozen=True)
class BodyMap:
    """All of it, in the order of the numbers."""

    shown: list[Shown] = field(default_factory=list)

    @property
    def drawings(self) -> list[tuple[str, str, list[Spot]]]:
        """Front and back: code, what it is called, and the numbers on it."""
        injuries = [one.injury for one in self.shown]
        return [
            (side, name, spots(side, injuries)) for side, name in body_map.SIDES.items()
        ]


def spots(side: str, injuries: Iterable[Injury]) -> list[Spot]:
    """Where the numbers stand on one side; several in one place stand in a row."""
    taken: dict[str, int] = {}
    found = []
    for injury in injuries:
        for code in injury.regions:
            region = body_map.regions()[code]
            if region.side == side:
                there = taken.get(code, 0)
                x = region.x + APART * there
                found.append(Spot(injury.number, x, region.y))
                taken[code] = there + 1
    return found


def injuries(viewer: Actor) -> QuerySet[Injury]:
    """What was seen, in the enquiries that are shared with the viewer."""
    return Injury.objects.select_related("enquiry__concern", "enquiry__person")


def body_map_of(viewer: Actor, enquiry: Enquiry) -> BodyMap:
    """What was seen in one enquiry (two queries)."""
    rows = list(Injury.objects.filter(enquiry=enquiry).order_by("number", "version"))
    photos: dict[int, list[Media]] = {}
    held = InjuryPhoto.objects.filter(enquiry=enquiry).select_related("media__person")
    for one in held:
        photos.setdefault(one.number, []).append(one.media)
    return BodyMap([_shown(one, rows, photos) for one in rules.newest(rows)])


def _shown(injury: Injury, rows: list[Injury], photos: dict[int, list[Media]]) -> Shown:
    same = [row for row in rows if row.number == injury.number and row != injury]
    media = photos.get(injury.number, [])
    return Shown(
        injury=injury,
        before=same[::-1],
        photos=[one for one in media if one.taken_away_at is None],
        taken_away=[one for one in media if one.taken_away_at is not None],
    )


def held(viewer: Actor, enquiry: Enquiry) -> Enquiry:
    """The enquiry, kept from other writers until this is done."""
    rows = Enquiry.objects.select_for_update(of=("self",))
    return rows.select_related("concern", "person").get(pk=enquiry.pk)


def sent_before(viewer: Actor, enquiry: Enquiry, uid: UUID) -> Injury | None:
    """What the same page has brought already."""
    return Injury.objects.filter(enquiry=enquiry, uid=uid).first()


def newest_number(viewer: Actor, enquiry: Enquiry) -> int:
    """The last number on the drawing; 0 when nothing is."""
    rows = Injury.objects.filter(enquiry=enquiry).order_by("-number")
    return rows.values_list("number", flat=True).first() or 0


def newest_version(viewer: Actor, injury: Injury) -> Injury:
    """The version of it that counts."""
    rows = injuries(viewer).filter(enquiry_id=injury.enquiry_id, number=injury.number)
    return rows.order_by("-version")[0]


def is_alleged_source(viewer: Actor, enquiry: Enquiry) -> bool:
    """Whether the viewer is marked as an alleged source of risk to the person. Ask it
    at a desk that sees the person: whoever is marked may not."""
    person = Person.objects.filter(pk=enquiry.person_id or 0).first()
    return person is not None and limit.is_alleged_source(viewer, person)
