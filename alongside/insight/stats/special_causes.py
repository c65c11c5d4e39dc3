"""Special causes on a chart of a measure over time: the four rules, and what they mean.

Four signs that something has changed, as NHS England's Making Data Count teaches them:
a point beyond a limit; seven running points rising or falling; two of three running
points near the same limit; seven running points on one side of the mean. Details as in
the package that team recommends, NHSRplotthedots (MIT licence), with two kept open:
a falling run counts like a rising one, and a flat series has no special cause.

Every function takes one series `(times,)` or a table `(series, times)` and works on the
last axis, without a loop over series.
"""

from enum import IntEnum
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from alongside.insight.stats import given
from alongside.insight.stats.given import Codes, Flags

SEVEN = 7  # points that make a shift or a trend
Improvement = Literal["increase", "decrease", "neutral"]
Bits = NDArray[np.uint8]


class SpecialCause(IntEnum):
    """What a point is a sign of. Of several, the first in this order is told."""

    NONE = 0
    ABOVE_UPPER_LIMIT = 1
    BELOW_LOWER_LIMIT = 2
    TREND_UP = 3
    TREND_DOWN = 4
    TWO_OF_THREE_HIGH = 5
    TWO_OF_THREE_LOW = 6
    SHIFT_ABOVE_MEAN = 7
    SHIFT_BELOW_MEAN = 8


def shift_ends(side_of_mean: ArrayLike, length: int = SEVEN) -> Flags:
    """Where the last `length` points all lie on one side of the mean.

    `side_of_mean` is 1 above, -1 below and 0 on the mean, which ends a run. True from
    the seventh point of a run on; the points before it are in `shift_points`.
    """
    side = given.series(side_of_mean, "sides")
    high, low = _ends(side > 0, length), _ends(side < 0, length)
    return high | low


def shift_points(side_of_mean: ArrayLike, length: int = SEVEN) -> Flags:
    """Every point that is part of a run of `length` on one side of the mean."""
    return part_of(shift_ends(side_of_mean, length), length)


def trend_ends(values: ArrayLike, length: int = SEVEN) -> Codes:
    """1 where the last `length` points each rise, -1 where each falls, otherwise 0.

    Two equal neighbours end a run.
    """
    array = given.series(values, "values")
    up, down = np.zeros(array.shape, bool), np.zeros(array.shape, bool)
    up[..., 1:] = array[..., 1:] > array[..., :-1]
    down[..., 1:] = array[..., 1:] < array[..., :-1]
    rising, falling = _ends(up, length - 1), _ends(down, length - 1)
    return rising.astype(np.int8) - falling.astype(np.int8)


def trend_points(values: ArrayLike, length: int = SEVEN) -> Codes:
    """1 for every point of a rising run of `length`, -1 of a falling one, else 0.

    A peak that ends one and begins the other counts as rising.
    """
    ends = trend_ends(values, length)
    rising, falling = part_of(ends > 0, length), part_of(ends < 0, length)
    return np.where(rising, 1, np.where(falling, -1, 0)).astype(np.int8)


def two_of_three(near_limit: ArrayLike, side_of_mean: ArrayLike) -> Flags:
    """Every point of three running points on one side with two of them near a limit.

    `near_limit` is 1 for a point in the outer third between mean and limit and 0 for
    others; a point beyond the limit is not near it. `side_of_mean` as in `shift_ends`.
    """
    near = given.series(near_limit, "points near a limit") != 0
    side = given.series(side_of_mean, "sides")
    if near.shape != side.shape:
        raise ValueError("There must be as many sides as points.")
    return part_of(
        _ends(side > 0, 3) & _two_near(near) | _ends(side < 0, 3) & _two_near(near), 3
    )


def two_of_three_points(near_limit: ArrayLike, side_of_mean: ArrayLike) -> Flags:
    """The points near a limit that `two_of_three` marks: those a chart colours."""
    marked = two_of_three(near_limit, side_of_mean)
    return np.asarray(marked & (np.asarray(near_limit) != 0))


def part_of(ends: ArrayLike, length: int) -> Flags:
    """Every point of the runs of `length` that end where `ends` is true."""
    array = np.asarray(ends, dtype=bool)
    every = array.copy()
    for back in range(1, min(length, array.shape[-1])):
        every[..., :-back] |= array[..., back:]
    return every


def _ends(flags: Flags, length: int) -> Flags:
    """Where the last `length` flags are all true."""
    if length < 2:
        raise ValueError("A run has at least two points.")
    every = flags.copy()
    every[..., : length - 1] = False
    for back in range(1, min(length, flags.shape[-1])):
        every[..., back:] &= flags[..., :-back]
    return every


def _two_near(near: Flags) -> Flags:
    """Where two of the last three points are near a limit."""
    number = near.astype(np.int8)
    number[..., 1:] += near[..., :-1]
    number[..., 2:] += near[..., :-2]
    return number >= 2


def meaning(causes: ArrayLike, improvement: Improvement) -> NDArray[np.str_]:
    """In words, what each point means for people.

    `common_cause` where `causes` (codes of `SpecialCause`) is 0. Otherwise
    `special_cause_improvement` when the change goes the way that is better ("increase":
    above a limit or the mean, or rising; "decrease": below or falling), else
    `special_cause_concern`. With "neutral", `special_cause_neutral_high` (above or
    rising) or `special_cause_neutral_low`.
    """
    codes = np.asarray(causes)
    upward = codes % 2 == 1  # the odd codes go up
    if improvement == "neutral":
        words = np.where(
            upward, "special_cause_neutral_high", "special_cause_neutral_low"
        )
    else:
        better = upward == (_better(improvement) > 0)
        words = np.where(better, "special_cause_improvement", "special_cause_concern")
    return np.where(codes == SpecialCause.NONE, "common_cause", words)


def assurance(
    target: ArrayLike, lower: ArrayLike, upper: ArrayLike, improvement: Improvement
) -> NDArray[np.str_]:
    """Whether a steady process will reach a target: the second icon of the charts.

    `consistent_pass` when the whole range between the limits lies on the better side of
    the target, `consistent_fail` when it lies on the worse side, and `inconsistent`
    when the target is between the limits or on one. Arrays go together by position; for
    single numbers the answer is an array without dimensions, equal to its word.
    """
    aim = given.numbers(target, "targets")
    low, high = given.numbers(lower, "limits"), given.numbers(upper, "limits")
    given.together(aim, low, high)
    if (low > high).any():
        raise ValueError("A lower limit must not be above the upper one.")
    is_more_better = _better(improvement) > 0
    below, above = ("consistent_pass", "consistent_fail")[
        :: 1 if is_more_better else -1
    ]
    return np.where(aim < low, below, np.where(aim > high, above, "inconsistent"))


def _better(improvement: Improvement) -> int:
    if improvement not in {"increase", "decrease"}:
        raise ValueError("Improvement must be called increase or decrease.")
    return 1 if improvement == "increase" else -1
