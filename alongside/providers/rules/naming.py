"""Words about a service name nobody who draws on care.

What gives somebody away for certain is refused, in every text about a service. What may
be a name is asked about on the form.
"""

import re
from itertools import groupby

from alongside.providers.models import Service

# What staff write when they mean one person: a title, initials, a number, a birthday.
GIVES_AWAY = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:Mr|Mrs|Ms|Mx|Miss)\b\.?\s+[A-Z][\w’'-]*",
        r"\b(?i:resident|tenant|person|lady|man|woman|client|patient)\s+[A-Z]{1,3}\b",
        r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b",
        r"\b(?i:born|birth|dob|d\.o\.b\.?)\b[^.]{0,12}\d",
        r"\b(?i:room|bedroom|flat)\s+(?i:number\s+|no\.?\s*)?\d{1,3}[a-z]?\b",
    )
)
TWO_CAPITALS = re.compile(r"\b[A-Z][a-zé-]+(?: [A-Z][\w’'-]+)+\b")
# Words with a capital that are no part of a person's name.
CAPITALS = """
monday tuesday wednesday thursday friday saturday sunday january february march
april may june july august september october november december christmas easter
new year bank holiday boxing day care quality commission national health service
house home lodge court street road act council the a an in at on when it they we
but then and also i he she there this that two one some after before last every
nobody staff english scrabble zoom
"""
NOBODY = frozenset(CAPITALS.split())


def what_gives_away(words: str) -> str:
    """The first words that would show who a person is; '' where there are none."""
    found = (pattern.search(words) for pattern in GIVES_AWAY)
    return next((match.group() for match in found if match), "")


def why_not_these_words(words: str) -> str | None:
    """A sentence while something typed would show who somebody is."""
    if found := what_gives_away(words):
        return (
            f"“{found}” could show who somebody is. Write “a person who lives here” or "
            "“somebody’s daughter” instead. A worry about one person belongs with "
            "“Tell us about a worry”."
        )
    return None


def names_perhaps(words: str, service: Service) -> list[str]:
    """Words that look like somebody's name, and are not of the service itself."""
    of_service = f"{service.name} {service.provider_name} {service.town}"
    known = NOBODY | set(re.findall(r"\w+", of_service.lower()))
    runs = (match.group() for match in TWO_CAPITALS.finditer(words))
    return [name for run in runs for name in _names_in(run.split(), known)]


def _names_in(run: list[str], known: set[str] | frozenset[str]) -> list[str]:
    """Two words or more beside each other that are not known to be something else."""
    parts = (
        list(words)
        for is_known, words in groupby(run, lambda word: word.lower() in known)
        if not is_known
    )
    return [" ".join(part) for part in parts if len(part) > 1]
