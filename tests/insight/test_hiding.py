"""No hidden number can be worked out from the totals and shares beside it."""

from collections import defaultdict
from itertools import product

import pytest

from alongside.insight.queries.seeing import RISK, ROUNDED, Seen
from alongside.insight.stats.hiding import published_together

PAIR = (("total", ("one", "other")),)


def pair(one: int, other: int) -> list[int | None]:
    counts = {"one": one, "other": other, "total": one + other}
    return list(published_together(counts, PAIR).values())


def test_a_total_is_the_nearest_five_where_that_gives_nothing_away():
    assert pair(one=40, other=3) == [40, None, 45]
    assert pair(one=4, other=2) == [None, None, 5]
    assert pair(one=21, other=22) == [20, 20, 45]


def test_two_hidden_fours_do_not_add_up_to_a_ten_that_betrays_them():
    assert pair(one=4, other=4) == [None, None, 5]


def test_two_tens_and_a_hidden_four_do_not_add_up_to_thirty():
    counts = {"a": 12, "b": 12, "c": 4, "total": 28}

    shown = published_together(counts, [("total", ("a", "b", "c"))])

    assert shown == {"a": 10, "b": 10, "c": None, "total": 25}


def test_twelve_hidden_fours_do_not_add_up_to_fifty():
    months = {f"month.{n}": 4 for n in range(12)}

    shown = published_together(months | {"total": 48}, [("total", tuple(months))])

    assert shown["total"] == 45


def test_counts_that_do_not_add_up_are_rounded_alone():
    counts = {"one": 4, "other": 4, "total": 9}

    assert published_together(counts, PAIR)["total"] == 10


HIDDEN, SMALL = range(5), range(13)  # 13 ends the numbers that are shown as ten


@pytest.mark.parametrize("place", range(4))
def test_whatever_the_numbers_a_hidden_one_may_be_any_of_three(place):
    """Everything the board sees of four numbers, their totals and their share, for
    eleven thousand sets of numbers: those that look alike differ in what is hidden."""
    choices = [HIDDEN if at == place else SMALL for at in range(4)]
    alike: dict[tuple[object, ...], list[dict[str, int]]] = defaultdict(list)
    for numbers in product(*choices):
        counts = dict(
            zip(
                ("removed", "reduced", "remained", "risk_unknown"), numbers, strict=True
            )
        )
        counts["risk_less"] = sum(numbers[:2])
        counts["risk_identified"] = sum(numbers)
        shown = published_together(counts, RISK)
        page = Seen(ROUNDED, shown, counts)
        share = page.share("risk_less", "risk_identified")
        alike[(*shown.items(), share)].append(counts)
    for page, possible in alike.items():
        for code, number in page[:-1]:
            if number is None:
                assert len({counts[code] for counts in possible}) >= 3, page
