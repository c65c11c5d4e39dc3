"""Each kind of chart: the columns it needs, and how it is made of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from alongside.insight.drawn_series import Series
from alongside.insight.stats import attributes, cusum, funnels, rare_events, runs, xmr
from alongside.insight.stats.given import Numbers
from alongside.insight.stats.special_causes import SpecialCause
from alongside.interop.charting.reading import Column, Sheet
from alongside.interop.charting.wording import over_time, stands_out, usual_range

COUNT, SHARE, RATE = "Count", "Share", "Rate"
EVENTS = Column("events", whole=True, least=0)
CAUSES = {
    SpecialCause.NONE: "",
    SpecialCause.ABOVE_UPPER_LIMIT: "above the upper limit",
    SpecialCause.BELOW_LOWER_LIMIT: "below the lower limit",
    SpecialCause.TREND_UP: "part of seven rising",
    SpecialCause.TREND_DOWN: "part of seven falling",
    SpecialCause.TWO_OF_THREE_HIGH: "one of two in three near the upper limit",
    SpecialCause.TWO_OF_THREE_LOW: "one of two in three near the lower limit",
    SpecialCause.SHIFT_ABOVE_MEAN: "part of seven above the mean",
    SpecialCause.SHIFT_BELOW_MEAN: "part of seven below the mean",
}
OUTSIDE = {0: "", 1: "above the upper limit", -1: "below the lower limit"}


@dataclass(frozen=True)
class Options:
    """What else may be said: where a baseline ends, and a CUSUM's two numbers."""

    title: str
    baseline: int | None = None
    reference: float | None = None
    threshold: float | None = None


@dataclass(frozen=True)
class Kind:
    """One kind of chart, in words, with its columns and its maker."""

    words: str
    columns: tuple[Column, ...]
    make: Callable[[Sheet, Options], Series]


def _xmr(sheet: Sheet, options: Options) -> Series:
    chart = xmr.xmr(sheet.columns["value"], baseline=options.baseline)
    notes = [CAUSES[SpecialCause(code)] for code in chart.causes]
    lines = (chart.values, chart.mean, chart.lower, chart.upper)
    return _over_time(sheet, options, "Value", lines, notes)


def _attribute(
    named: str, chart_of: Callable[..., Any], *columns: str
) -> Callable[[Sheet, Options], Series]:
    def make(sheet: Sheet, options: Options) -> Series:
        given = (sheet.columns[name] for name in columns)
        chart = chart_of(*given, baseline=options.baseline)
        notes = [OUTSIDE[int(side)] for side in chart.outside]
        lines = (chart.values, chart.centre, chart.lower, chart.upper)
        found = runs.runs(chart.values, chart.centre)
        return _over_time(sheet, options, named, lines, notes, moved=bool(found.signal))

    return make


def _rare(
    named: str, chart_of: Callable[[Numbers], rare_events.RareEventChart]
) -> Callable[[Sheet, Options], Series]:
    def make(sheet: Sheet, options: Options) -> Series:
        chart = chart_of(sheet.columns["gap"])
        flat = np.ones(chart.values.shape)
        lines = tuple(
            line * flat
            for line in (chart.values, chart.centre, chart.lower, chart.upper)
        )
        sides = np.sign(
            (chart.values > chart.upper) * 1.0 - (chart.values < chart.lower)
        )
        notes = [OUTSIDE[int(side)] for side in sides]
        silence = "A long gap may be good news, or silence."
        return _over_time(sheet, options, named, lines, notes, more=silence)

    return make


def _run(sheet: Sheet, options: Options) -> Series:
    values = sheet.columns["value"]
    middle = float(np.median(values[: options.baseline]))
    found = runs.runs(values, middle)
    flat = np.full(values.shape, middle)
    lines = (values, flat, flat, flat)
    more = (
        f"The longest run on one side of the median has {found.longest} points (usual: "
        f"up to {found.longest_max}); the median is crossed {found.crossings} times "
        f"(usual: {found.crossings_min} or more)."
    )
    notes = [""] * len(values)
    return _over_time(
        sheet, options, "Value", lines, notes, moved=bool(found.signal), more=more
    )


