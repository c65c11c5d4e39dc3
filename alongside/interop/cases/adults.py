"""Made-up adults: nobody real, each with a key, and some met more than once."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from random import Random

from alongside.interop.cases import calibration
from alongside.interop.cases.calibration import Shares

AGES_OF = {
    "18_64": (18, 64),
    "65_74": (65, 74),
    "75_84": (75, 84),
    "85_94": (85, 94),
    "95_plus": (95, 102),
}
REMEMBERED = 4000  # adults who may be met again; the oldest is forgotten first


@dataclass(frozen=True)
class Adult:
    """A key and the codes of an adult. `born` is a day's ordinal, or 0 if not known."""

    key: str
    born: int
    gender: str
    ethnicity: str
    support_reason: str

    def age_on(self, day: int) -> str:
        """Whole years on a day, as a cell; empty when not known.

        Somebody made for an enquiry was raised a few days before they were made, hence
        18 at the least.
        """
        return str(max(18, int((day - self.born) / 365.25))) if self.born else ""


def reporting_year(day: int) -> int:
    """The calendar year in which a day's reporting year begins."""
    on = date.fromordinal(day)
    return on.year if (on.month, on.day) >= (4, 1) else on.year - 1


class Adults:
    """Gives each concern its adult, so that enquiries per individual come out right."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._made = 0
        self._lately: list[Adult] = []
        self._in_section_42: dict[int, list[Adult]] = defaultdict(list)
        self._keys: dict[int, set[str]] = defaultdict(set)
        self._again = 1 - 1 / calibration.rate("section_42_per_individual")
        self._known_before = calibration.rate("adult_known_before")
        self._age_not_known = calibration.rate("age_not_known")
        self._ages = Shares.of(calibration.ages())
        self._genders = Shares.of(calibration.genders())
        self._ethnicities = calibration.shares("ethnicities", "values")
        self._reasons = {
            is_older: calibration.shares("support_reasons", band)
            for is_older, band in ((False, "under_65"), (True, "over_65"))
        }

    def for_concern(self, day: int) -> Adult:
        """The adult of a concern that led to no section 42 enquiry."""
        if self._lately and self._random.random() < self._known_before:
            return self._one_of(self._lately)
        return self._new(day)

    def for_section_42(self, day: int) -> Adult:
        """The adult of a section 42 enquiry that began on this day."""
        year = reporting_year(day)
        had_one = self._in_section_42[year]
        if had_one and self._random.random() < self._again:
            return self._one_of(had_one)
        adult = self.for_concern(day)
        if adult.key in self._keys[year]:
            adult = self._new(day)
        had_one.append(adult)
        self._keys[year].add(adult.key)
        return adult

    def _one_of(self, adults: list[Adult]) -> Adult:
        return adults[int(self._random.random() * len(adults))]

    def _new(self, day: int) -> Adult:
        chance = self._random.random
        youngest, oldest = AGES_OF[self._ages.draw(chance())]
        years = youngest + chance() * (oldest + 1 - youngest)
        adult = Adult(
            key=f"A{self._made:07d}",
            born=day - int(years * 365.25) - 1 if chance() > self._age_not_known else 0,
            gender=self._genders.draw(chance()),
            ethnicity=self._ethnicities.draw(chance()),
            support_reason=self._reasons[youngest >= 65].draw(chance()),
        )
        if len(self._lately) < REMEMBERED:
            self._lately.append(adult)
        else:
            self._lately[self._made % REMEMBERED] = adult
        self._made += 1
        return adult
