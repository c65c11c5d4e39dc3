"""Somebody asks how it was: who, how it is kept, and who reads it."""

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.rules import Refused
from alongside.concerns.actions import allocating, receiving, settling
from alongside.concerns.actions import asking as actions
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.models import Asking, AskingStep, HowItWas, Said
from alongside.concerns.queries import asking_counts
from alongside.concerns.queries import how_it_was as queries
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import advocacy, concerns, enquiries, how_it_was

pytestmark = pytest.mark.django_db


@held
def asking(manager):
    return how_it_was.asking(manager)


@held
def sam():
    return how_it_was.advocate()


def test_settling_plans_that_somebody_asks(asking):
    assert asking.called == "Amina"
    assert asking.mode == ""
    assert not asking.is_over


def test_somebody_independent_reads_how_to_reach_them_and_no_more(manager, asking, sam):
    asking = how_it_was.independently(manager, asking, sam)
    by = factories.acting(sam)

    with transaction.atomic(), identity.seen_as(by.principals):
        seen = queries.askings(by).get()
        assert (seen.called, seen.how_to_reach) == ("Amina", how_it_was.REACH)
        assert not queries.works_on(by, seen)
        assert not queries.in_the_record(by, seen)
        assert not queries.of_the_team(by).exists()


def test_what_somebody_independent_hears_is_kept_with_who_asked(manager, asking, sam):
    asking = how_it_was.independently(manager, asking, sam)

    how_it_was.told(factories.acting(sam), asking, format="easy_read", may_read=True)

    end = how_it_was.end(asking)
    assert (end.mode, end.way, end.format) == (
        "independent",
        "face_to_face",
        "easy_read",
    )
    assert (end.answered_by, end.version) == ("person", "outcomes_framework_2018")
    rows = dict(queries.how_asked(end))
    assert rows["Who asked"] == "Asked by somebody independent"
    assert how_it_was.now(asking).is_over


def test_whoever_had_a_part_counts_as_that_whatever_was_arranged(manager, asking, sam):
    asking = how_it_was.independently(manager, asking, sam)

    how_it_was.told(manager, asking)

    assert how_it_was.end(asking).mode == "lead"


def test_somebody_who_came_to_have_a_part_is_not_independent_any_more(manager, asking):
    other = factories.team("North")
    ruth = factories.user("social_worker", team=other, full_name="Ruth Oyelaran")
    asking = how_it_was.independently(manager, asking, ruth)
    allocating.allocate_concern(by=manager, concern=asking.concern, lead=ruth)

    how_it_was.told(factories.acting(ruth), asking)

    assert how_it_was.end(asking).mode == "lead"


def test_a_paper_was_answered_alone_and_says_who_typed_it_in(manager, asking):
    told = how_it_was.told(manager, asking, way="paper")

    assert how_it_was.end(asking).mode == "alone"
    assert told.typed_in_by == manager.name


def test_the_team_reads_only_what_they_agree_to(manager, asking, sam):
    asking = how_it_was.independently(manager, asking, sam)
    how_it_was.told(factories.acting(sam), asking, may_read=False)
    amina = factories.acting(asking.concern.person.user)

    assert how_it_was.reads(manager, asking) is None
    assert how_it_was.end(asking).step == "answered"
    assert how_it_was.reads(amina, asking).better == how_it_was.BETTER
    assert how_it_was.reads(factories.acting(sam), asking) is not None


def test_the_team_and_the_lead_read_it_when_they_agree(manager, asking, sam):
    lead = factories.user(
        "social_worker", team=factories.team("North"), full_name="Dawn Hartley"
    )
    allocating.allocate_concern(by=manager, concern=asking.concern, lead=lead)
    asking = how_it_was.independently(manager, asking, sam)

    how_it_was.told(factories.acting(sam), asking, may_read=True)

    for reader in (manager, factories.acting(lead)):
        assert how_it_was.reads(reader, asking).better == how_it_was.BETTER


def test_any_question_can_stay_blank_but_not_everything(manager, asking):
    with pytest.raises(Refused, match="Answer one question"):
        how_it_was.told(manager, asking, answers={}, better=" ")

    told = how_it_was.told(manager, asking, answers={"listened_to": "no"}, better="")

    with transaction.atomic(), identity.seen_as(manager.principals):
        assert [(one.question, one.answer) for one in told.said.all()] == [
            ("listened_to", "no")
        ]


@pytest.mark.parametrize(
    "answers", [{"listened_to": "worse"}, {"asked_what_they_wanted": "yes"}]
)
def test_only_what_is_asked_is_answered(manager, asking, answers):
    with pytest.raises(Refused, match="answers shown"):
        how_it_was.told(manager, asking, answers=answers)


def test_no_answer_has_a_reason_and_is_an_answer(manager, asking):
    with pytest.raises(Refused, match="Choose why"):
        how_it_was.unanswered(manager, asking, "")
    with pytest.raises(Refused, match="Choose why"):
        how_it_was.unanswered(manager, asking, "settled_anew")
    with pytest.raises(Refused, match="Write why"):
        how_it_was.unanswered(manager, asking, "other")

    assert how_it_was.unanswered(manager, asking, "not_reached").is_over


