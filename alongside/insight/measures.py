"""What is measured, defined once: the question, the counts, where it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One measure of a year.

    `numerator` and `denominator` name counts in the year's figures; `parts` name the
    counts of its chart, in order, with their labels. Without a denominator it is a
    plain count.
    """

    code: str
    question: str
    numerator: str
    numerator_words: str
    denominator: str
    denominator_words: str
    parts: tuple[tuple[str, str], ...]
    source: str
    is_by_month: bool = False


RETURN = "Safeguarding Adults Collection, counting rules of the national return"
CONVERSION = "National statistics: all enquiries begun, out of all concerns raised"

MEASURES = (
    Measure(
        "concerns",
        "How many worries were raised?",
        "concerns",
        "concerns raised in the year",
        "",
        "",
        (("concerns", "Concerns"),),
        RETURN,
        is_by_month=True,
    ),
    Measure(
        "enquiries",
        "How many enquiries began?",
        "enquiries",
        "enquiries begun in the year",
        "",
        "",
        (("section_42", "Section 42 enquiries"), ("other", "Other enquiries")),
        RETURN,
        is_by_month=True,
    ),
    Measure(
        "conversion",
        "How many worries led to an enquiry?",
        "enquiries",
        "enquiries begun",
        "concerns",
        "concerns raised",
        (("enquiries", "Enquiries begun"), ("not_enquired", "Not an enquiry")),
        CONVERSION,
    ),
    Measure(
        "asked",
        "Were people asked what they wanted?",
        "asked",
        "enquiries where the person was asked",
        "concluded",
        "enquiries settled in the year",
        (
            ("asked_expressed", "Asked, and said what they wanted"),
            ("asked_none", "Asked, wanted nothing in particular"),
            ("not_asked", "Not asked"),
            ("asked_unknown", "Not known"),
        ),
        RETURN,
    ),
    Measure(
        "expressed",
        "Did they say what they wanted?",
        "asked_expressed",
        "people who said what they wanted",
        "asked",
        "people who were asked",
        (
            ("asked_expressed", "Said what they wanted"),
            ("asked_none", "Wanted nothing in particular"),
        ),
        RETURN,
    ),
    Measure(
        "achieved",
        "Did they get what they wanted?",
        "achieved",
        "fully or partly, as the person said",
        "asked_expressed",
        "people who said what they wanted",
        (
            ("fully", "Fully"),
            ("partly", "Partly"),
            ("not", "Not at all"),
            ("achieved_unknown", "Not recorded"),
        ),
        RETURN,
    ),
    Measure(
        "risk",
        "What happened to the risk?",
        "risk_less",
        "risks removed or reduced",
        "risk_identified",
        "enquiries where a risk was found",
        (
            ("removed", "Removed"),
            ("reduced", "Reduced"),
            ("remained", "Remains"),
            ("risk_unknown", "Not recorded"),
        ),
        RETURN,
    ),
)
