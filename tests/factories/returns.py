"""A national return being prepared, with figures that a test chooses."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.models import Team
from alongside.assurance.actions import preparing
from alongside.assurance.models import Count, NationalReturn
from alongside.assurance.national_return.columns import CASES
from alongside.assurance.national_return.figures import Cell, Figures
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.rules.as_kept import to_keep
from tests.factories import access as factories

YEAR = ReportingYear(2025)
LACKED = Cell("SG3a", "concluded_section_42", "lacked")


def begun(by: Actor, year: ReportingYear = YEAR) -> NationalReturn:
    """The return of a year, not counted yet."""
    return preparing.begin_return(by=by, year=year)


def counted(
    by: Actor,
    found: NationalReturn,
    values: Mapping[Cell, int],
    team: Team | None = None,
    **more: Any,
) -> Count:
    """A count of these figures, from no rows."""
    year = ReportingYear(found.year)
    with access.at_the_desk_of(team or factories.safeguarding_team()):
        return Count.objects.create(
            national_return=found,
            circle_id=found.circle_id,
            counted_by_name=by.name,
            figures=to_keep(Figures(year, values)),
            columns=no_rows(),
            **more,
        )


def no_rows() -> bytes:
    """The columns with their names and nothing under them, packed as they are kept."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("cases.csv", ",".join(CASES) + "\n")
    return whole.getvalue()


def unexplained(by: Actor, found: NationalReturn, team: Team | None = None) -> Count:
    """Figures that may be right or not: more enquiries began than were raised."""
    values = {
        Cell("SG1f", "concerns", "concerns"): 3,
        Cell("SG1f", "section_42", "section_42"): 5,
    }
    return counted(by, found, values, team)
