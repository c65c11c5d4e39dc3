"""Whether the cells of one row agree with each other. Each rule gives its faults."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from datetime import date

from alongside.interop.cases.faults import Fault

# One row, read cell by cell: dates, codes, tuples of codes; absent where unreadable.
Cells = dict[str, object]

ENQUIRIES = ("section_42", "other_enquiry")
CARE_ACT_IN_FORCE = date(2015, 4, 1)

OF_AN_ENQUIRY = (
    "enquiry_began_on",
    "enquiry_concluded_on",
    "types_of_risk",
    "sources_of_risk",
    "locations_of_risk",
    "assessment_outcome",
    "risk_outcome",
    "lacked_capacity",
    "supported_by_advocate_family_or_friend",
    "outcomes_asked",
    "outcomes_achieved",
)
OF_A_CONCLUDED_ONE = ("assessment_outcome", "risk_outcome", "outcomes_achieved")
DATES = ("raised_on", "decided_on", "enquiry_began_on", "enquiry_concluded_on")
RISKS = ("types_of_risk", "sources_of_risk", "locations_of_risk")


@dataclass(frozen=True)
class Row:
    """The readable cells of one row, beside what was written in all of them."""

    read: Cells
    written: dict[str, str]
    today: date
    services: Container[str] | None = None

    def has(self, column: str) -> bool:
        """Whether anything was written there, readable or not."""
        return bool(self.written.get(column, "").strip())

    def fault(self, column: str, wrong: str, right: str) -> Fault:
        """A fault of this row."""
        return Fault(column, self.written.get(column, ""), wrong, right)


def dates_are_not_in_the_future(row: Row) -> Iterator[Fault]:
    """Nothing has happened tomorrow."""
    for column in DATES:
        day = row.read.get(column)
        if isinstance(day, date) and day > row.today:
            yield row.fault(
                column, "This day is in the future.", f"{row.today} or before"
            )


def dates_are_in_order(row: Row) -> Iterator[Fault]:
    """Raised, then decided, then begun, then concluded; the same day will do."""
    before: tuple[str, date] | None = None
    for column in DATES:
        day = row.read.get(column)
        if not isinstance(day, date):
            continue
        if before and day < before[1]:
            yield row.fault(
                column,
                f"This is before {before[0]}, which is {before[1]}.",
                f"{before[1]} or after, or another {before[0]}",
            )
        else:
            before = (column, day)


def a_decision_has_its_day(row: Row) -> Iterator[Fault]:
    """Decision and day come together."""
    decided = row.read.get("decision")
    if decided is None:
        return
    if decided and not row.has("decided_on"):
        yield row.fault(
            "decided_on", "There is a decision but not its day.", "The day it was made"
        )
    if not decided and row.has("decided_on"):
        yield row.fault(
            "decision",
            "There is a day of decision but nothing was decided.",
            "The decision, or an empty decided_on",
        )


def section_42_is_not_older_than_its_law(row: Row) -> Iterator[Fault]:
    """Nobody could decide under section 42 before it was in force."""
    day = row.read.get("decided_on")
    if (
        row.read.get("decision") == "section_42"
        and isinstance(day, date)
        and day < CARE_ACT_IN_FORCE
    ):
        yield row.fault(
            "decision",
            "Section 42 came into force on 1 April 2015, after this day.",
            "Other enquiry",
        )


def enquiry_columns_belong_to_an_enquiry(row: Row) -> Iterator[Fault]:
    """What an enquiry found cannot stand where there was none."""
    decided = row.read.get("decision")
    if decided is None or decided in ENQUIRIES:
        return
    for column in OF_AN_ENQUIRY:
        if row.has(column):
            yield row.fault(
                column,
                "This belongs to an enquiry, but the decision is not an enquiry.",
                "An empty cell, or another decision",
            )


def an_enquiry_has_an_adult_and_a_beginning(row: Row) -> Iterator[Fault]:
    """An enquiry is about somebody, and began on a day."""
    if row.read.get("decision") not in ENQUIRIES:
        return
    needed = (
        ("adult_reference", "An enquiry is about one adult.", "Your key for the adult"),
        ("enquiry_began_on", "An enquiry needs the day it began.", "That day"),
    )
    for column, wrong, right in needed:
        if not row.has(column):
            yield row.fault(column, wrong, right)


def a_concluded_enquiry_says_what_it_found(row: Row) -> Iterator[Fault]:
    """Concluding needs an outcome and a risk; neither can come before the end."""
    if row.read.get("decision") not in ENQUIRIES:
        return
    if not row.has("enquiry_concluded_on"):
        for column in OF_A_CONCLUDED_ONE:
            if row.has(column):
                yield row.fault(
                    column,
                    "This is known only once the enquiry has concluded.",
                    "An empty cell, or the day in enquiry_concluded_on",
                )
        return
    if not row.has("assessment_outcome"):
        yield row.fault(
            "assessment_outcome",
            "A concluded enquiry needs its assessment outcome.",
            "Such as: Risk identified and action taken",
        )
    ceased = row.read.get("assessment_outcome") == "ceased"
    if not ceased and not row.has("types_of_risk"):
        yield row.fault(
            "types_of_risk",
            "A concluded enquiry needs at least one type of risk.",
            "Such as: Neglect and Acts of Omission",
        )


def a_risk_outcome_needs_a_risk(row: Row) -> Iterator[Fault]:
    """Only a risk that was identified can remain, be reduced or be removed."""
    found = row.read.get("assessment_outcome")
    if not row.has("risk_outcome") or not isinstance(found, str) or not found:
        return
    if not found.startswith("identified"):
        yield row.fault(
            "risk_outcome",
            "No risk was identified, so nothing can have happened to it.",
            "An empty cell, or an assessment outcome that begins ‘Risk identified’",
        )


def risks_come_in_threes(row: Row) -> Iterator[Fault]:
    """Each type has its source and location: as many of each, or one for them all."""
    read = [row.read.get(column) for column in RISKS]
    lists = [answers for answers in read if isinstance(answers, tuple)]
    if len(lists) < len(RISKS):
        return  # a cell that cannot be read has its own fault
    most = max(len(answers) for answers in lists)
    for column, answers in zip(RISKS, lists, strict=True):
        if len(answers) not in (1, most):
            yield row.fault(
                column,
                f"This has {len(answers)} where another risk column has {most}.",
                f"{most}, in the same order, or one that holds for them all",
            )


def support_is_for_those_who_lacked_capacity(row: Row) -> Iterator[Fault]:
    """The national return asks about support only where capacity was lacking."""
    column, answer = "supported_by_advocate_family_or_friend", "lacked_capacity"
    if row.has(column) and row.read.get(answer, "lacked") != "lacked":
        yield row.fault(
            column,
            "This is asked only about a person who lacked capacity.",
            "An empty cell, or ‘Yes, they lacked capacity’",
        )


def achieved_needs_outcomes_expressed(row: Row) -> Iterator[Fault]:
    """Nobody can get what they were not heard to want."""
    expressed = "asked_expressed"
    if (
        row.has("outcomes_achieved")
        and row.read.get("outcomes_asked", expressed) != expressed
    ):
        yield row.fault(
            "outcomes_achieved",
            "This is asked only when the person said what they wanted.",
            "An empty cell, or ‘Yes they were asked and outcomes were expressed’",
        )


def the_service_is_one_we_hold(row: Row) -> Iterator[Fault]:
    """A case about a service nobody has loaded would be about nothing."""
    number = row.read.get("service_cqc_location_id")
    if number and row.services is not None and number not in row.services:
        yield row.fault(
            "service_cqc_location_id",
            "No service with this number has been loaded.",
            "Load the services first with import_cqc, or leave the cell empty",
        )


RULES: tuple[Callable[[Row], Iterator[Fault]], ...] = (
    dates_are_not_in_the_future,
    dates_are_in_order,
    a_decision_has_its_day,
    section_42_is_not_older_than_its_law,
    enquiry_columns_belong_to_an_enquiry,
    an_enquiry_has_an_adult_and_a_beginning,
    a_concluded_enquiry_says_what_it_found,
    a_risk_outcome_needs_a_risk,
    risks_come_in_threes,
    support_is_for_those_who_lacked_capacity,
    achieved_needs_outcomes_expressed,
    the_service_is_one_we_hold,
)
