"""Nobody who draws on care can be known from what is written about a service."""

import pytest

from alongside.providers.models import Service
from alongside.providers.rules import naming

GANNET = Service(name="Gannet House", provider_name="Larkfield Care", town="Marram Bay")


@pytest.mark.parametrize(
    "words",
    [
        "Mrs Hale had cold tea.",
        "I saw Mr. O’Brien waiting.",
        "Resident JB was still in bed at noon.",
        "Her number is 943 476 5919.",
        "She was born on 3 May 1931.",
        "The lady in room 12 was cold.",
        "Bedroom no. 4a smelt of damp.",
    ],
)
def test_what_gives_somebody_away_is_refused_with_what_to_write_instead(words):
    no = naming.why_not_these_words(words)

    assert no is not None
    assert "a person who lives here" in no
    assert "Tell us about a worry" in no


@pytest.mark.parametrize(
    "words",
    [
        "Everybody was up when they liked.",
        "One bedroom smelt of damp; three rooms are empty.",
        "Ring 01632 960220 and nobody answers.",
        "They miss the garden. Nobody was born yesterday.",
        "Miss a meal and they bring you soup.",
        "A person on the CQC list asked.",
    ],
)
def test_what_names_nobody_is_not(words):
    assert naming.why_not_these_words(words) is None


def test_what_may_be_a_name_is_found_and_the_service_itself_is_not():
    said = "At Gannet House on Boxing Day Winifred Thackray had cold tea."

    assert naming.names_perhaps(said, GANNET) == ["Winifred Thackray"]
    assert naming.names_perhaps("Marram Bay was foggy on New Year.", GANNET) == []
