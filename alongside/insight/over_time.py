"""A measure by month: which chart suits it, what stands out, and that in plain words.

Counts of ten a month or more: XmR. Fewer: counts with exact limits. Shares: a p chart,
with exact limits where there is little to count and Laney's wider ones where months
differ by more than chance. Rare events: how long nothing happened (g). What each needs
is in `insight.stats`.
"""

from dataclasses import dataclass
from itertools import groupby

import numpy as np

from alongside.insight.drawn_series import Series
from alongside.insight.months import (
    FEWEST,
    MOST_TOLD,
    TAIL,
    TO,
    Months,
    OverTime,
    Signal,
    Wording,
    begins,
)
from alongside.insight.rare import how_rare
from alongside.insight.stats import special_causes
from alongside.insight.stats.attributes import laney_p_chart, laney_u_chart
from alongside.insight.stats.exact_counts import count_limits, share_limits
from alongside.insight.stats.given import Numbers
from alongside.insight.stats.runs import runs_limits
from alongside.insight.stats.xmr import xmr

TRIAL = 12  # with fewer the limits are a first try
LARGE = 10.0  # a month, from which XmR is meant for counts
RARE = 0.5  # a month, below which what counts is how long nothing happened
LITTLE = 5.0  # expected of either answer, below which limits are exact
WIDER = 1.2  # how much more than chance months must differ for Laney's limits
HIGHER, LOWER = "higher", "lower"


@dataclass(frozen=True)
class _Lines:
    """What a chart draws, in hundredths for shares, and its points that stand out."""

    kind: str
    values: Numbers
    centre: Numbers
    lower: Numbers
    upper: Numbers
    outside: list[int]
    runs: list[int]


def over_time(
    months: Months, wording: Wording, *, baseline: int | None = None
) -> OverTime:
    """The chart that suits these months. `baseline`: limits from the first so many
    alone, so that what comes after is held against what was before."""
    kept = _with_cases(months)
    if len(kept.labels) < FEWEST:
        return OverTime("none", None, _too_few(len(kept.labels)))
    if kept.cases is None and sum(kept.events) < RARE * len(kept.labels):
        return how_rare(kept, wording)
    if baseline is not None:
        baseline = min(max(baseline, 2), len(kept.labels))
    lines = _counts(kept, baseline) if kept.cases is None else _shares(kept, baseline)
    signals = _signals(kept, lines)
    sentence = _sentence(kept, lines, wording, signals)
    notes = [
        _note(out, run) for out, run in zip(lines.outside, lines.runs, strict=True)
    ]
    series = Series(
        title=wording.title,
        sentence=sentence,
        named=wording.named,
        labels=list(kept.labels),
        values=lines.values,
        centre=lines.centre,
        lower=lines.lower,
        upper=lines.upper,
        notes=notes,
        along=kept.along,
    )
    return OverTime(lines.kind, series, sentence, signals)


def _with_cases(months: Months) -> Months:
    """Without months that had nothing to be a share of."""
    if months.cases is None:
        return months
    rows = zip(months.labels, months.events, months.cases, strict=True)
    kept = [row for row in rows if row[2] > 0]
    if not kept:
        return Months((), (), ())
    labels, events, cases = zip(*kept, strict=True)
    return Months(labels, events, cases)


def _too_few(number: int) -> str:
    if not number:
        return "There is nothing to show yet."
    noun = "month" if number == 1 else "months"
    return (
        f"There is something in {number} {noun} so far. From {FEWEST} on, chance can "
        "be told from change."
    )


def _counts(months: Months, baseline: int | None) -> _Lines:
    events = np.asarray(months.events, np.float64)
    if events[:baseline].mean() >= LARGE:
        chart = xmr(events, baseline=baseline)
        lower = np.maximum(chart.lower, 0)
        codes = [int(code) for code in chart.causes]
        sides = [0 if not c else (1 if c % 2 else -1) for c in codes]
        out = [s if c in (1, 2) else 0 for c, s in zip(codes, sides, strict=True)]
        rest = [s if c > 2 else 0 for c, s in zip(codes, sides, strict=True)]
        return _Lines("xmr", events, chart.mean, lower, chart.upper, out, rest)
    wide = laney_u_chart(events, np.ones(events.shape), baseline=baseline)
    lower, upper = wide.lower, wide.upper
    kind = "laney-u"
    if float(wide.sigma_z) <= WIDER and wide.centre[0] > 0:
        kind, exact = "u", count_limits(wide.centre, TAIL)
        lower, upper = exact.lower, exact.upper
    return _lines(kind, events, wide.centre, lower, upper)


