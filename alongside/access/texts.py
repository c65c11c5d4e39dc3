"""Which of what a browser sends can be kept as the words of a form."""

import re

_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")  # nought, and half a letter
NEVER_KEPT = frozenset({"csrfmiddlewaretoken", "password"})


def is_text(pair: tuple[str, object]) -> bool:
    """Whether a field holds words, or several of them, that can be kept as text."""
    name, value = pair
    said = [name, *value] if isinstance(value, list) else [name, value]
    return all(isinstance(v, str) and not _NOT_TEXT.search(v) for v in said)
