"""The columns the return is counted from: one row for each concern, in codes.

An extract file is brought into this shape, and the live database can be drawn out in
it with COPY. Every answer is a code of `standards.codes`; an empty one is not known.
"""

from collections.abc import Iterable

import ibis

# Name and type of each column. Several answers have semicolons between them.
CASES = ibis.schema(
    {
        "council": "string",  # empty when the cases of one council only are counted
        "source_reference": "string",  # one for each concern of a council
        "adult": "string",  # the same in each of their rows; empty when not known
        "raised_on": "date",
        "age_on_raising": "int16",
        "born_on": "date",  # the first of the month will do
        "died_on": "date",
        "gender": "string",
        "ethnicity": "string",
        "support_reason": "string",
        "health_conditions": "string",  # several
        "kind": "string",  # of the enquiry: section_42, other, or empty when none
        "began_on": "date",
        "concluded_on": "date",
        "risks": "string",  # several, each type|source|location
        "assessment_outcome": "string",
        "risk_outcome": "string",
        "capacity": "string",
        "capacity_supported": "string",  # yes, no, unknown
        "outcomes_asked": "string",
        "outcomes_achieved": "string",
    }
)

# One row for each person in each safeguarding adult review.
REVIEWS = ibis.schema(
    {
        "council": "string",
        "review_reference": "string",
        "counted_on": "date",
        "adult": "string",
        "age": "int16",
        "died": "string",  # yes or no
    }
)

BETWEEN = ";"
WITHIN = "|"


def joined_risks(risks: Iterable[tuple[str, str, str]]) -> str:
    """The risks of an enquiry as the column holds them.

    >>> joined_risks([("neglect", "known", "own_home")])
    'neglect|known|own_home'
    """
    return BETWEEN.join(WITHIN.join(risk) for risk in risks)
