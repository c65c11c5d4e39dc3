"""What an improvement starts from, and whether its measure has moved since."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.insight import few, rules
from alongside.insight.comparisons import BY_CODE
from alongside.insight.measures import Measure, measure_called
from alongside.insight.models import Improvement
from alongside.insight.months import Months, Wording
from alongside.insight.over_time import over_time
from alongside.insight.queries import compared, past, peers, series
from alongside.insight.queries.improving import QUESTIONS
from alongside.insight.queries.seeing import EXACT, ROUNDED
from alongside.insight.rules import FromChart

ENOUGH = 3  # whole months, or stretches of them
Part = Improvement.Part


def chart_of(viewer: Actor, code: str, part: str) -> FromChart | None:
    """What a chart says today, as the board may see it; None for no such chart."""
    if code not in QUESTIONS:
        return None
    if part in ("", Part.PAST) or code not in BY_CODE:
        return FromChart(code, Part.PAST, past.trend(code, ROUNDED).found.sentence)
    if part not in Part.values:
        return None
    year = compared.year_asked_for("", compared.years())
    if year is None:
        return None
    found = compared.compare(BY_CODE[code], year, peers.Peers(), ROUNDED)
    if part == Part.NATIONAL:
        return FromChart(code, part, found.england.words)
    return FromChart(code, part, f"{year.name}: {found.found.sentence}")


def first_words(code: str) -> dict[str, str]:
    """What the form begins with, where it is plain what would be better."""
    wished = {
        "asked": "More people are asked what they want",
        "expressed": "More people say what they want",
        "achieved": "More people get what they wanted",
        "risk": "More people are safer, in the way they chose",
        "supported": "Everybody who lacks capacity has somebody on their side",
    }
    return {"serves": wished[code]} if code in wished else {}


def back_to(code: str) -> str:
    """The page a start leads back to."""
    if code in BY_CODE:
        return reverse("insight:compare", args=[code])
    return reverse("insight:trends")


def since(viewer: Actor, started: Iterable[Improvement]) -> dict[int, str]:
    """Whether measures moved after something was started, in words, by its number: the
    whole months since, held against those before (one query for each measure)."""
    found = list(started)
    if not found:
        return {}
    view, last = rules.view_for(viewer), past.stretch(EXACT, clock.today())[1]
    oldest = min(one.started_on for one in found)
    first = date(oldest.year - 2, oldest.month, 1)
    if last < first:
        last = first
    told = {
        code: series.monthly(code, first, last)
        for code in {one.measure for one in found}
    }
    return {one.pk: _since(one, told[one.measure], view) for one in found}


def _since(improvement: Improvement, told: series.Series, view: str) -> str:
    measure = measure_called(improvement.measure)
    began = improvement.started_on.replace(day=1)
    first = date(began.year - 2, began.month, 1)
    places = range(len(told.months))
    before = [place for place in places if first <= told.months[place] < began]
    after = [place for place in places if told.months[place] > began]
    months_before, months_after = (
        _months(measure, told, part, view) for part in (before, after)
    )
    if len(months_after.labels) < ENOUGH:
        return _too_early(began)
    return _moved(measure, months_before, months_after)


def _months(
    measure: Measure, told: series.Series, places: list[int], view: str
) -> Months:
    days = [told.months[place] for place in places]
    events = [told.numerators[place] for place in places]
    cases = [told.denominators[place] for place in places]
    shown = few.in_full if view == EXACT else few.for_board
    return shown(days, events, cases if measure.denominator else None)


def _too_early(began: date) -> str:
    return (
        f"It is too early to say. It takes {ENOUGH} whole months with enough in them "
        f"after {few.month_name(began)}."
    )


def _moved(measure: Measure, before: Months, after: Months) -> str:
    cases = None
    if before.cases is not None and after.cases is not None:
        cases = before.cases + after.cases
    both = Months(before.labels + after.labels, before.events + after.events, cases)
    wording = Wording(measure.question, "", "")
    found = over_time(both, wording, baseline=len(before.labels))
    then, now = _level(before), _level(after)
    told = f"Before: {then}. Since: {now}."
    if found.series is None or len(before.labels) < ENOUGH:
        return f"{told} There is too little to tell change from chance."
    names = set(after.labels)
    marked = [
        note
        for label, note in zip(found.series.labels, found.series.notes, strict=True)
        if label in names and note
    ]
    if marked:
        return f"{told} That is more of a change than chance explains."
    return f"{told} That is no more of a change than chance explains."


def _level(months: Months) -> str:
    if months.cases is None:
        mean = sum(months.events) / max(len(months.events), 1)
        return f"about {mean:.0f} a month"
    cases = sum(months.cases)
    return f"{100 * sum(months.events) / cases:.0f} in 100" if cases else "nothing yet"
