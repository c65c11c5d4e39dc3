"""Works the measures out again and keeps them."""

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.insight import charts
from alongside.insight.measures import MEASURES
from alongside.insight.models import YearFigures
from alongside.insight.queries.counting import count_year
from alongside.insight.queries.seeing import EXACT, ROUNDED


@logged
def refresh_year(*, by: Actor, year: int) -> YearFigures:
    """Count a year again through the measures role, draw its charts, keep both."""
    counts = count_year(year)
    drawn = {
        view: {m.code: charts.draw(m, counts, view, year) for m in MEASURES}
        for view in (EXACT, ROUNDED)
    }
    figures, _ = YearFigures.objects.update_or_create(
        year=year,
        defaults={
            "figures": counts,
            "charts": drawn,
            "computed_at": timezone.now(),
        },
    )
    record(by=by, act="change", what="refresh_year", subject=figures, year=year)
    return figures
