"""All that a file says, gathered by location before anything is loaded.

It waits in a temporary database on disk, so that a file of any length costs little
memory, rows of one location need not stand together, and a bad row at the end is found
before the first good one is written.
"""

import pickle
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from alongside.interop.cqc.reading import CqcFileRefused
from alongside.providers.facts import OrganisationFacts, RatingFact, ServiceFacts

TABLE = """
CREATE TABLE said (
    kind TEXT, number TEXT, place INTEGER PRIMARY KEY, "where" TEXT, facts BLOB
)
"""
INDEX = "CREATE INDEX by_number ON said (kind, number)"
# In the order in which the file first names each.
IN_ORDER = """
SELECT number, "where", facts FROM said
JOIN (SELECT number AS n, min(place) AS first FROM said WHERE kind = ? GROUP BY number)
    ON n = number
WHERE kind = ? ORDER BY first, place
"""


class Gathered:
    """What was said of each location and organisation, and where."""

    def __init__(self) -> None:
        self._kept = sqlite3.connect("")  # a file of its own, gone when it is let go
        self._kept.execute(TABLE)
        self.has_locations = self.has_organisations = False
        self._organisations: dict[str, int] = {}

    def add(self, where: str, facts: ServiceFacts) -> None:
        """Keep what is said of one location, whole or one rating of it."""
        self.has_locations = True
        self._insert("location", facts.cqc_location_id, where, facts)

    def add_organisation(self, where: str, facts: OrganisationFacts) -> None:
        """Keep what is said of who runs services; a sheet says it on every row."""
        said = hash(facts)
        if self._organisations.setdefault(facts.cqc_provider_id, 0) == said:
            return
        self._organisations[facts.cqc_provider_id] = said
        self.has_organisations = True
        self._insert("organisation", facts.cqc_provider_id, where, facts)

    def _insert(self, kind: str, number: str, where: str, facts: Any) -> None:
        row = (kind, number, where, pickle.dumps(facts, pickle.HIGHEST_PROTOCOL))
        self._kept.execute(
            'INSERT INTO said (kind, number, "where", facts) VALUES (?, ?, ?, ?)', row
        )

    def hold_to_one_story(self) -> None:
        """Raise `CqcFileRefused` where the file says two things of one location."""
        self._kept.execute(INDEX)
        for _ in self.locations():
            pass

    def locations(self) -> Iterator[ServiceFacts]:
        """Each location once, with all the ratings that rows of a sheet gave it."""
        for _, rows in groupby(self._rows("location"), key=itemgetter(0)):
            yield _one_location(rows)

    def organisations(self) -> Iterator[OrganisationFacts]:
        """Each organisation once: as the file says first."""
        for _, rows in groupby(self._rows("organisation"), key=itemgetter(0)):
            yield next(rows)[2]

    def _rows(self, kind: str) -> Iterator[tuple[str, str, Any]]:
        for number, where, facts in self._kept.execute(IN_ORDER, (kind, kind)):
            yield number, where, pickle.loads(facts)


def _one_location(rows: Iterator[tuple[str, str, ServiceFacts]]) -> ServiceFacts:
    """The same twice is once; two that differ are refused, for whichever came last
    would change with the order of the file."""
    number, first, whole = next(rows)
    bare = replace(whole, ratings=())
    ratings: dict[RatingFact, None] = dict.fromkeys(whole.ratings)
    for _, where, facts in rows:
        is_same = replace(facts, ratings=()) == bare
        if not is_same or (facts.lists_all_ratings and facts.ratings != whole.ratings):
            raise CqcFileRefused(
                f"{where} ({number}): the file says something else of this location "
                f"before. See {first.lower()}."
            )
        ratings |= dict.fromkeys(facts.ratings)
    return replace(whole, ratings=tuple(ratings))
