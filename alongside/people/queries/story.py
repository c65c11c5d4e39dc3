"""What the page of a life story shows, in the order in which it happened."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import Person, StoryEntry

PAGE = 20
FEW = 10
OFFERED = 200  # entries to stand beside, in a list to choose from
# A number, the first and the last day, before or after, and beside which number.
Placed = tuple[int, date | None, date | None, str, int | None]


def story(viewer: Actor) -> QuerySet[StoryEntry]:
    """Every entry of the people whose circle the viewer is in."""
    return StoryEntry.objects.select_related("person", "beside")


def in_order(rows: Iterable[Placed]) -> list[int]:
    """Numbers in the order of a life.

    Dated entries by their days, the wider span after the narrower of the same year;
    undated ones beside what the writer chose; the rest at the end, as they were told.
    """
    every = sorted(rows, key=lambda row: row[0])
    dated = [row for row in every if row[1] is not None]
    order = [n for n, *_ in sorted(dated, key=lambda row: (row[1], row[2], row[0]))]
    order += [n for n, first, _, _, beside in every if not first and not beside]
    waiting = {row[0]: row for row in every if not row[1] and row[4]}
    while waiting:
        ready = [row for row in waiting.values() if row[4] not in waiting]
        for number, _, _, place, beside in ready or list(waiting.values())[:1]:
            at = order.index(beside) if beside in order else len(order)
            order.insert(at + (place == StoryEntry.Place.AFTER), number)
            del waiting[number]
    return order


def order_of(viewer: Actor, person: Person) -> list[int]:
    """The numbers of everything that stands in a story, in order (one query).

    What was taken back still holds its place while others stand beside it.
    """
    rows = StoryEntry.objects.filter(person=person)
    columns = ("pk", "earliest", "latest", "place", "beside_id")
    stands = set(rows.filter(taken_back_on=None).values_list("pk", flat=True))
    return [n for n in in_order(rows.values_list(*columns)) if n in stands]


def story_page(viewer: Actor, person: Person, after: str = "") -> Page[StoryEntry]:
    """Some of the story in order; `after` is the number of the last one before."""
    order = order_of(viewer, person)
    number = int(after) if after.isdecimal() and len(after) < 19 else 0
    begin = order.index(number) + 1 if number in order else 0
    shown = order[begin : begin + PAGE]
    has_more = len(order) > begin + PAGE
    return Page(_rows(shown), str(shown[-1]) if has_more else "")


def whole_story(viewer: Actor, person: Person) -> list[StoryEntry]:
    """All of it, to be printed."""
    return _rows(order_of(viewer, person))


def _rows(numbers: list[int]) -> list[StoryEntry]:
    rows = StoryEntry.objects.prefetch_related("events").in_bulk(numbers)
    return [rows[number] for number in numbers if number in rows]


def taken_back(viewer: Actor, person: Person) -> list[StoryEntry]:
    """The last few that no longer stand."""
    rows = StoryEntry.objects.filter(person=person).exclude(taken_back_on=None)
    return list(rows.order_by("-taken_back_on", "-pk")[:FEW])


def to_stand_beside(
    viewer: Actor, person: Person, leaving_out: int = 0
) -> list[tuple[str, str]]:
    """The entries that another may stand before or after, for a list."""
    rows = StoryEntry.objects.filter(person=person, taken_back_on=None)
    found = rows.exclude(pk=leaving_out).order_by("earliest", "pk")[:OFFERED]
    return [(str(row.pk), f"{row.title} ({row.when})") for row in found]


def entry_of(viewer: Actor, person: Person, number: str) -> StoryEntry | None:
    """The entry that was chosen, if it is of this story."""
    rows = StoryEntry.objects.filter(person=person)
    return rows.filter(pk=int(number)).first() if number.isdecimal() else None
