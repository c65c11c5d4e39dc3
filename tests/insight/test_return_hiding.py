"""Totals that nobody sees: what they tell of a hidden number is hidden as well."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.insight.return_hiding import hide_further
from alongside.insight.stats.rounding import published


def named(letter, numbers):
    return {f"{letter}{place}": number for place, number in enumerate(numbers)}


def as_published(counts):
    return {key: published(number) for key, number in counts.items()}


def could_be(number, is_assumed_small):
    """What a reader may take a number for that is shown like this."""
    if number is None:
        return range(5) if is_assumed_small else range(60)
    return range(max(number - 2, 5), number + 3)


def test_a_hidden_number_at_the_edge_of_two_tables_is_not_told():
    first, second = named("a", (7, 7, 12, 7, 4)), named("b", (8, 8, 8, 13))
    counts = first | second

    shown = hide_further(counts, as_published(counts), [], [[(*first,), (*second,)]])

    assert [shown[key] for key in first] == [None, 5, 10, 5, None]
    assert [shown[key] for key in second] == [10, 10, 10, 15]


def test_nothing_more_is_hidden_where_nothing_is_told():
    first, second = named("a", (20, 30, 2)), named("b", (25, 27))
    counts = first | second

    shown = hide_further(counts, as_published(counts), [], [[(*first,), (*second,)]])

    assert shown == as_published(counts)


def test_tables_that_do_not_agree_tell_nothing():
    first, second = named("a", (7, 7, 12, 7, 4)), named("b", (8, 8, 8, 14))
    counts = first | second

    shown = hide_further(counts, as_published(counts), [], [[(*first,), (*second,)]])

    assert shown == as_published(counts)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.tuples(*[st.sampled_from((7, 8, 12, 13))] * 4), st.integers(0, 4))
def test_three_values_are_left_for_a_hidden_number(numbers, hidden):
    first = named("a", (*numbers[:2], hidden))
    rest = sum(first.values()) - numbers[3]
    second = named("b", (numbers[3], max(rest, 0)))
    counts = first | second
    shown = hide_further(counts, as_published(counts), [], [[(*first,), (*second,)]])

    def ways(keys):
        small = [could_be(shown[key], counts[key] < 5) for key in keys]
        return {(one[-1], sum(one)) for one in product(*small)}

    totals = {total for _, total in ways([*second])}
    left = {last for last, total in ways([*first]) if total in totals}

    assert len(left) >= 3 or hidden not in left
