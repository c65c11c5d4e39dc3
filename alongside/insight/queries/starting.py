"""What an improvement starts from, and whether its measure has moved since."""

from dataclasses import dataclass
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
from alongside.insight.queries import compared, past, peers
from alongside.insight.queries.improving import QUESTIONS
from alongside.insight.queries.seeing import ROUNDED
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


@dataclass(frozen=True)
class Since:
    """Whether a measure moved after something was started, in words."""

    words: str


def since(viewer: Actor, improvement: Improvement) -> Since:
    """The whole months after it was started, held against those before."""
    view = rules.view_for(viewer)
    measure = measure_called(improvement.measure)
    began = improvement.started_on.replace(day=1)
    first = date(began.year - 2, began.month, 1)
    last = past.stretch(view, clock.today())[1]
    before = past.months_of(measure, view, first, _month_before(began))
    if last <= began:
        return Since(_too_early(began))
    after = past.months_of(measure, view, _month_after(began), last)
    if len(after.labels) < ENOUGH:
        return Since(_too_early(began))
    return Since(_moved(measure, before, after))


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


def _month_before(day: date) -> date:
    return date(day.year - (day.month == 1), (day.month - 2) % 12 + 1, 1)


def _month_after(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
