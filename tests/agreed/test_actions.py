"""Something somebody will do: who may say that it is done, checked and felt."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.agreed import actions
from alongside.agreed.models import Action
from alongside.people import actions as people
from tests.factories import access as factories
from tests.factories import talks

pytestmark = pytest.mark.django_db


@pytest.fixture
def josh():
    return factories.acting(factories.social_worker(full_name="Josh Pereira"))


@pytest.fixture
def farah():
    return factories.acting(factories.social_worker(full_name="Farah Siddiqui"))


@pytest.fixture
def amina(josh):
    return talks.person(josh)


@pytest.fixture
def herself(amina):
    return factories.acting(amina.user)


@pytest.fixture
def mirror(josh, amina):
    """Josh will put up the mirror."""
    return talks.action(josh, amina, owner=josh.user)


def now(viewer, action):
    with seen_as(viewer.principals):
        return Action.objects.get(pk=action.pk)


def refusal(act, **how):
    with pytest.raises(Refused) as no:
        act(**how)
    return no.value.sentence


def test_it_is_finished_when_done_then_checked_then_felt(josh, farah, herself, mirror):
    talks.checked(mirror, josh, farah)
    assert not now(josh, mirror).is_finished

    actions.say_felt(by=herself, action=mirror, is_so=True, words="All four hens.")

    assert now(josh, mirror).is_finished


def test_each_rung_keeps_who_and_when_and_their_words(josh, farah, herself, mirror):
    talks.checked(mirror, josh, farah)
    actions.say_felt(by=herself, action=mirror, is_so=True, words="All four hens.")

    with seen_as(josh.principals):
        said = [(r.kind, r.said_by, r.words) for r in mirror.rungs.all()]
    assert said == [
        ("done", "Josh Pereira", ""),
        ("verified", "Farah Siddiqui", "I saw it."),
        ("felt", "Amina Farah", "All four hens."),
    ]


def test_only_its_owner_says_that_it_is_done(farah, mirror):
    sentence = refusal(actions.say_done, by=farah, action=mirror)

    assert sentence == "Only Josh Pereira can say that it is done."


def test_for_an_owner_without_a_sign_in_somebody_else_writes_it_down(
    josh, farah, amina
):
    action = talks.action(josh, amina)

    rung = actions.say_done(by=josh, action=action)

    assert (rung.said_by, rung.recorded_by_name) == ("Hodan", "Josh Pereira")
    assert refusal(
        actions.check_done, by=josh, action=action, is_so=True, words="Yes."
    ) == ("Somebody else has to check it: not the one who did it.")


def test_an_owner_named_by_name_does_not_check_it_with_a_sign_in(josh, amina):
    action = talks.action(josh, amina)
    hodan = factories.acting(factories.social_worker(full_name=" hodan "))
    actions.say_done(by=josh, action=action)

    sentence = refusal(
        actions.check_done, by=hodan, action=action, is_so=True, words="Yes."
    )

    assert sentence == "Somebody else has to check it: not the one who did it."


def test_the_one_who_did_it_does_not_write_down_that_it_was_felt(josh, farah, mirror):
    talks.checked(mirror, josh, farah)
    said = {"is_so": True, "words": "Lovely.", "said_by": "Amina"}

    sentence = refusal(actions.say_felt, by=josh, action=mirror, **said)

    assert "not the one who did it" in sentence
    actions.say_felt(by=farah, action=mirror, **said)
    assert now(josh, mirror).is_finished


def test_what_was_not_felt_is_not_finished_and_begins_again(
    josh, farah, herself, mirror
):
    talks.checked(mirror, josh, farah)

    actions.say_felt(by=herself, action=mirror, is_so=False, words="It faces the wall.")

    found = now(josh, mirror)
    assert (found.state, found.done_by, found.verified_by) == ("to_do", None, None)
    assert "has to be done first" in refusal(
        actions.check_done, by=farah, action=mirror, is_so=True, words="Yes."
    )


def test_whoever_checks_it_may_find_that_it_is_not_done(josh, farah, mirror):
    actions.say_done(by=josh, action=mirror)

    actions.check_done(by=farah, action=mirror, is_so=False, words="It is in the box.")

    assert now(josh, mirror).state == "to_do"


@pytest.mark.parametrize("words", ["", "   "])
def test_checking_and_feeling_need_words(josh, farah, herself, mirror, words):
    actions.say_done(by=josh, action=mirror)
    refusal(actions.check_done, by=farah, action=mirror, is_so=True, words=words)
    actions.check_done(by=farah, action=mirror, is_so=True, words="I saw it.")

    refusal(actions.say_felt, by=herself, action=mirror, is_so=True, words=words)

    assert now(josh, mirror).state == "verified"


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({"what": " "}, "Write what somebody will do."),
        ({"owner_name": " "}, "Say who will do it, by name."),
        ({"serves": ""}, "Say what wish, interest, strength or need it serves."),
        ({"serves_kind": "x"}, "Say what wish, interest, strength or need it serves."),
        (
            {"due_on": clock.today() - timedelta(days=1)},
            "Choose a day that has not gone by.",
        ),
    ],
)
def test_it_says_what_and_who_and_what_for_and_by_when(josh, amina, missing, sentence):
    told = talks.to_do(**missing)

    assert refusal(people.agree_to_do, by=josh, person=amina, to_do=told) == sentence


def test_somebody_outside_the_circle_cannot_be_its_owner(josh, amina):
    outside = factories.care_worker(full_name="Krystal Dunne")

    sentence = refusal(
        people.agree_to_do, by=josh, person=amina, to_do=talks.to_do(outside)
    )

    assert sentence == "Krystal Dunne is not in Amina’s circle."


def test_a_change_keeps_what_it_said_before_and_why(josh, farah, mirror):
    actions.change_action(
        by=farah,
        action=mirror,
        to_do=talks.to_do(josh.user, what="Put up two mirrors."),
        why="The yard is wide.",
        seen_version=1,
    )

    found = now(josh, mirror)
    with seen_as(josh.principals):
        before = [event.what for event in found.events.all()]
    assert (found.what, found.changed_why) == (
        "Put up two mirrors.",
        "The yard is wide.",
    )
    assert before == ["Put up the mirror."]


def test_of_two_who_change_it_at_once_the_second_is_told(josh, farah, mirror):
    change = {"action": mirror, "why": "So.", "seen_version": 1}
    actions.change_action(by=josh, to_do=talks.to_do(what="One."), **change)

    sentence = refusal(
        actions.change_action, by=farah, to_do=talks.to_do(what="Two."), **change
    )

    assert "Somebody else changed this while you were writing." in sentence
    assert now(josh, mirror).what == "One."


def test_what_was_done_cannot_be_changed_into_something_else(josh, mirror):
    actions.say_done(by=josh, action=mirror)

    sentence = refusal(
        actions.change_action,
        by=josh,
        action=mirror,
        to_do=talks.to_do(),
        why="So.",
        seen_version=1,
    )

    assert sentence.startswith("It has been done")


@pytest.mark.parametrize(
    "row",
    [
        {"state": "felt"},
        {"state": "verified", "done_by": 7},
        {"state": "felt", "done_by": 7, "verified_by": 7},
        {"state": "to_do", "done_by": 7},
        {"state": "anything"},
    ],
)
def test_the_database_itself_refuses_a_rung_that_was_skipped(josh, mirror, row):
    with (
        seen_as(josh.principals),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        Action.objects.filter(pk=mirror.pk).update(**row)
