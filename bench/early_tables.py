"""The tables of docs/early-warning.md, from what was judged."""

from dataclasses import dataclass
from typing import Any

from bench.early_judging import NINE, QUARTER, THIRDS, Tally, apart
from bench.early_rules import NAIVE
from bench.early_worlds import FAMILIES, OPENNESS, SHAPES

AT_MOST = 1.25  # times as many alarms in one third as in another
QUIET = ("closing culture", "gone quiet")


@dataclass(frozen=True)
class Judged:
    """Tallies of each rival's rule, of the method at as many false alarms, of the
    method at the chosen budget, and of that without its ear for silence."""

    rules: list[Tally]
    matched: list[Tally]
    chosen: Tally
    deaf: Tally


def compared(against: list[Any], seen: Judged, worlds: int) -> str:
    """Each rule beside the method at the same number of false alarms."""
    number = sum(len(one) for name in SHAPES for one in seen.chosen.delays[name])
    lines = [
        f"### Found, at as many false alarms\n\n{worlds} fresh worlds of 600 services, "
        f"two years each judged, {number:,} changes. Differences are paired by world, "
        "with 95 % intervals.\n",
        "| Method | False alarms a month per 1,000 | Found in 90 days "
        "| Found in 9 months | Months to find (12 if not found) "
        "| Median months of those found |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for rival, rule, ours in zip(against, seen.rules, seen.matched, strict=True):
        lines.append(_row(f"{rival.title} ({rival.rule.title})", rule))
        lines.append(_row("— early warning at that many", ours))
        soon, late = apart(ours, rule, QUARTER), apart(ours, rule, NINE)
        lines.append(
            f"| — the difference | | {_between(soon)} | {_between(late)} | | |"
        )
    lines.append(_row("Early warning, budget 10", seen.chosen))
    return "\n".join(lines)


def other_rates(found: dict[float, Any], worlds: int) -> str:
    """The same comparison where half or twice as much happens."""
    lines = [
        f"### Where half or twice as much happens ({worlds} fresh worlds each)\n",
        "| Events | Rule, chosen anew "
        "| False alarms a month per 1,000, rule and method "
        "| Found in 9 months, rule | Early warning | The difference |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for busy, (against, seen) in found.items():
        for rival, rule, ours in zip(against, seen.rules, seen.matched, strict=True):
            lines.append(
                f"| × {busy:g} | {rival.title} ({rival.rule.title}) "
                f"| {rule.per_1000:.1f}, {ours.per_1000:.1f} "
                f"| {_share(rule.found(NINE))} | {_share(ours.found(NINE))} "
                f"| {_between(apart(ours, rule, NINE))} |"
            )
    return "\n".join(lines)


def by_shape(against: list[Any], seen: Judged) -> str:
    """Which kinds of change are found in nine months."""
    lines = [
        "### Found in 9 months, by what happened\n",
        f"| Method | {' | '.join(SHAPES)} |",
        f"|---|{'---:|' * len(SHAPES)}",
    ]
    for rival, rule, ours in zip(against, seen.rules, seen.matched, strict=True):
        for title, one in ((rival.title, rule), ("— early warning at that many", ours)):
            found = (_share(one.found(NINE, (name,))) for name in SHAPES)
            lines.append(f"| {title} | {' | '.join(found)} |")
    return "\n".join(lines)


def under_stress(stresses: dict[str, tuple[Tally, Tally]], chosen: float) -> str:
    """False alarms against the budget when the world is not as assumed."""
    lines = [
        f"### The budget ({chosen:g}) under stress\n",
        "| World | False alarms a month per 1,000, some services changing "
        "| None changing | Furthest from the budget | Found in 9 months |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, (some, none) in stresses.items():
        off = max((one.per_1000 / chosen - 1 for one in (some, none)), key=abs)
        lines.append(
            f"| {name} | {some.per_1000:.1f} | {none.per_1000:.1f} | {off:+.0%} "
            f"| {_share(some.found(NINE))} |"
        )
    return "\n".join(lines)


def fairness(seen: Judged) -> str:
    """False alarms of unchanged services by size and openness, and of campaigns."""
    naive = seen.rules[0]
    lines = [
        "### Fairness: false alarms a month per 1,000 unchanged services\n",
        f"| By | {' | '.join(THIRDS)} | most ÷ least (at most {AT_MOST}) |",
        "|---|---:|---:|---:|---:|",
    ]
    for title, table in (
        ("people supported: early warning", seen.chosen.by_size),
        (f"people supported: {NAIVE.title}", naive.by_size),
        ("openness to report: early warning", seen.chosen.by_openness),
        (f"openness to report: {NAIVE.title}", naive.by_openness),
    ):
        rates = 1000 * table[:, 0] / table[:, 1]
        cells = " | ".join(f"{rate:.1f}" for rate in rates)
        lines.append(f"| {title} | {cells} | {rates.max() / rates.min():.2f} |")
    lines += [
        "",
        "Homes in which a campaign trebles their own low-level reports and nothing "
        "else, told of within 12 months (an unchanged home has about "
        f"{_share(_in_a_year(seen.chosen))} by the budget alone): early warning "
        f"{_share(seen.chosen.found(12, (OPENNESS,)))}, {NAIVE.title} "
        f"{_share(naive.found(12, (OPENNESS,)))}. Where families and visitors are "
        "asked to speak up as well, and others' worries rise by 60 %: early warning "
        f"{_share(seen.chosen.found(12, (FAMILIES,)))}, the rule "
        f"{_share(naive.found(12, (FAMILIES,)))}.",
    ]
    return "\n".join(lines)


def silence(seen: Judged) -> str:
    """What the ear for silence adds."""
    lines = [
        "### With and without the ear for silence\n",
        "| | False alarms a month per 1,000 | "
        + " | ".join(f"{name}, found in 9 months" for name in QUIET)
        + " |",
        "|---|---:|---:|---:|",
    ]
    for title, one in (("with", seen.chosen), ("without", seen.deaf)):
        found = " | ".join(_share(one.found(NINE, (name,))) for name in QUIET)
        lines.append(f"| {title} | {one.per_1000:.1f} | {found} |")
    return "\n".join(lines)


def speed(processor: float, clock: float) -> str:
    """How long the whole country takes."""
    return (
        "### Speed\n\n50,000 services × 120 months, two watches, everything anew with "
        f"thresholds of every year: {processor:.0f} s of the processor, {clock:.0f} s "
        "on the clock of a busy machine (aimed at: 300 s on two cores)."
    )


def _in_a_year(one: Tally) -> float:
    return 1 - (1 - one.per_1000 / 1000) ** 12


def _row(title: str, one: Tally) -> str:
    return (
        f"| {title} | {one.per_1000:.1f} | {_share(one.found(QUARTER))} "
        f"| {_share(one.found(NINE))} | {one.waited():.1f} "
        f"| {one.median_of_found():.0f} |"
    )


def _share(value: float) -> str:
    return f"{100 * value:.0f} %"


def _between(values: tuple[float, float, float]) -> str:
    mean, low, high = (100 * value for value in values)
    return f"{mean:+.1f} points ({low:+.1f} to {high:+.1f})"
