"""The gaps that are looked for in the records of a year, and how each is told.

The expressions are over every case with what it counts as, `done` (an enquiry that
concluded in the year), `begun`, `counts` (at all), and what is known of the person in
the whole year (`their_…`). What makes an enquiry open for long is our own choice.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ibis.expr.types import BooleanValue, Table

WHO = {
    "who_received": "Whoever received the concern",
    "lead": "Whoever leads the enquiry",
    "manager": "The safeguarding manager",
}
LONG_IN_DAYS = 365


@dataclass(frozen=True)
class Gap:
    """One kind of gap. `tables`: which it hurts. `who_can_mend`: a key of `WHO`.
    `is_there`: whether a record has it, as an expression over all cases."""

    code: str
    sentence_one: str
    sentence_many: str
    tables: tuple[str, ...]
    who_can_mend: str
    is_there: Callable[[Table], BooleanValue]

    def sentence(self, number: int) -> str:
        """The sentence for so many records."""
        if number == 1:
            return f"1 {self.sentence_one}"
        return f"{number:,} {self.sentence_many}"

    @property
    def who_in_words(self) -> str:
        """Who can put it right, in words."""
        return WHO[self.who_can_mend]


def lacks(part: str) -> Callable[[Table], BooleanValue]:
    """Settled with no risk, or with one where this part of the three is missing."""
    return lambda cases: (
        cases.done & ((cases.risks == "") | cases.risks.re_search(part))
    )


def settled(name: str, *answers: str) -> Callable[[Table], BooleanValue]:
    """Settled with one of these answers, or with none."""
    return lambda cases: cases.done & cases[name].isin(("", *answers))


def of_somebody(name: str) -> Callable[[Table], BooleanValue]:
    """Raised or begun in the year about somebody of whom this is not known."""
    return lambda cases: (
        (cases.concerns | cases.begun) & (cases[f"their_{name}"] == "not_known")
    )


def _no_risk_outcome(cases: Table) -> BooleanValue:
    found = cases.assessment_outcome.startswith("identified")
    return cases.done & found & (cases.risk_outcome == "")


def _support_not_said(cases: Table) -> BooleanValue:
    said = cases.capacity_supported.isin(("yes", "no"))
    return cases.done & (cases.capacity == "lacked") & ~said


def _achieved_not_recorded(cases: Table) -> BooleanValue:
    expressed = cases.outcomes_asked == "asked_expressed"
    return cases.done & expressed & (cases.outcomes_achieved == "")


def _open_long(cases: Table) -> BooleanValue:
    still_open = cases.concluded_on.isnull() | (cases.concluded_on > cases.looked_on)
    is_enquiry = cases.kind != ""
    return is_enquiry & still_open & (cases.began_on < cases.long_before)


GAPS = (
    Gap(
        "no_risk_type",
        "enquiry settled with no type of risk",
        "enquiries settled with no type of risk",
        ("SG2a", "SG2a_b1"),
        "lead",
        lacks(r"(^|;)\|"),
    ),
    Gap(
        "no_risk_source",
        "enquiry settled with no source of risk",
        "enquiries settled with no source of risk",
        ("SG2a", "SG2b"),
        "lead",
        lacks(r"(^|;)[^|;]*\|\|"),
    ),
    Gap(
        "no_risk_location",
        "enquiry settled with no location of risk",
        "enquiries settled with no location of risk",
        ("SG2a_b1", "SG2b"),
        "lead",
        lacks(r"\|(;|$)"),
    ),
    Gap(
        "no_assessment_outcome",
        "enquiry settled that does not say what was found about the risk",
        "enquiries settled that do not say what was found about the risk",
        ("SG2c",),
        "lead",
        settled("assessment_outcome"),
    ),
    Gap(
        "no_risk_outcome",
        "enquiry that found a risk but does not say what happened to it",
        "enquiries that found a risk but do not say what happened to it",
        ("SG2e",),
        "lead",
        _no_risk_outcome,
    ),
    Gap(
        "capacity_not_recorded",
        "enquiry settled with nothing recorded about capacity",
        "enquiries settled with nothing recorded about capacity",
        ("SG3a",),
        "lead",
        settled("capacity", "not_recorded"),
    ),
    Gap(
        "support_not_said",
        "enquiry about somebody who lacked capacity that does not say whether anybody "
        "supported them",
        "enquiries about somebody who lacked capacity that do not say whether anybody "
        "supported them",
        ("SG3a",),
        "lead",
        _support_not_said,
    ),
    Gap(
        "not_asked",
        "enquiry settled without asking the person what they wanted",
        "enquiries settled without asking the person what they wanted",
        ("SG4a",),
        "lead",
        lambda cases: cases.done & (cases.outcomes_asked == "no"),
    ),
    Gap(
        "asked_not_recorded",
        "enquiry settled that does not say whether the person was asked what they "
        "wanted",
        "enquiries settled that do not say whether the person was asked what they "
        "wanted",
        ("SG4a",),
        "lead",
        settled("outcomes_asked", "not_recorded", "dont_know"),
    ),
    Gap(
        "achieved_not_recorded",
        "enquiry where the person said what they wanted, but not whether they got it",
        "enquiries where the person said what they wanted, but not whether they got it",
        ("SG4a",),
        "lead",
        _achieved_not_recorded,
    ),
    Gap(
        "age_not_known",
        "case about somebody whose age is not known, or is under 18",
        "cases about somebody whose age is not known, or is under 18",
        ("SG1a", "SG3a"),
        "who_received",
        lambda cases: cases.counts & (cases.their_age_band == "not_known"),
    ),
    Gap(
        "gender_not_known",
        "case about somebody whose gender is not known",
        "cases about somebody whose gender is not known",
        ("SG1b",),
        "who_received",
        of_somebody("gender"),
    ),
    Gap(
        "ethnicity_not_known",
        "case about somebody whose ethnic group is not known",
        "cases about somebody whose ethnic group is not known",
        ("SG1c",),
        "who_received",
        of_somebody("ethnicity"),
    ),
    Gap(
        "support_reason_not_known",
        "case where the main reason for support is not known",
        "cases where the main reason for support is not known",
        ("SG1d",),
        "who_received",
        lambda cases: (
            (cases.concerns | cases.begun)
            & cases.support_reason.isin(("", "not_known"))
        ),
    ),
    Gap(
        "person_not_known",
        "case that does not say whom it is about, and so counts as somebody of its own",
        "cases that do not say whom they are about, so each counts as somebody of its "
        "own",
        ("SG1a", "SG1b", "SG1c"),
        "who_received",
        lambda cases: cases.counts & (cases.adult == ""),
    ),
    Gap(
        "kind_not_known",
        "enquiry that does not say of which type it is, and so is not counted",
        "enquiries that do not say of which type they are, and so are not counted",
        ("SG1f", "SG2c"),
        "manager",
        lambda cases: (cases.kind == "") & (cases.began_now | cases.concluded_now),
    ),
    Gap(
        "beginning_not_known",
        "enquiry with no day on which it began, and so not counted among those begun",
        "enquiries with no day on which they began, and so not counted among those "
        "begun",
        ("SG1a", "SG1b", "SG1c", "SG1d", "SG1f"),
        "manager",
        lambda cases: cases.counts & (cases.kind != "") & cases.began_on.isnull(),
    ),
    Gap(
        "began_before_raised",
        "enquiry that began before the concern was raised",
        "enquiries that began before the concern was raised",
        ("SG1f",),
        "who_received",
        lambda cases: cases.counts & (cases.began_on < cases.raised_on),
    ),
    Gap(
        "concluded_before_begun",
        "enquiry that was settled before it began",
        "enquiries that were settled before they began",
        ("SG1f", "SG2c"),
        "lead",
        lambda cases: cases.counts & (cases.concluded_on < cases.began_on),
    ),
    Gap(
        "open_long",
        "enquiry still open more than a year after it began",
        "enquiries still open more than a year after they began",
        ("SG2c", "SG3a", "SG4a"),
        "manager",
        _open_long,
    ),
)
