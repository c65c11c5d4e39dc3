"""What is wrong with a file, a row or a cell, said so that it can be put right."""

from dataclasses import dataclass

LONGEST_SHOWN = 120
FORMULA_SIGNS = tuple("=+-@＝＋－＠")  # some spreadsheets take the wide ones too


class FileRefused(Exception):
    """The file cannot be read as a whole; the sentence says why and what to do."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong in one row: where, what, and what would be right.

    `value` is not repeated when the cell may hold what identifies somebody.
    """

    column: str
    value: str
    wrong: str
    right: str = ""


class Wrong(Exception):
    """A cell that cannot be read: what is wrong, and what would be right."""

    def __init__(self, wrong: str, right: str = "", *, hide: bool = False) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.right = right
        self.hide = hide

    def in_column(self, column: str, value: str) -> Fault:
        """The fault, once it is known where it stands."""
        return Fault(
            column,
            "(not repeated here)" if self.hide else value,
            self.wrong,
            self.right,
        )


def shown(value: str) -> str:
    """A value as the report may repeat it: short, one line, never a formula.

    >>> shown("=1+1")
    "'=1+1"
    """
    text = "".join(c if c.isprintable() else " " for c in value).strip()
    if len(text) > LONGEST_SHOWN:
        text = text[:LONGEST_SHOWN] + "…"
    return "'" + text if text[:1] in FORMULA_SIGNS else text
