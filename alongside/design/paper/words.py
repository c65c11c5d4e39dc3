"""Which way words run, so that Arabic or Hebrew stands as it is written."""

import unicodedata

RIGHT_TO_LEFT = ("R", "AL")


def direction(words: str) -> str:
    """'rtl' where the first letter is of a script that runs from the right."""
    for letter in words:
        kind = unicodedata.bidirectional(letter)
        if kind == "L":
            return "ltr"
        if kind in RIGHT_TO_LEFT:
            return "rtl"
    return "ltr"
