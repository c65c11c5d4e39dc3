"""A hidden cell can never be worked out from the totals: tried by every table."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.stats.rounding import HES
from alongside.insight.stats.suppression import may_be, suppress


def every_table(table, hidden, least):
    """All tables of two rows somebody may think of, who sees open cells and totals."""
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    for first, second in product(range(columns[0] + 1), range(columns[1] + 1)):
        upper = np.array([first, second, rows[0] - first - second])
        thought = np.array([upper, columns - upper])
        is_open_the_same = (thought == table)[~hidden].all()
        if is_open_the_same and (thought >= np.where(hidden, least, 0)).all():
            yield thought


TABLES = st.lists(
    st.lists(st.integers(0, 7), min_size=3, max_size=3), min_size=2, max_size=2
).map(np.array)


@settings(max_examples=25, deadline=None)
@given(TABLES)
def test_a_small_number_may_be_any_of_three_or_the_table_is_called_unsafe(table):
    found = suppress(table)
    least = min(1, table[found.hidden].min(initial=1))
    thoughts = np.array(list(every_table(table, found.hidden, least)))

    assert (found.hidden >= found.small).all()
    for row, column in zip(*np.nonzero(found.small), strict=True):
        if found.is_safe:
            assert len(set(thoughts[:, row, column])) >= 3


@settings(max_examples=25, deadline=None)
@given(TABLES, st.lists(st.booleans(), min_size=6, max_size=6))
def test_what_a_hidden_cell_may_be_is_what_all_tables_say(table, flags):
    hidden = np.array(flags).reshape(2, 3)
    thoughts = np.array(list(every_table(table, hidden, 0)))

    low, high = may_be(table, hidden)

    assert (low == thoughts.min(axis=0)).all()
    assert (high == thoughts.max(axis=0)).all()


def test_a_single_small_number_takes_three_others_with_it():
    table = [[3, 20, 30], [25, 40, 50], [35, 60, 70]]

    found = suppress(table)

    assert found.is_safe
    assert found.hidden.sum() == 4
    assert found.hidden[0, 0]


def test_a_table_without_small_numbers_is_left_alone():
    assert not suppress([[10, 0], [0, 12]]).hidden.any()
    assert suppress([[10, 6], [9, 12]], HES).hidden.all()


def test_totals_that_give_everything_away_are_called_unsafe():
    assert not suppress([[1, 0], [0, 0]]).is_safe


def test_another_shape_is_refused():
    with pytest.raises(ValueError, match="rows and columns"):
        suppress([1, 2, 3])
    with pytest.raises(ValueError, match="as many flags"):
        may_be([[1, 2]], [[True]])