def _shares(months: Months, baseline: int | None) -> _Lines:
    events, cases = (
        np.asarray(given, np.float64) for given in (months.events, months.cases)
    )
    events = np.minimum(events, cases)  # of two days, a month may have more of one
    wide = laney_p_chart(events, cases, baseline=baseline)
    centre, lower, upper, kind = wide.centre, wide.lower, wide.upper, "laney-p"
    share = float(centre[0])
    if not 0 < share < 1:
        return _lines("p", events / cases * 100, centre * 100, lower * 100, upper * 100)
    if np.median(cases) * min(share, 1 - share) < LITTLE:
        kind, exact = "p", share_limits(cases, share, TAIL)
        lower, upper = exact.lower, exact.upper
    elif float(wide.sigma_z) <= WIDER:
        kind, far = "p", 3 * np.sqrt(share * (1 - share) / cases)
        lower, upper = np.maximum(share - far, 0), np.minimum(share + far, 1)
    return _lines(kind, events / cases * 100, centre * 100, lower * 100, upper * 100)


def _lines(
    kind: str, values: Numbers, centre: Numbers, lower: Numbers, upper: Numbers
) -> _Lines:
    """The lines, and what lies outside them or too long to one side."""
    hair = 1e-9 * (1 + np.abs(upper))
    out = (values > upper + hair).astype(int) - (values < lower - hair).astype(int)
    side = np.sign(values - centre)
    length = int(runs_limits(np.count_nonzero(side)).longest_max) + 1
    long = (
        special_causes.shift_points(side, max(length, 2))
        if length > 1
        else side != side
    )
    runs = np.where(long, side, 0).astype(int)
    return _Lines(kind, values, centre, lower, upper, out.tolist(), runs.tolist())


def _note(outside: int, run: int) -> str:
    if outside:
        return f"{HIGHER if outside > 0 else LOWER} than chance explains"
    if run:
        return f"one of many in a row, {HIGHER if run > 0 else LOWER} than before"
    return ""


def _signals(months: Months, lines: _Lines) -> tuple[Signal, ...]:
    found: list[tuple[int, Signal]] = []
    for place, side in enumerate(lines.outside):
        if side:
            word = HIGHER if side > 0 else LOWER
            told = _told(months, place)
            words = (
                f"In {months.labels[place]} it was {word} than chance explains: {told}."
            )
            found.append((place, Signal(side, words)))
    place = 0
    for side, group in groupby(lines.runs):
        length = len(list(group))
        first = begins(months.labels[place])
        last = months.labels[place + length - 1].split(TO)[-1]
        place += length
        if side:
            word = HIGHER if side > 0 else LOWER
            words = (
                f"From {first} to {last} it was {word} than usual, {length} times in a "
                "row: more than chance explains."
            )
            found.append((place - 1, Signal(side, words)))
    return tuple(signal for _, signal in sorted(found, key=lambda one: -one[0]))


def _told(months: Months, place: int) -> str:
    event = months.events[place]
    return (
        f"{event:,}"
        if months.cases is None
        else f"{event:,} of {months.cases[place]:,}"
    )


def _sentence(
    months: Months, lines: _Lines, wording: Wording, signals: tuple[Signal, ...]
) -> str:
    """The months as a whole, then what stands out, newest first."""
    unit = "" if months.cases is None else " in 100"
    middle = f"about {lines.centre[-1]:,.0f}{unit}"
    typical = int(np.argsort(lines.upper - lines.lower)[len(lines.upper) // 2])
    low, high = lines.lower[typical], lines.upper[typical]
    usual = f"usually between {low:,.0f} and {high:,.0f}"
    a_month = " a month" if months.cases is None else ""
    steady = "this was steady" if not signals else "this was not steady"
    parts = [f"{wording.span} {steady}: {middle}{a_month}, {usual}."]
    parts += [signal.words for signal in signals[:MOST_TOLD]]
    if len(signals) > MOST_TOLD:
        parts.append("There are more such times: see the chart.")
    if len(months.labels) < TRIAL:
        parts.append(f"With fewer than {TRIAL} months this is a first try.")
    return " ".join(parts)