def test_what_is_answered_is_not_answered_again(manager, asking):
    how_it_was.told(manager, asking)

    with pytest.raises(Refused, match="has an answer already"):
        how_it_was.unanswered(manager, asking)
    with pytest.raises(Refused, match="has an answer already"):
        how_it_was.arrange(manager, asking, seen=1)


def test_one_press_that_arrives_twice_is_one(manager, asking):
    first = how_it_was.arrange(manager, asking)
    assert how_it_was.arrange(manager, asking).number == first.number == 1

    one = how_it_was.told(manager, asking, seen=1)

    assert how_it_was.told(manager, asking, seen=1) == one


def test_of_two_at_once_the_second_is_told_of_the_first(manager, asking):
    how_it_was.arrange(manager, asking)

    with pytest.raises(Overtaken):
        how_it_was.arrange(manager, asking, seen=0, called="Mrs Farah")
    with pytest.raises(Overtaken):
        how_it_was.told(manager, asking, seen=0)


def test_somebody_outside_it_writes_nothing(manager, asking, sam):
    asking = how_it_was.independently(manager, asking, sam)
    by = factories.acting(sam)

    with pytest.raises(Refused, match="Only whoever was chosen"):
        how_it_was.arrange(by, asking, seen=1)
    with pytest.raises(Asking.DoesNotExist):
        how_it_was.told(factories.acting(how_it_was.advocate("Catrin")), asking)


def test_whoever_is_no_longer_chosen_sees_nothing_any_more(manager, asking, sam):
    how_it_was.independently(manager, asking, sam)
    how_it_was.arrange(manager, asking, seen=1)

    by = factories.acting(sam)
    with transaction.atomic(), identity.seen_as(by.principals):
        assert not queries.askings(by).exists()


def test_settled_again_it_is_asked_about_once_and_for_all(manager, asking):
    concern = asking.concern
    receiving.reopen_concern(by=manager, concern=concern, reason="She rang.")
    enquiry = enquiries.of(concern)
    advocacy.looked_at_all(manager, concern)
    concerns.decided(manager, enquiries.concern_now(enquiry))
    enquiry = enquiries.of(concern)
    enquiries.found_out(manager, enquiry)
    settling.settle_concern(
        by=manager,
        concern=enquiries.concern_now(enquiry),
        view=concerns.HEARD,
        words_to_person="You can ring me.",
        words_to_raiser="She is safe.",
        keep_in_touch_on=[enquiries.in_four_weeks()],
    )

    assert how_it_was.end(asking).reason == "settled_anew"
    assert how_it_was.of(concern).pk != asking.pk


def test_nobody_is_asked_about_what_was_about_somebody_else(manager, asking, sam):
    asking = how_it_was.independently(manager, asking, sam)
    amina = factories.acting(asking.concern.person.user)

    enquiries.reopened_about_somebody_else(manager, enquiries.of(asking.concern))

    assert how_it_was.end(asking).reason == "not_about_them"
    for somebody in (factories.acting(sam), amina):
        with transaction.atomic(), identity.seen_as(somebody.principals):
            assert not queries.askings(somebody).exists()


def test_sets_of_different_ways_are_counted_apart(manager, sam):
    first = how_it_was.independently(manager, how_it_was.asking(manager), sam)
    how_it_was.told(factories.acting(sam), first)
    how_it_was.told(manager, how_it_was.asking(manager))
    how_it_was.unanswered(manager, how_it_was.asking(manager), "died")
    how_it_was.asking(manager)

    with transaction.atomic(), identity.seen_as(manager.principals):
        found = asking_counts.counts(manager, first.planned_at.date())

    assert [(one.mode, one.many) for one in found.answered] == [
        ("independent", 1),
        ("lead", 1),
    ]
    assert found.unanswered == (("Died", 1),)
    assert (found.waiting, found.settled) == (1, 4)


def test_the_database_keeps_no_answers_without_how_they_came(manager, asking):
    how_it_was.told(manager, asking)
    end = how_it_was.end(asking)

    for column in ("mode", "way", "format", "answered_by", "version"):
        with (
            pytest.raises(IntegrityError),
            access.at_the_desk_of(factories.safeguarding_team()),
        ):
            AskingStep.objects.filter(pk=end.pk).update(**{column: ""})


def test_nobody_outside_sees_a_row_of_it(manager, asking):
    how_it_was.told(manager, asking, answers={"safer_now": "no"}, may_read=True)
    stranger = factories.acting(factories.user("social_worker", full_name="A Stranger"))

    with transaction.atomic(), identity.seen_as(stranger.principals):
        for model in (Asking, AskingStep, HowItWas, Said):
            assert not model.objects.exists()


def test_only_the_team_says_who_asks(manager, asking):
    care_worker = factories.acting(factories.care_worker())

    with pytest.raises(Asking.DoesNotExist):
        actions.arrange_asking(
            by=care_worker, asking=asking, said=how_it_was.arranged(), seen=0
        )
