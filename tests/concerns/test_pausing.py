"""An enquiry waits until a day, says why to its team, and goes on where it stood."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.concerns.actions import enquiring, outcomes
from alongside.concerns.actions import pausing as actions
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.models import Concern, Pause, PauseTold, StateChange, Update
from tests.factories import access as factories
from tests.factories import enquiries, pausing

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager():
    return factories.manager()


@pytest.fixture
def enquiry(manager):
    return enquiries.under_way(manager)


def state(enquiry):
    return enquiries.concern_now(enquiry).state


def steps(enquiry):
    with access.at_the_desk_of(factories.safeguarding_team()):
        return [one.step for one in Pause.objects.order_by("number")]


def news(enquiry):
    concern = enquiries.concern_now(enquiry)
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Update.objects.filter(raiser__concern=concern, stage="news")
        return [one.words for one in rows]


def test_it_waits_until_a_day_and_goes_on_finding_out(manager, enquiry):
    pause = pausing.paused(manager, enquiry)

    assert state(enquiry) == "paused"
    assert enquiries.concern_now(enquiry).restart_on == pause.restart_on
    pausing.gone_on(manager, enquiry)
    assert state(enquiry) == "enquiring"
    assert enquiries.concern_now(enquiry).restart_on is None
    assert steps(enquiry) == ["paused", "goes_on"]


def test_what_was_being_talked_over_is_talked_over_again(manager, enquiry):
    enquiries.found_out(manager, enquiry)
    enquiry = enquiries.of(enquiry.concern)

    pausing.paused(manager, enquiry, reason="persons_pace")
    pausing.gone_on(manager, enquiry)

    assert state(enquiry) == "found"


def test_it_is_not_paused_while_the_persons_view_is_silently_blank(manager, enquiry):
    silent = View(how="first_hand", words=" ")

    with pytest.raises(Refused):
        actions.pause_enquiry(
            by=manager, enquiry=enquiry, view=silent, said=pausing.waiting(), seen=0
        )

    assert state(enquiry) == "enquiring"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"reason": "too_few_of_us"}, "Choose why it waits."),
        ({"words": " "}, "Write why it waits."),
        ({"safety": ""}, "Write what keeps the person safe meanwhile."),
    ],
)
def test_it_says_why_and_what_keeps_the_person_safe(
    manager, enquiry, changes, sentence
):
    with pytest.raises(Refused, match=sentence):
        pausing.paused(manager, enquiry, **changes)


@pytest.mark.parametrize("days", [0, -1, 92])
def test_the_day_to_go_on_is_to_come_and_not_far(manager, enquiry, days):
    with pytest.raises(Refused, match="within three months"):
        pausing.paused(
            manager, enquiry, restart_on=clock.today() + timedelta(days=days)
        )


def test_a_worker_cannot_let_it_wait_and_can_go_on(manager, enquiry):
    worker = factories.acting(factories.social_worker())

    with pytest.raises(Refused, match="safeguarding manager"):
        pausing.paused(worker, enquiry)
    pausing.paused(manager, enquiry)
    with pytest.raises(Refused):
        pausing.longer(worker, enquiry)
    pausing.gone_on(worker, enquiry)

    assert state(enquiry) == "enquiring"


def test_nothing_that_does_not_wait_waits_longer_or_goes_on(manager, enquiry):
    for act in (pausing.longer, pausing.gone_on):
        with pytest.raises(Refused, match="does not wait"):
            act(manager, enquiry, seen=0)


def test_it_waits_longer_with_another_day(manager, enquiry):
    pausing.paused(manager, enquiry)

    with pytest.raises(Refused, match="That is the day already"):
        pausing.longer(manager, enquiry, restart_on=clock.today() + timedelta(days=10))
    pausing.longer(manager, enquiry)

    assert steps(enquiry) == ["paused", "waits_on"]
    in_twenty = clock.today() + timedelta(days=20)
    assert enquiries.concern_now(enquiry).restart_on == in_twenty


def test_going_on_needs_a_note(manager, enquiry):
    pausing.paused(manager, enquiry)

    with pytest.raises(Refused, match="Write what is known now"):
        pausing.gone_on(manager, enquiry, words=" ")


def test_one_press_that_arrives_twice_is_one_step(manager, enquiry):
    for act, seen in ((pausing.paused, 0), (pausing.longer, 1), (pausing.gone_on, 2)):
        assert act(manager, enquiry, seen=seen) == act(manager, enquiry, seen=seen)

    assert steps(enquiry) == ["paused", "waits_on", "goes_on"]
    assert len(news(enquiry)) == 3


@pytest.mark.parametrize("act", [pausing.paused, pausing.longer, pausing.gone_on])
def test_of_two_at_once_the_second_is_told_of_the_first(manager, enquiry, act):
    pausing.paused(manager, enquiry)
    helen = factories.acting(factories.safeguarding_manager(full_name="Helen Garside"))

    with pytest.raises(Overtaken):
        act(helen, enquiry, seen=0)

    assert steps(enquiry) == ["paused"]


def test_another_note_on_going_on_is_not_lost_without_a_word(manager, enquiry):
    pausing.paused(manager, enquiry)
    pausing.gone_on(manager, enquiry)

    with pytest.raises(Overtaken):
        pausing.gone_on(manager, enquiry, words="I spoke with her, she is well.")


def test_the_one_who_spoke_up_hears_that_it_waits_and_not_why(manager, enquiry):
    pausing.paused(manager, enquiry)
    pausing.longer(manager, enquiry)
    pausing.gone_on(manager, enquiry, seen=2)

    first, second, third = news(enquiry)
    assert first.startswith("We have to wait. By ")
    assert second.startswith("We have to wait a little longer. By ")
    assert third == "We had to wait. Now we go on."
    for words in (first, second, third):
        assert "olice" not in words
        assert "Lowe" not in words
        assert "Amina" not in words


def test_the_person_sees_that_it_waits_and_cannot_reach_why(manager, enquiry):
    pausing.paused(manager, enquiry)
    amina = factories.acting(enquiries.the_person(enquiry))

    with identity.seen_as(amina.principals):
        assert PauseTold.objects.get().is_waiting
        assert not Pause.objects.exists()
        assert not StateChange.objects.exists()


def test_what_comes_in_meanwhile_is_kept_and_nobody_is_asked(manager, enquiry):
    day = clock.today() + timedelta(days=5)
    asked = {"asked_of": factories.organisation(), "question": "Who was on duty?"}
    request = enquiring.ask_to_enquire(by=manager, enquiry=enquiry, due_on=day, **asked)
    pausing.paused(manager, enquiry)
    enquiry = enquiries.of(enquiry.concern)

    outcomes.hear_outcome(
        by=manager, enquiry=enquiry, words="I want my key back.", said_by="Amina"
    )
    request.enquiry = enquiry
    enquiring.keep_answer(
        by=manager, request=request, answer="Two.", returned_on=clock.today()
    )

    with pytest.raises(Refused, match="waits for now"):
        enquiring.ask_to_enquire(by=manager, enquiry=enquiry, due_on=day, **asked)
    with pytest.raises(Refused, match="waits for now"):
        enquiries.found_out(manager, enquiry)


def test_the_database_keeps_no_pause_without_a_day(manager, enquiry):
    pausing.paused(manager, enquiry)

    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Concern.objects.filter(pk=enquiry.concern_id)
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(restart_on=None)
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(state="enquiring")


@pytest.mark.parametrize(
    "row",
    [
        {"words": ""},
        {"safety": "Her sister."},
        {"restart_on": clock.today()},
        {"step": "waits_on"},
        {"number": 1},
    ],
)
def test_the_database_keeps_no_step_that_makes_no_sense(manager, enquiry, row):
    pausing.paused(manager, enquiry)
    concern = enquiries.concern_now(enquiry)
    sound = {"step": "goes_on", "number": 2, "words": "We go on.", "recorded_by": 1}

    with (
        access.at_the_desk_of(factories.safeguarding_team()),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        Pause.objects.create(
            concern=concern, circle_id=concern.circle_id, **sound | row
        )


def test_a_second_pause_stands_beside_the_first(manager, enquiry):
    pausing.paused(manager, enquiry)
    pausing.gone_on(manager, enquiry)
    pausing.paused(manager, enquiry, seen=2)

    assert steps(enquiry) == ["paused", "goes_on", "paused"]
    assert len(news(enquiry)) == 3
