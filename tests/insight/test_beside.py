"""Councils beside each other: names in the order of the alphabet, ours marked."""

import numpy as np

from alongside.insight.beside import Council, beside, beside_one
from alongside.insight.drawn_series import draw

SEED = 5


def _others(number: int = 30, share: float = 0.7) -> list[Council]:
    cases = np.random.default_rng(SEED).integers(100, 800, number)
    events = np.random.default_rng(SEED).binomial(cases, share)
    return [
        Council(f"Council {chr(90 - place % 26)}{place}", int(e), int(c))
        for place, (e, c) in enumerate(zip(events, cases, strict=True))
    ]


def test_our_own_is_marked_and_nobody_is_ranked():
    own = Council("Westmere", 210, 300, is_own=True)

    found = beside("Were people asked?", _others(), own)

    assert found.series is not None
    assert found.series.labels == sorted(found.series.labels, key=str.casefold)
    assert found.series.marked == "Westmere"
    assert found.own_side == 0
    assert "Ours was 70 in 100 (210 of 300)" in found.sentence
    assert "a reason to ask, not an answer" in found.sentence
    assert draw(found.series).count("Westmere") >= 1


def test_ours_far_below_is_said_in_words():
    found = beside("?", _others(), Council("Westmere", 60, 300, is_own=True))

    assert found.own_side == -1
    assert "Ours is lower than chance explains." in found.sentence


def test_with_few_councils_nothing_is_said_of_chance():
    found = beside("?", _others(4), Council("Westmere", 60, 300, is_own=True))

    assert found.series is None
    assert "figures of 4 other councils" in found.sentence


def test_without_ours_the_others_are_shown():
    found = beside("?", _others(), None)

    assert found.series is not None
    assert not found.series.marked
    assert "Ours" not in found.sentence


def test_where_it_was_the_same_everywhere_that_is_said():
    same = [Council(f"C{n}", 100, 100) for n in range(9)]

    assert "the same everywhere" in beside("?", same, None).sentence


def test_ours_beside_one_share():
    assert beside_one(Council("W", 300, 1000), 0.305) == 0
    assert beside_one(Council("W", 400, 1000), 0.305) == 1
    assert beside_one(Council("W", 200, 1000), 0.305) == -1
    assert beside_one(Council("W", 0, 0), 0.305) == 0
