"""Early worries: noted by anybody, talked over, and what they become."""

from uuid import uuid4

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.agreed.models import Action
from alongside.concerns.actions import early as actions
from alongside.concerns.actions import early_talk
from alongside.concerns.models import (
    Concern,
    EarlyRaiser,
    EarlyStep,
    EarlyTold,
    EarlyWorry,
    QualityNote,
    Raiser,
)
from alongside.concerns.queries import early as queries
from alongside.concerns.queries import targets
from alongside.concerns.rules import early as rules
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import early
from tests.people import noticed as people

pytestmark = pytest.mark.django_db
NOT_ASKED = View(how="not_asked", reason="not_my_place")


@held
def win(manager):
    return people.win(manager)


@held
def worker():
    return factories.acting(factories.care_worker(full_name="Blessing Achebe"))


@held
def commissioner():
    return factories.acting(factories.user("commissioner", team=factories.team()))


def worry(manager, by=None, **more):
    """An early worry as the team has it."""
    raiser = early.noted(by, **more) if by else early.noted(**more)
    return early.worry_of(manager, raiser)


def told(raiser_of):
    """What the one who noted it reads, as they see it."""
    with identity.seen_as((raiser_of.link.principal_id,)):
        return [one.words for one in EarlyTold.objects.all()]


def raiser_of(manager, found):
    with identity.seen_as(manager.principals):
        return EarlyRaiser.objects.select_related("link").get(worry=found)


def test_a_visitor_without_a_sign_in_notes_one_and_is_thanked(manager):
    found = worry(manager)

    assert found.words == early.WORDS
    assert found.is_open
    (thanks,) = told(raiser_of(manager, found))
    day = queries.day_to_talk(found)
    assert f"Somebody talks it over by {day:%A} {day.day} {day:%B}, and then" in thanks


def test_one_press_that_arrives_twice_is_one_early_worry(manager):
    uid = uuid4()

    assert early.noted(uid=uid).pk == early.noted(uid=uid).pk


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({"words": " "}, "does not seem right"),
        ({"about_name": ""}, "who or which service"),
        ({"about_staff": ""}, "works there"),
    ],
)
def test_it_says_what_and_about_whom(missing, sentence):
    with pytest.raises(Refused, match=sentence):
        early.noted(**missing)


def test_who_noted_it_is_not_known_to_whoever_it_is_given_to(manager):
    elsewhere = factories.user("social_worker", team=factories.team("North"))
    found = worry(manager)

    actions.give_early_worry(by=manager, worry=found, owner=elsewhere, seen=0)

    them = factories.acting(elsewhere)
    assert people.seen_by(them, EarlyWorry) == [found]
    assert people.seen_by(them, EarlyRaiser) == []


def test_whoever_had_it_before_does_not_read_it_any_more(manager):
    first = factories.user("social_worker", team=factories.team("North"))
    found = worry(manager)
    given = actions.give_early_worry(by=manager, worry=found, owner=first, seen=0)

    second = factories.social_worker()
    actions.give_early_worry(by=manager, worry=given, owner=second, seen=1)

    assert people.seen_by(factories.acting(first), EarlyWorry) == []


def test_a_worry_becomes_support_and_never_a_case(manager, win):
    found = worry(manager, person=win)

    step = early.talked_over(manager, found, came="support", to_do=early.to_do())

    with identity.seen_as(manager.principals):
        action = Action.objects.get(pk=step.action_id)
        assert not Concern.objects.exists()
    assert action.circle_id == win.circle_id
    assert early.WORDS not in f"{action.what} {action.serves} {action.came_from}"
    assert told(raiser_of(manager, found))[-1] == early.TOLD


def test_support_waits_until_it_is_known_whose_record_it_is(manager, win):
    found = worry(manager)
    with pytest.raises(Refused, match="Say first whose record"):
        early.talked_over(manager, found, came="support", to_do=early.to_do())

    named = actions.say_whose_it_is(by=manager, worry=found, person=win, seen=0)

    assert early.talked_over(manager, named, came="support", to_do=early.to_do())


def test_it_becomes_a_note_for_those_who_buy_and_run_the_service(manager, commissioner):
    runs = factories.organisation()
    rm = factories.acting(factories.user("registered_manager", organisation=runs))
    found = worry(manager, service=early.larch_house(runs))

    early.talked_over(manager, found, came="quality", note="Cold mornings.")

    assert [n.words for n in people.seen_by(commissioner, QualityNote)] == [
        "Cold mornings."
    ]
    assert len(people.seen_by(rm, QualityNote)) == 1
    assert people.seen_by(rm, EarlyWorry) == []
    assert people.seen_by(commissioner, EarlyWorry) == []


