"""The CUSUM of very many services, months one after the other.

Each ratio has its own path, C = max(0, C before + score); the highest counts. The
alarm is at C >= threshold (Lucas 1985, see `stats.cusum`). After an alarm every path
begins at nought again, and the same watch does not repeat itself within three months.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alongside.insight.stats.given import Flags, Numbers

NO_REPEAT = 3  # months

Reals = NDArray[np.floating[Any]]  # simulations need but half the digits


@dataclass
class State:
    """Where the paths of (ratios, services) stand, since how many months each has been
    above nought, and how many months ago the last alarm was."""

    path: Reals
    run: Reals
    quiet: Reals

    @classmethod
    def fresh(cls, shape: tuple[int, ...]) -> "State":
        """Nothing seen yet. The last axis is services, the one before it ratios."""
        services = (*shape[:-2], shape[-1])
        return cls(np.zeros(shape), np.zeros(shape), np.full(services, 99.0))


@dataclass(frozen=True)
class Path:
    """`alarm`, `height` of the path and `run`, its months above nought before it began
    again: all (services, months)."""

    alarm: Flags
    height: Numbers
    run: Numbers


def step(state: State, scores: Reals, threshold: Reals) -> tuple[Flags, Reals]:
    """One month further; `state` is changed. Gives alarms and the heights reached."""
    np.add(state.path, scores, out=state.path)
    np.maximum(state.path, 0, out=state.path)
    state.quiet += 1
    height = state.path.max(axis=-2)
    alarm = (height >= threshold) & (state.quiet > NO_REPEAT - 1)
    return alarm, height


def begin_again(state: State, alarm: Flags) -> None:
    """Every path of a service with an alarm goes back to nought."""
    state.path *= ~alarm[..., None, :]
    state.quiet[alarm] = 0


def follow(state: State, scores: Numbers, threshold: Numbers) -> Path:
    """The paths of (ratios, services, months) of scores; `state` goes on from where it
    was, and is left where the months end."""
    _, services, months = scores.shape
    alarm = np.zeros((services, months), dtype=bool)
    height, run = np.zeros((services, months)), np.zeros((services, months))
    for month in range(months):
        rung, height[:, month] = step(state, scores[..., month], threshold)
        state.run = np.where(state.path > 0, state.run + 1, 0)
        highest = state.path.argmax(axis=0)
        run[:, month] = np.take_along_axis(state.run, highest[None], axis=0)[0]
        alarm[:, month] = rung
        begin_again(state, rung)
        state.run[:, rung] = 0
    return Path(alarm, height, run)
