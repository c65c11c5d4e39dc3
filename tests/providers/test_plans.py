"""A plan for what gets better: agreed by three, checked by another, felt, and held."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.agreed.models import Rung
from alongside.providers import actions
from alongside.providers.models import ImprovementPlan
from alongside.providers.queries import plan_page
from alongside.providers.queries import plans as queries
from alongside.providers.rules import plan_words
from tests.architecture.supporting import felt, line_of_plan

pytestmark = pytest.mark.django_db(databases="__all__")
State = ImprovementPlan.State


def say(world, by, party, plan, *, agrees=True):
    return actions.agree_plan(
        by=by,
        plan=plan,
        party=party,
        agrees=agrees,
        name="Somebody",
        words="This is what we say.",
        seen_version=plan.version,
    )


def move(world, plan, verb, by=None):
    by = by or world.commissioner
    return actions.move_plan(by=by, plan=plan, verb=verb, words="Because.")


def climb(by, line, kind, **more):
    return actions.climb_plan_line(
        by=by, line=line, kind=kind, words="I looked.", said_by="A daughter", **more
    )


def write(world, plan, by=None, **other):
    return actions.write_felt(
        by=by or world.commissioner, plan=plan, uid=uuid4(), felt=felt(**other)
    )


@pytest.fixture
def world(everybody):
    return everybody.world


@pytest.fixture
def completed(world):
    """A plan whose line was felt, with what a daughter says; completed today."""
    plan = world.running_plan
    world.climb_all(world.running_line)
    write(world, plan)
    move(world, plan, "complete")
    return world.plan_now(plan)


def test_two_of_three_do_not_make_an_agreed_plan(world):
    plan = world.drafted_plan
    say(world, world.runner, "provider", plan)
    say(world, world.commissioner, "commissioner", plan)

    assert world.plan_now(plan).state == State.DRAFTED
    with pytest.raises(Refused, match="All three agree first"):
        move(world, plan, "begin")

    say(world, world.commissioner, "residents", plan)
    assert world.plan_now(plan).state == State.AGREED


def test_a_no_is_written_down_and_the_plan_waits(world):
    plan = world.drafted_plan
    say(world, world.runner, "provider", plan)
    say(world, world.commissioner, "commissioner", plan)
    say(world, world.commissioner, "residents", plan, agrees=False)

    assert world.plan_now(plan).state == State.DRAFTED


def test_whoever_runs_the_service_does_not_say_what_its_residents_say(world):
    with pytest.raises(Refused, match="does not run the service"):
        say(world, world.runner, "residents", world.drafted_plan)
    with pytest.raises(Refused, match="Each of the three"):
        say(world, world.runner, "commissioner", world.drafted_plan)
    with pytest.raises(Refused, match="Each of the three"):
        say(world, world.commissioner, "provider", world.drafted_plan)


def test_agreement_is_to_words_so_new_words_are_agreed_again(world):
    plan = world.agreed_plan
    actions.add_plan_line(
        by=world.runner, plan=plan, line=line_of_plan(), seen_version=plan.version
    )

    now = world.plan_now(plan)
    assert (now.state, now.version) == (State.DRAFTED, plan.version + 1)
    with pytest.raises(Refused, match="changed the plan while you were reading"):
        say(world, world.runner, "provider", plan)


def test_a_plan_is_proposed_by_the_service_and_not_for_it(world):
    with pytest.raises(Refused, match="manager of the service proposes"):
        actions.propose_plan(
            by=world.commissioner,
            service=world.known_service,
            uid=uuid4(),
            title="What we want",
            why="Because we say so.",
        )


def test_pressed_twice_a_plan_is_proposed_once(world):
    said = {"service": world.known_service, "uid": uuid4(), "title": "A", "why": "B"}
    first = actions.propose_plan(by=world.runner, **said)

    assert actions.propose_plan(by=world.runner, **said).pk == first.pk


def test_what_was_done_is_checked_by_somebody_who_does_not_run_the_service(world):
    line = world.running_line
    climb(world.runner, line, Rung.Kind.DONE)

    with pytest.raises(Refused, match="does not run the service"):
        climb(world.runner, line, Rung.Kind.VERIFIED)
    climb(world.commissioner, line, Rung.Kind.VERIFIED)
    with pytest.raises(Refused, match="does not run the service"):
        climb(world.runner, line, Rung.Kind.FELT)


def test_whoever_did_it_does_not_check_it_wherever_they_work(world):
    line = world.running_line
    climb(world.commissioner, line, Rung.Kind.DONE)

    with pytest.raises(Refused, match="Somebody else has to check it"):
        climb(world.commissioner, line, Rung.Kind.VERIFIED)


def test_it_is_not_complete_while_nobody_felt_it(world):
    plan = world.running_plan
    write(world, plan)

    with pytest.raises(Refused, match="Not everything is finished"):
        move(world, plan, "complete")


def test_it_is_not_complete_without_what_people_who_live_there_say(world):
    plan = world.running_plan
    world.climb_all(world.running_line)

    with pytest.raises(Refused, match="no family, has been asked"):
        move(world, plan, "complete")
    write(world, plan, is_better=False)
    with pytest.raises(Refused, match="Nobody says that it is better"):
        move(world, plan, "complete")
    write(world, plan)
    assert move(world, plan, "complete").state == State.COMPLETE


def test_whoever_runs_the_service_does_not_write_down_that_it_was_felt(world):
    with pytest.raises(Refused, match="does not run the service"):
        write(world, world.running_plan, by=world.runner)


@pytest.mark.parametrize("empty", ["words", "who"])
def test_what_was_felt_is_in_words_and_by_somebody(world, empty):
    with pytest.raises(Refused, match="in their own words"):
        write(world, world.running_plan, **{empty: " "})


def test_only_those_who_buy_care_say_that_it_is_complete(world):
    with pytest.raises(Refused, match="not for the service itself to say"):
        move(world, world.running_plan, "complete", by=world.runner)


def test_it_asks_after_3_and_6_months_and_waits_until_somebody_answers(
    world, completed
):
    by = world.commissioner
    assert completed.first_look_on == clock.today() + timedelta(days=91)
    with pytest.raises(Refused, match="It is looked at again around"):
        move(world, completed, "look_first")

    with clock.set_to(clock.now() + timedelta(days=92)):
        with identity.seen_as(by.principals):
            assert completed.pk in queries.plans_that_ask(by).values_list(
                "pk", flat=True
            )
        assert world.plan_now(completed).state == State.COMPLETE
        with pytest.raises(Refused, match="no family, has been asked"):
            move(world, completed, "look_first")
        write(world, completed, stage="first_look", said_on=clock.today())
        move(world, completed, "look_first")
    with clock.set_to(clock.now() + timedelta(days=183)):
        with pytest.raises(Refused, match="no family, has been asked"):
            move(world, completed, "look_second")
        write(world, completed, stage="second_look", said_on=clock.today())
        move(world, completed, "look_second")
        assert move(world, completed, "end").state == State.ENDED


def test_what_slipped_back_is_felt_anew_before_it_is_complete_again(world, completed):
    with clock.set_to(clock.now() + timedelta(days=20)):
        move(world, completed, "slip_back")
        with pytest.raises(Refused, match="no family, has been asked"):
            move(world, completed, "complete")


def test_a_late_plan_asks_and_does_not_move(world):
    plan, by = world.running_plan, world.commissioner
    with clock.set_to(clock.now() + timedelta(days=40)):
        with identity.seen_as(by.principals):
            page = plan_page.plan_page(by, world.plan_now(plan))
        assert page.asks
        assert page.plan.state == State.RUNNING
        assert move(world, plan, "mark_at_risk", by=world.runner).state == State.AT_RISK


def test_what_was_tried_and_not_felt_asks_whether_it_is_at_risk(world):
    line = world.running_line
    climb(world.runner, line, Rung.Kind.DONE)
    climb(world.commissioner, line, Rung.Kind.VERIFIED)
    climb(world.commissioner, line, Rung.Kind.FELT, is_so=False)

    asks = plan_words.reasons_at_risk(world.lines_now(world.running_plan))
    assert len(asks) == 1


def test_it_is_stepped_up_with_a_reason_or_not_at_all(world):
    plan = world.running_plan
    with pytest.raises(Refused, match="Write a sentence"):
        actions.move_plan(by=world.commissioner, plan=plan, verb="step_up", words=" ")

    assert move(world, plan, "step_up").state == State.STEPPED_UP


def test_a_line_that_somebody_does_is_dropped_and_not_rewritten(world):
    plan, line = world.running_plan, world.running_line
    with pytest.raises(Refused, match="Somebody is doing this already"):
        actions.change_plan_line(
            by=world.runner,
            line=line,
            says=line_of_plan(),
            why="It was too much.",
            seen_version=plan.version,
        )
    actions.drop_plan_line(
        by=world.runner, line=line, why="Not wanted.", seen_version=plan.version
    )
    assert not world.lines_now(plan)


def test_a_plan_whose_day_has_gone_by_does_not_begin(world):
    plan = world.agreed_plan
    later = clock.now() + timedelta(days=40)
    with clock.set_to(later), pytest.raises(Refused, match="has gone by"):
        move(world, plan, "begin")


def test_nobody_outside_the_circle_finds_a_plan(world):
    plan = world.drafted_plan
    with identity.seen_as(world.act_as(world.user("commissioner")).principals):
        assert not ImprovementPlan.objects.filter(pk=plan.pk).exists()


def test_the_page_asks_as_often_for_two_lines_as_for_twenty(world):
    plan, by = world.drafted_plan, world.commissioner
    counted = []
    for more in (1, 18):
        for _ in range(more):
            plan = world.plan_now(plan)
            actions.add_plan_line(
                by=world.runner,
                plan=plan,
                line=line_of_plan(),
                seen_version=plan.version,
            )
        with (
            identity.seen_as(by.principals),
            CaptureQueriesContext(connection) as found,
        ):
            plan_page.plan_page(by, queries.visible_plans(by).get(pk=plan.pk))
        counted.append(len(found))

    assert counted[0] == counted[1] <= 9
