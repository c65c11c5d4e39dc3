"""What the page of one measure shows: its definition in words, years and groups."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from alongside.access.actor import Actor
from alongside.insight import rules
from alongside.insight.measures import (
    MEASURES,
    TIMES,
    WINDOWS,
    Measure,
    Time,
    measure_called,
    time_called,
)
from alongside.insight.measuring.breakdowns import Breakdown
from alongside.insight.measuring.counts import count_called
from alongside.insight.queries import finer
from alongside.insight.queries.counting import count_year, year_name, years_to_choose
from alongside.insight.queries.seeing import (
    EXACT,
    HIDDEN,
    NONE_YET,
    TOO_FEW,
    Seen,
    seen,
)
from alongside.insight.stats import rounding
from alongside.providers.models import Service

BETTER = {
    "more": "More is better.",
    "less": "Less is better.",
    "neither": "Neither more nor less is better in itself. Ask what is behind it.",
}
NO_SERVICE = "No service named"
Row = tuple[str, ...]


@dataclass(frozen=True)
class OneMeasure:
    """One measure over the years, and in one year by one breakdown."""

    viewer: Actor
    measure: Measure
    year: int
    breakdown: Breakdown

    @property
    def view(self) -> str:
        """In full, or with small numbers hidden."""
        return rules.view_for(self.viewer)

    @property
    def breakdowns(self) -> list[Breakdown]:
        """Those the viewer may choose from."""
        return breakdowns_for(self.viewer, self.measure)

    @property
    def definition(self) -> list[tuple[str, str]]:
        """What is counted, in words."""
        measure = self.measure
        rows = [("What is counted", _sentence(measure.numerator_words))]
        if measure.denominator:
            rows.append(("Out of", _sentence(measure.denominator_words)))
        rows.append(("Which of them", measure.window_words))
        rows.append(("What is better", BETTER[measure.better]))
        if measure.note:
            rows.append(("Good to know", measure.note))
        return [*rows, ("Source", f"{measure.source}.")]

    @property
    def columns(self) -> Row:
        """The headings over the numbers, after that of the rows."""
        if not self.measure.denominator:
            return (_heading(self.measure.numerator_words),)
        words = self.measure.numerator_words, self.measure.denominator_words
        return (*map(_heading, words), "Share")

    @cached_property
    def by_year(self) -> list[Row]:
        """Each year, newest first."""
        return [
            (year_name(year), *self._of_year(seen(count_year(year), self.view)))
            for year in years_to_choose(self.viewer)
        ]

    def _of_year(self, counts: Seen) -> Row:
        measure = self.measure
        number = counts.words(measure.numerator)
        if not measure.denominator:
            return (number,)
        share = counts.share(measure.numerator, measure.denominator)
        return number, counts.words(measure.denominator), share

    @cached_property
    def by_group(self) -> list[Row]:
        """Each group of the breakdown, in the year."""
        code = self.breakdown.code
        groups = finer.by_group_as_seen(self.measure.code, code, self.year, self.view)
        names = self._names(list(groups))
        return [
            (names.get(group, group), *self._numbers(few, all_of_it))
            for group, (few, all_of_it) in groups.items()
        ]

    def _names(self, groups: list[str]) -> dict[str, str]:
        if self.breakdown.listed:
            return dict(self.breakdown.listed.choices())
        keys = [int(group) for group in groups if group]
        services = Service.objects.filter(pk__in=keys).values_list("pk", "name")
        return {"": NO_SERVICE} | {str(key): name for key, name in services}

    def _numbers(self, few: int | None, all_of_it: int | None) -> Row:
        """Shares of groups come from the numbers shown, so they tell no more."""
        if not self.measure.denominator:
            return (_shown(few),)
        return _shown(few), _shown(all_of_it), self._share(few, all_of_it)

    def _share(self, few: int | None, all_of_it: int | None) -> str:
        if few is None or all_of_it is None:
            return HIDDEN
        if self.view != EXACT and 0 <= all_of_it - few < 5:
            return HIDDEN
        per_cent = rounding.percentage(few, all_of_it)
        return NONE_YET if per_cent is None else f"{per_cent}%"


@dataclass(frozen=True)
class OneTime:
    """How long something took, over the years."""

    viewer: Actor
    time: Time

    @property
    def definition(self) -> list[tuple[str, str]]:
        """What is counted, in words."""
        window = f"{WINDOWS[count_called(self.time.count).day]} in the year."
        return [
            ("What is counted", _sentence(self.time.words)),
            ("Which of them", window),
            ("The median", "Half took as long as this or less, half as long or more."),
            ("What is better", "Neither in itself: quick can be hasty."),
            ("Source", f"{self.time.source}."),
        ]

    @property
    def by_year(self) -> list[Row]:
        """Each year with its median, newest first."""
        view = rules.view_for(self.viewer)
        rows: list[Row] = []
        for year in years_to_choose(self.viewer):
            median, many = finer.median_as_seen(self.time.code, year, view)
            words = NONE_YET if many == 0 else HIDDEN
            if median is not None:
                words = f"{median:g} days"
            rows.append((year_name(year), words, _shown(many)))
        return rows


def _sentence(words: str) -> str:
    return f"{_heading(words)}."


def _heading(words: str) -> str:
    return words[0].upper() + words[1:].removesuffix(" in the year")


def _shown(number: int | None) -> str:
    return TOO_FEW if number is None else f"{number:,}"


def breakdowns_for(viewer: Actor, measure: Measure) -> list[Breakdown]:
    """By what the viewer may tell a measure apart. What is known of one service goes
    to those who see numbers in full."""
    is_exact = rules.view_for(viewer) == EXACT
    return [b for b in measure.breakdowns if is_exact or b.code != "service"]


def one_measure(
    viewer: Actor, code: str, year: int, breakdown: str
) -> OneMeasure | None:
    """The measure with this code, by this breakdown or by the first there is; None when
    there is no such measure or breakdown."""
    if code not in {measure.code for measure in MEASURES}:
        return None
    measure = measure_called(code)
    there = {one.code: one for one in breakdowns_for(viewer, measure)}
    wanted = breakdown or next(iter(there), "")
    return OneMeasure(viewer, measure, year, there[wanted]) if wanted in there else None


def one_time(viewer: Actor, code: str) -> OneTime | None:
    """The time with this code; None when there is none."""
    known = {time.code for time in TIMES}
    return OneTime(viewer, time_called(code)) if code in known else None
