"""Whoever adds up everything that is shown still cannot tell what is hidden."""

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.assurance.national_return.figures import Cell
from alongside.assurance.national_return.running import whole_of
from alongside.insight.return_publication import publication_of
from tests.insight.test_return_publication import ACHIEVED, EXPRESSED, YEAR, figures

CODES = ("L1", "L2", "L3")
CELLS = (EXPRESSED, *ACHIEVED)
SMALL = st.integers(0, 14)
COUNCIL = st.tuples(SMALL, SMALL, SMALL).filter(any)


def may_be(shown, is_total):
    """What a number may be that is shown like this; a hidden total may be anything."""
    if shown == "[c]":
        return (0, 1000) if is_total else (0, 4)
    return max(shown - 2, 5), shown + 2


def narrowed(ranges, sums):
    """What each may be once every sum is put to use, again and again."""
    before = None
    while before != ranges and all(low <= high for low, high in ranges.values()):
        before = dict(ranges)
        for total, parts in sums:
            for one in (total, *parts):
                others = [ranges[part] for part in parts if part != one]
                low, high = ranges[one]
                least = sum(range_[0] for range_ in others)
                most = sum(range_[1] for range_ in others)
                if one == total:
                    ranges[one] = max(low, least), min(high, most)
                else:
                    bottom, top = ranges[total]
                    ranges[one] = max(low, bottom - most), min(high, top - least)
    return ranges


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.tuples(COUNCIL, COUNCIL, COUNCIL))
def test_three_values_are_left_for_every_hidden_number(numbers):
    councils = {
        code: figures(dict(zip(CELLS, (sum(parts), *parts), strict=True)))
        for code, parts in zip(CODES, numbers, strict=True)
    }
    whole = whole_of(councils, YEAR)
    view = publication_of(whole, councils)
    shows = {"": view.whole, **view.councils}
    shown: dict[tuple[str, Cell], int | str] = {
        (place, cell): show(cell) for place, show in shows.items() for cell in CELLS
    }
    within = [((p, EXPRESSED), [(p, cell) for cell in ACHIEVED]) for p in shows]
    across = [(("", cell), [(code, cell) for code in CODES]) for cell in CELLS]

    sums = within + across
    totals = {total for total, _ in sums}
    ranges = {key: may_be(one, key in totals) for key, one in shown.items()}
    moved = narrowed(ranges, sums)

    for (place, cell), one in shown.items():
        low, high = moved[place, cell]
        is_misled = not low <= ({"": whole} | councils)[place].get(cell) <= high
        if (
            one == "[c]" and (place, cell) not in totals and not is_misled
        ):  # who is misled has worked nothing out
            assert high - low >= 2, (place, cell, shown)
