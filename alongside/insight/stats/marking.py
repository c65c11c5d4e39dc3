"""All four rules at once over very many series: eight bits for each point.

The same answers as the separate rules of `special_causes`, which tests hold it to, at a
fraction of their work: what is true of a point is a bit, so that one pass over bytes
tries a run of every kind.
"""

import numpy as np

from alongside.insight.stats.given import Numbers
from alongside.insight.stats.special_causes import Bits, SpecialCause

ABOVE, BELOW, OVER, UNDER, NEAR_UPPER, NEAR_LOWER, UP, DOWN = (1 << n for n in range(8))
_SIDES, _MOVES = np.uint8(ABOVE | BELOW), np.uint8(UP | DOWN)
_NEAR, _BEYOND = np.uint8(NEAR_UPPER | NEAR_LOWER), np.uint8(OVER | UNDER)

# The lines a point is held against, from the highest bit to the lowest: how far from
# the mean, in limits, and whether it is told below (-1) or above.
_PARTS = np.array([-2 / 3, 2 / 3, -1, 1, 0, 0])
_WAYS = np.array([-1, 1, -1, 1, -1, 1])


def _told() -> bytes:
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
    return bytes(
        next((cause for bit, cause in causes if bits & bit), SpecialCause.NONE)
        for bits in range(256)
    )


TOLD = _told()


def marked(months: Numbers, mean: Numbers, far: Numbers) -> Bits:
    """The code of `SpecialCause` for every point of `(times, series)`.

    `mean` and `far` (from the mean to the limit) are one number for each series; near
    the limit is what lies beyond two thirds of the way.
    """
    true = _of_points(months, mean, far)
    found = _runs_of_seven(true)
    found &= _SIDES | _MOVES
    found |= _two_of_three(true)
    found |= true & _BEYOND
    told: Bits = np.frombuffer(found.tobytes().translate(TOLD), np.uint8)
    return told.reshape(found.shape)


def _of_points(months: Numbers, mean: Numbers, far: Numbers) -> Bits:
    """What is true of each point by itself, and of its step from the one before.

    A point within a hair of a line is on it: what binary fractions do to a mean of
    decimals is no change in anybody's care.
    """
    hair = 1e-12 * (np.abs(mean) + far)
    lines = mean + np.multiply.outer(_PARTS, far) + np.multiply.outer(_WAYS, hair)
    true: Bits = np.zeros(months.shape, np.uint8)
    flags = np.zeros(months.shape, bool)
    bits = flags.view(np.uint8)
    for is_less in (True, False):  # from the highest bit to the lowest: down, up …
        compare = np.less if is_less else np.greater
        compare(months[1:], months[:-1], out=flags[1:])
        true += true
        true |= bits
    for way, line in zip(_WAYS, lines, strict=True):  # … and then by the lines
        compare = np.less if way < 0 else np.greater
        compare(months, line, out=flags)
        true += true
        true |= bits
    return true


def _runs_of_seven(true: Bits) -> Bits:
    """The bits of sides and moves, at every point of a run of seven.

    Seven points make six steps, so the first point of a trend need not have moved.
    """
    length = len(true)
    found: Bits = np.zeros(true.shape, np.uint8)
    if length < 7:
        return found
    two = true[1:-1] & true[2:]
    four = two[:-2] & two[2:]
    six = four[: length - 6] & two[4:]
    six &= true[: length - 6] | _MOVES
    found[: length - 6] = six
    for step in (1, 2, 3):  # 1, 2, 4 and then 7 points from every start
        found[step:] |= found[:-step].copy()
    return found


def _two_of_three(true: Bits) -> Bits:
    """The bits of nearness, where two of three running points near a limit are told.

    A point beyond a limit is not near it, though it may be the third of the three.
    """
    near = true & ~_moved(true, 2) & _NEAR  # the bits of beyond lie two below
    found: Bits = np.zeros(true.shape, np.uint8)
    if len(true) < 3:
        return found
    first, second, third = near[:-2], near[1:-1], near[2:]
    two = first & second
    two |= third & (first | second)
    side = true[:-2] & true[1:-1] & true[2:]
    two &= _moved(side & _SIDES, 4)  # the bits of the sides lie four below
    for start in range(3):
        found[start : start + len(two)] |= two
    return found & near


def _moved(bits: Bits, places: int) -> Bits:
    """Bits moved up, by doubling: several times faster than a shift."""
    moved = bits + bits
    for _ in range(places - 1):
        moved += moved
    return moved
