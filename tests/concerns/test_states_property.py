"""Whatever order things are done in, a concern stays in its table of states."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access import actions as access
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.concerns.actions import (
    deciding,
    enquiring,
    outcomes,
    receiving,
    settling,
)
from alongside.concerns.actions import pausing as actions
from alongside.concerns.actions import stopping as stopping_actions
from alongside.concerns.actions.deciding import Result
from alongside.concerns.models import (
    Concern,
    Enquiry,
    Route,
    Settlement,
    StateChange,
    Stopping,
)
from alongside.concerns.models.concern import State
from alongside.concerns.rules import states
from alongside.standards import codes
from tests.factories import access as factories
from tests.factories import concerns, enquiries, pausing, stopping

pytestmark = pytest.mark.django_db(databases="__all__")

SILENT = View(how="first_hand", words=" ")
HAPPY = ("receive", "listen", "begin_enquiry", "mend", "find", "settle", "ask_again")
WAITING = ("pause", "go_on")
TABLE = {(move.verb, move.before, move.after) for move in states.MOVES}
WHO = frozenset({State.SETTLED, State.RESTED})


class Case:
    """One concern, and everything that can be tried on it in any state."""

    def __init__(self):
        self.by = factories.manager()
        self.worker = factories.acting(factories.social_worker())
        self.pk = concerns.raised().pk

    @property
    def concern(self):
        return Concern.objects.select_related("raiser").get(pk=self.pk)

    @property
    def enquiry(self):
        found = Enquiry.objects.select_related("concern").filter(concern=self.pk)
        return found.first() or self.nothing()

    @property
    def steps_of_waiting(self):
        return self.concern.pauses.count()

    def nothing(self):
        raise Refused("There is nothing of the kind yet.")

    def receive(self):
        receiving.receive_concern(by=self.by, concern=self.concern)

    def listen(self):
        receiving.begin_listening(by=self.by, concern=self.concern)

    def decide(self, result, answer, view=concerns.HEARD):
        deciding.decide_concern(
            by=self.by,
            concern=self.concern,
            view=view,
            tests=concerns.three_tests(answer),
            result=result,
        )

    def begin_enquiry(self):
        self.decide(concerns.DUTY_MET, "yes")

    def begin_silently(self):
        self.decide(concerns.DUTY_MET, "yes", SILENT)

    def take_no_action(self):
        self.decide(concerns.NO_ACTION, "no")

    def pass_on(self):
        to = {"receiver": factories.team(), "words_to_receiver": "Please look."}
        route = Result(result="another_route", reason="Quality.", route="advice", **to)
        self.decide(route, "no")

    def answer(self, accepted):
        route = Route.objects.filter(concern=self.pk, answer="").last()
        deciding.answer_route(
            by=self.by,
            route=route or self.nothing(),
            accepted=accepted,
            words="Yes." if accepted else "Not ours.",
        )

    def accept(self):
        self.answer(True)

    def send_back(self):
        self.answer(False)

    def mend(self):
        """Everything that is owed but the finding."""
        enquiry = self.enquiry
        outcome = enquiries.wanted(self.by, enquiry)
        for whose in ("person", "professional"):
            outcomes.judge_sought(
                by=self.by,
                outcome=outcome,
                whose=whose,
                result="fully",
                said_by="Amina",
                words="",
            )
        kind = {"kind": "neglect", "source": "known", "location": "own_home"}
        enquiring.add_risk(by=self.by, enquiry=enquiry, **kind)
        enquiring.record_capacity(
            by=self.by, enquiry=enquiry, decision="It.", answer="had", support="Time."
        )

    def find(self):
        enquiring.write_finding(by=self.by, enquiry=self.enquiry, found=enquiries.FOUND)

    def find_more(self):
        enquiring.find_more(by=self.by, concern=self.concern, reason="More.")

    def pause(self):
        said = pausing.waiting()
        actions.pause_enquiry(
            by=self.by,
            enquiry=self.enquiry,
            view=concerns.HEARD,
            said=said,
            seen=self.steps_of_waiting,
        )

    def go_on(self):
        words, seen = "We go on.", self.steps_of_waiting
        actions.go_on(by=self.by, enquiry=self.enquiry, words=words, seen=seen)

    def ask_to_stop(self):
        stopping.asked(self.by, self.enquiry)

    def note(self):
        asked = self.enquiry.asked_to_stop.last() or self.nothing()
        note = {"asked": asked, "words": stopping.NOTE}
        stopping_actions.note_on_stopping(by=self.worker, **note)

    def stop(self):
        stopping.stopped(self.by, self.enquiry)

    def stop_under_pressure(self):
        stopping.stopped(self.by, self.enquiry, stands=["pressure"])

    def go_on_all_the_same(self):
        stopping.gone_on(self.by, self.enquiry)

    def come_back(self):
        stopping_actions.come_back(by=self.worker, enquiry=self.enquiry)

    def settle(self, view=concerns.HEARD):
        settling.settle_concern(
            by=self.by,
            concern=self.concern,
            view=view,
            words_to_person="Ring me any day.",
            words_to_raiser="She is safe.",
            keep_in_touch_on=[enquiries.in_four_weeks()],
        )

    def settle_silently(self):
        self.settle(SILENT)

    def ask_again(self):
        contact = self.concern.keeping_in_touch.filter(done_on=None).first()
        settling.keep_in_touch(
            by=self.by, contact=contact or self.nothing(), how_they_are="Well."
        )

    def reopen(self):
        receiving.reopen_concern(by=self.by, concern=self.concern, reason="News.")


STEPS = tuple(
    name for name, member in vars(Case).items() if callable(member) and name[0] != "_"
)
STEPS = tuple(set(STEPS) - {"nothing", "decide", "answer"})
detours = st.lists(st.sampled_from(sorted(STEPS)), max_size=2)
journeys = st.tuples(*(detours for _ in HAPPY)).map(
    lambda found: [
        step
        for steps, towards in zip(found, HAPPY, strict=True)
        for step in (*steps, towards)
    ]
)


def try_each(case, steps):
    """Each step, where it is allowed; the states the concern was in, in order."""
    seen = [case.concern.state]
    for step in steps:
        try:
            with transaction.atomic():
                getattr(case, step)()
        except Refused:
            pass
        seen.append(case.concern.state)
        assert_heard(case)
    return seen


def assert_heard(case):
    """Settled means: with the person's view, as often as it was settled."""
    assert case.concern.state in State.values
    if case.concern.is_stopped:
        assert_asked_for(case)
    if case.concern.state in WHO:
        settled = Settlement.objects.filter(concern=case.pk).select_related(
            "involvement"
        )
        assert all(one.involvement.words.strip() for one in settled)
        assert len(settled) == case.concern.changes.filter(verb="settle").count()
        assert settled


