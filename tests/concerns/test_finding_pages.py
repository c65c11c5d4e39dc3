"""The pages of a draft of what was found, for those who write, read and accept it."""

import pytest
from django.urls import reverse

from alongside.concerns.models import FindingCopy
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, findings

pytestmark = pytest.mark.django_db


@held
def worker():
    return factories.social_worker()


@held
def copy(worker, enquiry):
    by = factories.acting(worker)
    findings.written(by, enquiry, enquiries.FOUND)
    return findings.shared(by, enquiry)


def read(user, name, pk):
    answer = factories.signed_in(user).get(reverse(f"concerns:{name}", args=[pk]))
    assert answer.status_code == 200
    html = answer.content.decode()
    check_page(html)
    return html


def send(user, name, pk, **typed):
    address = reverse(f"concerns:{name}", args=[pk])
    return factories.signed_in(user).post(address, typed, follow=True)


def test_she_reads_plain_words_and_nothing_of_what_the_team_wrote(enquiry, copy):
    amina = enquiries.the_person(enquiry)

    page = read(amina, "enquiry", enquiry.pk)
    assert "Read what we found, and tell us what is wrong" in page
    page = read(amina, "read_finding", copy.pk)

    assert enquiries.FOUND.words_to_person in page
    assert "More likely than not, it happened" in page
    assert enquiries.FOUND.found not in page


def test_her_answer_and_what_she_is_answered_stand_on_one_page(worker, enquiry, copy):
    amina = enquiries.the_person(enquiry)
    wrong = "It was five nights."
    send(amina, "read_finding", copy.pk, says="not_right", words=wrong)
    page = read(worker, "finding_draft", enquiry.pk)
    assert wrong in page
    assert "Answer first what was said by Amina Farah." in page

    point = findings.standing(enquiry).waiting[0]
    send(worker, "answer_point", point.pk, became="not_changed", words="The book says.")

    assert "The book says." in read(amina, "read_finding", copy.pk)


def test_what_is_not_right_has_to_be_said_and_typed_words_stay(enquiry, copy):
    amina = enquiries.the_person(enquiry)

    answer = send(amina, "read_finding", copy.pk, says="not_right", words="")

    html = answer.content.decode()
    assert "Write what is not right, and how it should be" in html


def test_the_writer_reads_that_somebody_else_accepts_it(manager, worker, enquiry, copy):
    findings.said(factories.acting(worker), copy)
    send(worker, "finding_draft", enquiry.pk)

    assert "Read it and answer" in read(manager.user, "finding_draft", enquiry.pk)
    assert "Read it and answer" not in read(worker, "finding_draft", enquiry.pk)
    send(manager.user, "answer_offer", enquiry.pk, answer="accepted")
    assert enquiries.concern_now(enquiry).state == "found"


def test_two_who_write_at_once_both_see_what_stands_there(manager, worker, enquiry):
    findings.written(manager, enquiry, enquiries.FOUND)
    typed = {
        **{name: said for name, said in vars(enquiries.FOUND).items() if said},
        "found": "Something else.",
        "seen": "0",
    }

    html = send(worker, "write_finding", enquiry.pk, **typed).content.decode()

    assert "Somebody else wrote here while you were writing" in html
    assert enquiries.FOUND.found in html
    assert "Something else." in html


def test_pages_before_anything_is_written_say_so(worker, enquiry):
    assert "Nothing is written yet." in read(worker, "finding_draft", enquiry.pk)
    for name in ("share_finding", "keep_unshown"):
        assert "Write first what was found." in read(worker, name, enquiry.pk)


def test_others_do_not_read_what_was_given_to_her(manager, enquiry, copy):
    grace = enquiries.advocate_of(manager, enquiry)
    address = reverse("concerns:read_finding", args=[copy.pk])

    for stranger in (grace, factories.care_worker()):
        assert factories.signed_in(stranger).get(address).status_code == 404


def test_shown_twice_by_one_double_press_it_is_one_copy(worker, enquiry, copy):
    day = copy.answer_by
    typed = {"to": f"person-{copy.user_id}", "form": "page"}
    boxes = {"day": day.day, "month": day.month, "year": day.year}
    typed |= {f"answer_by_{name}": number for name, number in boxes.items()}

    send(worker, "share_finding", enquiry.pk, **typed)

    assert len(findings.standing(enquiry).copies) == 1
    assert copy.kind == FindingCopy.Kind.PERSON
