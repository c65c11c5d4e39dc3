"""Makes fictional past cases in the shape of the template. Nobody in them is real.

The same seed, rows, years and last day make the same file. The figures are those of
`calibration.toml`; each row takes little more than twenty numbers from one generator.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from math import log
from pathlib import Path
from random import Random

from alongside.interop.cases import calibration
from alongside.interop.cases.adults import Adults
from alongside.interop.cases.calibration import figures, rate, shares
from alongside.interop.cases.care_services import Service, Services
from alongside.interop.cases.columns import COLUMNS, NAMES


@dataclass(frozen=True)
class Order:
    """What to make: how many rows, over which years, about which services."""

    rows: int
    seed: int
    years: int
    until: date
    services: Sequence[Service] = field(default=())

    @property
    def first_day(self) -> date:
        """The day after the same day so many years before."""
        last = self.until
        day = min(last.day, 28) if last.month == 2 else last.day
        return date(last.year - self.years, last.month, day) + timedelta(days=1)


def write_cases(
    order: Order, path: Path, *, progress: Callable[[int], object] = lambda _: None
) -> None:
    """Write the file: put in place only once it is whole."""
    draft = path.with_name(path.name + ".part")
    with draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(NAMES)
        for row in rows_of(order):
            writer.writerow(row)
            progress(1)
    draft.replace(path)


def rows_of(order: Order) -> Iterator[list[str]]:
    """Every row of the file, oldest first, in the order of the template's columns."""
    random = Random(order.seed)  # made-up data needs repeating, not secrecy
    maker = Maker(random, order)
    for number, day in enumerate(_days(order, random), start=1):
        yield maker.row(number, day)


def _days(order: Order, random: Random) -> list[int]:
    """The day of each concern: growing by the year, with busy months and weekdays."""
    months = figures()["busy"]["months"]["values"]
    weekdays = figures()["busy"]["weekdays"]["values"]
    growth = figures()["volume"]["growth_a_year"]["value"]
    first, last = order.first_day.toordinal(), order.until.toordinal()
    weights = []
    for ordinal in range(first, last + 1):
        day = date.fromordinal(ordinal)
        busy = months[day.month - 1] * weekdays[day.weekday()]
        weights.append(busy * growth ** ((ordinal - first) / 365.25))
    reach = list(accumulate(weights))
    days = random.choices(range(first, last + 1), cum_weights=reach, k=order.rows)
    return sorted(days)


