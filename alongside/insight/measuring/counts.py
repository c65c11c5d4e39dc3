"""What counts as what: each count is a day it goes by and a yes or no about a case.

A measure is one of these out of another (`insight.measures`). The rules are those of
the national return (C1, C2, C7, C12): a concern counts by the day it was raised, an
enquiry begun by the day it began, what came of it by the day it was settled, whatever
year it began in.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ibis.expr.types import BooleanValue, Table

AGAIN_WITHIN_DAYS = 365
# A column that `counting` adds: another concern about them in the year before.
AGAIN = "is_again"

Which = Callable[[Table], BooleanValue]


@dataclass(frozen=True)
class Count:
    """One thing that is counted each month, by the day in the column `day`.

    `needs` are the columns that only live records have.
    """

    code: str
    day: str
    which: Which
    needs: tuple[str, ...] = ()


def is_any(cases: Table) -> BooleanValue:
    """Every case."""
    return cases.raised_on.notnull()


def is_about_a_known_adult(cases: Table) -> BooleanValue:
    """We know who it is about. Nobody can say that two unknown people are the same."""
    return cases.adult != ""


def is_enquiry(cases: Table) -> BooleanValue:
    """There was an enquiry, of either kind."""
    return cases.kind.isin(("section_42", "other"))


def was_asked(cases: Table) -> BooleanValue:
    """The person, or who speaks for them, was asked what they wanted."""
    answers = ("asked_expressed", "asked_none")
    return is_enquiry(cases) & cases.outcomes_asked.isin(answers)


def has_expressed(cases: Table) -> BooleanValue:
    """The person was asked, and said what they wanted."""
    return is_enquiry(cases) & (cases.outcomes_asked == "asked_expressed")


def is_risk_found(cases: Table) -> BooleanValue:
    """The enquiry found a risk. Only then does the return count what came of it."""
    return is_enquiry(cases) & cases.assessment_outcome.startswith("identified")


def has_lacked_capacity(cases: Table) -> BooleanValue:
    """They could not make this decision, even with help."""
    return is_enquiry(cases) & (cases.capacity == "lacked")


def is_judged_by_both(cases: Table) -> BooleanValue:
    """The person judged what came of their wishes, and so did the professional."""
    both = (cases.person_judged != "") & (cases.professional_judged != "")
    return has_expressed(cases) & both


def _answered(column: str, *answers: str, of: Which = is_any) -> Which:
    """One of these answers in a column, among the cases that `of` says."""
    return lambda cases: of(cases) & cases[column].isin(answers)


def _but(of: Which, without: Which) -> Which:
    return lambda cases: of(cases) & ~without(cases)


def _again(cases: Table) -> BooleanValue:
    return is_about_a_known_adult(cases) & cases[AGAIN]


def _first(cases: Table) -> BooleanValue:
    return is_about_a_known_adult(cases) & ~cases[AGAIN]


def _same_judgement(cases: Table) -> BooleanValue:
    return is_judged_by_both(cases) & (cases.person_judged == cases.professional_judged)


def _judged_by_themselves(cases: Table) -> BooleanValue:
    return has_expressed(cases) & (cases.person_judged != "")


def _of(
    day: str, *counts: tuple[str, Which], needs: tuple[str, ...] = ()
) -> list[Count]:
    return [Count(code, day, which, needs) for code, which in counts]


RAISED = _of(
    "raised_on",
    ("concerns", is_any),
    ("known_adult", is_about_a_known_adult),
    ("again", _again),
    ("first", _first),
)
DECIDED = _of("decided_on", ("decided", is_any), needs=("decided_on",))
BEGUN = _of(
    "began_on",
    ("enquiries", is_enquiry),
    ("section_42", _answered("kind", "section_42")),
    ("other", _answered("kind", "other")),
)
WISHES = _of(
    "concluded_on",
    ("concluded", is_enquiry),
    ("asked", was_asked),
    ("asked_expressed", has_expressed),
    ("asked_none", _answered("outcomes_asked", "asked_none", of=is_enquiry)),
    ("not_asked", _answered("outcomes_asked", "no", of=is_enquiry)),
    (
        "asked_unknown",
        _answered("outcomes_asked", "", "dont_know", "not_recorded", of=is_enquiry),
    ),
    ("achieved", _answered("outcomes_achieved", "fully", "partly", of=has_expressed)),
    ("fully", _answered("outcomes_achieved", "fully", of=has_expressed)),
    ("partly", _answered("outcomes_achieved", "partly", of=has_expressed)),
    ("not", _answered("outcomes_achieved", "not", of=has_expressed)),
    ("achieved_unknown", _answered("outcomes_achieved", "", of=has_expressed)),
)
JUDGED = _of(
    "concluded_on",
    ("judged_themselves", _judged_by_themselves),
    ("judged_for_them", _but(has_expressed, _judged_by_themselves)),
    ("judged_by_both", is_judged_by_both),
    ("judged_the_same", _same_judgement),
    ("judged_differently", _but(is_judged_by_both, _same_judgement)),
    needs=("person_judged", "professional_judged"),
)
CAME_OF_IT = _of(
    "concluded_on",
    ("risk_identified", is_risk_found),
    ("risk_less", _answered("risk_outcome", "removed", "reduced", of=is_risk_found)),
    ("removed", _answered("risk_outcome", "removed", of=is_risk_found)),
    ("reduced", _answered("risk_outcome", "reduced", of=is_risk_found)),
    ("remained", _answered("risk_outcome", "remained", of=is_risk_found)),
    ("risk_unknown", _answered("risk_outcome", "", of=is_risk_found)),
    ("lacked", has_lacked_capacity),
    ("supported", _answered("capacity_supported", "yes", of=has_lacked_capacity)),
    ("not_supported", _answered("capacity_supported", "no", of=has_lacked_capacity)),
    (
        "support_unknown",
        _answered("capacity_supported", "", "unknown", of=has_lacked_capacity),
    ),
    ("ceased", _answered("assessment_outcome", "ceased", of=is_enquiry)),
    (
        "carried_through",
        _but(is_enquiry, _answered("assessment_outcome", "ceased", of=is_enquiry)),
    ),
)

COUNTS = (*RAISED, *DECIDED, *BEGUN, *WISHES, *JUDGED, *CAME_OF_IT)
DAYS = tuple(dict.fromkeys(count.day for count in COUNTS))


def counts_by(day: str, columns: Iterable[str]) -> list[Count]:
    """The counts that go by a day, as far as these columns tell them."""
    there = set(columns)
    return [c for c in COUNTS if c.day == day and there.issuperset(c.needs)]


def count_called(code: str) -> Count:
    """The count with this code. Raises `KeyError` when there is none."""
    for count in COUNTS:
        if count.code == code:
            return count
    raise KeyError(code)
