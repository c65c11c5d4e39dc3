"""We stop because she asks, when she can decide it and nothing stands above it."""

from datetime import timedelta

import pytest

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.concerns.actions import enquiring
from alongside.concerns.actions import stopping as actions
from alongside.concerns.models import (
    AskedToStop,
    KeepInTouch,
    StateChange,
    StopNote,
    Stopping,
    Update,
)
from alongside.standards import codes
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import enquiries, stopping

pytestmark = pytest.mark.django_db


@held
def amina(enquiry):
    return factories.acting(enquiries.the_person(enquiry))


@held
def worker():
    return factories.acting(factories.social_worker())


def state(enquiry):
    return enquiries.concern_now(enquiry).state


def news(enquiry):
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Update.objects.filter(raiser__concern=enquiry.concern_id, stage="news")
        return [one.words for one in rows]


def test_she_asks_a_worker_notes_and_a_manager_stops(manager, enquiry):
    stopping.asked_and_noted(enquiry)

    decided = stopping.stopped(manager, enquiry)

    now = enquiries.of(enquiry.concern)
    assert state(enquiry) == "stopped"
    assert now.is_stopped
    assert now.assessment_outcome == "ceased"
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert decided.grounds.count() == len(codes.STOP_GROUNDS)
        assert KeepInTouch.objects.get().due_on == enquiries.in_four_weeks()
        assert AskedToStop.objects.get().is_stopped


def test_she_comes_back_with_one_press_and_we_go_on(manager, enquiry, amina):
    stopping.asked_and_noted(enquiry)
    stopping.stopped(manager, enquiry)

    actions.come_back(by=amina, enquiry=enquiries.of(enquiry.concern))

    now = enquiries.of(enquiry.concern)
    assert state(enquiry) == "enquiring"
    assert now.concluded_on is None
    assert now.assessment_outcome == ""
    with pytest.raises(Refused, match="We go on already"):
        actions.come_back(by=amina, enquiry=now)


def test_she_takes_back_what_she_asked(manager, enquiry, amina):
    stopping.asked_and_noted(enquiry)

    actions.come_back(by=amina, enquiry=enquiry)

    with pytest.raises(Refused, match="answered already"):
        stopping.stopped(manager, enquiry)
    assert state(enquiry) == "enquiring"


@pytest.mark.parametrize("act", [stopping.stopped, stopping.gone_on])
def test_nobody_answers_what_nobody_asked(manager, enquiry, act):
    with pytest.raises(Refused, match="Nobody has written that the person asks"):
        act(manager, enquiry)


@pytest.mark.parametrize("act", [stopping.stopped, stopping.gone_on])
def test_a_worker_cannot_answer_and_neither_can_she(enquiry, worker, amina, act):
    stopping.asked_and_noted(enquiry)

    for somebody in (worker, amina):
        with pytest.raises((Refused, Exception)):
            act(somebody, enquiry)

    assert state(enquiry) == "enquiring"


def test_the_managers_own_note_is_not_enough(manager, enquiry):
    asked = stopping.asked(manager, enquiry)
    with pytest.raises(Refused, match="writes first what they think"):
        stopping.stopped(manager, enquiry)
    actions.note_on_stopping(by=manager, asked=asked, words="I think so too.")

    with pytest.raises(Refused, match="writes first what they think"):
        stopping.stopped(manager, enquiry)


@pytest.mark.parametrize("ground", codes.STOP_GROUNDS.codes)
def test_what_stands_above_her_wish_is_said_and_stops_nothing(manager, enquiry, ground):
    stopping.asked_and_noted(enquiry)
    label = codes.STOP_GROUNDS.label(ground)

    with pytest.raises(Refused, match=f"{label}, so we cannot stop now"):
        stopping.stopped(manager, enquiry, stands=[ground])
    with pytest.raises(Refused, match="Say how you know"):
        stopping.stopped(manager, enquiry, grounds={**stopping.KNOWN, ground: " "})

    assert state(enquiry) == "enquiring"


def record_of(manager, enquiry, answer):
    return enquiring.record_capacity(
        by=manager,
        enquiry=enquiry,
        decision="To stop",
        answer=answer,
        support="Time.",
        evidence="She could not hold it in mind." if answer == "lacked" else "",
    )


