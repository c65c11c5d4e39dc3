"""What was sent of a year before, so that the figures of the next beside it swing."""

from datetime import date

from alongside.assurance.models import SentFigures
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import drawing
from alongside.assurance.rules.as_kept import to_keep

CONCERNS = "SG1f.concerns.concerns."


def a_third_of_the_concerns(year: ReportingYear) -> None:
    """The year before is sent once more: as this year is now, with a third of the
    concerns."""
    figures = to_keep(drawing.live_return(year))
    figures["year"] = year.begins - 1
    figures["values"][CONCERNS] //= 3
    SentFigures.objects.create(
        year=year.begins - 1,
        number=2,
        sent_on=date(year.begins, 6, 20),
        figures=figures,
    )
