"""Two people press at the same moment: it happens once, and the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connections

from alongside.access import actions as access
from alongside.access import actor
from alongside.access.actor import NOBODY, Actor
from alongside.access.rules import Refused
from alongside.agreed.models import Invitation, Meeting
from alongside.concerns.actions import deciding, raising, receiving, settling
from alongside.concerns.actions.raising import HearBack
from alongside.concerns.models import (
    Concern,
    Decision,
    Enquiry,
    Joining,
    KeepInTouch,
    Raiser,
    Settlement,
    StateChange,
    Update,
)
from tests.architecture.world import HEARD, World
from tests.factories import joining, meetings
from tests.factories.concerns import worry

TWO_ATTEMPTS = 5  # more than one, since which is first is chance


@pytest.fixture
def world(fresh_database) -> World:
    """A case in a database that really commits, with two managers in the team."""
    world = World()
    world.other = world.act_as(world.user("safeguarding_manager", world.team))
    return world


def together(*acts: Callable[[], object]) -> list[str]:
    """Do all of these at once, each over its own connection; what each was told."""
    ready = Barrier(len(acts))

    def run(act: Callable[[], object]) -> str:
        try:
            ready.wait(10)
            act()
        except Refused as no:
            return no.sentence
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(len(acts)) as several:
        return list(several.map(run, acts))


def fresh(world: World, concern: Concern) -> Concern:
    """The concern as somebody has it who has just opened its page."""
    with access.at_the_desk_of(world.team):
        return Concern.objects.select_related("raiser", "person", "enquiry").get(
            pk=concern.pk
        )


def counted(world: World, model: type, **which: object) -> int:
    """How many there are, as the team sees it."""
    with access.at_the_desk_of(world.team):
        return model.objects.filter(**which).count()


def one_did_it_and_one_was_told(told: list[str]) -> bool:
    """Whether exactly one went through and the other has a sentence."""
    done, sentence = sorted(told, key=lambda words: words != "done")
    return done == "done" and sentence.endswith(".") and " " in sentence


def test_two_managers_decide_at_once_and_there_is_one_decision(world):
    concern = world.listening

    def decide(by: Actor) -> Callable[[], object]:
        read = fresh(world, concern)
        return lambda: deciding.decide_concern(
            by=by,
            concern=read,
            view=HEARD,
            tests=world.tests(),
            result=world.duty_met,
        )

    told = together(decide(world.manager), decide(world.other))

    assert one_did_it_and_one_was_told(told), told
    assert counted(world, Decision) == counted(world, Enquiry) == 1
    assert counted(world, Update, stage="decided") == 1


def test_two_managers_take_a_worry_in_at_once_and_the_raiser_hears_once(world):
    concern = world.raised

    def receive(by: Actor) -> Callable[[], object]:
        read = fresh(world, concern)
        return lambda: receiving.receive_concern(by=by, concern=read)

    told = together(receive(world.manager), receive(world.other))

    assert one_did_it_and_one_was_told(told), told
    assert counted(world, Update, stage="received") == 1


def test_one_worry_sent_twice_at_once_is_one_concern(world):
    for _ in range(TWO_ATTEMPTS):
        uid, before = uuid4(), counted(world, Concern)

        def send(uid=uid) -> Raiser:
            return raising.raise_concern(
                by=NOBODY,
                worry=worry(),
                hear_back=HearBack(),
                link_uid=uid,
                team=world.team,
            )

        assert together(send, send, send) == ["done"] * 3
        assert counted(world, Concern) == before + 1
        assert counted(world, Raiser) == before + 1


def test_settling_twice_at_once_settles_once(world):
    concern = world.concluded

    def settle(by: Actor) -> Callable[[], object]:
        read = fresh(world, concern)
        return lambda: settling.settle_concern(
            by=by, concern=read, **world.words_on_settling
        )

    told = together(settle(world.manager), settle(world.other))

    assert one_did_it_and_one_was_told(told), told
    assert counted(world, Settlement) == counted(world, KeepInTouch) == 1
    assert counted(world, Update, stage="settled") == 1
    assert counted(world, StateChange, verb="settle") == 1


def test_two_who_kept_in_touch_at_once_are_written_down_once(world):
    contact = world.contact

    def keep(by: Actor, words: str) -> Callable[[], object]:
        return lambda: settling.keep_in_touch(
            by=by, contact=contact, how_they_are=words
        )

    told = together(keep(world.manager, "Well."), keep(world.other, "Not well."))

    assert one_did_it_and_one_was_told(told), told
    assert counted(world, StateChange, verb="rest") == 1


def test_two_who_answer_for_the_receiving_team_at_once_answer_once(world):
    route = world.route
    receiver = actor.of_user(world.receiver.user)

    def answer(accepted: bool) -> Callable[[], object]:
        return lambda: deciding.answer_route(
            by=receiver, route=route, accepted=accepted, words="As we can."
        )

    told = together(answer(True), answer(False))

    assert one_did_it_and_one_was_told(told), told
    moves = counted(world, StateChange, verb="accept_route")
    moves += counted(world, StateChange, verb="send_back_route")
    assert moves == 1


def test_a_worry_is_reopened_once_when_two_ask_for_it(world):
    concern = world.settled

    def reopen(by: Actor) -> Callable[[], object]:
        read = fresh(world, concern)
        return lambda: receiving.reopen_concern(by=by, concern=read, reason="More.")

    told = together(reopen(world.manager), reopen(world.other))

    assert one_did_it_and_one_was_told(told), told
    assert counted(world, StateChange, verb="reopen") == 1


def test_two_join_one_worry_to_different_ones_at_once_and_one_is_told(world):
    one = world.same
    goes_on = [world.listening, world.told_of_her_again()]

    def join(by: Actor, to: Concern) -> Callable[[], object]:
        read = fresh(world, one)
        return lambda: joining.joined(by, read, to)

    told = together(join(world.manager, goes_on[0]), join(world.other, goes_on[1]))

    assert one_did_it_and_one_was_told(told), told
    assert counted(world, Joining, undone_at=None) == 1
    assert counted(world, StateChange, verb="join") == 1


def test_two_worries_joined_to_each_other_at_once_end_in_one(world):
    one, other = world.same, world.told_of_her_again()

    def join(by: Actor, first: Concern, to: Concern) -> Callable[[], object]:
        read = fresh(world, first)
        return lambda: joining.joined(by, read, to)

    told = together(join(world.manager, one, other), join(world.other, other, one))

    assert one_did_it_and_one_was_told(told), told
    assert counted(world, Joining, undone_at=None) == 1


def test_one_press_that_arrives_twice_at_once_calls_one_meeting(world):
    enquiry, uid = world.enquiry, uuid4()

    told = together(
        *[lambda: meetings.called(world.manager, enquiry, uid=uid)] * TWO_ATTEMPTS
    )

    assert told == ["done"] * TWO_ATTEMPTS
    assert counted(world, Meeting) == 1
    assert counted(world, Invitation) == 2