def test_only_somebody_who_can_decide_it_can_stop_it(manager, enquiry):
    stopping.asked_and_noted(enquiry)
    lacked = record_of(manager, enquiry, "lacked")

    for said, sentence in (
        ({"capacity": "cannot_decide"}, "Only somebody who can decide this"),
        ({"capacity_words": " "}, "Write how you know"),
        ({}, "The newest record says"),
        ({"capacity": "looked_at"}, "Choose the record"),
        ({"capacity": "looked_at", "capacity_record": lacked}, "Choose the record"),
    ):
        with pytest.raises(Refused, match=sentence):
            stopping.stopped(manager, enquiry, **said)
    had = record_of(manager, enquiry, "had")
    stopping.stopped(manager, enquiry, capacity="looked_at", capacity_record=had)

    assert state(enquiry) == "stopped"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"risk_left": ""}, "Write which risk is left"),
        ({"left_with_them": " "}, "Write what we leave with them"),
        ({"words_to_person": ""}, "Write what you tell the person"),
        ({"look_again_on": clock.today}, "within six months"),
        ({"look_again_on": lambda: clock.today() + timedelta(days=200)}, "within six"),
    ],
)
def test_it_says_what_is_left_and_when_we_look_again(
    manager, enquiry, changes, sentence
):
    stopping.asked_and_noted(enquiry)
    said = {name: one() if callable(one) else one for name, one in changes.items()}

    with pytest.raises(Refused, match=sentence):
        stopping.stopped(manager, enquiry, **said)


@pytest.mark.parametrize(
    "view",
    [
        View(how="first_hand", words=" "),
        View(how="not_asked", reason=codes.NOT_ASKED_REASONS.codes[0]),
    ],
)
def test_nothing_stops_without_her_own_view(manager, enquiry, view):
    stopping.asked_and_noted(enquiry)

    with pytest.raises(Refused):
        actions.stop_enquiry(
            by=manager, enquiry=enquiry, view=view, said=stopping.stop()
        )

    assert state(enquiry) == "enquiring"


def test_when_it_must_go_on_she_is_told_why_and_may_ask_again(manager, enquiry, amina):
    stopping.asked_and_noted(enquiry)
    for changes in ({"ground": "too_busy"}, {"reason": ""}, {"words_to_person": " "}):
        with pytest.raises(Refused):
            stopping.gone_on(manager, enquiry, **changes)

    stopping.gone_on(manager, enquiry)

    with identity.seen_as(amina.principals):
        told = AskedToStop.objects.get()
        assert told.words_to_person == stopping.TOLD_WHY
        assert not Stopping.objects.exists()
    assert state(enquiry) == "enquiring"
    assert stopping.asked(amina, enquiry, "Please stop.").answer == ""


def test_one_press_that_arrives_twice_is_one(manager, enquiry, amina, worker):
    asked = stopping.asked(amina, enquiry)
    assert stopping.asked(amina, enquiry) == asked
    with pytest.raises(Refused, match="waits for an answer"):
        stopping.asked(amina, enquiry, "Really.")
    for _ in range(2):
        actions.note_on_stopping(by=worker, asked=asked, words=stopping.NOTE)

    first = stopping.stopped(manager, enquiry)

    assert stopping.stopped(manager, enquiry) == first
    assert len(news(enquiry)) == 1
    with pytest.raises(Refused):
        stopping.stopped(manager, enquiry, words_to_person="Something else.")


def test_the_second_of_two_managers_is_told(manager, enquiry):
    stopping.asked_and_noted(enquiry)
    stopping.gone_on(manager, enquiry)

    with pytest.raises(Refused, match="answered already"):
        stopping.stopped(factories.manager(), enquiry)


def test_each_reads_what_is_theirs(manager, enquiry, amina):
    advocate = factories.acting(enquiries.advocate_of(manager, enquiry))
    asked = stopping.asked_and_noted(enquiry)
    actions.note_on_stopping(by=advocate, asked=asked, words="It is her own wish.")
    with pytest.raises(Refused, match="There must be an advocate"):
        stopping.stopped(manager, enquiry)
    stopping.stopped(manager, enquiry, why_without="Grace spoke with her on Friday.")

    with identity.seen_as(amina.principals):
        notes = [note.words for note in StopNote.objects.all()]
        assert not StateChange.objects.exists()
    assert notes == ["It is her own wish."]
    (heard,) = news(enquiry)
    assert "asked" not in heard
    assert "Amina" not in heard
