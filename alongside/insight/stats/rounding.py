"""Small numbers hidden and the rest rounded, as the national publication does it.

Source: the published code of the national statistics on adult safeguarding (NHS
England, 2022-23 publication): a value under five becomes nothing, others go to the
nearest five; percentages are taken from unrounded figures and shown to no decimals.
"""

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
