"""What changed in a plan, and when: lines, and what if something goes wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Entry
from alongside.access.queries import Page
from alongside.agreed.models import Involvement
from alongside.people.models import Contingency, Person, PlanLine, PlanMove
from alongside.people.queries.moments import Place, place_in, place_of
from alongside.people.queries.plan import MOST, contingencies

PAGE = 30
FEW = 5
LINE, TROUBLE = range(2)
LOOKED_WITHIN = timedelta(days=90)


@dataclass(frozen=True)
class Change:
    """One change: what happened to which words, by whom and why."""

    at: datetime
    rank: int
    number: int
    what: str
    words: str
    who: str
    user_id: int = 0
    why: str = ""
    line_id: int | None = None
    answer: str = ""
    view: Involvement | None = None

    @property
    def order(self) -> tuple[datetime, int, int]:
        """Its place among all changes."""
        return (self.at, self.rank, self.number)


@dataclass(frozen=True)
class Since:
    """What changed in the plan since somebody looked last."""

    day: datetime
    changes: list[Change]


def plan_changes(viewer: Actor, person: Person, after: str = "") -> Page[Change]:
    """Every change of the plan, newest first (five queries)."""
    place = place_in(after)
    found = [*_of_lines(person, place), *_of_troubles(viewer, person, place)]
    found.sort(key=lambda change: change.order, reverse=True)
    shown = found[:PAGE]
    last = shown[-1] if found[PAGE:] else None
    return Page(shown, place_of(last.at, last.number, last.rank) if last else "")


def since_last_look(viewer: Actor, person: Person) -> Since | None:
    """What others changed since the viewer looked last, on a day before this one (six
    queries at most); None where they never looked, or nothing changed."""
    day = _last_look(viewer, person)
    if day is None or viewer.user is None:
        return None
    new = [
        change
        for change in plan_changes(viewer, person).rows
        if change.at > day and change.user_id != viewer.user.pk
    ]
    return Since(day, new[:FEW]) if new else None


def _last_look(viewer: Actor, person: Person) -> datetime | None:
    """When the viewer opened the plan last, on a day before this one."""
    if viewer.user is None:
        return None
    today = timezone.localtime(clock.now()).replace(hour=0, minute=0, second=0)
    looks = Entry.objects.filter(
        circle_id=person.circle_id,
        user_id=viewer.user.pk,
        act=Entry.Act.OPEN,
        what="plan",
        at__lt=today,
        at__gte=today - LOOKED_WITHIN,
    )
    return looks.order_by("-at").values_list("at", flat=True).first()


def _of_lines(person: Person, place: Place | None) -> list[Change]:
    rows = PlanMove.objects.filter(line__person=person)
    if place:
        earlier = Q(at__lt=place.at)
        if place.rank == LINE:
            earlier |= Q(at=place.at, pk__lt=place.number)
        else:  # a line comes after what stands at the same moment with a higher rank
            earlier |= Q(at=place.at)
        rows = rows.filter(earlier)
    rows = rows.select_related("line", "involvement").prefetch_related("line__events")
    return [_of_move(row) for row in rows.order_by("-at", "-pk")[: PAGE + 1]]


def _of_move(move: PlanMove) -> Change:
    return Change(
        at=move.at,
        rank=LINE,
        number=move.pk,
        what=move.in_words,
        words=_words_then(move.line, move.version),
        who=move.by_name,
        user_id=move.by_user,
        why=move.reason,
        line_id=move.line_id,
        answer=move.answer,
        view=move.involvement,
    )


def _words_then(line: PlanLine, version: int) -> str:
    """What the line said in that version."""
    said = {old.version: old.words for old in line.earlier}
    return said.get(version, line.words)


def _of_troubles(viewer: Actor, person: Person, place: Place | None) -> list[Change]:
    """Versions of what to do when things go wrong: a plan has few of them."""
    rows = contingencies(viewer).filter(person=person).prefetch_related("events")
    found = [change for row in rows.order_by("pk")[:MOST] for change in _versions(row)]
    if place is None:
        return found
    before = (place.at, place.rank, place.number)
    return [change for change in found if change.order < before]


def _versions(row: Contingency) -> Iterable[Change]:
    for one in (row, *row.earlier):
        yield _of_version(row.pk, one)


def _of_version(number: int, one: Any) -> Change:
    what = "Changed"
    if one.ended_on:
        what = "It holds no longer"
    elif one.version == 1:
        what = "Written down, in case something goes wrong"
    return Change(
        at=one.changed_at,
        rank=TROUBLE,
        number=number,
        what=what,
        words=f"If: {one.when}\nThen: {one.what_to_do}\nRing: {one.whom_to_ring}",
        who=one.changed_by_name,
        why=one.changed_why,
    )
