"""Times as people write them, and names that are the same however they are written."""

from datetime import time

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from alongside.concerns.forms.meeting import read_time
from alongside.concerns.rules.meeting import NEVER_ASKED, OF_A_LIKE_NAME, why_not_ask
from alongside.people.models import Relationship

NAMES = st.text(st.characters(categories=["L"]), min_size=1, max_size=20)


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0)))
def test_a_time_of_day_is_read_as_it_was_written(at):
    assert read_time(f"{at:%H:%M}") == at
    assert read_time(f"{at:%H.%M}") == at
    assert read_time(f"{at:%I:%M%p}") == at
    assert read_time(f" {at:%I:%M} {at:%p}".lower()) == at


@pytest.mark.parametrize(
    ("typed", "meant"), [("2pm", time(14)), ("9", time(9)), ("12am", time(0))]
)
def test_an_hour_by_itself_is_a_time(typed, meant):
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "25:00", "10:75", "13pm", "0am", "ten", "1:2:3"])
def test_what_is_no_time_is_refused_with_a_sentence(typed):
    with pytest.raises(ValidationError, match="10:30 or 2pm"):
        read_time(typed)


@given(st.lists(NAMES, min_size=1, max_size=3), st.sampled_from([" ", "  ", "\t"]))
def test_a_source_of_risk_is_found_however_the_name_is_written(words, space):
    name = " ".join(words)
    risky = [Relationship(name=name)]
    written = f" {space.join(words)}{space}"

    assert why_not_ask(written, [], risky) == NEVER_ASKED
    assert why_not_ask(f"{name} Ahmed", [], risky) == OF_A_LIKE_NAME
    assert why_not_ask(f"{name} Ahmed", [], risky, "Her aunt.") is None
    assert why_not_ask("1 2 3", [], risky) is None
