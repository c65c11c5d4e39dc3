"""Which worries may be about the same person. Somebody looks and says; nothing here
decides.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from django.db.models import Q

from alongside.concerns.models import Concern
from alongside.concerns.models.concern import WAITING

MOST = 200

# What a worry must have been read with, to be compared.
COMPARED = (
    "person_id",
    "about_sounds",
    "about_nhs_number",
    "about_born",
    "about_postcode",
)
COLUMNS = {
    "person": "person_id",
    "sounds": "about_sounds",
    "number": "about_nhs_number",
}
Clue = tuple[Hashable, ...]


def clues(concern: Concern) -> set[Clue]:
    """What two worries must have in common: the person once somebody has said who it
    is, how the name sounds, the NHS number, or date of birth and postcode together."""
    told: list[Clue] = [
        ("person", concern.person_id),
        ("sounds", concern.about_sounds),
        ("number", concern.about_nhs_number),
        ("born at", concern.about_born, concern.about_postcode),
    ]
    return {clue for clue in told if all(clue)}


def sharing_a_clue(concerns: Iterable[Concern]) -> Q:
    """Narrows to what has a clue in common with any of these."""
    told = set().union(*map(clues, concerns))
    narrow = Q(pk__in=[])
    for kind, column in COLUMNS.items():
        narrow |= Q(**{f"{column}__in": {c[1] for c in told if c[0] == kind}})
    for clue in told:
        if clue[0] == "born at":
            narrow |= Q(about_born=clue[1], about_postcode=clue[2])
    return narrow


def alike_among_waiting(shown: Sequence[Concern]) -> dict[int, list[str]]:
    """For each of these, the references of waiting worries that share a clue with it
    (one query)."""
    rows = (
        Concern.objects.filter(state__in=[state.value for state in WAITING])
        .filter(sharing_a_clue(shown))
        .only("reference", *COMPARED)[:MOST]
    )
    sharing: dict[Clue, dict[int, str]] = defaultdict(dict)
    for row in rows:
        for clue in clues(row):
            sharing[clue][row.pk] = row.reference
    found = {}
    for concern in shown:
        same: dict[int, str] = {}
        for clue in sorted(clues(concern), key=repr):
            same |= sharing.get(clue, {})
        found[concern.pk] = [word for pk, word in same.items() if pk != concern.pk]
    return found
