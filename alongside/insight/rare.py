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

FEWEST_TIMES = 3
SILENCE = "A long time without one may be good news, or silence."


def how_rare(months: Months, wording: Wording) -> OverTime:
    """How many months went by between one and the next."""
    total = sum(months.events)
    if total < FEWEST_TIMES:
        return OverTime("none", None, _too_seldom(total, wording))
    gaps, labels = _gaps(months)
    mean = max(float(np.mean(gaps)), 1e-6)
    upper = float(rare_events.g_probability_limits(mean, 1 - TAIL))
    notes = _notes(gaps, upper)
    signals = tuple(
        Signal(
            -1,
            f"Before {label}, {gap} months went by without one: longer than chance "
            "explains.",
        )
        for label, gap, note in reversed(list(zip(labels, gaps, notes, strict=True)))
        if note
    )
    often = f"about once in {len(months.labels) / total:.0f} months"
    told = [signal.words for signal in signals[:MOST_TOLD]]
    first = f"{wording.span} it happened {total} times, {often}."
    sentence = " ".join([first, *told, SILENCE])
    series = _drawn(wording, sentence, labels, gaps, upper)
    return OverTime("g", series, sentence, signals)


def _too_seldom(total: int, wording: Wording) -> str:
    times = {0: "never", 1: "once", 2: "twice"}[total]
    return (
        f"{wording.span} it happened {times}. That is too seldom to tell chance from "
        "change; and it may be good news, or silence."
    )


def _notes(gaps: list[int], upper: float) -> list[str]:
    return ["longer than chance explains" if gap > upper else "" for gap in gaps]


def _drawn(
    wording: Wording, sentence: str, labels: list[str], gaps: list[int], upper: float
) -> Series:
    flat = np.ones(len(gaps))
    return Series(
        title=wording.title,
        sentence=sentence,
        named="Months without one",
        labels=labels,
        values=np.asarray(gaps, np.float64),
        centre=float(np.median(gaps)) * flat,
        lower=0 * flat,
        upper=upper * flat,
        notes=_notes(gaps, upper),
    )


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
