"""Being free to come and go: weighed in words, their no first, nothing counted."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import clock
from alongside.people.models import Person
from alongside.people.rules.liberty import (
    FactorSaid,
    what_is_missing_in_look,
    who_can_allow,
)
from alongside.standards import codes
from alongside.standards import liberty as standards
from tests.factories import liberty as given_that

TODAY = standards.legal_test_on(clock.today())
BY = {"limits": 1, "is_first": True}


# -- What the law says, as data --------------------------------------------------------


def test_the_earlier_test_ends_the_day_before_the_present_one_begins():
    earlier, present = standards.all_tests().values()

    assert earlier.applies_until + timedelta(days=1) == present.applies_from
    assert standards.legal_test_on(earlier.applies_until) == earlier
    assert standards.legal_test_on(clock.today()) == present


def test_the_earlier_test_has_no_questions_that_anybody_could_answer_again():
    assert standards.legal_test_on(given_that.BEFORE).factors == ()


def test_no_file_of_the_product_holds_the_old_test_as_a_rule():
    product = Path(standards.__file__).resolve().parents[1]
    files = [p for end in ("*.py", "*.toml", "*.html") for p in product.rglob(end)]
    said = ("acid test", "continuous supervision", "acid_test")

    texts = {path: path.read_text("utf-8").lower() for path in files}

    assert not [path for path, text in texts.items() if any(w in text for w in said)]


def test_wording_that_was_not_read_at_its_source_says_so():
    unread = [*standards.all_tests().values(), *standards.all_schemes().values()]

    assert not any(one.verified for one in unread)


def test_outside_care_homes_and_hospitals_only_the_court_can_allow_it():
    for place in codes.LIBERTY_PLACES.codes:
        open_here = {s.code for s in standards.schemes_for(place, clock.today())}
        is_home = place in ("care_home", "hospital")

        assert ("dols_standard" in open_here) == is_home
        assert "court" in open_here
        assert ("only the Court" in who_can_allow(place)) != is_home


# -- Nothing answers by itself ---------------------------------------------------------

points = st.sampled_from(codes.LIBERTY_POINTS.codes)
weighed = st.fixed_dictionaries(
    {one.code: st.builds(FactorSaid, points, st.just("Seen.")) for one in TODAY.factors}
)


@given(
    factors=weighed,
    conclusion=st.sampled_from(codes.LIBERTY_CONCLUSIONS.codes),
    objection=st.sampled_from(codes.LIBERTY_OBJECTIONS.codes),
)
def test_no_set_of_answers_decides_or_forbids_what_somebody_concludes(
    factors, conclusion, objection
):
    said = given_that.look_said(
        factors=factors, conclusion=conclusion, objection=objection, decision=object()
    )

    assert what_is_missing_in_look(said, TODAY, **BY) == []


@given(left_out=st.sampled_from([one.code for one in TODAY.factors]))
def test_every_thing_the_test_asks_about_is_shown(left_out):
    kept = given_that.factors() | {left_out: FactorSaid("less_free", " ")}

    missing = what_is_missing_in_look(given_that.look_said(factors=kept), TODAY, **BY)

    assert [one.field for one in missing] == [f"evidence_{left_out}"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"conclusion": "is"}, "Choose the decision about living there"),
        ({"reasons": " "}, "weigh all of it in words"),
        ({"objection": ""}, "Say whether they object"),
        ({"objection_shown": ""}, "what they said or did that shows it"),
        ({"less_restrictive": ""}, "which freer ways were thought about"),
        ({"next_look_on": clock.today()}, "a day after this look"),
        ({"looked_on": given_that.in_days(1)}, "a day that has come"),
        ({"dissents": (given_that.DissentSaid("", "", "No."),)}, "Write who this is"),
    ],
)
def test_what_is_left_out_is_said_in_a_sentence(changes, sentence):
    said = given_that.look_said(**changes)

    missing = what_is_missing_in_look(said, TODAY, **BY)

    assert sentence in " ".join(one.sentence for one in missing)


def test_nobody_is_called_not_free_before_the_limits_are_written_down():
    said = given_that.look_said(conclusion="is", decision=object())

    missing = what_is_missing_in_look(said, TODAY, limits=0, is_first=True)

    assert "one limit at a time" in missing[0].sentence


def test_nothing_on_the_person_says_so():
    names = [field.name for field in Person._meta.get_fields()]

    assert not [n for n in names if "liberty" in n or "dols" in n or "free" in n]
