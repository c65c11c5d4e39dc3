"""Concerns about a service, as counts and kinds. Never a person, never a record."""

from dataclasses import dataclass
from datetime import date

from alongside.insight.queries.reading import one_moment
from alongside.standards import codes

FEW = 5  # counts under it are not shown to whoever runs the service
HOW_MANY = """
SELECT count(DISTINCT c.concern_key), count(DISTINCT e.enquiry_key)
FROM measure_concern AS c LEFT JOIN measure_enquiry AS e USING (concern_key)
WHERE c.service_key = %s AND c.raised_on >= %s AND c.state <> 'joined'
"""
KINDS = """
SELECT r.type, count(DISTINCT c.concern_key)
FROM measure_concern AS c
JOIN measure_enquiry AS e USING (concern_key) JOIN measure_risk AS r USING (enquiry_key)
WHERE c.service_key = %s AND c.raised_on >= %s AND c.state <> 'joined'
GROUP BY r.type ORDER BY 2 DESC, 1
"""


@dataclass(frozen=True)
class ConcernCounts:
    """How many concerns since a day, how many led to an enquiry, and of what kinds."""

    since: date
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

    def _number(self, number: int) -> str:
        if self.hides_few and 0 < number < FEW:
            return "Fewer than five"
        return f"{number:,}" if number else "None"


def concern_counts(service_pk: int, since: date, *, hides_few: bool) -> ConcernCounts:
    """Counted over the measures role, which sees no name and no word (two queries).

    `hides_few` for whoever runs the service: so few could show who spoke.
    """
    with one_moment() as cursor:
        cursor.execute(HOW_MANY, [service_pk, since])
        concerns, enquiries = cursor.fetchone()
        cursor.execute(KINDS, [service_pk, since])
        kinds = tuple(cursor.fetchall())
    if hides_few:  # which kinds there are would say as much as how many
        kinds = tuple((kind, number) for kind, number in kinds if number >= FEW)
    return ConcernCounts(since, concerns, enquiries, kinds, hides_few)
