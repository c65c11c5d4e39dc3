"""Small numbers hidden and the rest rounded, as the national publication does it.

Source: the published code of the national statistics on adult safeguarding (NHS
England, 2022-23 publication): a value under five becomes nothing, others go to the
nearest five; percentages are taken from unrounded figures and shown to no decimals.
"""

from dataclasses import dataclass

HIDDEN = "[c]"
MISSING = "[x]"


def to_nearest_five(count: int) -> int:
    """The nearest multiple of five; a tie cannot happen with whole numbers."""
    lower = count // 5 * 5
    return lower if count - lower < lower + 5 - count else lower + 5


def published(count: int | None) -> int | None:
    """The count as it may be shown, or None when it must be hidden (0 to 4) or is
    missing."""
    if count is None or count < 5:
        return None
    return to_nearest_five(count)


def as_published(count: int | None) -> str:
    """The count in words of the publication: a number, `[c]` hidden, `[x]` missing."""
    if count is None:
        return MISSING
    shown = published(count)
    return HIDDEN if shown is None else str(shown)


def percentage(part: int, whole: int) -> int | None:
    """Whole per cent from unrounded figures; None with nothing to divide by."""
    if whole <= 0:
        return None
    return int(100 * part / whole + 0.5)


@dataclass(frozen=True)
class SmallNumbers:
    """A rule for counts that are published: those from `least` to `most` are hidden
    behind `mark`, the others go to the nearest multiple of `nearest` (up at a tie)."""

    least: int
    most: int
    nearest: int
    mark: str

    def __post_init__(self) -> None:
        """Refuse a rule that cannot be followed."""
        if not 0 <= self.least <= self.most or self.nearest < 1:
            raise ValueError(
                "A rule hides from nought or more, and rounds to 1 or more."
            )


# Hospital statistics (HES and ECDS) of NHS Digital, 2018; wording of the rule for
# counts not verified.
HES = SmallNumbers(1, 7, 5, "*")
# One to four hidden, nought shown: what a partnership may choose for its own pages.
ONE_TO_FOUR = SmallNumbers(1, 4, 5, "*")
# The national publication of the Safeguarding Adults Collection: nought hidden too.
SAFEGUARDING = SmallNumbers(0, 4, 5, HIDDEN)


def shown(count: int, rule: SmallNumbers) -> str:
    """The count in words as this rule shows it. Raises ValueError for a count that is
    negative or not whole. Each count, totals too, is rounded by itself."""
    if count < 0 or count != int(count):
        raise ValueError("Counts are whole numbers of nought or more.")
    if rule.least <= count <= rule.most:
        return rule.mark
    return str((2 * int(count) + rule.nearest) // (2 * rule.nearest) * rule.nearest)


def possible(text: str, rule: SmallNumbers) -> tuple[int, int]:
    """The least and the most a count may be that this rule shows as `text`.

    With 1 to 4 hidden and 5 the nearest, `10` may be 8 to 12 and `*` 1 to 4.
    """
    if text == rule.mark:
        return rule.least, rule.most
    may_be = [
        count
        for count in range(int(text) - rule.nearest, int(text) + rule.nearest + 1)
        if count >= 0 and shown(count, rule) == text
    ]
    if not may_be:
        raise ValueError(f"No count is shown as {text} by this rule.")
    return may_be[0], may_be[-1]