def assert_asked_for(case):
    """Stopped means: they asked, somebody else noted, nothing stood above it."""
    decided = Stopping.objects.filter(concern=case.pk).latest("pk")
    assert decided.result == "stopped"
    assert decided.involvement.words.strip()
    assert decided.asked.notes.exclude(by_user=decided.decided_by).exists()
    assert decided.grounds.count() == len(codes.STOP_GROUNDS)
    assert case.enquiry.is_stopped


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=journeys)
def test_no_order_of_steps_leaves_the_table_or_settles_without_the_person(db, steps):
    with transaction.atomic():
        walk(steps)
        transaction.set_rollback(True)


def walk(steps):
    """Try the steps, and hold each move of the concern against the table."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        case = Case()
        seen = try_each(case, steps)

        changes = list(StateChange.objects.filter(concern=case.pk).order_by("pk"))
        moves = {(one.verb, one.before, one.after) for one in changes[1:]}
        assert moves <= TABLE
        assert [one.after for one in changes] == without_repeats(seen)


def without_repeats(seen):
    """The states in order, each once while it lasts."""
    return [
        state
        for number, state in enumerate(seen)
        if number == 0 or state != seen[number - 1]
    ]


def test_the_straight_way_settles_and_comes_to_rest(db):
    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), HAPPY)

    assert seen[-2:] == [State.SETTLED, State.RESTED]


def test_it_waits_at_two_places_and_comes_to_rest_all_the_same(db):
    steps = [*HAPPY[:4], *WAITING, "find", *WAITING, *HAPPY[5:]]

    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), steps)

    twice = ("enquiring", "paused", "enquiring", "found", "paused", "found")
    assert seen[4:] == [*twice, "settled", "rested"]


def test_it_stops_and_goes_on_and_comes_to_rest_all_the_same(db):
    stop = ("ask_to_stop", "stop", "note", "stop_under_pressure", "stop")
    steps = [*HAPPY[:4], *stop, "find", "come_back", *HAPPY[4:], "ask_again"]

    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), steps)

    ways = ["enquiring", "stopped", "enquiring", "found", "settled", "rested"]
    assert without_repeats(seen)[3:] == ways


def test_settling_without_the_persons_view_is_refused_even_when_all_else_is_there(db):
    ways = [*HAPPY[:-2], "settle_silently"]

    with access.at_the_desk_of(factories.safeguarding_team()):
        seen = try_each(Case(), ways)

    assert seen[-1] == State.FOUND
