"""What a chart shows, in a plain sentence or two."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import numpy as np

from alongside.insight.drawn_series import shown
from alongside.insight.stats.given import Numbers

TRIAL = 12  # points; with fewer the limits are a first try
MOST_NAMED = 5
FIRST = ("(above", "(below", "(reaches")  # told before what only keeps to one side


def usual_range(lines: tuple[Numbers, ...]) -> str:
    """Between which numbers the last point would be usual."""
    _, centre, lower, upper = lines
    if np.array_equal(lower, upper):
        return f"The median is {shown(centre[-1])}."
    return (
        f"Lately between {shown(lower[-1])} and {shown(upper[-1])} would be usual, "
        f"about {shown(centre[-1])}."
    )


def over_time(labels: Sequence[str], notes: Sequence[str], *, moved: bool) -> str:
    """What stands out in a chart over time."""
    parts = []
    if not moved or any(notes):
        parts.append(stands_out(labels, notes))
    if moved:
        parts.append("The level has moved: the points keep to one side for too long.")
    if len(labels) < TRIAL:
        parts.append(f"With fewer than {TRIAL} points the limits are a first try.")
    return " ".join(parts)


def stands_out(labels: Sequence[str], notes: Sequence[str]) -> str:
    """Which points stand out, and why, neighbours together; or that none does."""
    number = sum(1 for note in notes if note)
    if not number:
        return "Nothing stands out: the differences are what is usual."
    stretches = []
    for note, group in groupby(zip(notes, labels, strict=True), key=itemgetter(0)):
        names = [label for _, label in group]
        if note:
            name = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
            stretches.append(f"{name} ({note})")
    stretches.sort(key=lambda stretch: not any(word in stretch for word in FIRST))
    more = len(stretches) - MOST_NAMED
    named = "; ".join(stretches[:MOST_NAMED])
    rest = f"; and {more} more" if more > 0 else ""
    points = "1 point stands" if number == 1 else f"{number} points stand"
    return f"{points} out: {named}{rest}."
