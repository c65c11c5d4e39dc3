"""Series that tests make up: whole numbers, so that arithmetic is exact."""

import numpy as np
from hypothesis import strategies as st


def values(at_least: int = 7, most: int = 30, top: int = 60):
    """One series of whole numbers."""
    number = st.integers(0, top)
    return st.lists(number, min_size=at_least, max_size=most).map(
        lambda numbers: np.array(numbers, float)
    )


def tables(rows: int = 3, columns: int = 12, top: int = 40):
    """A few series of one length."""
    row = st.lists(st.integers(0, top), min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows).map(
        lambda numbers: np.array(numbers, float)
    )
