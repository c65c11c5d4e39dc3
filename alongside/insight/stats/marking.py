"""All four rules at once over very many series: eight bits for each point.

The same answers as the separate rules of `special_causes`, which tests hold it to, at a
tenth of their work: what is true of a point is a bit, so that one pass over bytes tries
a run of every kind.
"""

import numpy as np
from numpy.typing import NDArray

from alongside.insight.stats.given import Numbers
from alongside.insight.stats.special_causes import Bits, SpecialCause

ABOVE, BELOW, UP, DOWN, NEAR_UPPER, NEAR_LOWER, OVER, UNDER = (1 << n for n in range(8))
_SIDES, _MOVES, _NEAR = ABOVE | BELOW, UP | DOWN, NEAR_UPPER | NEAR_LOWER


def _told() -> NDArray[np.uint8]:
    """For every set of eight bits, the cause that is told of it."""
    causes = (
        (OVER, SpecialCause.ABOVE_UPPER_LIMIT),
        (UNDER, SpecialCause.BELOW_LOWER_LIMIT),
        (UP, SpecialCause.TREND_UP),
        (DOWN, SpecialCause.TREND_DOWN),
        (NEAR_UPPER, SpecialCause.TWO_OF_THREE_HIGH),
        (NEAR_LOWER, SpecialCause.TWO_OF_THREE_LOW),
        (ABOVE, SpecialCause.SHIFT_ABOVE_MEAN),
        (BELOW, SpecialCause.SHIFT_BELOW_MEAN),
    )
    table = np.zeros(256, np.uint8)
    for bits in range(256):
        table[bits] = next((cause for bit, cause in causes if bits & bit), 0)
    return table


TOLD = _told()


def marked(values: Numbers, mean: Numbers, near: Numbers, far: Numbers) -> Bits:
    """The code of `SpecialCause` for every point of `(series, times)`.

    `mean`, `near` (from the mean to the outer third) and `far` (to the limit) have one
    row for each series, `(series, 1)`. A point within a hair of a line is on it: what
    binary fractions do to a mean of decimals is no change in anybody's care.
    """
    hair = 1e-12 * (np.abs(mean) + far)
    true = _of_points(values, mean, near, far, hair)
    found = _runs_of_seven(true) & (_SIDES | _MOVES)
    found |= _two_of_three(true)
    found |= true & (OVER | UNDER)
    told: Bits = TOLD[found]
    return told


def _of_points(
    values: Numbers, mean: Numbers, near: Numbers, far: Numbers, hair: Numbers
) -> Bits:
    """What is true of each point by itself, and of its step from the one before."""
    true = np.empty(values.shape, np.uint8)
    np.greater(values, mean + hair, out=true.view(bool))
    flags = np.empty(values.shape, bool)
    bits = flags.view(np.uint8)

    def add(bit: int) -> None:
        np.multiply(bits, np.uint8(bit), out=bits)
        np.bitwise_or(true, bits, out=true)

    for bit, compare, line in (
        (BELOW, np.less, mean - hair),
        (NEAR_UPPER, np.greater, mean + near + hair),
        (NEAR_LOWER, np.less, mean - near - hair),
        (OVER, np.greater, mean + far + hair),
        (UNDER, np.less, mean - far - hair),
    ):
        compare(values, line, out=flags)
        add(bit)
    for bit, compare in ((UP, np.greater), (DOWN, np.less)):
        flags[:, :1] = False
        compare(values[:, 1:], values[:, :-1], out=flags[:, 1:])
        add(bit)
    return true


def _runs_of_seven(true: Bits) -> Bits:
    """The bits of sides and moves, at every point of a run of seven.

    Seven points make six steps, so the first point of a trend need not have moved.
    """
    length = true.shape[1]
    found: Bits = np.zeros(true.shape, np.uint8)
    if length < 7:
        return found
    two = true[:, 1:-1] & true[:, 2:]
    four = two[:, :-2] & two[:, 2:]
    six = four[:, : length - 6] & two[:, 4:]
    starts = six & (true[:, : length - 6] | _MOVES)
    wide: Bits = np.zeros(true.shape, np.uint8)
    wide[:, : length - 6] = starts
    for step in (1, 2, 3):  # 1, 2, 4 and then 7 points from every start
        found[...] = wide
        np.bitwise_or(found[:, step:], wide[:, :-step], out=found[:, step:])
        wide, found = found, wide
    return wide


def _two_of_three(true: Bits) -> Bits:
    """The bits of nearness, where two of three running points near a limit are told.

    A point beyond a limit is not near it, though it may be the third of the three.
    """
    near = np.where(true & (OVER | UNDER), 0, true & _NEAR).astype(np.uint8)
    found = np.zeros(true.shape, np.uint8)
    if true.shape[1] < 3:
        return found
    first, second, third = near[:, :-2], near[:, 1:-1], near[:, 2:]
    two = (first & second) | (third & (first | second))
    side = true[:, :-2] & true[:, 1:-1] & true[:, 2:]
    two &= (side & _SIDES) << np.uint8(4)
    for start in range(3):
        found[:, start : start + two.shape[1]] |= two
    return found & near
