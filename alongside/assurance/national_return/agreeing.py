"""D1 to D12: whether the tables of one return agree with each other.

Our own checks, each derived from the counting rules and numbered as in our reference
of the official data. There is no D10: the types of risk and the places of risk are
counted apart, each enquiry once for each that applies, so their totals may differ and
nothing is ever made equal. Where nothing was supplied for a table, no check fires.
"""

from collections.abc import Callable, Iterator

from alongside.assurance.national_return.figures import Cell, Figures
from alongside.assurance.national_return.findings import (
    Finding,
    Severity,
    Sum,
    column_label,
    row_label,
    sum_of,
    type_label,
)
from alongside.standards import codes
from alongside.standards.return_tables import return_tables

BEGUN = ("concerns", "section_42", "other")
ENQUIRIES = ("section_42", "other")
CONCLUDED = ("concluded_section_42", "concluded_other")
IDENTIFIED = ("identified_action", "identified_no_action")

Found = Iterator[Finding]


def disagreements(figures: Figures) -> list[Finding]:
    """Everything that D1 to D12 find, in their order."""
    return [finding for check in CHECKS for finding in check(figures)]


def same_individuals(figures: Figures) -> Found:
    """D1: by age, gender and ethnicity the same people are counted."""
    for kind in BEGUN:
        sums = [sum_of(figures, table, kind) for table in ("SG1a", "SG1b", "SG1c")]
        known = [one for one in sums if one]
        if len(known) == len(sums) and len({one.number for one in known}) > 1:
            by_age, by_gender, by_ethnicity = (one.number for one in known)
            yield _finding(
                "D1",
                "error",
                f"{type_label(kind)}: individuals add up to {by_age:,} by age (SG1a), "
                f"{by_gender:,} by gender (SG1b) and {by_ethnicity:,} by ethnicity "
                "(SG1c). They are the same people, so the three must be the same.",
                *known,
            )


def no_more_individuals_than_cases(figures: Figures) -> Found:
    """D2: each individual has a case."""
    for kind in BEGUN:
        people, cases = sum_of(figures, "SG1a", kind), sum_of(figures, "SG1f", kind)
        if people and cases and people.number > cases.number:
            yield _finding(
                "D2",
                "error",
                f"{type_label(kind)}: individuals (SG1a) add up to {people.number:,}, "
                f"more than the {cases.number:,} counted in SG1f. Nobody is counted "
                "without one.",
                people,
                cases,
            )


def no_fewer_reasons_than_individuals(figures: Figures) -> Found:
    """D3: each individual has a primary support reason, or has it not known."""
    for kind in BEGUN:
        people, reasons = sum_of(figures, "SG1a", kind), sum_of(figures, "SG1d", kind)
        if people and reasons and reasons.number < people.number:
            yield _finding(
                "D3",
                "warning",
                f"{type_label(kind)}: support reasons (SG1d) add up to "
                f"{reasons.number:,}, fewer than the {people.number:,} individuals "
                "(SG1a). Each person has at least one, if only not known.",
                reasons,
                people,
            )


def no_more_enquiries_than_concerns(figures: Figures) -> Found:
    """D4: every enquiry was a concern before."""
    concerns = sum_of(figures, "SG1f", "concerns")
    duty, other = (sum_of(figures, "SG1f", kind) for kind in ENQUIRIES)
    if concerns and duty and other and duty.number + other.number > concerns.number:
        yield _finding(
            "D4",
            "warning",
            f"SG1f: {duty.number:,} section 42 and {other.number:,} other enquiries "
            f"began, more than the {concerns.number:,} concerns raised. Every enquiry "
            "was a concern, though one raised in March may begin in April.",
            concerns,
            duty,
            other,
        )


def capacity_of_every_concluded(figures: Figures) -> Found:
    """D5: each concluded enquiry has one answer about capacity and one outcome."""
    for kind in CONCLUDED:
        answers, ends = concluded(figures, kind), sum_of(figures, "SG2c", kind)
        if answers and ends and answers.number != ends.number:
            yield _finding(
                "D5",
                "error",
                f"{type_label(kind)}: the four answers about capacity (SG3a) add up to "
                f"{answers.number:,}, the outcomes of the assessment (SG2c) to "
                f"{ends.number:,}. Each concluded enquiry has one of each.",
                answers,
                ends,
            )


def support_only_for_those_who_lacked(figures: Figures) -> Found:
    """D6: support is counted of those who lacked capacity, in each age band too."""
    table = return_tables().get("SG3a")
    for kind in CONCLUDED if table.code not in figures.missing else ():
        pairs = [
            (Cell("SG3a", kind, "supported", c), Cell("SG3a", kind, "lacked", c))
            for c in ("", *(column.code for column in table.columns if column.code))
        ]
        wrong = [(s, y) for s, y in pairs if _of(figures, s) > _of(figures, y)]
        if wrong:
            support, lacked = wrong[0]
            where = column_label("SG3a", support.column)
            yield _finding(
                "D6",
                "error",
                f"{type_label(kind)}, {where}: support was provided in "
                f"{_of(figures, support):,} enquiries, but only in "
                f"{_of(figures, lacked):,} is the answer "
                f"{row_label('SG3a', 'lacked')} (SG3a). Perhaps the answers yes and no "
                "about capacity changed places.",
                *(Sum(0, pair) for pair in wrong),
            )


