"""What somebody says is wrong is looked at by somebody who did not decide it."""

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import actor, identity
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.concerns.actions import appealing as actions
from alongside.concerns.models import (
    Appeal,
    AppealAnswer,
    AppealTold,
    Concern,
    Route,
    StateChange,
    Update,
)
from alongside.concerns.models.concern import State
from alongside.concerns.rules import appealing as rules
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import appealing, concerns, enquiries

pytestmark = pytest.mark.django_db


@held
def other():
    return factories.acting(factories.safeguarding_manager(full_name="Naomi Adeyemi"))


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def now(concern):
    with desk():
        return Concern.objects.select_related("raiser__link").get(pk=concern.pk)


def news(concern):
    with desk():
        rows = Update.objects.filter(raiser__concern=concern.pk, stage="news")
        return [one.words for one in rows]


def raiser_of(concern):
    raiser = now(concern).raiser
    return raiser, actor.of_link(raiser.link)


def test_nothing_more_is_said_to_be_wrong_and_it_is_listened_to_again(manager, other):
    concern = appealing.settled_with_no_action(manager)
    raiser, by = raiser_of(concern)

    appeal = appealing.as_raiser(by, raiser)
    appealing.answered(other, appeal)

    assert now(concern).state == "listening"
    with desk():
        assert StateChange.objects.latest("pk").verb == "uphold_appeal"
        assert StateChange.objects.latest("pk").reason == appealing.REASON
    assert news(concern) == [appealing.TOLD]


def test_what_was_passed_on_and_not_taken_up_is_taken_back(manager, other):
    concern = appealing.passed_on(manager)

    appealing.answered(other, appealing.asked(manager, concern))

    assert now(concern).state == "listening"
    with desk():
        assert Route.objects.get().answer == "recalled"


def test_what_was_found_goes_back_to_finding_out(manager, other):
    enquiry = appealing.found(manager)
    amina = factories.acting(enquiries.the_person(enquiry))
    said = {"words": appealing.WORDS, "wants": appealing.WANTS}

    appeal = actions.appeal_enquiry(by=amina, enquiry=enquiry, **said)
    appealing.answered(other, appeal, answer="partly")

    assert enquiries.concern_now(enquiry).state == "enquiring"
    assert news(enquiry.concern) == [rules.GOES_BACK]
    with identity.seen_as(amina.principals):
        assert Appeal.objects.get().words_to_them == appealing.TOLD
        assert not AppealAnswer.objects.exists()
        assert not AppealTold.objects.exists()


def test_a_settled_one_is_opened_and_decided_anew(manager, other):
    concern = enquiries.settled(manager)

    appealing.answered(other, appealing.asked(manager, concern))

    assert now(concern).state == "listening"


def test_when_it_stays_both_sides_read_that_it_was_looked_at(manager, other):
    concern = enquiries.settled(manager)
    amina = factories.acting(enquiries.the_person(enquiries.of(concern)))

    appealing.answered(other, appealing.asked(manager, concern), answer="stands")

    assert now(concern).state == "settled"
    assert news(concern) == [rules.STANDS]
    with identity.seen_as(amina.principals):
        assert not AppealTold.objects.get().goes_back
        assert not Appeal.objects.exists()
    assert "Ruth" not in rules.STANDS + rules.GOES_BACK


@pytest.mark.parametrize(
    "decided",
    [
        appealing.settled_with_no_action,
        appealing.passed_on,
        enquiries.settled,
        lambda by: appealing.found(by).concern,
    ],
)
def test_whoever_had_a_part_in_it_does_not_look_at_it_again(manager, other, decided):
    concern = decided(manager)
    appeal = appealing.asked(manager, now(concern))

    with pytest.raises(Refused, match="You had a part in what was decided"):
        appealing.answered(manager, appeal)
    appealing.answered(other, appeal)


def test_a_worker_cannot_answer(manager):
    appeal = appealing.asked(manager, appealing.settled_with_no_action(manager))
    worker = factories.acting(factories.social_worker())

    with pytest.raises(Refused, match="Ask your safeguarding manager"):
        appealing.answered(worker, appeal)


