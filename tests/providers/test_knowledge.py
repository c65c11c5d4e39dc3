"""What is told of a service: who reads it, who answers, and what is held back."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.models import KnowledgeItem, KnowledgeTeller, Service
from alongside.providers.queries import item_page, knowledge
from alongside.providers.rules.knowledge import Withheld
from tests.architecture.caring import known
from tests.architecture.world import World

pytestmark = pytest.mark.django_db(databases="__all__")
WORRY = "Two call bells rang for ten minutes."


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """One service, those who run it and those who look after its quality."""
    with django_db_blocker.unblock(), transaction.atomic():
        made = World()
        assert made.known_service
        assert made.runner
        made.nurse = made.act_as(made.user("advocate"))
        made.carer = made.act_as(made.user("care_worker", made.running_team))
        yield made
        transaction.set_rollback(True)


def told(world, by=None, **more):
    """Something told of the service by somebody."""
    about = {"tone": "worry", "words": WORRY} | more.pop("known", {})
    return actions.tell_about_service(
        by=by or world.commissioner,
        service=world.known_service,
        known=known(**about),
        **more,
    )


def sees(actor, item):
    """Whether the database shows it to them."""
    with identity.seen_as(actor.principals):
        return KnowledgeItem.objects.filter(pk=item.pk).exists()


def as_seen_by(actor, item):
    """The item as they see it, with what was said to it."""
    with identity.seen_as(actor.principals):
        return knowledge.items(actor).get(pk=item.pk)


def for_days(days, reason="enquiry"):
    """Held back for so many days."""
    until = clock.now() + timedelta(days=days)
    return Withheld(reason, "We first ask those who were there.", until)


def test_somebody_from_outside_tells_and_only_they_and_the_circle_read_it(world):
    item = told(world, world.nurse)
    other = world.act_as(world.user("advocate"))

    assert all(sees(one, item) for one in (world.nurse, world.runner))
    assert sees(world.commissioner, item)
    assert not sees(other, item)


def test_a_form_sent_twice_tells_once(world):
    once = uuid4()
    first = told(world, world.nurse, told_once=once)

    assert told(world, world.nurse, told_once=once).pk == first.pk


def test_a_name_that_is_kept_back_is_nowhere_those_who_run_it_can_look(world):
    item = told(world, world.carer, is_name_told=False)
    seen = as_seen_by(world.runner, item)

    assert seen.recorded_by == 0
    assert seen.recorded_for is None
    with identity.seen_as(world.runner.principals):
        assert not KnowledgeTeller.objects.filter(item=item).exists()
    with identity.seen_as(world.commissioner.principals):
        teller = KnowledgeTeller.objects.get(item=item)
        assert teller.recorded_by_name == world.carer.name
    with identity.seen_as(world.carer.principals):
        assert knowledge.told_by(world.carer).rows[0].pk == item.pk


def test_the_one_whose_name_is_kept_back_leaves_no_trace_by_reading_it(world):
    item = told(world, world.carer, is_name_told=False)
    actions.note_read(by=world.carer, items=[as_seen_by(world.carer, item)])

    assert as_seen_by(world.runner, item).reads.count() == 0


def test_whoever_told_hears_who_read_it_and_what_was_answered(world):
    item = told(world, world.nurse)
    actions.note_read(by=world.runner, items=[as_seen_by(world.runner, item)])
    actions.note_read(by=world.runner, items=[as_seen_by(world.runner, item)])
    actions.reply_to_knowledge(by=world.runner, item=item, words="We mended the bell.")
    actions.say_what_came_of_it(
        by=world.commissioner, item=item, words="I rang it myself."
    )
    seen = as_seen_by(world.nurse, item)

    ours, theirs = world.council.name, world.provider.name
    with identity.seen_as(world.nurse.principals):
        heard = knowledge.heard_by(world.nurse, item)
        who = item_page.who_knew(world.nurse, seen)
    assert [read.recorded_for.name for read in heard] == [theirs, ours]
    assert [line["title"] for line in who] == [
        "Written down",
        f"First read at {theirs}",
        "Answered",
        f"First read at {ours}",
        "Said what came of it",
    ]
    assert [reply.words for reply in seen.replies.all()] == ["We mended the bell."]
    assert [answer.words for answer in seen.answers.all()] == ["I rang it myself."]


def test_what_is_held_back_shows_itself_on_its_day(world):
    item = told(world, withheld=for_days(7))

    assert not sees(world.runner, item)
    rows = Membership.objects.filter(circle=item.circle_id, purpose="runs_service")
    day_came = clock.now() - timedelta(seconds=1)
    assert rows.filter(starts_at=item.withheld_until).update(starts_at=day_came) == 1

    assert sees(world.runner, item)


def test_what_somebody_told_is_held_back_later_until_those_who_run_it_read_it(world):
    told_by_nurse, in_circle = told(world, world.nurse), told(world, world.carer)
    for item in (told_by_nurse, in_circle):
        held = actions.hold_back_knowledge(
            by=world.commissioner, item=item, withheld=for_days(5)
        )
        assert not sees(world.runner, held)
        assert sees(world.director, held)
    assert sees(world.nurse, told_by_nurse)
    assert sees(world.carer, in_circle)


def test_what_they_have_read_is_not_held_back_from_them(world):
    item = told(world)
    actions.note_read(by=world.runner, items=[as_seen_by(world.runner, item)])

    with pytest.raises(Refused, match="read it already"):
        actions.hold_back_knowledge(
            by=world.commissioner, item=item, withheld=for_days(5)
        )


def test_it_is_gone_on_with_shown_early_and_every_step_is_kept(world):
    item = told(world, withheld=for_days(3))
    by = world.commissioner
    longer = for_days(9)
    for _ in range(2):  # pressed twice
        actions.hold_back_knowledge(by=by, item=item, withheld=longer)
    assert not sees(world.runner, item)
    with pytest.raises(Refused, match="90 days"):
        actions.hold_back_knowledge(by=by, item=item, withheld=for_days(91))
    with pytest.raises(Refused, match="Only those who look after"):
        actions.hold_back_knowledge(by=world.runner, item=item, withheld=for_days(1))
    actions.show_knowledge_early(by=by, item=item, words="The enquiry is done.")

    assert sees(world.runner, item)
    with identity.seen_as(world.runner.principals):
        steps = list(item.holds.values_list("step", flat=True))
    assert steps == ["begun", "gone_on", "ended"]


def test_another_team_that_takes_the_service_over_waits_for_the_day_too(world):
    item, open_to_all = told(world, withheld=for_days(7)), told(world, world.nurse)
    other = access.add_team(
        by=world.operator, organisation=world.provider, name="Elm Court again"
    )
    actions.join_to_organisation(
        by=world.operator,
        service=Service.objects.get(pk=world.known_service.pk),
        organisation=world.provider,
        team=other,
    )
    runner = world.act_as(world.user("registered_manager", other))

    assert not sees(world.runner, open_to_all)
    assert sees(runner, open_to_all)
    assert not sees(runner, item)


def test_the_manager_says_that_it_is_wrong_and_is_answered_once(world):
    item = told(world)
    reply = actions.reply_to_knowledge(
        by=world.runner, item=item, words="That was next door.", says_wrong=True
    )
    again = actions.reply_to_knowledge(
        by=world.runner, item=item, words="That was next door.", says_wrong=True
    )
    assert again.pk == reply.pk
    with pytest.raises(Refused, match="quality of care"):
        actions.answer_wrong_knowledge(
            by=world.runner, reply=reply, result="right", words="It was."
        )
    said = {"by": world.commissioner, "reply": reply, "result": "right"}
    actions.answer_wrong_knowledge(**said, words="It was the day centre.")
    with pytest.raises(Refused, match="already"):
        actions.answer_wrong_knowledge(**said, words="It was the day centre.")

    seen = as_seen_by(world.runner, item)
    assert seen.taken_back_why == "It was the day centre."
    assert not seen.is_counted


def test_two_tellings_of_one_event_count_once_whatever_order_they_are_linked_in(world):
    first, second, third = told(world), told(world, world.nurse), told(world)
    link = actions.say_same_event
    link(by=world.commissioner, item=third, first=second)
    link(by=world.commissioner, item=second, first=first)

    def counted():
        found = (as_seen_by(world.commissioner, i) for i in (first, second, third))
        return [item.is_counted for item in found]

    assert counted() == [True, False, False]
    actions.take_back_knowledge(by=world.commissioner, item=first, why="Wrong home.")
    assert counted() == [False, True, False]
    link(by=world.commissioner, item=second, first=third)
    assert counted() == [False, False, True]
    actions.say_another_event(by=world.commissioner, item=second)
    assert counted() == [False, True, True]


def test_only_those_who_look_after_care_link_and_only_of_one_service(world):
    first, second = told(world), told(world)
    with pytest.raises(Refused, match="quality of care"):
        actions.say_same_event(by=world.runner, item=second, first=first)
    with pytest.raises(Refused, match="other than itself"):
        actions.say_same_event(by=world.commissioner, item=first, first=first)


def test_whoever_told_it_takes_it_back_and_others_do_not(world):
    item = told(world, world.nurse)
    with pytest.raises(Refused, match="You can say that it is wrong"):
        actions.take_back_knowledge(by=world.runner, item=item, why="We do not like it")
    actions.take_back_knowledge(by=world.nurse, item=item, why="It was another home.")

    assert as_seen_by(world.nurse, item).taken_back_at is not None


@pytest.mark.parametrize("field", ["words", "who_says"])
def test_no_name_is_kept(world, field):
    with pytest.raises(Refused, match="could show who somebody is"):
        told(world, known={field: "Mrs Hale waited"})


def test_an_answer_names_nobody_either(world):
    with pytest.raises(Refused, match="could show who somebody is"):
        actions.reply_to_knowledge(
            by=world.runner, item=told(world), words="That is how Mr Hale is."
        )
