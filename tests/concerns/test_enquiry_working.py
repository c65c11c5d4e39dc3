"""The working pages of an enquiry: asking, risks, capacity, findings, lead."""

from datetime import timedelta

import pytest
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import actor, clock, identity
from alongside.access import queries as access_queries
from alongside.concerns.models import Finding, Request, Risk
from alongside.people.actions import advocacy_helping
from alongside.people.models import AdvocacyNeed
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import enquiries, findings

pytestmark = pytest.mark.django_db(databases="__all__")


@held
def worker():
    return factories.social_worker()


@held
def enquiry():
    return enquiries.under_way(factories.manager())


def send(user, name, pk, **typed):
    address = reverse(f"concerns:{name}", args=[pk])
    return factories.signed_in(user).post(address, typed)


def in_boxes(name, day):
    return {
        f"{name}_day": day.day,
        f"{name}_month": day.month,
        f"{name}_year": day.year,
    }


def test_an_organisation_is_asked_by_a_date_and_answers(worker, enquiry):
    home = factories.organisation()
    due = clock.today() + timedelta(days=7)
    send(
        worker,
        "ask_to_enquire",
        enquiry.pk,
        asked_of=home.pk,
        question="Who was on duty at night?",
        **in_boxes("due_on", due),
    )
    with access.at_the_desk_of(factories.safeguarding_team()):
        request = Request.objects.get(enquiry=enquiry)

    send(
        worker,
        "keep_answer",
        request.pk,
        answer="Two people instead of three.",
        **in_boxes("returned_on", clock.today()),
    )

    with access.at_the_desk_of(factories.safeguarding_team()):
        request.refresh_from_db()
    assert request.answer == "Two people instead of three."
    assert request.returned_on == clock.today()


def test_what_is_past_its_date_is_marked_late(worker, enquiry):
    with access.at_the_desk_of(factories.safeguarding_team()):
        Request.objects.create(
            enquiry=enquiry,
            circle_id=enquiry.concern.circle_id,
            asked_of=factories.organisation(),
            question="Who was on duty?",
            due_on=clock.today() - timedelta(days=1),
        )

    address = reverse("concerns:ask_to_enquire", args=[enquiry.pk])
    html = factories.signed_in(worker).get(address).content.decode()

    assert "Late" in html


def test_a_kind_of_risk_is_added_in_national_words_and_taken_away(worker, enquiry):
    chosen = {"kind": "neglect", "source": "known", "location": "own_home"}
    answer = send(worker, "add_risk", enquiry.pk, **chosen)
    html = factories.signed_in(worker).get(answer["Location"]).content.decode()
    assert "Neglect and Acts of Omission" in html
    assert "Other - Known to individual" in html
    with access.at_the_desk_of(factories.safeguarding_team()):
        risk = Risk.objects.get(enquiry=enquiry)

    send(worker, "take_risk_away", risk.pk)

    with access.at_the_desk_of(factories.safeguarding_team()):
        assert not Risk.objects.filter(enquiry=enquiry).exists()


def test_lacking_capacity_needs_evidence(worker, enquiry):
    answer = send(
        worker,
        "record_capacity",
        enquiry.pk,
        decision="Whether to stay",
        support="Pictures, in the morning",
        answer="lacked",
        evidence="",
        supported_by_someone="yes",
    )

    html = answer.content.decode()
    assert "Write what shows that they could not decide this" in html
    assert "Pictures, in the morning" in html


def test_capacity_is_kept_with_the_help_that_was_given(worker, enquiry):
    answer = send(
        worker,
        "record_capacity",
        enquiry.pk,
        decision="Whether to stay",
        support="Pictures, in the morning",
        answer="had",
    )

    assert answer.status_code == 302
    assert enquiries.of(enquiry.concern).capacity == "had"


def finding(**changes):
    return {
        "words_to_person": "You were right.",
        "found": "One short on four nights.",
        "certainty": "likely",
        "assessment_outcome": "identified_action",
        "risk_outcome": "reduced",
    } | changes


