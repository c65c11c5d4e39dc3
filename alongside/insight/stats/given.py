"""What a chart may be given: numbers as arrays, or a plain sentence why not.

Every public function of this package turns what it is given into arrays here, so that
all of them refuse the same things in the same words, as `ValueError`.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int8]
Counts = NDArray[np.int64]

LARGEST, SMALLEST = 1e100, 1e-100  # so that squares and quotients can be had


def numbers(given: ArrayLike, name: str) -> Numbers:
    """Any finite numbers, at least one, of any shape."""
    try:
        array = np.asarray(given, dtype=np.float64)
    except (TypeError, ValueError):
        raise ValueError(
            f"The {name} must be numbers, in rows of one length."
        ) from None
    if array.size == 0:
        raise ValueError(f"There are no {name}.")
    with np.errstate(all="ignore"):
        squares = np.dot(array.ravel(), array.ravel())  # one quick look at all of them
    if not squares < LARGEST**2 and not (np.abs(array) < LARGEST).all():
        if np.isfinite(array).all():
            raise ValueError(f"The {name} are too large to reckon with.")
        raise ValueError(f"The {name} must be finite numbers, none of them missing.")
    return array


def not_negative(given: ArrayLike, name: str) -> Numbers:
    """Numbers of nought or more."""
    array = numbers(given, name)
    if (array < 0).any():
        raise ValueError(f"The {name} must not be negative.")
    return array


def positive(given: ArrayLike, name: str) -> Numbers:
    """Numbers above nought: what is divided by, or a mean that something comes from."""
    array = numbers(given, name)
    if (array < SMALLEST).any():
        raise ValueError(f"The {name} must be above nought.")
    return array


def shares(given: ArrayLike, name: str) -> Numbers:
    """Numbers from nought to one."""
    array = numbers(given, name)
    if ((array < 0) | (array > 1)).any():
        raise ValueError(f"The {name} must lie between 0 and 1.")
    return array


def whole(given: ArrayLike, name: str) -> Numbers:
    """Counts: whole numbers of nought or more, kept as floats for the arithmetic."""
    array = not_negative(given, name)
    if (array != np.floor(array)).any():
        raise ValueError(f"The {name} must be whole numbers.")
    return array


def one(given: float, name: str, *, above: float = -np.inf) -> float:
    """A single finite number above some number."""
    array = numbers(given, name)
    if array.ndim:
        raise ValueError(f"The {name} must be one number.")
    if array <= above:
        raise ValueError(f"The {name} must be above {above:g}.")
    return float(array)


def probability(given: float, name: str = "probability") -> float:
    """A single probability strictly between nought and one."""
    value = one(given, name)
    if not 0 < value < 1:
        raise ValueError(f"The {name} must lie between 0 and 1.")
    return value


def series(given: ArrayLike, name: str, *, at_least: int = 1) -> Numbers:
    """One series over time, or a table with a row for each series."""
    return of_length(numbers(given, name), name, at_least)


def of_length(array: Numbers, name: str, at_least: int) -> Numbers:
    """The same array, when it is one series or rows of series and long enough."""
    if array.ndim not in {1, 2}:
        raise ValueError(f"The {name} must be one series or a table of series.")
    if array.shape[-1] < at_least:
        raise ValueError(f"At least {at_least} {name} are needed.")
    return array


def same_shape(first: Numbers, second: Numbers, names: str) -> None:
    """Refuse two that do not belong together."""
    if first.shape != second.shape:
        raise ValueError(f"There must be as many {names}.")


def together(*arrays: Numbers) -> None:
    """Refuse arrays that do not go together by position."""
    try:
        np.broadcast_shapes(*(array.shape for array in arrays))
    except ValueError:
        raise ValueError("There must be as many of each, or a single one.") from None


def baseline_length(given: int | None, length: int, at_least: int = 1) -> int:
    """How many of the first points the limits come from."""
    if given is None:
        return length
    if not at_least <= given <= length:
        raise ValueError(
            f"The baseline must be between {at_least} and {length} points long."
        )
    return int(given)
