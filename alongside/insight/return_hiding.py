"""Numbers in sums of two ways: hides totals too, where moving them is not enough.

`stats.hiding` moves a total that would give a hidden part away. Where cells add up both
within a council and across councils there may be no place to move it to; then the total
itself is hidden, the one of most parts first.

Tables that count the same people or the same enquiries add up to the same total,
though no table shows it. Whatever that tells of a hidden number is hidden as well: the
smallest number beside it first (`hide_further`), which is complementary suppression.
"""

from collections.abc import Mapping, Sequence

from alongside.insight.stats.hiding import UNKNOWN_BY, Sum, published_together

ANYTHING = 1 << 40  # a hidden total may be as large as this
Range = tuple[int, int]
Shown = dict[str, int | None]


def published_safely(counts: Mapping[str, int], sums: Sequence[Sum]) -> Shown:
    """Every count as it may be shown, None where it is hidden; `sums` as there."""
    shown = published_together(counts, sums)
    held = _held(counts, sums)
    small = [key for key, number in shown.items() if number is None]
    totals = list(dict.fromkeys(total for total, _ in held))
    while totals and _gives_away(small, counts, shown, held):
        shown[totals.pop()] = None
    return shown


def hide_further(
    counts: Mapping[str, int],
    shown: Mapping[str, int | None],
    sums: Sequence[Sum],
    equals: Sequence[Sequence[tuple[str, ...]]],
) -> Shown:
    """The same with more hidden, until no unshown total tells a hidden number.

    Each of `equals` names sets of counts that add up to one total nobody sees; sets
    that do not in these counts are left out.
    """
    now = dict(shown)
    told = {
        f"unshown {place}": _same(sets, counts) for place, sets in enumerate(equals)
    }
    unseen = [(total, parts) for total, sets in told.items() for parts in sets]
    every = [*_held(counts, sums), *unseen]
    small = [key for key, number in now.items() if number is None and counts[key] < 5]
    beside = {key for _, parts in unseen for key in parts if now[key] is not None}
    left = sorted(beside, key=lambda key: (counts[key], key))
    while left and _gives_away(small, counts, now | dict.fromkeys(told), every):
        now[left.pop(0)] = None
    return now


def _same(
    sets: Sequence[tuple[str, ...]], counts: Mapping[str, int]
) -> list[tuple[str, ...]]:
    """Of the sets those that are there in full and add up to the same: to what most of
    them do."""
    sums = {s: sum(counts[key] for key in s) for s in sets if counts.keys() >= set(s)}
    if not sums:
        return []
    usual = max(sums.values(), key=list(sums.values()).count)
    return [one for one, total in sums.items() if total == usual]


def _held(counts: Mapping[str, int], sums: Sequence[Sum]) -> list[Sum]:
    return [
        (total, parts)
        for total, parts in sums
        if counts[total] == sum(counts[part] for part in parts)
    ]


def _gives_away(
    small: list[str], counts: Mapping[str, int], shown: Shown, sums: list[Sum]
) -> bool:
    """Whether somebody can tell a small number nearly, and rightly."""
    ranges = {key: _may_be(number) for key, number in shown.items()}
    for key in set(shown) - set(small):
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
