"""What is measured, for people: the question, what is counted, where it comes from.

The counts themselves are in `insight.measuring.counts`; a measure names them.
"""

from dataclasses import dataclass
from typing import Literal

from alongside.insight.measuring.breakdowns import BREAKDOWNS, EVERYBODY, Breakdown
from alongside.insight.measuring.counts import count_called

Better = Literal["more", "less", "neither"]


@dataclass(frozen=True)
class Measure:
    """One measure: a count, or one count out of another.

    `numerator` and `denominator` name counts; `parts` name the counts of its chart, in
    order, with their labels. Without a denominator it is a plain count. `better` says
    whether more of it is better; mostly it is neither, and takes knowing why.
    """

    code: str
    question: str
    numerator: str
    numerator_words: str
    denominator: str
    denominator_words: str
    parts: tuple[tuple[str, str], ...]
    source: str
    better: Better = "neither"
    note: str = ""
    is_by_month: bool = False

    @property
    def day(self) -> str:
        """The column of the day that what is counted goes by."""
        return count_called(self.numerator).day

    @property
    def window_words(self) -> str:
        """Which cases belong to a month or a year."""
        words = f"{WINDOWS[self.day]} in the month or year."
        if self.denominator and count_called(self.denominator).day != self.day:
            other = WINDOWS[count_called(self.denominator).day].lower()
            words += f" They are set beside those {other} in the same time."
        return words

    @property
    def breakdowns(self) -> tuple[Breakdown, ...]:
        """By what it can be told apart: what is kept for both of its counts."""
        codes = [code for code in (self.numerator, self.denominator) if code]
        counts = [count_called(code) for code in codes]
        return tuple(
            breakdown
            for breakdown in BREAKDOWNS
            if breakdown.code != EVERYBODY and not breakdown.is_of_days
            if all(breakdown.may_tell_apart(c.code, c.day) for c in counts)
        )


WINDOWS = {
    "raised_on": "Raised",
    "decided_on": "Decided",
    "began_on": "Begun",
    "concluded_on": "Settled",
}
RETURN = "Safeguarding Adults Collection, counting rules of the national return"
CONVERSION = "National statistics: all enquiries begun, out of all concerns raised"
OURS = "Alongside; nothing national says how to count it"

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
        note="Few worries can mean that people do not know whom to tell. A worry that "
        "was joined to another is not counted beside it.",
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
        note="An enquiry can begin in another year than its worry was raised.",
    ),
    Measure(
        "again",
        "How many people had been worried about before?",
        "again",
        "concerns about somebody who had another within the year before",
        "known_adult",
        "concerns where we know who it is about",
        (("again", "Another within the year before"), ("first", "None before")),
        OURS,
        note="Two on the same day are taken for one happening, told twice.",
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
        better="more",
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
        better="more",
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
        better="more",
        note="The person’s own judgement counts. Only where they could not say is the "
        "professional’s taken.",
    ),
    Measure(
        "own_word",
        "Who said whether they got it?",
        "judged_themselves",
        "people who judged it themselves",
        "asked_expressed",
        "people who said what they wanted",
        (
            ("judged_themselves", "They themselves"),
            ("judged_for_them", "Somebody else, or nobody"),
        ),
        OURS,
        better="more",
        note="Counted from records kept here. What was loaded from earlier records "
        "does not tell who judged.",
    ),
    Measure(
        "same_view",
        "Did the worker see it as the person did?",
        "judged_the_same",
        "where both came to the same answer",
        "judged_by_both",
        "enquiries that both judged",
        (
            ("judged_the_same", "The same answer"),
            ("judged_differently", "Different answers"),
        ),
        OURS,
        note="Where the two differ, the person’s answer is the one that counts.",
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
        note="A risk can remain because the person chose it.",
    ),
    Measure(
        "supported",
        "Did those who could not decide have somebody beside them?",
        "supported",
        "supported by an advocate, family or friend",
        "lacked",
        "people who could not make the decision",
        (
            ("supported", "Supported"),
            ("not_supported", "Not supported"),
            ("support_unknown", "Not known"),
        ),
        RETURN,
        better="more",
    ),
    Measure(
        "ceased",
        "How many enquiries stopped because the person asked?",
        "ceased",
        "enquiries stopped as the person asked",
        "concluded",
        "enquiries settled in the year",
        (("ceased", "Stopped as they asked"), ("carried_through", "Carried through")),
        RETURN,
        note="To stop can be listening well, or a sign that people felt unheard.",
    ),
)


@dataclass(frozen=True)
class Time:
    """How long something took: the median of whole days, by the day it was done."""

    code: str
    question: str
    count: str
    breakdown: str
    words: str
    source: str = OURS


TIMES = (
    Time(
        "days_to_decide",
        "How long did it take to decide?",
        "decided",
        "days_to_decide",
        "days from the day a worry was raised to the day it was decided",
    ),
    Time(
        "days_to_settle",
        "How long did enquiries take?",
        "concluded",
        "days_to_settle",
        "days from the day a worry was raised to the day its enquiry was settled",
    ),
)


def measure_called(code: str) -> Measure:
    """The measure with this code. Raises `KeyError` when there is none."""
    for measure in MEASURES:
        if measure.code == code:
            return measure
    raise KeyError(code)


def time_called(code: str) -> Time:
    """The time with this code. Raises `KeyError` when there is none."""
    for time in TIMES:
        if time.code == code:
            return time
    raise KeyError(code)
