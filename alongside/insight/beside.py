"""Councils beside each other: a funnel of shares, our own marked, no order of merit."""

from dataclasses import dataclass

import numpy as np

from alongside.insight.drawn_series import Series
from alongside.insight.stats.limits import proportion_limits
from alongside.insight.stats.share_funnels import ShareFunnel, share_funnel

FEWEST = 5  # councils beside our own; with fewer nothing is said of chance
INSIDE = "Ours is among what chance, and differences that all councils have, explain."
SURE = 0.95


@dataclass(frozen=True)
class Council:
    """One council's share: so many of so many."""

    name: str
    events: int
    cases: int
    is_own: bool = False


@dataclass(frozen=True)
class Beside:
    """A funnel: what is drawn, the sentence, and where our own stands (1 above what
    chance explains, -1 below, 0 inside or not known)."""

    series: Series | None
    sentence: str
    own_side: int = 0


def beside(title: str, councils: list[Council], own: Council | None) -> Beside:
    """Our own share among the others'; names in order of the alphabet, never of the
    figure."""
    others = [one for one in councils if one.cases > 0 and not one.is_own]
    if len(others) < FEWEST:
        return Beside(
            None,
            f"There are figures of {len(others)} other councils here. From {FEWEST} "
            "on, chance can be told from difference.",
        )
    with_own = [own] if own and own.cases > 0 else []
    shown = sorted([*others, *with_own], key=lambda one: one.name.casefold())
    try:
        found = share_funnel(
            [one.events for one in shown], [one.cases for one in shown]
        )
    except ValueError:
        return Beside(None, "It was the same everywhere: in every case, or in none.")
    sides = [int(side) for side in found.outside]
    own_side = next((s for one, s in zip(shown, sides, strict=True) if one.is_own), 0)
    sentence = _sentence(shown, sides, found.centre, own)
    marked = own.name if with_own and own else ""
    return Beside(_drawn(title, sentence, shown, found, marked), sentence, own_side)


def _drawn(
    title: str, sentence: str, shown: list[Council], found: ShareFunnel, marked: str
) -> Series:
    return Series(
        title=title,
        sentence=sentence,
        named="In 100",
        labels=[one.name for one in shown],
        values=found.share * 100,
        centre=np.full(len(shown), found.centre * 100),
        lower=found.limits.lower * 100,
        upper=found.limits.upper * 100,
        notes=[_note(int(side)) for side in found.outside],
        places=np.asarray([one.cases for one in shown], np.float64),
        places_named="How many they are out of",
        marked=marked,
    )


def _note(side: int) -> str:
    words = {1: "higher than chance explains", -1: "lower than chance explains"}
    return words.get(side, "")


def _sentence(
    shown: list[Council], sides: list[int], centre: float, own: Council | None
) -> str:
    number = sum(1 for one in shown if not one.is_own)
    parts = []
    if own and own.cases > 0:
        side = next(s for one, s in zip(shown, sides, strict=True) if one.is_own)
        share = 100 * own.events / own.cases
        parts.append(
            f"Ours was {share:.0f} in 100 ({own.events:,} of {own.cases:,}); all "
            f"together it was {100 * centre:.0f} in 100."
        )
        parts.append(INSIDE if not side else f"Ours is {_note(side)}.")
    else:
        parts.append(f"All together it was {100 * centre:.0f} in 100.")
    outside = sum(
        1 for one, s in zip(shown, sides, strict=True) if s and not one.is_own
    )
    told = {0: "none is", 1: "1 is"}.get(outside, f"{outside} are")
    parts.append(
        f"Of {number} other councils {told} outside what chance explains. Being "
        "outside is a reason to ask, not an answer."
    )
    return " ".join(parts)


def beside_one(own: Council, share: float) -> int:
    """1 where our own share is above another by more than chance explains (95 in 100
    sure), -1 below, else 0. `share` is from 0 to 1."""
    if own.cases <= 0 or not 0 < share < 1:
        return 0
    limits = proportion_limits(share, own.cases, SURE)
    ours = own.events / own.cases
    return int(ours > limits.upper) - int(ours < limits.lower)
