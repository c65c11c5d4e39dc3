"""What can be compared with other councils: shares, in the cells of the return.

Only shares. How many for each thousand people is not compared: the published file says
nothing of how many people live where, and councils write down concerns in ways too
different for their number alone to mean anything.
"""

from dataclasses import dataclass

from alongside.assurance.national_return.figures import Cell

MORE, NEITHER = "increase", "neutral"
DUTY, DONE = "section_42", "concluded_section_42"
_DUTY, _OTHER = Cell("SG1f", DUTY, DUTY), Cell("SG1f", "other", "other")
_ASKED = (Cell("SG4a", DONE, "asked_expressed"), Cell("SG4a", DONE, "asked_none"))
_NOT_ASKED = tuple(
    Cell("SG4a", DONE, row) for row in ("no", "dont_know", "not_recorded")
)
_LESS = (Cell("SG2e", DONE, "reduced"), Cell("SG2e", DONE, "removed"))


@dataclass(frozen=True)
class Comparison:
    """One share: which cells are counted, out of which.

    `code` is also that of the measure whose months show our own past. `better`: whether
    more is better, or neither is. `counted` and `counted_of` name the counts that ours
    come from, of section 42 enquiries alone where `is_of_duty`, as the file has them.
    """

    code: str
    question: str
    out_of: str
    events: tuple[Cell, ...]
    cases: tuple[Cell, ...]
    counted: tuple[str, ...]
    counted_of: tuple[str, ...]
    better: str
    is_of_duty: bool
    caution: str = ""


COMPARISONS = (
    Comparison(
        "asked",
        "Were people asked what they wanted?",
        "section 42 enquiries settled",
        _ASKED,
        (*_ASKED, *_NOT_ASKED),
        ("asked",),
        ("concluded",),
        MORE,
        True,
    ),
    Comparison(
        "expressed",
        "Did they say what they wanted?",
        "people who were asked",
        _ASKED[:1],
        _ASKED,
        ("asked_expressed",),
        ("asked",),
        MORE,
        True,
    ),
    Comparison(
        "achieved",
        "Did they get what they wanted?",
        "people who said what they wanted",
        (Cell("SG4a", DONE, "fully"), Cell("SG4a", DONE, "partly")),
        tuple(Cell("SG4a", DONE, row) for row in ("fully", "partly", "not")),
        ("achieved",),
        (
            "fully",
            "partly",
            "not",
        ),
        MORE,
        True,
    ),
    Comparison(
        "risk",
        "Was the risk reduced or removed?",
        "enquiries where a risk was found",
        _LESS,
        (*_LESS, Cell("SG2e", DONE, "remained")),
        ("risk_less",),
        (
            "removed",
            "reduced",
            "remained",
        ),
        MORE,
        True,
        "A risk that remains may be a person’s own choice, so 100 in 100 is no aim.",
    ),
    Comparison(
        "supported",
        "Were people who lacked capacity supported?",
        "people who lacked capacity",
        (Cell("SG3a", DONE, "supported"),),
        (Cell("SG3a", DONE, "lacked"),),
        ("supported",),
        ("lacked",),
        MORE,
        True,
    ),
    Comparison(
        "conversion",
        "How many worries led to an enquiry?",
        "concerns raised",
        (_DUTY, _OTHER),
        (Cell("SG1f", "concerns", "concerns"),),
        ("enquiries",),
        ("concerns",),
        NEITHER,
        False,
        "Councils differ in what they write down as a concern. A low share may mean "
        "that people bring small worries early, which is good; or that big ones are "
        "missed.",
    ),
    Comparison(
        "section_42_share",
        "How many enquiries were made because the law says so?",
        "enquiries begun",
        (_DUTY,),
        (_DUTY, _OTHER),
        ("section_42",),
        ("enquiries",),
        NEITHER,
        False,
        "More is neither better nor worse: it says how a council uses the other kind.",
    ),
)
BY_CODE = {one.code: one for one in COMPARISONS}