def test_a_finding_puts_its_words_on_the_persons_page(worker, enquiry):
    send(worker, "write_finding", enquiry.pk, **finding())
    person = factories.signed_in(enquiries.the_person(enquiry))
    address = reverse("concerns:enquiry", args=[enquiry.pk])
    assert "You were right." not in person.get(address).content.decode()

    by = factories.acting(worker)
    findings.unshown(by, enquiry)
    send(worker, "finding_draft", enquiry.pk)
    manager = factories.safeguarding_manager()
    send(manager, "answer_offer", enquiry.pk, answer="accepted")

    html = person.get(address).content.decode()
    assert "You were right." in html
    assert "One short on four nights." not in html


def test_a_finding_that_is_refused_keeps_the_words(worker, enquiry):
    answer = send(worker, "write_finding", enquiry.pk, **finding(risk_outcome=""))

    html = answer.content.decode()
    assert "say whether it was removed, reduced or remains" in html
    assert "One short on four nights." in html
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert not Finding.objects.filter(enquiry=enquiry).exists()


def test_finding_out_goes_on_when_findings_are_not_the_end(worker, enquiry):
    enquiries.found_out(factories.acting(worker), enquiry)

    send(worker, "find_more", enquiry.pk, reason="Her son has not been asked.")

    assert enquiries.concern_now(enquiry).state == "enquiring"


def test_an_enquiry_is_given_to_a_worker_whom_the_person_can_reach(worker, enquiry):
    send(worker, "choose_lead", enquiry.pk, lead=worker.pk)

    person = factories.signed_in(enquiries.the_person(enquiry))
    html = person.get(reverse("concerns:enquiry", args=[enquiry.pk])).content.decode()
    assert worker.full_name in html
    assert worker.email in html


def test_the_page_leads_to_the_one_place_where_an_advocate_is_found(worker, enquiry):
    with identity.seen_as(factories.acting(worker).principals):
        need = AdvocacyNeed.objects.get()
    browser = factories.signed_in(worker)

    html = browser.get(reverse("concerns:enquiry", args=[enquiry.pk])).content.decode()

    assert f"/advocacy/{need.pk}/" in html
    assert "Whether an advocate is needed" in html


def test_an_enquiry_from_before_the_question_was_kept_begins_with_it(worker, enquiry):
    by = factories.acting(worker)
    with identity.seen_as(by.principals):
        before = AdvocacyNeed.objects.get()
        advocacy_helping.end_advocacy(by=by, need=before, why="Long ago.", seen=2)
    address = reverse("concerns:enquiry", args=[enquiry.pk])
    browser = factories.signed_in(worker)
    assert "Nobody has looked at this yet" in browser.get(address).content.decode()

    answer = browser.post(f"{address}advocate/")

    with identity.seen_as(by.principals):
        now = AdvocacyNeed.objects.exclude(pk=before.pk).get()
    assert answer["Location"] == f"/advocacy/{now.pk}/"
    assert now.circle_id == enquiry.circle_id


def test_unfinished_words_are_kept_and_forgotten_when_sent(worker, enquiry):
    key = f"concerns.write_finding.{enquiry.pk}"
    browser = factories.signed_in(worker)
    browser.post(reverse("access:keep_draft", args=[key]), {"found": "Half a sen"})

    address = reverse("concerns:write_finding", args=[enquiry.pk])
    assert "Half a sen" in browser.get(address).content.decode()

    browser.post(address, finding())

    with identity.seen_as([worker.principal_id]):
        assert access_queries.draft(actor.of_user(worker), key) is None


def test_nobody_is_asked_the_same_question_twice(worker, enquiry):
    asked = {"asked_of": factories.organisation().pk, "question": "Who was on duty?"}
    due = in_boxes("due_on", clock.today() + timedelta(days=7))

    for _ in range(2):
        send(worker, "ask_to_enquire", enquiry.pk, **asked, **due)

    with access.at_the_desk_of(factories.safeguarding_team()):
        assert Request.objects.filter(enquiry=enquiry).count() == 1
