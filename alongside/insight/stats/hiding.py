"""Numbers that stand beside their totals: rounded so that no hidden one can be told.

Where 10 and 10 and something under five add up to 30, the something is four. A total is
therefore shown as the nearest five that still leaves every hidden number at least three
values it may have; which is nearly always the nearest five.
"""

from collections.abc import Iterator, Mapping, Sequence

from alongside.insight.stats.rounding import published

# A total and the parts that add up to it; a part may be a total of an earlier sum.
Sum = tuple[str, tuple[str, ...]]
Range = tuple[int, int]
Ranges = dict[str, Range]

UNKNOWN_BY = 2  # a hidden number may be anything in a range at least this wide
FURTHEST = 4  # steps of five that a total may be moved by
TOTAL = " total"  # no code has a space before it


def published_together(
    counts: Mapping[str, int], sums: Sequence[Sum]
) -> dict[str, int | None]:
    """Every count as it may be shown, None where it is hidden.

    `sums` come smallest first. A sum that does not hold in these counts is left out.
    """
    totals = list(dict.fromkeys(total for total, _ in sums))
    shown = {c: published(n) for c, n in counts.items() if c not in totals}
    ranges = {code: _range(number) for code, number in shown.items()}
    known: list[Sum] = []
    for total in totals:
        known += [s for s in sums if s[0] == total and _holds(s, counts)]
        natural = published(counts[total])
        shown[total] = natural
        for number in _nearest_first(natural):
            tried = _narrowed(ranges | {total: _range(number)}, known)
            if _stays_hidden(tried, shown | {total: number}):
                shown[total] = number
                break
        (low, high), (least, most) = _range(natural), _range(shown[total])
        ranges[total] = min(low, least), max(high, most)
    return shown


def _holds(one: Sum, counts: Mapping[str, int]) -> bool:
    total, parts = one
    return counts[total] == sum(counts[part] for part in parts)


def _range(number: int | None) -> Range:
    """What a count may be that is shown like this."""
    return (0, 4) if number is None else (max(number - 2, 5), number + 2)


def _nearest_first(natural: int | None) -> Iterator[int | None]:
    yield natural
    if natural is None:
        return
    for step in range(1, FURTHEST):
        for number in (natural - 5 * step, natural + 5 * step):
            if number >= 5:
                yield number


def _narrowed(ranges: Ranges, sums: Sequence[Sum]) -> Ranges:
    """What each count may be once everything shown is put together."""
    now: Ranges = dict(ranges)
    before: Ranges = {}
    while before != now:
        before = dict(now)
        for total, parts in sums:
            low, high = (sum(now[part][end] for part in parts) for end in (0, 1))
            now[total] = max(now[total][0], low), min(now[total][1], high)
            least, most = now[total]
            for part in parts:
                bottom, top = now[part]
                now[part] = (
                    max(bottom, least - (high - top)),
                    min(top, most - (low - bottom)),
                )
        if any(low > high for low, high in now.values()):
            return now
    return now


def _stays_hidden(ranges: Ranges, shown: Mapping[str, int | None]) -> bool:
    if any(low > high for low, high in ranges.values()):
        return False
    hidden = (ranges[code] for code, number in shown.items() if number is None)
    return all(high - low >= UNKNOWN_BY for low, high in hidden)


def published_beside(
    total: int, shown_total: int | None, parts: Mapping[str, int]
) -> dict[str, int | None]:
    """The parts of a total that is shown elsewhere, so that it tells no hidden one.

    The total is left as it is shown. As many parts more are hidden, the smallest first,
    as it takes until every part under five keeps at least three values it may have.
    Parts that do not add up to the total are each shown by themselves.
    """
    shown = {code: published(number) for code, number in parts.items()}
    if sum(parts.values()) != total:
        return shown
    small = [code for code, number in shown.items() if number is None]
    left = sorted(set(parts) - set(small), key=lambda code: (parts[code], code))
    (low, high), (least, most) = _range(published(total)), _range(shown_total)
    within = min(low, least), max(high, most)
    sums = [(TOTAL, tuple(parts))]
    while left:
        ranges = {code: _range(number) for code, number in shown.items()}
        ranges |= dict.fromkeys(set(parts) - set(small) - set(left), (0, total + 5))
        if _stays_hidden(
            _narrowed(ranges | {TOTAL: within}, sums), dict.fromkeys(small)
        ):
            break
        shown[left.pop(0)] = None
    return shown
