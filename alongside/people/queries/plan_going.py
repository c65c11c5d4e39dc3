"""How lines of a plan went, the newest first."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import HowItWent, PlanLine

PAGE = 20


def goings(viewer: Actor, line: PlanLine, after: str = "") -> Page[HowItWent]:
    """Every time it was written down how a line went (one query)."""
    rows = HowItWent.objects.filter(line=line)
    place = access.key_in(after)
    day = _day(place[0]) if place else None
    if place and day:
        rows = rows.filter(Q(went_on__lt=day) | Q(went_on=day, pk__lt=place[1]))
    found = list(rows.order_by("-went_on", "-pk")[: PAGE + 1])
    shown = found[:PAGE]
    last = shown[-1] if found[PAGE:] else None
    return Page(shown, f"{last.went_on}|{last.pk}" if last else "")


def last_goings(viewer: Actor, lines: Iterable[PlanLine]) -> dict[int, HowItWent]:
    """The last time of each line, by the line's number (one query)."""
    rows = HowItWent.objects.filter(line__in=[line.pk for line in lines])
    newest = rows.order_by("line", "-went_on", "-pk").distinct("line")
    return {row.line_id: row for row in newest}


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