class Maker:
    """Makes one row after another from the figures."""

    def __init__(self, random: Random, order: Order) -> None:
        self._random = random
        self._last = order.until.toordinal()
        self._adults = Adults(random)
        self._services = Services(order.services, random)
        self._raised_by, self._enquiry_after = calibration.raised_by()
        self._section_42 = rate("section_42_of_enquiries")
        self._another_route = rate("another_route_when_no_enquiry")
        self._second_type = rate("has_second_type_of_risk")
        self._apart = calibration.most_common_type()
        self._risks = calibration.risks()
        self._danger = {
            is_enquiry: shares("danger", name)
            for is_enquiry, name in ((True, "with_enquiry"), (False, "without_enquiry"))
        }
        self._found = shares("assessment_outcomes", "values")
        self._capacity = shares("capacity", "values")
        self._asked = shares("outcomes_asked", "values")
        self._achieved = shares("outcomes_achieved", "values")
        self._labels = {c.name: dict(c.answers.options) for c in COLUMNS if c.answers}
        self._days = {
            name: (log(entry["median"]), entry["spread"], entry["longest"])
            for name, entry in figures()["days"].items()
        }
        self._written: dict[int, str] = {}

    def row(self, number: int, day: int) -> list[str]:
        """One row, about a concern raised on a day (an ordinal)."""
        chance = self._random.random
        raiser = self._raised_by.draw(chance())
        enquires = chance() < self._enquiry_after[raiser]
        decided = day + self._lasting("to_decision")
        cells = {
            "source_reference": f"PAST-{number:07d}",
            "raised_on": self._day(day),
            "raised_by_kind": raiser,
            "danger": self._danger[enquires].draw(chance()),
        }
        position = chance()
        risk = self._risks.draw(position)
        cells["service_cqc_location_id"] = self._services.for_risk(risk[1], risk[2])
        if decided > self._last:
            self._tell_adult(cells, day, began=None)
            cells["decision"] = "not_yet"
            return self._cells(cells)
        cells["decided_on"] = self._day(decided)
        if enquires:
            self._tell_enquiry(cells, day, decided, position)
        else:
            route = chance() < self._another_route
            cells["decision"] = "another_route" if route else "no_further_action"
            self._tell_adult(cells, day, began=None)
        return self._cells(cells)

    def _tell_enquiry(
        self, cells: dict[str, str], day: int, decided: int, position: float
    ) -> None:
        is_duty = self._random.random() < self._section_42
        cells["decision"] = "section_42" if is_duty else "other_enquiry"
        began = min(decided + self._lasting("decision_to_beginning"), self._last)
        cells["enquiry_began_on"] = self._day(began)
        self._tell_adult(cells, day, began=began if is_duty else None)
        self._tell_risks(cells, position)
        concluded = began + self._lasting("enquiry")
        if concluded <= self._last:
            cells["enquiry_concluded_on"] = self._day(concluded)
            self._tell_end(cells)

    def _tell_adult(
        self, cells: dict[str, str], day: int, *, began: int | None
    ) -> None:
        adults = self._adults
        adult = adults.for_section_42(began) if began else adults.for_concern(day)
        cells["adult_reference"] = adult.key
        cells["age_on_raising"] = adult.age_on(day)
        cells["gender"] = adult.gender
        cells["ethnicity"] = adult.ethnicity
        cells["primary_support_reason"] = adult.support_reason

    def _tell_risks(self, cells: dict[str, str], position: float) -> None:
        """One risk, or two of different types at one place.

        The second lies so far on along the shares that it cannot be of the same type,
        and yet falls on each type as often as its share says.
        """
        chance = self._random.random
        met = [self._risks.draw(position)]
        if chance() < self._second_type:
            apart = self._apart + chance() * (1 - 2 * self._apart)
            met.append(self._risks.draw((position + apart) % 1))
        types, sources, _ = zip(*met, strict=True)
        cells["types_of_risk"] = self._listed("types_of_risk", types)
        one = sources[:1] if len(set(sources)) == 1 else sources
        cells["sources_of_risk"] = self._listed("sources_of_risk", one)
        cells["locations_of_risk"] = self._listed("locations_of_risk", met[0][2:])

    def _tell_end(self, cells: dict[str, str]) -> None:
        chance = self._random.random
        cells["assessment_outcome"] = found = self._found.draw(chance())
        if found.startswith("identified"):
            cells["risk_outcome"] = self._what_became_of_the_risk()
        cells["lacked_capacity"] = self._capacity.draw(chance())
        if cells["lacked_capacity"] == "lacked":
            supported = chance() < rate("supported_when_lacked_capacity")
            column = "supported_by_advocate_family_or_friend"
            cells[column] = "yes" if supported else "no"
        cells["outcomes_asked"] = self._asked.draw(chance())
        if cells["outcomes_asked"] == "asked_expressed":
            cells["outcomes_achieved"] = self._achieved.draw(chance())

    def _what_became_of_the_risk(self) -> str:
        chance = self._random.random
        if chance() >= rate("reduced_or_removed"):
            return "remained"
        return "removed" if chance() < rate("removed_of_those") else "reduced"

    def _lasting(self, name: str) -> int:
        middle, spread, longest = self._days[name]
        return int(min(self._random.lognormvariate(middle, spread), longest))

    def _day(self, ordinal: int) -> str:
        if ordinal not in self._written:
            self._written[ordinal] = date.fromordinal(ordinal).isoformat()
        return self._written[ordinal]

    def _listed(self, column: str, codes: Sequence[str]) -> str:
        labels = self._labels[column]
        return "; ".join(labels[code] for code in codes)

    def _cells(self, cells: dict[str, str]) -> list[str]:
        """Labels in place of codes, in the order of the columns."""
        row = []
        for name in NAMES:
            cell = cells.get(name, "")
            row.append(self._labels.get(name, {}).get(cell, cell))
        return row
