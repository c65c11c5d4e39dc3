"""What was found is a draft until those it is about have read it, and another accepts
it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.concerns.actions import allocating
from alongside.concerns.actions import finding as actions
from alongside.concerns.actions import finding_read as reading
from alongside.concerns.models import (
    Finding,
    FindingCopy,
    FindingDraft,
    FindingOffer,
    FindingPoint,
)
from alongside.concerns.queries import finding as queries
from alongside.concerns.queries import worklist
from alongside.concerns.rules.finding import Found
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import enquiries, findings

pytestmark = pytest.mark.django_db

FOUND = enquiries.FOUND
OTHER = Found(**vars(FOUND) | {"words_to_person": "You were right about the nights."})


@held
def worker():
    return factories.acting(factories.social_worker())


@held
def amina(enquiry):
    return factories.acting(enquiries.the_person(enquiry))


@held
def draft(worker, enquiry):
    return findings.written(worker, enquiry, FOUND)


def state(enquiry):
    return enquiries.concern_now(enquiry).state


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def in_days(days):
    return clock.set_to(clock.now() + timedelta(days=days))


def test_a_draft_moves_nothing_and_says_nothing_to_the_person(worker, enquiry, draft):
    assert state(enquiry) == "enquiring"
    now = enquiries.of(enquiry.concern)
    assert now.words_to_person == now.assessment_outcome == ""
    with desk():
        assert not Finding.objects.exists()


def test_she_reads_it_puts_it_right_and_another_accepts_it(
    worker, manager, enquiry, draft, amina
):
    copy = findings.shared(worker, enquiry)
    point = findings.said(amina, copy, "not_right", "It was five nights, not four.")
    findings.written(worker, enquiry, OTHER, seen=1)
    answer = {"became": "changed", "words": "You are right. It says nights now."}
    reading.answer_point(by=worker, point=point, **answer)
    findings.said(amina, findings.shared(worker, enquiry))
    findings.offered(worker, enquiry)

    actions.answer_offer(by=manager, enquiry=enquiry, answer="accepted")

    assert state(enquiry) == "found"
    now = enquiries.of(enquiry.concern)
    assert now.words_to_person == OTHER.words_to_person
    assert now.risk_outcome == "reduced"
    with identity.seen_as(amina.principals):
        first, last = FindingCopy.objects.order_by("pk")
        assert first.words == FOUND.words_to_person  # as it was given
        assert last.words == OTHER.words_to_person
        assert FindingPoint.objects.get(pk=point.pk).answer == answer["words"]
        assert not FindingDraft.objects.exists()


def test_two_who_write_at_once_do_not_write_over_each_other(worker, manager, enquiry):
    findings.written(worker, enquiry, FOUND)

    assert findings.written(worker, enquiry, FOUND).number == 1  # pressed two times
    with pytest.raises(Refused, match="Somebody wrote in this meanwhile"):
        findings.written(manager, enquiry, OTHER)
    assert findings.written(manager, enquiry, OTHER, seen=1).number == 2


def test_nobody_accepts_what_they_wrote_nor_what_they_offered(
    worker, manager, enquiry, draft
):
    findings.written(manager, enquiry, OTHER, seen=1)
    findings.written(worker, enquiry, FOUND, seen=2)
    findings.unshown(worker, enquiry)
    findings.offered(worker, enquiry)

    with pytest.raises(Refused, match="Another safeguarding manager reads it"):
        actions.answer_offer(by=manager, enquiry=enquiry, answer="accepted")
    with pytest.raises(Refused, match="Your role does not include this step"):
        actions.answer_offer(by=worker, enquiry=enquiry, answer="accepted")
    findings.answered(enquiry)

    assert state(enquiry) == "found"


def test_a_worker_cannot_go_past_the_manager(worker, enquiry, draft):
    findings.unshown(worker, enquiry)

    with pytest.raises(Refused, match="Nothing waits for a manager"):
        findings.answered(enquiry)


def test_sent_back_it_says_what_is_missing_and_is_offered_again(worker, enquiry, draft):
    findings.unshown(worker, enquiry)
    findings.offered(worker, enquiry)
    with pytest.raises(Refused, match="It can be changed when it comes back"):
        findings.written(worker, enquiry, OTHER, seen=1)
    with pytest.raises(Refused, match="Write what is missing"):
        findings.answered(enquiry, "returned", " ")
    findings.answered(enquiry, "returned", "Who was on duty on the fourth night?")

    assert state(enquiry) == "enquiring"
    back = findings.standing(enquiry).sent_back
    assert back
    assert back.words == "Who was on duty on the fourth night?"
    findings.written(worker, enquiry, OTHER, seen=1)
    findings.offered(worker, enquiry)
    findings.answered(enquiry)
    assert state(enquiry) == "found"


def test_the_person_reads_it_or_it_is_kept_why_not(worker, enquiry, draft):
    with pytest.raises(Refused, match="The person has not read this"):
        findings.offered(worker, enquiry)
    with pytest.raises(Refused, match="Write how you know that"):
        reading.keep_unshown(by=worker, enquiry=enquiry, reason="not_safe", words=" ")

    findings.unshown(worker, enquiry)

    findings.offered(worker, enquiry)


def test_why_it_is_not_shown_is_not_for_the_person(worker, enquiry, draft, amina):
    findings.unshown(worker, enquiry)

    with identity.seen_as(amina.principals):
        assert not FindingCopy.objects.exists()
        assert not amina_sees_anything()


def amina_sees_anything():
    models = (FindingDraft, FindingOffer, Finding)
    return any(model.objects.exists() for model in models)


def test_words_changed_after_she_read_them_are_read_again(worker, enquiry, draft):
    findings.said(worker, findings.shared(worker, enquiry))
    findings.written(worker, enquiry, OTHER, seen=1)

    with pytest.raises(Refused, match="were changed since they read them"):
        findings.offered(worker, enquiry)


@pytest.mark.parametrize("says", ["not_right", "talk"])
def test_what_is_not_answered_stands_in_the_way(worker, enquiry, draft, amina, says):
    copy = findings.shared(worker, enquiry)
    point = findings.said(amina, copy, says, "It was five nights.")

    with pytest.raises(Refused, match="Answer first what was said by Amina Farah"):
        findings.offered(worker, enquiry)
    reading.answer_point(by=worker, point=point, became="not_changed", words="No.")

    findings.offered(worker, enquiry)


def test_what_is_said_after_it_was_offered_stands_in_the_way_too(
    worker, enquiry, draft, amina
):
    copy = findings.shared(worker, enquiry)
    findings.said(amina, copy)
    findings.offered(worker, enquiry)
    findings.said(amina, copy, "not_right", "I thought again. It was five.")

    with pytest.raises(Refused, match="Send it back"):
        findings.answered(enquiry)
    findings.answered(enquiry, "returned", "She said something since.")


def test_silence_moves_nothing_and_after_its_day_the_reason_is_kept(
    worker, enquiry, draft
):
    findings.shared(worker, enquiry)

    with pytest.raises(Refused, match="Amina has until"):
        findings.offered(worker, enquiry)
    with in_days(8):
        assert state(enquiry) == "enquiring"
        with pytest.raises(Refused, match="Write why you go on without: Amina"):
            findings.offered(worker, enquiry, why_go_on="")
        offer = findings.offered(worker, enquiry)
    assert offer.why_go_on == findings.WHY_GO_ON


def test_a_worker_writes_down_what_she_said(worker, enquiry, draft):
    point = findings.said(worker, findings.shared(worker, enquiry), "talk")

    assert point.said_by_name == "Amina"
    assert point.written_by_name == worker.name


def test_only_those_who_were_given_it_say_something_to_it(worker, enquiry, draft):
    copy = findings.shared(worker, enquiry)
    stranger = factories.acting(factories.care_worker())

    with pytest.raises((Refused, FindingCopy.DoesNotExist)):
        findings.said(stranger, copy)


def test_when_it_is_accepted_nothing_more_is_said_to_the_draft(
    worker, enquiry, draft, amina
):
    copy = findings.shared(worker, enquiry)
    findings.said(amina, copy)
    findings.offered(worker, enquiry)
    findings.answered(enquiry)

    with pytest.raises(Refused, match="This draft is over"):
        findings.said(amina, copy, "talk")
    with pytest.raises(Refused, match="What was found is accepted already"):
        findings.written(worker, enquiries.of(enquiry.concern), OTHER)


def test_work_lists_say_who_has_to_answer_and_who_has_to_read(worker, manager):
    enquiry = enquiries.under_way(manager)
    lead, user = worker, worker.user
    allocating.allocate_concern(by=manager, concern=enquiry.concern, lead=user)
    enquiry = enquiries.of(enquiry.concern)
    findings.written(lead, enquiry, FOUND)
    copy = findings.shared(lead, enquiry)
    point = findings.said(lead, copy, "not_right", "It was five nights.")

    assert "Amina read what was found. Answer what they said" in lines(lead)
    reading.answer_point(by=lead, point=point, became="not_changed", words="No.")
    findings.offered(lead, enquiry)
    other = findings.another_manager()
    assert f"{lead.name} asks you to read what was found" in lines(other)
    assert f"{lead.name} asks you to read what was found" not in lines(lead)
    findings.answered(enquiry, "returned", "Who was on duty?")
    assert f"{other.name} sent back what was found" in lines(lead)


def lines(actor):
    with transaction.atomic(), identity.seen_as(actor.principals):
        return [one.what for one in worklist.worklist(actor).group("answer").things]


def test_the_database_keeps_the_writer_from_accepting(worker, enquiry, draft):
    findings.unshown(worker, enquiry)
    offer = findings.offered(worker, enquiry)

    with desk(), pytest.raises(IntegrityError), transaction.atomic():
        FindingOffer.objects.filter(pk=offer.pk).update(
            answer="accepted", answered_by=offer.offered_by, answered_at=clock.now()
        )


def test_the_day_to_answer_is_a_local_target_of_working_days():
    assert queries.day_to_answer()
