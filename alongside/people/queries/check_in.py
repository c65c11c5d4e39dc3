"""How a person says they have been feeling. In words: never a number, never a score."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_datetime

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.people.models import CheckIn, Person

PAGE = 20
LOOK_BACK = 5


def check_ins(viewer: Actor) -> QuerySet[CheckIn]:
    """Every check-in of people whose circle the viewer is in."""
    return CheckIn.objects.select_related("person")


@dataclass(frozen=True)
class Feelings:
    """Some check-ins, newest first, and how the last few went, in a sentence."""

    rows: list[CheckIn]
    lately: str
    older_href: str = ""


def feelings(viewer: Actor, person: Person, after: str = "") -> Feelings:
    """How a person has been feeling, newest first (one query)."""
    rows = CheckIn.objects.filter(person=person)
    at, _, number = after.partition("|")
    when = _moment(at)
    if when and number.isdecimal() and len(number) < 19:
        rows = rows.filter(
            Q(recorded_at__lt=when) | Q(recorded_at=when, pk__lt=int(number))
        )
    found = list(rows.order_by("-recorded_at", "-pk")[: PAGE + 1])
    last = found[PAGE - 1] if found[PAGE:] else None
    key = f"{last.recorded_at.isoformat()}|{last.pk}" if last else ""
    page = access.Page(found[:PAGE], key)
    return Feelings(page.rows, "" if after else lately(page.rows), page.older_href)


def lately(newest_first: list[CheckIn]) -> str:
    """How the last few times went. Days without an answer are no part of it."""
    few = newest_first[:LOOK_BACK][::-1]
    if len(few) < 2:
        return ""
    steps = [one.feeling_step for one in few]
    told = ", then ".join(one.feeling_words.lower() for one in few)
    if len(set(steps)) == 1:
        words = few[0].feeling_words.lower()
        return f"Much the same, the last {len(few)} times: {words}."
    if steps == sorted(steps):
        return f"It has been getting better: {told}."
    if steps == sorted(steps, reverse=True):
        return f"It has been getting harder: {told}."
    return f"It goes up and down: {told}."


def _moment(words: str):  # type: ignore[no-untyped-def]
    try:
        found = parse_datetime(words)
    except ValueError:
        return None
    return found if found and found.tzinfo else None
