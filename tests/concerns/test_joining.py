"""Two who tell of one happening: one worry goes on, and both hear back."""

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.concerns.actions import allocating, receiving
from alongside.concerns.models import Concern, Joining
from alongside.concerns.queries import board, longer, worklist
from alongside.concerns.queries import joining as queries
from alongside.concerns.queries.concern import possible_duplicates, story
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns
from tests.factories import joining as factory

pytestmark = pytest.mark.django_db


@held
def first(manager):
    """The one that goes on."""
    return factory.now(concerns.listening(manager))


@held
def other(manager, first):
    return factory.about(manager, first.person)


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def test_one_goes_on_and_every_word_of_both_is_read_there(manager, first, other):
    factory.joined(manager, other, first)

    with desk():
        (one,) = story(manager, factory.now(first)).told_of_the_same
        there = story(manager, factory.now(other))
    assert one.other.noticed == factory.OTHER_WORDS
    assert one.raiser == other.raiser
    assert one.joining.reason == factory.SAME
    assert there.goes_on_in.other == first
    assert (factory.now(first).state, factory.now(other).state) == (
        "listening",
        "joined",
    )


def test_it_asks_for_nothing_of_its_own_and_appears_once(manager, first, other):
    factory.joined(manager, other, first)

    with desk():
        on_board = [card.concern.pk for card in board.board(manager).cards]
        alike = possible_duplicates(manager, first)
        late = [row.concern.pk for row in longer.taking_longer(manager).rows]
        beside = board.past_beside(manager, [first])
    assert on_board == [first.pk]
    assert alike == []
    assert other.pk not in late
    assert beside == {first.pk: []}


def test_pressed_twice_it_is_joined_once(manager, first, other):
    joined = factory.joined(manager, other, first)

    assert factory.joined(manager, other, first) == joined
    with pytest.raises(Refused, match="joined already"):
        factory.joined(manager, other, first, reason="I think so too.")


def test_apart_again_it_is_where_it_was_and_the_history_stays(manager, first, other):
    joined = factory.joined(manager, other, first)
    with pytest.raises(Refused, match="two after all"):
        factory.apart(manager, joined, " ")

    factory.apart(manager, joined)

    assert factory.now(other).state == "received"
    with pytest.raises(Refused, match="already"):
        factory.apart(manager, joined)
    with desk():
        (here,), there = (
            story(manager, factory.now(one)).undone for one in (first, other)
        )
    assert here.joining.why_undone == "Two evenings, after all."
    assert [one.joining for one in there] == [joined]
    factory.joined(manager, other, first, reason="One evening, after all.")


def test_from_listening_it_goes_back_to_listening(manager, first, other):
    receiving.begin_listening(by=manager, concern=other)
    joined = factory.joined(manager, factory.now(other), first)

    factory.apart(manager, joined)

    assert factory.now(other).state == "listening"


def test_two_people_are_never_made_one(manager, first):
    stranger = concerns.person(manager, "Halima Yusuf")
    about_her = factory.about(manager, stranger)
    nobody = concerns.received(manager)

    with pytest.raises(Refused, match="Link them instead"):
        factory.joined(manager, about_her, first)
    with pytest.raises(Refused, match="who they are about"):
        factory.joined(manager, nobody, first)


def test_not_before_whoever_told_us_heard_that_we_have_it(manager, first):
    raised = concerns.raised()
    receiving.say_who_it_is(by=manager, concern=raised, person=first.person)

    with pytest.raises(Refused, match="that we have them"):
        factory.joined(manager, raised, first)


def test_one_with_an_enquiry_of_its_own_goes_on_and_is_not_joined(manager, first):
    decided = factory.now(concerns.decided(manager, first))
    other = factory.about(manager, first.person)

    with pytest.raises(Refused, match="enquiry of its own"):
        factory.joined(manager, decided, other)
    factory.joined(manager, other, decided)


def test_nothing_is_joined_to_what_has_come_to_its_end(manager, first):
    over = concerns.decided(manager, first, result=concerns.NO_ACTION, answer="no")
    other = factory.about(manager, first.person)

    with pytest.raises(Refused, match="no further action"):
        factory.joined(manager, other, over)


def test_there_is_one_step_and_never_a_chain(manager, first, other):
    third = factory.about(manager, first.person)
    factory.joined(manager, other, first)

    with pytest.raises(Refused, match="joined to another itself"):
        factory.joined(manager, third, other)
    with pytest.raises(Refused, match="Others are joined to this one"):
        factory.joined(manager, first, third)
    with pytest.raises(Refused, match="the worry itself"):
        factory.joined(manager, first, first)
    factory.joined(manager, third, first)


def test_the_database_knows_it_too(manager, first, other):
    third = factory.about(manager, first.person)
    about_her = factory.about(manager, concerns.person(manager, "Halima Yusuf"))
    joined = factory.joined(manager, other, first)
    again = {"circle_id": other.circle_id, "before": "received", "reason": "So."}
    again |= {"joined_by": 1, "joined_by_name": "J"}
    for pair in ((other, third), (third, other), (first, third), (about_her, third)):
        with pytest.raises(IntegrityError), transaction.atomic(), desk():
            Joining.objects.create(joined=pair[0], goes_on=pair[1], **again)
    for change in ({"reason": ""}, {"why_undone": "So."}, {"goes_on": other}):
        with pytest.raises(IntegrityError), transaction.atomic(), desk():
            Joining.objects.filter(pk=joined.pk).update(**change)


def test_whom_it_is_about_stays_while_they_are_joined(manager, first, other):
    factory.joined(manager, other, first)

    for one in (first, other):
        with pytest.raises(Refused, match="Take them apart first"):
            receiving.say_who_it_is(by=manager, concern=factory.now(one), person=None)


def test_who_has_the_one_that_goes_on_must_see_the_other_already(manager, first, other):
    outside = factories.user(
        "social_worker", organisation=factories.organisation(name="Another council")
    )
    allocating.allocate_concern(by=manager, concern=first, lead=outside)

    with pytest.raises(Refused, match="does not see this one"):
        factory.joined(manager, other, first)

    allocating.allocate_concern(by=manager, concern=other, lead=outside)
    factory.joined(manager, other, first)
    with seen_as(factories.acting(outside).principals):
        assert Concern.objects.filter(pk=other.pk).exists()


def test_whoever_takes_it_over_sees_what_is_joined_to_it(manager, first, other):
    outside = factories.user(
        "social_worker", organisation=factories.organisation(name="Another council")
    )
    factory.joined(manager, other, first)

    allocating.allocate_concern(by=manager, concern=first, lead=outside)

    with seen_as(factories.acting(outside).principals):
        assert len(queries.joined_to(factories.acting(outside), first)) == 1


def test_my_day_asks_for_an_answer_to_the_other_one(manager, first, other):
    lead = factories.safeguarding_manager(full_name="Lena Hart")
    allocating.allocate_concern(by=manager, concern=first, lead=lead)
    factory.joined(manager, other, first)
    concerns.decided(manager, factory.now(first))
    acting = factories.acting(lead)

    with seen_as(acting.principals):
        answers = worklist.worklist(acting).group("answer").things
    assert ("concerns:tell", (other.pk,)) in [
        (one.page, one.numbers) for one in answers
    ]