def asked_of_every_concluded(figures: Figures) -> Found:
    """D7: each concluded enquiry says whether the person was asked."""
    for kind in CONCLUDED:
        asked = sum_of(figures, "SG4a", kind, codes.OUTCOMES_ASKED.codes)
        done = concluded(figures, kind)
        if asked and done and asked.number != done.number:
            yield _finding(
                "D7",
                "warning",
                f"{type_label(kind)}: the five answers about whether people were asked "
                f"what they wanted (SG4a) add up to {asked.number:,}, the answers "
                f"about capacity (SG3a) to {done.number:,}. Both are of every "
                "concluded enquiry.",
                asked,
                done,
            )


def achieved_only_what_was_expressed(figures: Figures) -> Found:
    """D8: what came of outcomes is counted of those where any were expressed."""
    for kind in CONCLUDED:
        came = sum_of(figures, "SG4a", kind, codes.OUTCOMES_ACHIEVED.codes)
        said = sum_of(figures, "SG4a", kind, ("asked_expressed",))
        if not came or not said or came.number == said.number:
            continue
        too_many = came.number > said.number
        why = (
            "Nobody can get what they were not heard to want."
            if too_many
            else "For the rest it is not said whether they got what they wanted."
        )
        yield _finding(
            "D8",
            "error" if too_many else "warning",
            f"{type_label(kind)}: fully, partially and not achieved (SG4a) add up to "
            f"{came.number:,}, but outcomes were expressed in {said.number:,}. {why}",
            came,
            said,
        )


def a_risk_in_every_concluded(figures: Figures) -> Found:
    """D9: each concluded enquiry has at least one type and one location of risk."""
    for kind in CONCLUDED:
        done = concluded(figures, kind)
        for table, what in (("SG2a", "types"), ("SG2b", "locations")):
            risks = sum_of(figures, table, kind)
            if risks and done and risks.number < done.number:
                yield _finding(
                    "D9",
                    "warning",
                    f"{type_label(kind)}: {what} of risk ({table}) add up to "
                    f"{risks.number:,}, fewer than the {done.number:,} enquiries "
                    "concluded (SG3a). Each of them has at least one.",
                    risks,
                    done,
                )


def an_outcome_for_every_risk(figures: Figures) -> Found:
    """D11: each enquiry that identified a risk says what happened to it."""
    for kind in CONCLUDED:
        outcomes = sum_of(figures, "SG2e", kind)
        found = sum_of(figures, "SG2c", kind, IDENTIFIED)
        if outcomes and found and outcomes.number != found.number:
            yield _finding(
                "D11",
                "warning",
                f"{type_label(kind)}: what happened to the risk (SG2e) adds up to "
                f"{outcomes.number:,}, but a risk was identified in "
                f"{found.number:,} (SG2c). The two are about the same enquiries.",
                outcomes,
                found,
            )


def reviews_have_people(figures: Figures) -> Found:
    """D12: reviews and the people in them come together."""
    reviews = sum_of(figures, "SG5a", "reviews")
    people = sum_of(figures, "SG5b", "in_reviews")
    if reviews and people and bool(reviews.number) != bool(people.number):
        yield _finding(
            "D12",
            "warning",
            f"Safeguarding adult reviews (SG5a) add up to {reviews.number:,}, the "
            f"individuals in them (SG5b) to {people.number:,}. A review is about "
            "somebody, and nobody is in none.",
            reviews,
            people,
        )


def concluded(figures: Figures, kind: str) -> Sum | None:
    """How many enquiries concluded: the four answers about capacity together, as the
    code behind the national publication has it."""
    return sum_of(figures, "SG3a", kind, codes.CAPACITY.codes)


def _of(figures: Figures, cell: Cell) -> int:
    return figures.get(cell) or 0


def _finding(code: str, severity: Severity, sentence: str, *sums: Sum) -> Finding:
    cells = tuple(cell for one in sums for cell in one.cells)
    return Finding(code, severity, sentence, cells)


CHECKS: tuple[Callable[[Figures], Found], ...] = (
    same_individuals,
    no_more_individuals_than_cases,
    no_fewer_reasons_than_individuals,
    no_more_enquiries_than_concerns,
    capacity_of_every_concluded,
    support_only_for_those_who_lacked,
    asked_of_every_concluded,
    achieved_only_what_was_expressed,
    a_risk_in_every_concluded,
    an_outcome_for_every_risk,
    reviews_have_people,
)
