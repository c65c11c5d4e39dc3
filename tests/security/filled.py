"""Two partnerships that share nothing, each with a case that fills every table."""

from datetime import timedelta
from functools import cached_property

from django.utils import timezone

from alongside.access import actions as access
from alongside.access.models import Organisation
from alongside.agreed import actions as agreed
from alongside.assurance.national_return.years import ReportingYear
from alongside.concerns.actions import enquiring, outcomes, settling
from alongside.people import actions as people
from alongside.people.actions import Facts, decisions, limit
from tests.architecture.action_examples import (
    adult_reviews,
    appealing,
    beside,
    caring,
    causing,
    death,
    early,
    finding,
    handing,
    how_it_was,
    injuries,
    joining,
    letters,
    meetings,
    pausing,
    raiser_risk,
    returning,
    safety_plan,
    second_signature,
    stopping,
    timing,
)
from tests.architecture.action_examples.advice import answered
from tests.architecture.action_examples.advocacy import ADVOCACY
from tests.architecture.action_examples.ahead import fill_ahead
from tests.architecture.action_examples.decisions import DECISIONS
from tests.architecture.action_examples.liberty import fill_freedom
from tests.architecture.action_examples.life import LIFE
from tests.architecture.action_examples.noticing import NOTICING
from tests.architecture.action_examples.outcomes import OUTCOMES, kept_as_well
from tests.architecture.action_examples.plan import fill_plan
from tests.architecture.action_examples.reviews import leave_a_trace
from tests.architecture.action_examples.risks import fill_risks
from tests.architecture.partnership import SAID
from tests.architecture.world import World
from tests.factories import media


class Elsewhere(World):
    """Another council, with a team and a case of its own."""

    year_prepared, year_sent = ReportingYear(2021), ReportingYear(2019)

    @cached_property
    def council(self) -> Organisation:
        """The other council."""
        return access.add_organisation(
            by=self.operator, name="Eastmere Council", kind="council"
        )


def fill(world: World) -> World:
    """Take a case from beginning to end, and leave a trace in every table."""
    _tell_about_the_person(world)
    _talk_with_the_person(world)
    _notice(world)
    _decide_about_the_person(world)
    injuries.fill(world)
    joining.fill(world)
    pausing.fill(world)
    handing.fill(world)
    causing.fill(world)
    for part in (
        stopping,
        safety_plan,
        beside,
        letters,
        early,
        raiser_risk,
        timing,
        adult_reviews,
    ):
        part.fill(world)
    meetings.fill(world)
    finding.fill(world)
    fill_freedom(world)
    leave_a_trace(world)
    fill_risks(world)
    fill_ahead(world)
    enquiring.keep_answer(
        by=world.manager,
        request=world.request,
        answer="Two were on duty.",
        returned_on=timezone.localdate(),
    )
    outcomes.revise_sought(
        by=world.manager,
        outcome=world.outcome,
        words="To sleep, and a new lock.",
        reason="She thought again.",
        seen_words=world.outcome.words,
    )
    kept_as_well(world)
    how_it_was.fill(world)
    settling.keep_in_touch(
        by=world.manager,
        contact=world.contact,
        how_they_are="Well, she says.",
        again_on=timezone.localdate() + timedelta(days=84),
    )
    appealing.fill(world)
    second_signature.fill(world)
    access.keep_draft(by=world.manager, key="a.form", words={"noticed": "Half a"})
    _pass_a_second_worry_on(world)
    answered(world)()
    _what_comes_last(world)
    return world


def _what_comes_last(world: World) -> None:
    if type(world) is World:  # there are such circles once for a whole database
        assert world.improvement
        caring.fill(world)
    _speak_up(world)
    death.fill(world)
    returning.fill(world)


def _tell_about_the_person(world: World) -> None:
    said = people.write_about_me(
        by=world.manager,
        person=world.person,
        words={"what_matters": "My garden."},
        written_by="Amina Farah",
    )
    people.say_still_right(
        by=world.manager,
        person=world.person,
        statements={row.pk for row in said},
        reason="yearly",
        said_by="Amina Farah",
    )
    people.correct_facts(
        by=world.manager,
        person=world.person,
        facts=Facts(name="Amina Farah", known_as="Mina"),
        lives_at=None,
    )
    people.take_media_away(by=world.manager, media=world.media)
    media.shown(world.manager, world.person)
    _tell_about_a_life(world)


def _talk_with_the_person(world: World) -> None:
    people.correct_conversation(
        by=world.manager,
        conversation=world.conversation,
        sheet=SAID | {"working_well": "The lamp."},
        seen_version=1,
    )
    agreed.say_done(by=world.manager, action=world.action)
    OUTCOMES["people.rate_outcome"](world)()
    fill_plan(world)
    assert world.check_in


def _notice(world: World) -> None:
    for act in ("notice_change", "talk_over", "answer_barrier"):
        NOTICING[f"people.{act}"](world)()


def _decide_about_the_person(world: World) -> None:
    answer = DECISIONS["people.decide_in_best_interests"](world)()
    decisions.tell_decision(
        by=world.manager,
        decision=world.decision,
        said=decisions.TellingSaid(
            told_on=timezone.localdate(), told_by="Josh", told_in="letter", how="Post."
        ),
        seen=answer.pk,
    )


def _speak_up(world: World) -> None:
    """A need with every kind of row, and why something did not wait for it."""
    ADVOCACY["people.go_ahead"](world)()
    ADVOCACY["people.answer_representation"](world)()
    assert world.advocacy_request


def _tell_about_a_life(world: World) -> None:
    for name in ("strength", "story", "relationship"):
        act = LIFE[f"people.revise_{name}"](world)
        act()
    for name in ("see_authority", "review_limit"):
        LIFE[f"people.{name}"](world)()
    # What is held back, changed and still held back, has a history of its own.
    limit.set_limit(by=world.manager, person=world.person, bound=world.bound)


def _pass_a_second_worry_on(world: World) -> None:
    second = World()
    for name in ("council", "team", "manager", "person", "receiving_team", "receiver"):
        setattr(second, name, getattr(world, name))
    world.passed_on = second.route  # type: ignore[attr-defined]
