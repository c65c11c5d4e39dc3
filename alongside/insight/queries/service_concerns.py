"""Concerns about a service, as counts and kinds. Never a person, never a record.

Whoever runs the service reads whole months that are over, to the nearest five: the
page does not change when somebody speaks up, and no two numbers on it give a small one
away.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.access import clock
from alongside.insight.queries.reading import one_moment
from alongside.insight.stats.rounding import published
from alongside.standards import codes

FEW = 5  # counts under it are not shown to whoever runs the service
FEW_IN_WORDS = "Fewer than five, or none"
HOW_MANY = """
SELECT count(DISTINCT c.concern_key),
       count(DISTINCT e.enquiry_key) FILTER (WHERE e.began_on < %(until)s)
FROM measure_concern AS c LEFT JOIN measure_enquiry AS e USING (concern_key)
WHERE c.service_key = %(service)s AND c.raised_on >= %(since)s
  AND c.raised_on < %(until)s AND c.state <> 'joined'
"""
KINDS = """
SELECT r.type, count(DISTINCT c.concern_key)
FROM measure_concern AS c
JOIN measure_enquiry AS e USING (concern_key) JOIN measure_risk AS r USING (enquiry_key)
WHERE c.service_key = %(service)s AND c.raised_on >= %(since)s
  AND c.raised_on < %(until)s AND e.began_on < %(until)s AND c.state <> 'joined'
GROUP BY r.type ORDER BY 2 DESC, 1
"""


@dataclass(frozen=True)
class ConcernCounts:
    """How many concerns since a day and before another, how many led to an enquiry, and
    of what kinds."""

    since: date
    until: date
    concerns: int
    enquiries: int
    by_kind: tuple[tuple[str, int], ...]
    hides_few: bool

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Names and numbers as the viewer may read them."""
        said = [
            ("Concerns told to the council", self.concerns),
            ("Of these, led to an enquiry", self.enquiries),
        ]
        said += [(codes.RISK_TYPES.plain(kind), n) for kind, n in self.by_kind]
        return [(name, self._number(number)) for name, number in said]

    @property
    def how_counted(self) -> str:
        """What whoever runs the service reads of how these were counted."""
        if not self.hides_few:
            return ""
        last = self.until - timedelta(days=1)
        return (
            f"These are the twelve months to the end of {last:%B} {last.year}, to the "
            "nearest five. Numbers under five are not shown to you, so that nobody can "
            "tell who spoke."
        )

    def _number(self, number: int) -> str:
        if self.hides_few:
            return told_to_service(number)
        return f"{number:,}" if number else "None"


def told_to_service(number: int) -> str:
    """A count as whoever runs the service may read it.

    >>> told_to_service(0), told_to_service(4), told_to_service(13)
    ('Fewer than five, or none', 'Fewer than five, or none', 'About 15')
    """
    shown = published(number)
    return FEW_IN_WORDS if shown is None else f"About {shown:,}"


def concern_counts(service_pk: int, *, hides_few: bool) -> ConcernCounts:
    """Of the last year, counted over the measures role, which sees no name and no word
    (two queries). `hides_few` for whoever runs the service."""
    since, until = _months() if hides_few else _days()
    asked = {"service": service_pk, "since": since, "until": until}
    with one_moment() as cursor:
        cursor.execute(HOW_MANY, asked)
        concerns, enquiries = cursor.fetchone()
        cursor.execute(KINDS, asked)
        kinds = tuple(cursor.fetchall())
    if hides_few:  # which kinds there are would say as much as how many
        kinds = tuple((kind, number) for kind, number in kinds if number >= FEW)
    return ConcernCounts(since, until, concerns, enquiries, kinds, hides_few)


def _days() -> tuple[date, date]:
    """The year until today."""
    today = clock.today()
    return today - timedelta(days=365), today + timedelta(days=1)


def _months() -> tuple[date, date]:
    """The twelve months before this one."""
    until = clock.today().replace(day=1)
    return until.replace(year=until.year - 1), until
