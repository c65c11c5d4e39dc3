"""What people say of what they wanted, beside what professionals say; and barriers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connections

from alongside.insight.queries.seeing import EXACT, TOO_FEW
from alongside.insight.stats import hiding
from alongside.insight.stats.rounding import published
from alongside.standards import codes

COLUMNS = ("Answer", "As the person says", "As the professional says")
BARRIER_COLUMNS = ("What it is like", "Still in the way", "Answered")
SAID = {
    "fully": "Fully",
    "partly": "Partly",
    "not": "Not at all",
    "unable": "Could not say, for a reason",
    "": "Not asked, or nothing said yet",
}
JUDGED = """
SELECT coalesce(o.person_result, ''), coalesce(o.professional_result, ''), count(*)
FROM measure_outcome AS o JOIN measure_enquiry AS e USING (enquiry_key)
WHERE NOT o.is_withdrawn AND e.concluded_on BETWEEN %(first)s AND %(last)s
GROUP BY 1, 2
"""
BARRIERS = """
SELECT theme, count(*) FILTER (WHERE answered_on IS NULL),
       count(*) FILTER (WHERE answered_on IS NOT NULL)
FROM measure_barrier WHERE named_on BETWEEN %(first)s AND %(last)s
GROUP BY theme
"""
Row = tuple[str, str, str]


@dataclass(frozen=True)
class Counted:
    """A table, the sentence above it, and how many there are at all."""

    sentence: str
    rows: list[Row]
    number: int


FEW = Counted("There are too few to show, or none.", [], 0)


def judged(view: str, first: date, last: date) -> Counted:
    """What came of the wishes of enquiries settled in these days: as the person judges,
    and beside it as the professional does. The person’s column comes first, and
    neither is put in the other’s place."""
    told = _ask(JUDGED, first, last)
    person = dict.fromkeys(SAID, 0)
    worker = dict(person)
    for theirs, ours, number in told:
        person[theirs] += number
        worker[ours] += number
    total = sum(person.values())
    if view != EXACT and published(total) is None:
        return FEW
    shown = [_shown(one, total, view) for one in (person, worker)]
    rows = [(words, shown[0][code], shown[1][code]) for code, words in SAID.items()]
    unsaid = shown[0][""]
    sentence = (
        f"{shown[0]['all']} wishes were part of enquiries that are settled. The "
        f"person’s own answer is missing for {unsaid}: that is where to ask."
        if total
        else "No enquiry with a wish was settled in this time."
    )
    return Counted(sentence, rows, total)


def barriers(view: str, first: date, last: date) -> Counted:
    """What people named as standing in the way in these days, by what it is like."""
    told = {theme: (still, done) for theme, still, done in _ask(BARRIERS, first, last)}
    rows = [
        (codes.BARRIER_THEMES.plain(theme), _few(still, view), _few(done, view))
        for theme in codes.BARRIER_THEMES.codes
        for still, done in (told.get(theme, (0, 0)),)
    ]
    number = sum(still + done for still, done in told.values())
    if view != EXACT and published(number) is None:
        return FEW
    sentence = (
        "What people and workers named as standing in the way of good support."
        if number
        else "Nobody named anything in this time. That may be good, or silence."
    )
    return Counted(sentence, rows, number)


def _ask(query: str, first: date, last: date) -> list[tuple[Any, Any, int]]:
    with connections["measures"].cursor() as cursor:
        cursor.execute(query, {"first": first, "last": last})
        return list(cursor.fetchall())


def _shown(counts: dict[str, int], total: int, view: str) -> dict[str, str]:
    """Each in words, with `all`; for the board so that none gives another away."""
    if view == EXACT:
        return {code: f"{n:,}" for code, n in (counts | {"all": total}).items()}
    hidden = hiding.published_together(
        counts | {"all": total}, [("all", tuple(counts))]
    )
    return {code: TOO_FEW if n is None else f"{n:,}" for code, n in hidden.items()}


def _few(number: int, view: str) -> str:
    if view == EXACT:
        return f"{number:,}"
    shown = published(number)
    return TOO_FEW if shown is None else f"{shown:,}"
