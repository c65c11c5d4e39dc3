"""Our own share of a year, counted as the national file counts it."""

from datetime import date

from alongside.insight.beside import Council
from alongside.insight.comparisons import DUTY, Comparison
from alongside.insight.measuring.breakdowns import ALL, EVERYBODY
from alongside.insight.queries import series
from alongside.insight.queries.peers import own_name
from alongside.insight.queries.seeing import EXACT
from alongside.insight.stats.rounding import published

FEW = 5


def own_council(comparison: Comparison, year: int, view: str) -> Council | None:
    """Ours, or None where there is nothing yet, or too little for this view to show."""
    events, cases = _counts(comparison, year)
    if view == EXACT:
        return Council(own_name(), events, cases, is_own=True) if cases else None
    few, all_of_them = published(events), published(cases)
    if few is None or all_of_them is None or cases - events < FEW:
        return None
    return Council(own_name(), few, all_of_them, is_own=True)


def _counts(comparison: Comparison, year: int) -> tuple[int, int]:
    months = series.months_between(date(year, 4, 1), date(year + 1, 3, 1))
    breakdown, group = ("kind", DUTY) if comparison.is_of_duty else (EVERYBODY, ALL)
    codes = (*comparison.counted, *comparison.counted_of)
    told = series.totals(codes, breakdown, months)
    events = sum(told[code, group] for code in comparison.counted)
    cases = sum(told[code, group] for code in comparison.counted_of)
    return min(events, cases), cases
