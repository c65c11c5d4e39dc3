"""What the page of what a person can do, hopes for and loves shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import Person, Strength

PAGE = 20
FIRST = 6  # of each kind on the first page
FEW = 10


@dataclass(frozen=True)
class Section:
    """One kind of strength, under its heading."""

    kind: str
    title: str
    rows: Sequence[Strength] = ()
    has_more: bool = False


TITLES = (
    (Strength.Kind.CAN_DO, "What I can do", "What {} can do"),
    (Strength.Kind.SKILL, "What I am skilled at", "What {} is skilled at"),
    (Strength.Kind.LOVE, "What I love", "What {} loves"),
    (Strength.Kind.HOPE, "What I hope for", "What {} hopes for"),
    (Strength.Kind.WISH, "What I wish people would do", "What {} wishes people did"),
)


def strengths(viewer: Actor) -> QuerySet[Strength]:
    """Every strength of the people whose circle the viewer is in."""
    return Strength.objects.select_related("person")


def sections(viewer: Actor, person: Person, *, is_own: bool) -> list[Section]:
    """The newest few of each kind (one query, and one for what was said before)."""
    place = Window(RowNumber(), partition_by=F("kind"), order_by=F("pk").desc())
    rows = (
        Strength.objects.filter(person=person, taken_back_on=None)
        .annotate(in_its_kind=place)
        .filter(in_its_kind__lte=FIRST + 1)
        .order_by("in_its_kind")
        .prefetch_related("events")
    )
    found = list(rows)
    made = []
    for kind, mine, theirs in TITLES:
        of_kind = [row for row in found if row.kind == kind]
        title = mine if is_own else theirs.format(person.called)
        made.append(Section(kind, title, of_kind[:FIRST], len(of_kind) > FIRST))
    return made


def of_kind(
    viewer: Actor, person: Person, kind: str, after: str = "", *, is_own: bool
) -> tuple[Section, Page[Strength]] | None:
    """Everything of one kind, newest first; None when there is no such kind."""
    titles: dict[str, str] = {
        k.value: mine if is_own else t.format(person.called) for k, mine, t in TITLES
    }
    if kind not in titles:
        return None
    rows = Strength.objects.filter(person=person, kind=kind, taken_back_on=None)
    if after.isdecimal() and len(after) < 19:
        rows = rows.filter(pk__lt=int(after))
    found = list(rows.order_by("-pk").prefetch_related("events")[: PAGE + 1])
    shown = found[:PAGE]
    page = Page(shown, str(shown[-1].pk) if found[PAGE:] else "")
    return Section(kind, titles[kind], shown), page


def taken_back(viewer: Actor, person: Person) -> list[Strength]:
    """The last few that no longer stand."""
    rows = Strength.objects.filter(person=person).exclude(taken_back_on=None)
    return list(rows.order_by("-taken_back_on", "-pk")[:FEW])