def test_it_is_answered_once_however_often_it_is_pressed(manager, other):
    appeal = appealing.asked(manager, appealing.settled_with_no_action(manager))

    first = appealing.answered(other, appeal)

    assert appealing.answered(other, appeal) == first
    with pytest.raises(Refused, match="answered already"):
        appealing.answered(other, appeal, answer="stands")
    third = factories.acting(factories.safeguarding_manager(full_name="Third"))
    with pytest.raises(Refused, match="answered already"):
        appealing.answered(third, appeal)


def test_nothing_is_answered_while_the_persons_view_is_silently_blank(manager, other):
    appeal = appealing.asked(manager, appealing.settled_with_no_action(manager))

    with pytest.raises(Refused):
        actions.answer_appeal(
            by=other,
            appeal=appeal,
            view=View(how="first_hand", words=" "),
            said=appealing.looked_at(),
        )

    with desk():
        assert Appeal.objects.get().answer == ""


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"answer": "maybe"}, "Choose what comes of it"),
        ({"reason": " "}, "Write why"),
        ({"words_to_them": ""}, "Write what you tell them"),
        ({"told_how": " "}, "Write how you tell them"),
    ],
)
def test_an_answer_has_reasons_and_reaches_the_one_who_asked(
    manager, other, changes, sentence
):
    appeal = appealing.asked(manager, appealing.settled_with_no_action(manager))

    with pytest.raises(Refused, match=sentence):
        appealing.answered(other, appeal, **changes)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"who": "the_postman"}, "Say who asks"),
        ({"words": ""}, "Write what is wrong"),
        ({"wants": " "}, "Write what should happen"),
        ({"who": "representative", "may_be_source": True}, "cannot speak for the"),
        ({"who": "representative"}, "by what authority"),
        ({"who": "representative", "authority": "Attorney"}, "how you know that"),
    ],
)
def test_what_is_asked_has_words_and_never_comes_from_the_source_for_her(
    manager, changes, sentence
):
    concern = appealing.settled_with_no_action(manager)

    with pytest.raises(Refused, match=sentence):
        appealing.asked(manager, concern, **changes)

    with desk():
        assert not Appeal.objects.exists()


@pytest.mark.parametrize("state", [s for s in State if s not in rules.ABOUT])
def test_what_is_not_decided_is_not_looked_at_again(state):
    assert rules.why_not_now(state) == rules.NOTHING_YET


def test_while_a_worry_is_listened_to_there_is_nothing_to_look_at_again(manager):
    concern = concerns.listening(manager)
    raiser, by = raiser_of(concern)

    with pytest.raises(Refused, match="Nothing is decided now"):
        appealing.as_raiser(by, raiser)


def test_asking_twice_is_asking_once(manager):
    concern = appealing.settled_with_no_action(manager)
    raiser, by = raiser_of(concern)

    first = appealing.as_raiser(by, raiser)

    assert appealing.as_raiser(by, raiser) == first
    with pytest.raises(Refused, match="waits for an answer"):
        appealing.as_raiser(by, raiser, "And another thing.")
    with pytest.raises(Refused, match="waits for an answer"):
        appealing.asked(manager, concern, who="raiser", words="He rang as well.")


def test_each_reads_only_what_they_asked(manager):
    enquiry = appealing.found(manager)
    amina = factories.acting(enquiries.the_person(enquiry))
    raiser, link = raiser_of(enquiry.concern)
    said = {"words": "It was not my sister.", "wants": "Write that."}
    actions.appeal_enquiry(by=amina, enquiry=enquiry, **said)
    appealing.as_raiser(link, raiser)

    for viewer, words in ((amina, said["words"]), (link, appealing.WORDS)):
        with identity.seen_as(viewer.principals):
            assert [one.words for one in Appeal.objects.all()] == [words]


def test_the_database_keeps_no_answer_without_words_and_no_source_as_voice(manager):
    appealing.asked(manager, appealing.settled_with_no_action(manager))

    with desk():
        for row in (
            {"answer": "upheld"},
            {"words_to_them": "Hello."},
            {"words": ""},
            {"who": "representative"},
        ):
            with pytest.raises(IntegrityError), transaction.atomic():
                Appeal.objects.update(**row)
