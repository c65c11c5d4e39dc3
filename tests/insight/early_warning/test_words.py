"""A signal explains itself in two plain sentences."""

import re
from dataclasses import replace

import numpy as np
import pytest

from alongside.insight.early_warning import kinds, watching, words
from alongside.insight.early_warning.noticed import Signal, beside, signals

FIVE = Signal(
    watch=kinds.MORE_HEARD,
    service=0,
    month=20,
    months=2,
    observed=5,
    expected=1.4,
    low=1,
    high=2,
    once_in=40,
    among=1,
    people=32,
    missing=0,
)
JUDGING = re.compile(r"outlier|failing|risk|score|rating|poor|bad\b|worst|league", re.I)


def test_two_sentences_say_what_happened_and_what_chance_does():
    assert words.sentences(FIVE) == (
        "Five concerns and worries in two months; for a service that supports "
        "32 people we would expect one or two.",
        "If nothing had changed, this would happen by chance at one service about once "
        "in 40 months.",
    )


def test_among_many_services_it_says_how_often_somewhere():
    _, chance = words.sentences(replace(FIVE, once_in=144, among=400))

    assert chance.endswith(
        "about once in 12 years, and 33 times a year somewhere among 400."
    )


def test_nothing_heard_is_said_in_words():
    silent = replace(
        FIVE, watch=kinds.GONE_QUIET, observed=0, low=3, high=9, months=4, once_in=999
    )

    assert words.sentences(silent) == (
        "No reports of small things from the service itself in four months; for a "
        "service that supports 32 people we would expect between three and nine.",
        "If nothing had changed, this would happen by chance at one service less than "
        "once in fifty years.",
    )


def test_silence_is_set_beside_what_is_usual_and_not_beside_the_most():
    silent = replace(
        FIVE, watch=kinds.GONE_QUIET, observed=0, expected=1.9, low=0, high=5
    )

    assert words.sentences(silent)[0].endswith("we would expect about two.")


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0, 0, "expect none."),
        (0, 1, "expect none or one."),
        (0, 3, "expect three at most."),
        (4, 4, "expect about four."),
        (2, 15, "expect between two and 15."),
    ],
)
def test_what_is_usual_is_said_as_people_say_it(low, high, said):
    assert words.sentences(replace(FIVE, low=low, high=high))[0].endswith(said)


@pytest.mark.parametrize(
    "watch",
    [kinds.MORE_HEARD, kinds.MORE_SERIOUS, kinds.GONE_QUIET, kinds.FEWER_VISITS],
)
def test_every_signal_has_an_innocent_explanation_and_judges_nobody(watch):
    signal = replace(FIVE, watch=watch, missing=1, beside=("gone quiet",), people=None)

    said = " ".join(
        [
            *words.sentences(signal),
            words.innocent(signal),
            words.invitation(),
            words.missing(signal),
            words.at_the_same_time(signal),
            words.LIMITS,
            *words.ANSWERS.values(),
        ]
    )

    assert "It may be nothing" in said
    assert "a service like this one" in said
    assert "no figures for one of these months" in said
    assert "at the same time: gone quiet." in said
    assert not JUDGING.search(said)


def test_rare_events_are_said_in_days():
    assert words.close_together(20, 400, "falls with an injury") == (
        "Two falls with an injury 20 days apart; at a service like this one we would "
        "expect about 13 months between two."
    )
    assert "no longer hear" in words.nothing_heard(90, 30, "reports")


def test_a_signal_holds_what_its_sentences_need():
    chance = np.random.default_rng(9)
    counts = chance.poisson(1.5, (150, 30)).astype(float)
    counts[4, 24:] = 7
    counts[4, 25] = np.nan
    exposure = np.full(counts.shape, 30.0)
    group = np.zeros(150, dtype=np.int64)
    watched = watching.prepare_counts(counts, exposure, group, kinds.MORE_HEARD)

    seen = watched.at(0.005)
    first = next(s for s in signals(kinds.MORE_HEARD, seen, exposure) if s.month > 23)

    assert (first.service, first.people, first.among) == (4, 30, 150)
    assert first.observed >= 7
    assert first.low <= first.expected <= first.high < first.observed
    assert first.once_in > 150


def test_two_questions_at_one_time_are_said_beside_each_other_and_not_added_up():
    quiet = replace(FIVE, watch=kinds.GONE_QUIET, month=19)
    elsewhere = replace(FIVE, watch=kinds.GONE_QUIET, service=1)

    first, before, other = beside([FIVE, quiet, elsewhere])

    assert first.beside == ("gone quiet",)
    assert before.beside == ()  # nothing else was known then
    assert other.beside == ()