def _cusum(sheet: Sheet, options: Options) -> Series:
    values = sheet.columns["value"]
    if options.reference is None or options.threshold is None:
        raise ValueError("A CUSUM needs --reference and --threshold.")
    chart = cusum.cusum(values, options.reference, options.threshold)
    nought = np.zeros(values.shape)
    lines = (chart.path, nought, nought, np.full(values.shape, chart.threshold))
    notes = ["reaches the threshold" if alarm else "" for alarm in chart.alarm]
    more = (
        f"Added up is what is above {options.reference:g}; at {chart.threshold:g} the "
        "chart alarms and starts again."
    )
    return _over_time(
        sheet, options, "Sum above the reference", lines, notes, usual="", more=more
    )


def _funnel(sheet: Sheet, options: Options) -> Series:
    order = np.argsort(sheet.columns["expected"], kind="stable")
    expected = sheet.columns["expected"][order]
    chart = funnels.funnel(sheet.columns["observed"][order], expected)
    notes = [OUTSIDE[int(side)] for side in chart.outside_adjusted]
    labels = [sheet.labels[place] for place in order]
    return Series(
        title=options.title,
        sentence=stands_out(labels, notes)
        + " The limits hold 99.8 % of services, and allow for those that differ for "
        "reasons the figures do not show. A service outside them is one to ask about; "
        "it is not an answer.",
        named="Observed for each expected",
        labels=labels,
        values=chart.ratio,
        centre=np.ones(expected.shape),
        lower=chart.outer_adjusted.lower,
        upper=chart.outer_adjusted.upper,
        notes=notes,
        places=expected,
        places_named="Expected events",
    )


def _over_time(
    sheet: Sheet,
    options: Options,
    named: str,
    lines: tuple[Numbers, ...],
    notes: list[str],
    *,
    moved: bool = False,
    usual: str | None = None,
    more: str = "",
) -> Series:
    values, centre, lower, upper = lines
    usually = usual_range(lines) if usual is None else usual
    told = f"{usually} {over_time(sheet.labels, notes, moved=moved)}".strip()
    return Series(
        title=options.title,
        sentence=f"{told} {more}".strip(),
        named=named,
        labels=sheet.labels,
        values=values,
        centre=centre,
        lower=lower,
        upper=upper,
        notes=notes,
    )


VALUE = (Column("value"),)
SHARES = (EVENTS, Column("cases", whole=True, above=0))
RATES = (EVENTS, Column("exposure", above=0))
KINDS = {
    "xmr": Kind("any measure over time", VALUE, _xmr),
    "run": Kind("any measure over time, about its median", VALUE, _run),
    "p": Kind(
        "a share of cases",
        SHARES,
        _attribute(SHARE, attributes.p_chart, "events", "cases"),
    ),
    "laney-p": Kind(
        "a share of very many cases",
        SHARES,
        _attribute(SHARE, attributes.laney_p_chart, "events", "cases"),
    ),
    "u": Kind(
        "events for each unit of exposure",
        RATES,
        _attribute(RATE, attributes.u_chart, "events", "exposure"),
    ),
    "laney-u": Kind(
        "events for each of very many units",
        RATES,
        _attribute(RATE, attributes.laney_u_chart, "events", "exposure"),
    ),
    "c": Kind("counts", (EVENTS,), _attribute(COUNT, attributes.c_chart, "events")),
    "g": Kind(
        "cases between rare events",
        (Column("gap", whole=True, least=0),),
        _rare("Cases between", rare_events.g_chart),
    ),
    "t": Kind(
        "time between rare events",
        (Column("gap", least=0),),
        _rare("Time between", rare_events.t_chart),
    ),
    "cusum": Kind("a small change that lasts", VALUE, _cusum),
    "funnel": Kind(
        "services beside each other",
        (Column("observed", whole=True, least=0), Column("expected", above=0)),
        _funnel,
    ),
}
