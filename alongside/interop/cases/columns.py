"""The template: every column, what goes in it, and the answers it takes.

`docs/how-to/import-cases.md` says the same at more length; a test holds them together.
"""

from dataclasses import dataclass

from alongside.interop.cases.answers import DECISIONS, YES_NO_UNKNOWN, Answers, of_list
from alongside.standards import codes
from alongside.standards.return_tables import HEALTH_CONDITIONS


@dataclass(frozen=True)
class Column:
    """One column of the file. A list takes several answers with semicolons between."""

    name: str
    meaning: str
    answers: Answers | None = None
    is_list: bool = False
    may_be_left_out: bool = False


COLUMNS = (
    Column("source_reference", "Your own reference for the concern, used once"),
    Column("raised_on", "The day it was raised with the council"),
    Column(
        "raised_by_kind",
        "What kind of person or body raised it",
        of_list(
            codes.RAISED_BY_KINDS, also=[("Self", "self"), ("Not Known", "not_said")]
        ),
    ),
    Column(
        "adult_reference",
        "Your pseudonymous key for the adult, the same in each of their rows",
    ),
    Column("age_on_raising", "Their age in whole years on that day"),
    Column(
        "gender",
        "Their gender",
        of_list(codes.GENDERS, also=[("F", "female"), ("M", "male")]),
    ),
    Column("ethnicity", "Their ethnic group", of_list(codes.ETHNICITIES)),
    Column(
        "primary_support_reason",
        "Their primary support reason",
        of_list(codes.SUPPORT_REASONS),
    ),
    Column(
        "service_cqc_location_id",
        "The regulator’s number of the care service it is about",
        may_be_left_out=True,
    ),
    Column("danger", "Whether anyone was in danger at the time", YES_NO_UNKNOWN),
    Column("decision", "What the council decided", DECISIONS),
    Column("decided_on", "The day it decided"),
    Column("enquiry_began_on", "The day the enquiry began"),
    Column("enquiry_concluded_on", "The day the enquiry concluded"),
    Column("types_of_risk", "Types of risk", of_list(codes.RISK_TYPES), is_list=True),
    Column(
        "sources_of_risk", "Sources of risk", of_list(codes.RISK_SOURCES), is_list=True
    ),
    Column(
        "locations_of_risk",
        "Locations of risk",
        of_list(codes.RISK_LOCATIONS),
        is_list=True,
    ),
    Column(
        "assessment_outcome",
        "What the enquiry found about the risk",
        of_list(codes.ASSESSMENT_OUTCOMES),
    ),
    Column("risk_outcome", "What happened to the risk", of_list(codes.RISK_OUTCOMES)),
    Column(
        "lacked_capacity",
        "Whether the person lacked capacity",
        of_list(codes.CAPACITY, also=[("Yes", "lacked"), ("No", "had")]),
    ),
    Column(
        "supported_by_advocate_family_or_friend",
        "Whether somebody supported a person who lacked capacity",
        YES_NO_UNKNOWN,
    ),
    Column(
        "outcomes_asked",
        "Whether the person was asked what they wanted",
        of_list(codes.OUTCOMES_ASKED),
    ),
    Column(
        "outcomes_achieved",
        "Whether they got what they wanted",
        of_list(codes.OUTCOMES_ACHIEVED),
    ),
)

# Only the return needs these; each may be left out. Cases that are loaded keep all but
# the council: one database is one council's.
OF_THE_RETURN = (
    Column("council", "The council’s code, where a file has several councils"),
    Column("born_on", "The adult’s month of birth, such as 1943-05, or the day"),
    Column("died_on", "The day the adult died"),
    Column(
        "health_conditions",
        "Reported health conditions",
        of_list(HEALTH_CONDITIONS),
        is_list=True,
    ),
)

BY_NAME = {column.name: column for column in COLUMNS}
NAMES = tuple(BY_NAME)
KNOWN = (*NAMES, *(column.name for column in OF_THE_RETURN))
NEEDED = tuple(c.name for c in COLUMNS if not c.may_be_left_out)
