"""An organisation is asked to make a part of an enquiry; it sees that and no more."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.concerns.actions import causing as actions
from alongside.concerns.actions import enquiring
from alongside.concerns.models import (
    AskedPart,
    Concern,
    Enquiry,
    Finding,
    PartDecision,
)
from alongside.concerns.rules import enquiring as owing
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import causing, pausing

pytestmark = pytest.mark.django_db


@held
def worker():
    return factories.acting(factories.social_worker())


@held
def home():
    return causing.provider()


@held
def vikram(home):
    user = factories.user("registered_manager", organisation=home, full_name="Vikram")
    return factories.acting(user)


@held
def part(manager, enquiry, vikram, home):
    return causing.asked(manager, enquiry, causing.asking(vikram.user, home))


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def source_is_a_service(manager, enquiry):
    kind = {"kind": "neglect", "source": "service_provider"}
    where = {"location": "care_home_residential"}
    enquiring.add_risk(by=manager, enquiry=enquiry, **kind, **where)


def test_they_are_asked_say_yes_and_send_back_their_answers(part, vikram, enquiry):
    causing.accepted(vikram, part)
    causing.returned(vikram, part)

    with desk():
        now = AskedPart.objects.get()
    assert now.where_it_is == "Sent back with answers"
    assert now.returned_words == causing.FOUND
    assert not now.is_out


def test_they_see_what_they_are_asked_and_nothing_else(part, vikram):
    with identity.seen_as(vikram.principals):
        assert AskedPart.objects.get().about_name == "Amina Farah"
        for model in (Concern, Enquiry, Finding, PartDecision):
            assert not model.objects.exists()


def test_whom_it_is_about_is_withheld_only_with_a_reason(
    manager, enquiry, vikram, home
):
    hidden = {"is_withheld": True, "withheld_reason": " "}
    with pytest.raises(Refused, match="may not know whom it is about"):
        causing.asked(manager, enquiry, causing.asking(vikram.user, home, **hidden))

    hidden["withheld_reason"] = "He would know who spoke up."
    causing.asked(manager, enquiry, causing.asking(vikram.user, home, **hidden))

    with identity.seen_as(vikram.principals):
        assert AskedPart.objects.get().about_name == ""
    with desk():
        assert PartDecision.objects.get().withheld_reason == hidden["withheld_reason"]


def test_where_it_would_not_be_safe_nobody_is_asked_and_that_is_kept(
    manager, enquiry, vikram, home
):
    unsafe = {"source": "unsafe", "source_words": "It is the manager herself."}

    decision = causing.decided(
        manager, enquiry, causing.asking(vikram.user, home, **unsafe)
    )

    assert decision.part is None
    with identity.seen_as(vikram.principals):
        assert not AskedPart.objects.exists()


def test_where_the_harm_comes_from_is_asked_only_when_a_manager_says_it_is_safe(
    manager, worker, enquiry, vikram, home
):
    source_is_a_service(manager, enquiry)
    safe = {"source": "safe", "source_words": causing.SAFE}
    with pytest.raises(Refused, match="the harm comes from a care service"):
        causing.asked(manager, enquiry, causing.asking(vikram.user, home))
    with pytest.raises(Refused, match="A safeguarding manager decides"):
        causing.asked(worker, enquiry, causing.asking(vikram.user, home, **safe))

    causing.asked(manager, enquiry, causing.asking(vikram.user, home, **safe))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"source": ""}, "Say whether the harm"),
        ({"source_words": " "}, "Write how you know that"),
        ({"scope": ""}, "Write what part of it they make"),
        ({"questions": " "}, "Write what you ask them"),
        ({"due_on": clock.today() - timedelta(days=1)}, "has not gone by"),
    ],
)
def test_what_is_asked_is_said_in_full(manager, enquiry, vikram, changes, sentence):
    asking = causing.asking(vikram.user, causing.provider(), **changes)

    with pytest.raises(Refused, match=sentence):
        causing.asked(manager, enquiry, asking)


def test_nobody_is_asked_while_the_persons_view_is_silently_blank(
    manager, enquiry, vikram, home
):
    with pytest.raises(Refused):
        actions.ask_for_part(
            by=manager,
            enquiry=enquiry,
            view=View(how="first_hand", words=" "),
            asking=causing.asking(vikram.user, home),
        )

    with desk():
        assert not AskedPart.objects.exists()


def test_while_it_waits_nobody_is_asked_and_answers_are_kept(
    manager, enquiry, vikram, home, part
):
    causing.accepted(vikram, part)
    pausing.paused(manager, enquiry)

    another = causing.asking(vikram.user, home, scope="Another night.")
    with pytest.raises(Refused, match="waits for now"):
        causing.asked(manager, enquiry, another)
    causing.returned(vikram, part)


def test_a_no_says_why_and_then_nothing_is_sent_back(part, vikram):
    with pytest.raises(Refused, match="Say first that you do it"):
        causing.returned(vikram, part)
    with pytest.raises(Refused, match="Say why you do not do it"):
        causing.declined(vikram, part, " ")

    causing.declined(vikram, part)

    with pytest.raises(Refused, match="already been answered"):
        causing.accepted(vikram, part)
    with pytest.raises(Refused, match="Say first that you do it"):
        causing.returned(vikram, part)


def test_only_the_one_who_was_asked_answers(part, home, manager, worker):
    other = factories.acting(factories.user("registered_manager", organisation=home))

    for somebody in (manager, worker):
        with pytest.raises(Refused):
            causing.accepted(somebody, part)
    with pytest.raises(AskedPart.DoesNotExist):
        causing.accepted(other, part)


def test_pressed_twice_it_is_once(manager, enquiry, vikram, home, part):
    again = causing.asked(manager, enquiry, causing.asking(vikram.user, home))
    assert again == part
    for act in (causing.accepted, causing.returned):
        act(vikram, part)
        act(vikram, part)
    with pytest.raises(Refused, match="sent back already"):
        causing.returned(vikram, part, "Something else.")


def test_what_is_late_is_shown_and_owed_until_it_is_back(manager, enquiry, part):
    with desk():
        AskedPart.objects.update(due_on=clock.today() - timedelta(days=1))
    html = factories.signed_in(manager.user).get(f"/enquiries/{enquiry.pk}/")

    assert "Late" in html.content.decode()
    with desk():
        sentences = owing.what_is_owed(Concern.objects.get(pk=enquiry.concern_id))
    assert "Vikram has not sent back what they were asked." in sentences


def test_taken_back_they_no_longer_see_it_and_nothing_is_owed(
    manager, enquiry, vikram, part
):
    with pytest.raises(Refused, match="Write why you take it back"):
        actions.take_back_part(by=manager, part=part, words=" ")

    actions.take_back_part(by=manager, part=part, words="The police ask them.")

    with identity.seen_as(vikram.principals):
        assert not AskedPart.objects.exists()
    with pytest.raises(Refused, match="Nothing is to come back"):
        actions.take_back_part(by=manager, part=part, words="Again.")
    with desk():
        concern = Concern.objects.get(pk=enquiry.concern_id)
        assert not any("Vikram" in one for one in owing.what_is_owed(concern))


def test_the_letter_says_nothing_about_anybody(
    manager, enquiry, vikram, home, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        causing.asked(manager, enquiry, causing.asking(vikram.user, home))

    (letter,) = mail.outbox
    assert letter.to == [vikram.user.email]
    for secret in ("Amina", causing.SCOPE, enquiry.concern.reference):
        assert secret not in letter.subject + letter.body


@pytest.mark.parametrize(
    "row",
    [
        {"answer": "accepted"},
        {"returned_words": "Nothing.", "returned_at": clock.now()},
        {"taken_back_at": clock.now()},
        {"scope": ""},
    ],
)
def test_the_database_keeps_no_part_that_makes_no_sense(part, row):
    with desk(), pytest.raises(IntegrityError), transaction.atomic():
        AskedPart.objects.update(**row)


def test_the_database_asks_nobody_where_it_is_unsafe(part):
    with desk(), pytest.raises(IntegrityError), transaction.atomic():
        PartDecision.objects.update(source="unsafe")
