"""The columns that measures are counted from: those of the return, and a few more.

An extract has the columns of the return alone. What needs one of `LIVE` is counted from
the live records only. Every answer is a code; there is no name and no typed word.
"""

import ibis
from ibis.expr.types import Table

from alongside.assurance.national_return.columns import CASES

# Of the columns of the return, what measures need.
NEEDED = (
    "council",
    "source_reference",
    "adult",
    "raised_on",
    "age_on_raising",
    "gender",
    "ethnicity",
    "support_reason",
    "kind",
    "began_on",
    "concluded_on",
    "risks",
    "assessment_outcome",
    "risk_outcome",
    "capacity",
    "capacity_supported",
    "outcomes_asked",
    "outcomes_achieved",
)
# What is known of a concern before there is an enquiry.
OF_CONCERNS = (
    "council",
    "source_reference",
    "adult",
    "raised_on",
    "decided_on",
    "age_on_raising",
    "gender",
    "ethnicity",
    "support_reason",
    "service",
)
# What only live records tell.
LIVE = {
    "decided_on": "date",  # when it was decided what follows from the concern
    "service": "string",  # the key of the care service it is about
    "person_judged": "string",  # fully, partly, not: what the person alone said
    "professional_judged": "string",  # the same, as the professional saw it
}
EXTRACT = ibis.schema({name: CASES[name] for name in NEEDED})
MEASURED = ibis.schema({**EXTRACT, **LIVE})

# The name of the rows that are counted, and of all rows there are, to look back in.
COUNTED, LOOKED_BACK_IN = "cases", "all_cases"
# All that is read of those to look back in.
LOOKED_BACK = ("council", "adult", "raised_on")


def columns_of(*, is_live: bool) -> ibis.Schema:
    """The columns there are: of live records, or of an extract."""
    return MEASURED if is_live else EXTRACT


def columns_for(day: str, *, is_live: bool) -> tuple[str, ...]:
    """The columns that are needed for what goes by a day: nothing of what came of an
    enquiry where only concerns are counted, so that no engine fetches it."""
    columns = tuple(columns_of(is_live=is_live))
    if day not in OF_CONCERNS:
        return columns
    return tuple(name for name in columns if name in OF_CONCERNS)


def rows_called(name: str, *, is_live: bool) -> Table:
    """The rows with this name, an empty text where an answer is missing."""
    columns = columns_of(is_live=is_live)
    rows = ibis.table(columns, name=name)
    texts = [column for column, kind in columns.items() if kind.is_string()]
    return rows.mutate(**{column: rows[column].fill_null("") for column in texts})
