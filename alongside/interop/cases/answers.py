"""The answers a cell may hold, by code or by exact label, and the nearest to a slip."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from alongside.standards import codes

SHORTEST_GUESSED = 3  # characters; fewer are like everything
LIKE_ENOUGH = 60  # of 100; below that a guess would be a puzzle, so all are listed
SAME_SIGNS = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "_": " "})


def folded(words: str) -> str:
    """Words without what does not matter: capitals, spaces, curly signs."""
    return " ".join(words.translate(SAME_SIGNS).casefold().split())


@dataclass(frozen=True, eq=False)
class Answers:
    """A closed list: code and label of each answer, and other spellings of them."""

    options: tuple[tuple[str, str], ...]
    also: tuple[tuple[str, str], ...] = ()
    _codes: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        spellings = {folded(words): code for words, code in self.also}
        spellings |= {folded(label): code for code, label in self.options}
        spellings |= {folded(code): code for code, _ in self.options}
        object.__setattr__(self, "_codes", spellings)

    def find(self, words: str) -> str | None:
        """The code these words stand for, if they stand for one."""
        return self._codes.get(folded(words))

    def label(self, code: str) -> str:
        """The label of a code."""
        return dict(self.options)[code]

    def would_be_right(self, words: str) -> str:
        """The label nearest to these words, or all of them when none is near."""
        near = process.extractOne(
            folded(words)[:80],
            self._codes.keys(),
            scorer=fuzz.WRatio,
            score_cutoff=LIKE_ENOUGH,
        )
        if near and len(words) >= SHORTEST_GUESSED:
            return self.label(self._codes[near[0]])
        return "One of: " + "; ".join(label for _, label in self.options)


def of_list(listed: codes.CodeList, *, also: Iterable[tuple[str, str]] = ()) -> Answers:
    """The answers of one of the code lists."""
    return Answers(tuple((e.code, e.label) for e in listed), also=tuple(also))


NOT_YET = "not_yet"

DECISIONS = Answers(
    (
        ("section_42", "Section 42 enquiry"),
        ("other_enquiry", "Other enquiry"),
        ("another_route", "Another route"),
        ("no_further_action", "No further action"),
        (NOT_YET, "Not yet"),
    ),
    also=(
        ("Section 42 Enquiries", "section_42"),
        ("S42", "section_42"),
        ("Other Enquiries", "other_enquiry"),
        ("NFA", "no_further_action"),
    ),
)

YES_NO_UNKNOWN = Answers(
    (("yes", "Yes"), ("no", "No"), ("unknown", "Unknown")),
    also=(
        ("Y", "yes"),
        ("N", "no"),
        ("Don't know", "unknown"),
        ("Not known", "unknown"),
        ("Not recorded", "unknown"),
    ),
)
