"""What happens seldom: charted by how many months went by without it (a g chart)."""

import numpy as np

from alongside.insight.drawn_series import Series
from alongside.insight.months import (
    MOST_TOLD,
    TAIL,
    Months,
    OverTime,
    Signal,
    Wording,
)
from alongside.insight.stats import rare_events


def how_rare(months: Months, wording: Wording) -> OverTime:
    """How many months went by between one and the next."""
    total, number = sum(months.events), len(months.labels)
    if total < 3:
        times = {0: "never", 1: "once", 2: "twice"}[total]
        return OverTime(
            "none",
            None,
            f"{wording.span} it happened {times}. That is too seldom to tell chance "
            "from change; and it may be good news, or silence.",
        )
    gaps, labels = _gaps(months)
    mean = float(np.mean(gaps))
    upper = float(rare_events.g_probability_limits(max(mean, 1e-6), 1 - TAIL))
    flat = np.ones(len(gaps))
    outside = [1 if gap > upper else 0 for gap in gaps]
    signals = tuple(
        Signal(
            -1,
            f"Before {label}, {gap} months went by without one: longer than "
            "chance explains.",
        )
        for label, gap, out in reversed(list(zip(labels, gaps, outside, strict=True)))
        if out
    )
    sentence = " ".join(
        [
            f"{wording.span} it happened {total} times, about once in "
            f"{number / total:.0f} months.",
            *(signal.words for signal in signals[:MOST_TOLD]),
            "A long time without one may be good news, or silence.",
        ]
    )
    series = Series(
        title=wording.title,
        sentence=sentence,
        named="Months without one",
        labels=labels,
        values=np.asarray(gaps, np.float64),
        centre=float(np.median(gaps)) * flat,
        lower=0 * flat,
        upper=upper * flat,
        notes=["longer than chance explains" if out else "" for out in outside],
    )
    return OverTime("g", series, sentence, signals)


def _gaps(months: Months) -> tuple[list[int], list[str]]:
    """Whole months without one before each event after the first, and its month."""
    gaps: list[int] = []
    labels: list[str] = []
    since: int | None = None
    for label, events in zip(months.labels, months.events, strict=True):
        for _ in range(events):
            if since is not None:
                gaps.append(since)
                labels.append(label)
            since = 0
        if not events and since is not None:
            since += 1
    return gaps, labels
