"""What moved since the year before by more than chance explains.

Two counts of a year each are compared by the exact conditional test of two Poisson
rates: given both together, the second is binomial (Przyborowski and Wilenski,
Biometrika 1940, 31:313–323). Two shares are compared by Fisher's exact conditional
test: given the margins, the count is hypergeometric (Fisher, "The Design of
Experiments", 1935). Both take twice the smaller tail. As very many are compared, the
share of false alarms among what is told is held at one in twenty by the procedure of
Benjamini and Yekutieli (Annals of Statistics 2001, 29:1165–1188), which holds however
the tests hang together. What is smaller than `SMALLEST` in both years, or moved by less
than a tenth, is not told: both are our own choice.

Cases that come in groups, as from one care home, vary by more than this chance. So a
swing is never an error: it asks for an explanation.
"""

import numpy as np
import scipy
from numpy.typing import NDArray

from alongside.assurance.national_return.beside_before import Part, added, parts
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.findings import Finding

SMALLEST = 10
LEAST_CHANGE = 0.1
FALSE_ALARMS = 0.05

Counts = NDArray[np.int64]
Numbers = NDArray[np.float64]


def swings(now: Figures, before: Figures, *, so_far: float = 1.0) -> list[Finding]:
    """Each total, row and cell that moved. `so_far`: which part of its year the later
    return covers, where it is not over yet."""
    told = [part for part in parts() if _can_be_compared(part, now, before)]
    if not told:
        return []
    is_ = np.array([added(now, part.cells) for part in told])
    was = np.array([added(before, part.cells) for part in told])
    of_now = np.array([added(now, part.whole) for part in told])
    of_before = np.array([added(before, part.whole) for part in told])
    is_total = np.array([not part.whole for part in told])
    p = np.ones(len(told))
    p[is_total] = of_two_counts(is_[is_total], was[is_total], so_far)
    share = ~is_total
    p[share] = of_two_shares(is_[share], of_now[share], was[share], of_before[share])
    return [
        _finding(part, now, before, so_far)
        for part, is_sure in zip(told, beyond_chance(p), strict=True)
        if is_sure and _change(part, now, before, so_far) >= LEAST_CHANGE
    ]


def of_two_counts(now: Counts, before: Counts, so_far: float = 1.0) -> Numbers:
    """How likely two counts are to differ this much by chance; `so_far` is the
    exposure of the first beside that of the second."""
    both = now + before
    return _both_sides(
        scipy.stats.binom.cdf(now, both, so_far / (1 + so_far)),
        scipy.stats.binom.sf(now - 1, both, so_far / (1 + so_far)),
    )


def of_two_shares(
    now: Counts, of_now: Counts, before: Counts, of_before: Counts
) -> Numbers:
    """How likely two shares are to differ this much by chance."""
    told = (of_now + of_before, now + before, of_now)
    return _both_sides(
        scipy.stats.hypergeom.cdf(now, *told), scipy.stats.hypergeom.sf(now - 1, *told)
    )


def beyond_chance(p: Numbers) -> NDArray[np.bool_]:
    """Which of many comparisons stand, with few false alarms among them."""
    adjusted = scipy.stats.false_discovery_control(p, method="by")
    return np.asarray(adjusted <= FALSE_ALARMS)


def _both_sides(lower: Numbers, upper: Numbers) -> Numbers:
    return np.asarray(np.minimum(1, 2 * np.minimum(lower, upper)))


def _can_be_compared(part: Part, now: Figures, before: Figures) -> bool:
    """Supplied in both years, not tiny in both, and no part larger than its whole."""
    missing = now.missing | before.missing
    if any(cell.table in missing for cell in part.cells):
        return False
    pairs = [(added(one, part.cells), added(one, part.whole)) for one in (now, before)]
    if max(number for number, _ in pairs) < SMALLEST:
        return False
    return not part.whole or all(number <= whole > 0 for number, whole in pairs)


def _change(part: Part, now: Figures, before: Figures, so_far: float) -> float:
    """By how much it moved, as a share of what it was."""
    is_, was = added(now, part.cells), added(before, part.cells)
    exposure = so_far
    if part.whole:
        exposure = added(now, part.whole) / added(before, part.whole)
    expected = was * exposure
    return abs(is_ - expected) / expected if expected else float("inf")


def _finding(part: Part, now: Figures, before: Figures, so_far: float) -> Finding:
    sentence = _of_shares if part.whole else _of_totals
    said = sentence(part, now, before, so_far)
    return Finding(
        "swing", "swing", f"{said} Chance hardly explains it: say why.", part.cells
    )


def _of_totals(part: Part, now: Figures, before: Figures, so_far: float) -> str:
    is_, was = added(now, part.cells), added(before, part.cells)
    expected = was * so_far
    told = f"{part.words}: {was:,} in {before.year}, {is_:,} in {now.year}"
    if so_far < 1:
        told += f" so far, where {expected:,.0f} would be the same pace"
    word = "more" if is_ > expected else "fewer"
    by = f"{abs(is_ - expected):,.0f}"
    share = f" ({abs(is_ / expected - 1):.0%})" if expected else ""
    return f"{told}. That is {by}{share} {word}."


def _of_shares(part: Part, now: Figures, before: Figures, so_far: float) -> str:
    (was, of_before), (is_, of_now) = (
        (added(one, part.cells), added(one, part.whole)) for one in (before, now)
    )
    points = 100 * (is_ / of_now - was / of_before)
    return (
        f"{part.words}: {was:,} of {of_before:,} ({was / of_before:.0%}) in "
        f"{before.year}, {is_:,} of {of_now:,} ({is_ / of_now:.0%}) in {now.year}. "
        f"That is {abs(points):.0f} percentage points "
        f"{'more' if points > 0 else 'fewer'}."
    )
