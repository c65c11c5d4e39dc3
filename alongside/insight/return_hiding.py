"""Numbers in sums of two ways: hides totals too, where moving them is not enough.

`stats.hiding` moves a total that would give a hidden part away. Where cells add up both
within a council and across councils there may be no place to move it to; then the total
itself is hidden, the one of most parts first.
"""

from collections.abc import Mapping, Sequence

from alongside.insight.stats.hiding import UNKNOWN_BY, Sum, published_together

ANYTHING = 1 << 40  # a hidden total may be as large as this
Range = tuple[int, int]
Shown = dict[str, int | None]


def published_safely(counts: Mapping[str, int], sums: Sequence[Sum]) -> Shown:
    """Every count as it may be shown, None where it is hidden; `sums` as there."""
    shown = published_together(counts, sums)
    held = [
        (total, parts)
        for total, parts in sums
        if counts[total] == sum(counts[part] for part in parts)
    ]
    small = [key for key, number in shown.items() if number is None]
    totals = list(dict.fromkeys(total for total, _ in held))
    while totals and _gives_away(small, counts, shown, held):
        shown[totals.pop()] = None
    return shown


def _gives_away(
    small: list[str], counts: Mapping[str, int], shown: Shown, sums: list[Sum]
) -> bool:
    """Whether somebody can tell a small number nearly, and rightly."""
    ranges = {key: _may_be(number) for key, number in shown.items()}
    totals = {total for total, _ in sums}
    for key in totals - set(small):
        if shown[key] is None:
            ranges[key] = 0, ANYTHING
    moved = _narrowed(ranges, sums)
    return any(
        low <= counts[key] <= high and high - low < UNKNOWN_BY
        for key in small
        for low, high in (moved[key],)
    )


def _may_be(number: int | None) -> Range:
    return (0, 4) if number is None else (max(number - 2, 5), number + 2)


def _narrowed(ranges: dict[str, Range], sums: list[Sum]) -> dict[str, Range]:
    """What each number may be once every sum is put to use, again and again."""
    before: dict[str, Range] = {}
    while before != ranges:
        before = dict(ranges)
        for total, parts in sums:
            low, high = (sum(ranges[part][end] for part in parts) for end in (0, 1))
            least, most = ranges[total]
            if max(least, low) > min(most, high):
                continue  # a total that was moved: nothing follows from it
            ranges[total] = max(least, low), min(most, high)
            for part in parts:
                bottom, top = ranges[part]
                least_here = max(bottom, ranges[total][0] - (high - top))
                most_here = min(top, ranges[total][1] - (low - bottom))
                if least_here <= most_here:
                    ranges[part] = least_here, most_here
    return ranges
