"""The person chooses how to be part of a meeting, and her voice is kept in it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from alongside.access import clock, identity
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.agreed import actions as agreed
from alongside.agreed.actions.meeting_held import keep_dissent
from alongside.agreed.models import (
    Action,
    Decision,
    Dissent,
    Preparation,
    Presence,
    Reply,
)
from tests.factories import access as factories
from tests.factories import enquiries, meetings

pytestmark = pytest.mark.django_db
SAID = {"answer": "through", "speaker": "Marta", "with_whom": "My sister"}


@pytest.fixture
def manager():
    return factories.manager()


@pytest.fixture
def enquiry(manager):
    return enquiries.under_way(manager)


@pytest.fixture
def amina(enquiry):
    return factories.acting(enquiries.the_person(enquiry))


@pytest.fixture
def meeting(manager, enquiry):
    return meetings.called(manager, enquiry)


@pytest.fixture
def begun(manager, enquiry):
    return meetings.ago(manager, enquiry)


@pytest.fixture
def carer(manager):
    return factories.acting(factories.care_worker(full_name="Ivan Petrov"))


def test_the_person_chooses_how_with_whom_and_where(amina, meeting):
    one = meetings.of_person(meeting)

    reply = meetings.answered(amina, one, **SAID, rather="At home, after lunch")

    assert reply.in_words == "Says it through somebody"
    assert (reply.speaker, reply.with_whom) == ("Marta", "My sister")
    assert reply.rather == "At home, after lunch"
    assert reply.said_by == "Amina"


def test_no_is_an_answer_and_can_be_changed(amina, meeting):
    one = meetings.of_person(meeting)
    first = meetings.answered(amina, one, "no")

    meetings.answered(amina, one, "room", seen=first.pk)

    kept = meetings.seen_by(amina, Reply, invitation=one)
    assert [row.answer for row in kept] == ["no", "room"]


def test_an_answer_pressed_twice_is_kept_once(amina, meeting):
    one = meetings.of_person(meeting)

    assert meetings.answered(amina, one, "room") == meetings.answered(
        amina, one, "room"
    )


def test_of_two_who_write_her_answer_the_second_is_told(manager, amina, meeting):
    one = meetings.of_person(meeting)
    meetings.answered(amina, one, "room")

    with pytest.raises(Refused, match="Somebody else wrote here"):
        meetings.answered(manager, one, "no")


def test_through_somebody_says_through_whom(amina, meeting):
    with pytest.raises(Refused, match="Say who speaks for you"):
        meetings.answered(amina, meetings.of_person(meeting), "through")


def test_each_answers_for_themselves(manager, amina, carer, meeting):
    own = meetings.invited(manager, meeting, carer.user, "Works with her")

    assert meetings.answered(carer, own, "video").is_coming
    with pytest.raises(Refused, match="Only they"):
        meetings.answered(carer, meetings.of_person(meeting), "no")
    with pytest.raises(Refused, match="Only they"):
        meetings.answered(amina, own, "no")


def test_whoever_cannot_come_sends_their_views(manager, carer, meeting):
    own = meetings.invited(manager, meeting, carer.user)

    with pytest.raises(Refused, match="Write what you want to say"):
        meetings.answered(carer, own, "sends")
    reply = meetings.answered(carer, own, "sends", words="She eats when we sit down.")

    assert not reply.is_coming
    assert reply.words == "She eats when we sit down."


def test_what_she_brings_is_kept_with_what_she_said_before(amina, meeting):
    meetings.prepared(amina, meeting)
    again = {"say": "I am afraid at night.", "happen": "A light."}
    for _ in range(2):  # one press that arrives twice
        meetings.prepared(amina, meeting, seen=1, **again)

    kept = meetings.seen_by(amina, Preparation)
    assert [row.say for row in kept] == [
        "I am not afraid by day.",
        "I am afraid at night.",
    ]


def test_nobody_who_is_only_asked_writes_what_she_brings(manager, carer, meeting):
    meetings.invited(manager, meeting, carer.user)

    with pytest.raises(Refused, match="Only the person"):
        meetings.prepared(carer, meeting)
    with pytest.raises(Refused, match="at least one of the boxes"):
        meetings.prepared(manager, meeting, say=" ")


def test_nothing_is_written_down_before_it_has_begun(manager, meeting):
    with pytest.raises(Refused, match="has not begun yet"):
        meetings.held(manager, meeting)
    for act in (meetings.decided, meetings.minuted, meetings.agreed_to):
        with pytest.raises(Refused, match="who was there"):
            act(manager, meeting)


def test_everybody_asked_is_heard_or_missing_and_missing_says_why(manager, begun):
    person, caller = meetings.asked(begun)

    with pytest.raises(Refused, match="Say why the voice of Amina was missing"):
        meetings.held(manager, begun, told={person.pk: ("away_missing", " ")})
    with pytest.raises(Refused, match=f"Say whether {caller.name} was there"):
        meetings.held(manager, begun, told={caller.pk: ("", "")})
    meetings.held(manager, begun, told={person.pk: ("away_missing", "She was ill.")})

    rows = meetings.seen_by(manager, Presence)
    assert [(row.was_there, row.was_heard) for row in rows] == [
        (False, False),
        (True, True),
    ]
    assert meetings.now(begun).is_held
    assert meetings.steps(begun) == ["called", "held"]


def test_a_missing_voice_is_never_silently_blank_in_the_database(manager, begun):
    holding = meetings.held(manager, begun)
    row = {"holding": holding, "circle_id": begun.circle_id, "voice": "away_missing"}
    extra = meetings.named(manager, begun, "Hodan")

    seen_as = identity.seen_as(manager.principals)
    with pytest.raises(IntegrityError), transaction.atomic(), seen_as:
        Presence.objects.create(**row, invitation=extra)


def test_whoever_spoke_for_her_was_asked_and_was_there(manager, begun):
    person, _caller = meetings.asked(begun)
    marta = meetings.named(manager, begun, "Marta", "Her sister")
    away = {marta.pk: ("away_heard", "")}

    with pytest.raises(Refused, match="Marta was not there"):
        meetings.held(manager, begun, told=away, speaker=marta.pk)
    with pytest.raises(Refused, match="from those who were asked"):
        meetings.held(manager, begun, speaker=person.pk)
    assert meetings.held(manager, begun, speaker=marta.pk).speaker_id == marta.pk


def test_whose_voice_was_heard_can_be_put_right_and_what_stood_stays(manager, begun):
    meetings.held(manager, begun)
    for _ in range(2):
        meetings.held(manager, begun, seen=1, note="We had two breaks.")
    with pytest.raises(Refused, match="Somebody else wrote here"):
        meetings.held(factories.manager(), begun, seen=1, note="No break.")

    assert meetings.steps(begun) == ["called", "held"]


def test_a_decision_has_her_view_and_who_decided(manager, amina, begun):
    meetings.held(manager, begun)
    silent = agreed.View(how="first_hand", words=" ")

    with pytest.raises(Refused, match="what the person said"):
        meetings.decided(manager, begun, view=silent)
    with pytest.raises(Refused, match="who decided it"):
        meetings.decided(manager, begun, decided_by=" ")
    uid = uuid4()
    first, again = (meetings.decided(manager, begun, uid=uid) for _ in range(2))

    assert first == again
    assert len(meetings.seen_by(amina, Decision)) == 1


def test_dissent_stands_with_whose_it_is_and_stops_nothing(
    manager, amina, carer, begun
):
    meetings.invited(manager, begun, carer.user)
    meetings.held(manager, begun)
    decision = meetings.decided(manager, begun)

    for by, name in ((amina, ""), (manager, "Ivan Petrov")):
        keep_dissent(
            by=by, decision=decision, uid=uuid4(), name=name, words="Not enough."
        )
    with pytest.raises(Refused, match="Write why"):
        keep_dissent(by=amina, decision=decision, uid=uuid4(), name="", words=" ")

    kept = meetings.seen_by(carer, Dissent)
    assert [row.name for row in kept] == ["Amina", "Ivan Petrov"]
    assert meetings.agreed_to(manager, begun, decision=decision)


def test_nobody_speaks_dissent_in_anothers_name(manager, carer, begun):
    meetings.invited(manager, begun, carer.user)
    meetings.held(manager, begun)
    decision = meetings.decided(manager, begun)

    kept = keep_dissent(
        by=carer, decision=decision, uid=uuid4(), name="Amina", words="No."
    )

    assert kept.name == "Ivan Petrov"


def test_what_is_agreed_is_an_action_of_somebody_who_sees_it(
    manager, amina, carer, begun
):
    meetings.invited(manager, begun, carer.user)
    meetings.held(manager, begun)
    due = clock.today() + timedelta(days=100)
    to_do = meetings.to_do(carer.user, due_on=due)

    action = meetings.agreed_to(manager, begun, to_do=to_do)

    assert meetings.seen_by(carer, Action) == [action]
    assert meetings.seen_by(amina, Action) == [action]
    ends = Membership.objects.filter(
        circle=begun.circle_id, principal=carer.user.principal, purpose="invited"
    ).values_list("ends_at", flat=True)
    assert max(ends).date() >= due
    agreed.say_done(by=carer, action=action)
    agreed.check_done(by=manager, action=action, is_so=True, words="I saw it.")
    assert agreed.say_felt(by=amina, action=action, is_so=True, words="I sleep.")


def test_nobody_owns_what_they_cannot_see(manager, carer, begun):
    meetings.held(manager, begun)

    with pytest.raises(Refused, match="was not asked to this meeting"):
        meetings.agreed_to(manager, begun, to_do=meetings.to_do(carer.user))


def test_one_press_agrees_one_thing(manager, begun):
    meetings.held(manager, begun)
    uid = uuid4()

    assert meetings.agreed_to(manager, begun, uid=uid) == meetings.agreed_to(
        manager, begun, uid=uid
    )
