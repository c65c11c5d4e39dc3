"""Works the measures out again and keeps them."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import Q
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.insight import charts
from alongside.insight.measures import MEASURES
from alongside.insight.measuring.counting import first_of
from alongside.insight.measuring.running import Counted
from alongside.insight.models import Counting, MonthCount, TouchedMonth, YearFigures
from alongside.insight.queries import recounting
from alongside.insight.queries.counting import count_year
from alongside.insight.queries.seeing import EXACT, ROUNDED, seen

ONE_AT_A_TIME = "SELECT pg_try_advisory_xact_lock(hashtext('insight.refresh_months'))"
COPY = "COPY insight_monthcount (month, code, breakdown, group_code, number) FROM STDIN"


@logged
def refresh_months(*, by: Actor, anew: bool = False) -> Counting | None:
    """Count again the months in which anything changed, or all of them.

    When somebody else is at it, nothing is done: what is there is served, and what has
    changed stays noted. Gives back as of when the months are counted.
    """
    kept = recounting.kept()
    if not _is_our_turn():
        record(by=by, act="change", what="refresh_months", subject=kept, months=0)
        return kept
    kept = recounting.kept()
    digest = recounting.definitions()
    now = timezone.now()
    anew = anew or kept is None or kept.definitions != digest
    recount = recounting.count_again(anew=anew)
    _replace(recount)
    kept = kept or Counting()
    kept.definitions, kept.computed_at = digest, now
    kept.save()
    months = len({one.month for one in recount.counted})
    record(by=by, act="change", what="refresh_months", subject=kept, months=months)
    return kept


def _is_our_turn() -> bool:
    """Whether nobody else counts now. Held until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
        return bool(cursor.fetchone()[0])


def _replace(recount: recounting.Recount) -> None:
    """Put the new numbers in place of those of the same months."""
    those = Q()
    if recount.months is not None:
        those = Q(month__in=[first_of(month) for month in recount.months])
    MonthCount.objects.filter(those).delete()
    _write(recount.counted)
    TouchedMonth.objects.filter(pk__in=recount.touched).delete()


def _write(counted: Iterable[Counted]) -> None:
    with connection.cursor() as cursor, cursor.copy(COPY) as rows:
        for one in counted:
            month = first_of(one.month)
            rows.write_row((month, one.count, one.breakdown, one.group, one.number))


@logged
def refresh_year(*, by: Actor, year: int) -> YearFigures:
    """Bring the months up to date where a page would, and draw the charts of a year
    where they changed."""
    if recounting.served_as_of(timezone.now()) is None:
        refresh_months(by=by)
    counts = count_year(year)
    before = YearFigures.objects.filter(year=year).first()
    figures, _ = YearFigures.objects.update_or_create(
        year=year,
        defaults={
            "figures": counts,
            "charts": _drawn(counts, before, year),
            "computed_at": timezone.now(),
        },
    )
    record(by=by, act="change", what="refresh_year", subject=figures, year=year)
    return figures


def _drawn(
    counts: dict[str, Any], before: YearFigures | None, year: int
) -> dict[str, dict[str, str]]:
    """The charts by view and measure: those drawn before, where they show the same."""
    drawn: dict[str, dict[str, str]] = {}
    for view in (EXACT, ROUNDED):
        now, kept = seen(counts, view), before.charts.get(view, {}) if before else {}
        then = seen(before.figures, view) if before and kept else None
        drawn[view] = {
            m.code: kept[m.code]
            if then and m.code in kept and charts.is_same(m, now, then)
            else charts.draw(m, counts, view, year)
            for m in MEASURES
        }
    return drawn
