"""The three ways in which a paper can look."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """One way, in words for whoever chooses; `dots` is the longest side of a picture
    at 250 dots or more an inch, of large print at 160."""

    code: str
    name: str
    like: str
    dots: int = 600


LAYOUTS = (
    Layout(
        "ordinary",
        "Ordinary print",
        "Letters of the usual size, with a table of who does what.",
    ),
    Layout(
        "large",
        "Large print",
        "Big black letters and wide lines. No tables, nothing side by side.",
        dots=800,
    ),
    Layout(
        "easy",
        "Easy Read",
        "Short sentences, one to a line, with pictures. What somebody said stays as "
        "they said it.",
        dots=400,
    ),
)


def layout_of(code: str) -> Layout | None:
    """The layout with this code, if there is one."""
    return next((one for one in LAYOUTS if one.code == code), None)
