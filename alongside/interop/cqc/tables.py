"""The regulator's two sheets of locations: ratings, a row each; or a row a location."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from alongside.interop.cqc.columns import FIRST_ROWS, Columns, columns_in
from alongside.interop.cqc.reading import CqcFileRefused, Item
from alongside.interop.cqc.shapes import Location
from alongside.interop.cqc.sheets import Rows
from alongside.interop.cqc.translation import (
    key_question,
    location_in,
    organisation_facts_of,
    rating_code,
    service_facts,
)
from alongside.providers.facts import OrganisationFacts, RatingFact, ServiceFacts

OVERALL = "overall"
NOT_SAID = "not_said"  # a sheet does not say under which framework
RATED_IN = {"name": "group", "rating": "rating", "reportDate": "day"}
LOOKS_LIKE_A_NUMBER = re.compile(r"[A-Za-z0-9-]{1,40}")
# How the directory words whom a service is for, and how locations in JSON do.
BANDS = {
    "dementia": "Dementia",
    "older people": "Caring for adults over 65 yrs",
    "younger adults": "Caring for adults under 65 yrs",
    "learning disabilities or autistic spectrum disorder": "Learning disabilities",
    "mental health": "Mental health conditions",
    "physical disability": "Physical disabilities",
    "sensory impairment": "Sensory impairments",
    "eating disorders": "Eating disorders",
}


@dataclass(frozen=True)
class Said:
    """What one row says: of a location, and perhaps of who runs it."""

    where: str
    location: Location
    facts: ServiceFacts
    organisation: OrganisationFacts | None
    is_one_rating: bool


def said_in(rows: Rows) -> Iterator[Said]:
    """What each row says, of the first sheet that lists locations.

    Raises `CqcFileRefused` with the number of the row that cannot be right, or where no
    sheet lists any.
    """
    reader: _Reader | None = None
    of_sheet = ""
    for sheet, number, row in rows:
        if reader is None:
            if number <= FIRST_ROWS and (found := columns_in(row, f"Row {number}")):
                reader, of_sheet = _Reader(found), sheet
        elif sheet == of_sheet and any(row):
            yield reader.read(row, f"Row {number}")
    if reader is None:
        raise CqcFileRefused(
            f"None of the first {FIRST_ROWS} rows has a column “Location ID”."
        )
    if not reader.has_read:
        raise CqcFileRefused("The sheet lists no locations under its heads.")


class _Reader:
    """Reads rows; what the next row says of the same location is not read again."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self.has_read = False
        self._held: dict[str, Any] = {}
        self._location: tuple[Location, ServiceFacts] | None = None
        self._provider: tuple[dict[str, str], OrganisationFacts | None] | None = None

    def read(self, row: list[str], where: str) -> Said:
        self.has_read = True
        location, facts = self._of_location(row, where)
        if self.columns.is_long:
            ratings = tuple(self._rated(row, where, facts))
        else:
            ratings = tuple(self._rated_overall(row, where, facts))
        facts = replace(facts, ratings=ratings, lists_all_ratings=False)
        organisation = self._of_provider(row, where)
        return Said(where, location, facts, organisation, self.columns.is_long)

    def _of_location(self, row: list[str], where: str) -> tuple[Location, ServiceFacts]:
        held: dict[str, Any] = self.columns.taken(self.columns.location, row)
        number = held.get("locationId", "")
        if not LOOKS_LIKE_A_NUMBER.fullmatch(number):
            raise CqcFileRefused(
                f"{where}: it has no Location ID, or one with signs in it."
            )
        held |= self._flags(row)
        if self._location is None or held != self._held:
            self._held = held
            item = Item(where, held, self.columns.heads)
            location = location_in(item)
            self._location = location, self._status(service_facts(location))
        return self._location

    def _flags(self, row: list[str]) -> dict[str, Any]:
        """Kinds of care and whom it is for, from the columns of yes and no."""
        flags: dict[str, Any] = {}
        columns = self.columns
        if columns.kinds:
            kinds = columns.flagged(columns.kinds, row)
            flags["gacServiceTypes"] = [{"description": one[:250]} for one in kinds]
        if columns.bands:
            bands = columns.flagged(columns.bands, row)
            flags["specialisms"] = [
                {"name": BANDS.get(one.casefold(), one[:250])} for one in bands
            ]
        return flags

    def _status(self, facts: ServiceFacts) -> ServiceFacts:
        """The directory lists what is registered; the other one says when it ended."""
        if facts.deregistered_on:
            return replace(facts, registration_status="deregistered")
        if self.columns.is_long or facts.registration_status:
            return facts
        lists_the_ended = "deregistrationDate" in self.columns.location
        return (
            facts
            if lists_the_ended
            else replace(facts, registration_status="registered")
        )

    def _rated(
        self, row: list[str], where: str, facts: ServiceFacts
    ) -> Iterator[RatingFact]:
        held = self.columns.taken(self.columns.rating, row)
        domain = held.get("domain", "")
        is_overall = domain.casefold() == OVERALL
        code = OVERALL if is_overall else key_question(domain)
        if code and held.get("group"):
            yield self._fact(held, where, facts, code, held["group"])

    def _rated_overall(
        self, row: list[str], where: str, facts: ServiceFacts
    ) -> Iterator[RatingFact]:
        held = self.columns.taken(self.columns.rating, row)
        if held.get("overall"):
            held["rating"] = held["overall"]
            yield self._fact(held, where, facts, OVERALL, "Overall")

    def _fact(
        self,
        held: dict[str, str],
        where: str,
        facts: ServiceFacts,
        code: str,
        group: str,
    ) -> RatingFact:
        """A rating of a group: any way of writing the whole is one."""
        words = held.get("rating", "")
        rated = {"name": group, "rating": words, "reportDate": held.get("day")}
        content = {
            "locationId": facts.cqc_location_id,
            "currentRatings": {"overall": rated},
        }
        heads = {
            f"currentRatings.overall.{name}": self.columns.heads.get(column, "")
            for name, column in RATED_IN.items()
        }
        shaped = location_in(Item(where, content, heads)).current_ratings
        judged = shaped.overall if shaped else None
        return RatingFact(
            framework=NOT_SAID,
            service_group="Overall" if group.casefold() == OVERALL else group,
            key_question=code,
            rating=rating_code(words),
            rated_on=judged.report_date if judged else None,
        )

    def _of_provider(self, row: list[str], where: str) -> OrganisationFacts | None:
        """Who runs it, where the row says more than a number."""
        held = self.columns.taken(self.columns.provider, row)
        if len(held.keys() - {"type"}) < 2 or "providerId" not in held:
            return None
        if self._provider is None or self._provider[0] != held:
            facts = organisation_facts_of(Item(where, held, self.columns.heads))
            says = facts.name or facts.ownership or facts.company_number
            self._provider = held, facts if says or facts.charity_number else None
        return self._provider[1]