def test_what_is_done_about_a_note_reaches_the_one_who_noted_it(manager, commissioner):
    found = worry(manager, service=early.larch_house())
    step = early.talked_over(manager, found, came="quality", note="Cold mornings.")
    (note,) = people.seen_by(commissioner, QualityNote)
    assert note.pk == step.note_id

    answer = {"by": commissioner, "note": note, "team": factories.safeguarding_team()}
    early_talk.answer_quality_note(**answer, words="We visit in the mornings now.")
    early_talk.answer_quality_note(**answer, words="We visit in the mornings now.")

    last = told(raiser_of(manager, found))[-1]
    assert last == "About Larch House: We visit in the mornings now."
    assert len(told(raiser_of(manager, found))) == 3
    with pytest.raises(Refused, match="answered already"):
        early_talk.answer_quality_note(**answer, words="And something else.")


def test_as_a_concern_its_words_go_on_and_nothing_is_typed_twice(manager, worker, win):
    found = worry(manager, worker, person=win, usual="She is first at breakfast.")

    early.talked_over(manager, found, came="concern")

    (concern,) = people.seen_by(manager, Concern)
    assert early.WORDS in concern.noticed
    assert "first at breakfast" in concern.noticed
    assert concern.person_id == win.pk
    assert concern.wish_asked == "yes"
    (follows,) = people.seen_by(worker, Raiser)
    assert (follows.user_id, follows.name) == (worker.user.pk, "Blessing Achebe")
    assert people.seen_by(worker, Concern) == []


def test_a_visitor_follows_the_concern_under_the_link_they_had(manager):
    found = worry(manager, name="Perpetua")
    link = raiser_of(manager, found).link

    early.talked_over(manager, found, came="concern", view=NOT_ASKED)

    with identity.seen_as((link.principal_id,)):
        assert Raiser.objects.get().link_id == link.pk
    (concern,) = people.seen_by(manager, Concern)
    assert concern.wish_not_asked_reason == "not_my_place"
    assert people.seen_by(manager, Raiser)[0].name == "Perpetua"


def test_nothing_more_needs_the_reason_and_what_the_person_says(manager):
    found = worry(manager)
    with pytest.raises(Refused, match="what came of the talk"):
        early.talked_over(manager, found, words=" ")
    with pytest.raises(Refused, match="what the person said"):
        early.talked_over(manager, found, view=View(how="first_hand", words=" "))
    with pytest.raises(Refused, match="Everybody hears back"):
        early.talked_over(manager, found, told=" ")

    step = early.talked_over(manager, found)

    with identity.seen_as(manager.principals):
        step = EarlyStep.objects.select_related("involvement").get(pk=step.pk)
        assert step.involvement.words


def test_the_database_keeps_no_end_without_the_persons_view(manager):
    found = worry(manager)
    bare = {"worry": found, "circle_id": found.circle_id, "number": 9, "words": "Fine."}

    with (
        pytest.raises(IntegrityError, match="persons_view"),
        transaction.atomic(),
        identity.seen_as(manager.principals),
    ):
        EarlyStep.objects.create(**bare, step="nothing", talked_by="Ruth")


def test_one_press_that_came_twice_is_one_talk(manager):
    found = worry(manager)
    first = early.talked_over(manager, found)

    assert early.talked_over(manager, found).pk == first.pk
    assert len(told(raiser_of(manager, found))) == 2


def test_of_two_who_talk_it_over_at_once_the_second_reads_first(manager):
    found = worry(manager)
    other = factories.acting(factories.social_worker())
    actions.give_early_worry(by=other, worry=found, owner=other.user, seen=0)

    with pytest.raises(Refused, match="Somebody else wrote here"):
        early.talked_over(manager, found, seen=0)


def test_more_said_afterwards_is_talked_over_again(manager):
    found = worry(manager)
    early.talked_over(manager, found)
    theirs = raiser_of(manager, found)
    team = factories.safeguarding_team()
    by = actions.actor.of_link(theirs.link)

    for _ in range(2):
        actions.say_more_early(by=by, raiser=theirs, words="Still cold.", team=team)

    again = early.worry_of(manager, theirs)
    assert again.is_open
    assert again.number == 2
    assert again.open_since > again.noted_at
    assert early.talked_over(manager, again).number == 3


def test_after_it_is_a_concern_more_is_said_there(manager):
    found = worry(manager)
    early.talked_over(manager, found, came="concern", view=NOT_ASKED)
    theirs, team = raiser_of(manager, found), factories.safeguarding_team()

    with pytest.raises(Refused, match="belongs there"):
        actions.say_more_early(by=manager, raiser=theirs, words="More.", team=team)


def test_a_letter_says_nothing_about_anybody(
    manager, django_capture_on_commit_callbacks
):
    found = worry(manager, email="neighbour@example.org")

    with django_capture_on_commit_callbacks(execute=True):
        early.talked_over(manager, found)

    (letter,) = mail.outbox
    assert "/early/read/" in letter.body
    assert "coat" not in letter.body + letter.subject
    assert "Amina" not in letter.body + letter.subject


def test_it_is_talked_over_within_a_week_a_local_target(manager):
    found = worry(manager)
    with identity.seen_as(manager.principals):
        day = rules.talked_over_by(found, targets.in_force())

    assert 7 <= (day - clock.today()).days <= 12  # never on a day off
