"""Something said in an enquiry stands in the person's record too, if they agree."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from alongside.access import actions as access
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.concerns.actions import kept_as_well as actions
from alongside.concerns.actions.outcomes import withdraw_sought
from alongside.concerns.models import KeptAsWell
from alongside.people.models import Outcome
from alongside.people.rules.outcomes import Wish
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db(databases="__all__")

LOCK = "I want a lock."
SAID = {"how": "first_hand", "words": "Yes, they may know.", "wording": LOCK}


@held
def outcome(manager, enquiry):
    return enquiries.wanted(manager, enquiry, LOCK)


def ask(user, outcome, **typed):
    address = reverse("concerns:keep_as_well", args=[outcome.pk])
    answer = factories.signed_in(user).post(address, typed)
    if answer.status_code == 200:
        check_page(answer.content.decode())
    return answer


def in_record(enquiry):
    with access.at_the_desk_of(factories.safeguarding_team()):
        circle = enquiry.person.circle_id
        return list(Outcome.objects.filter(circle_id=circle))


def asked(outcome):
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = KeptAsWell.objects.filter(sought__outcome=outcome)
        return list(rows.select_related("involvement"))


def page_of(user, enquiry):
    address = reverse("concerns:enquiry", args=[enquiry.pk])
    html = factories.signed_in(user).get(address).content.decode()
    check_page(html)
    return html


def test_whoever_agrees_has_it_in_their_record_and_the_enquiry_says_so(
    enquiry, outcome
):
    worker = factories.social_worker()

    ask(worker, outcome, answer="yes", **SAID)

    (copy,) = in_record(enquiry)
    (kept,) = asked(outcome)
    assert (copy.words, copy.said_by) == (LOCK, outcome.said_by)
    assert kept.circle_id == kept.involvement.circle_id == enquiry.circle_id
    html = page_of(worker, enquiry)
    assert "Kept in their record too" in html
    assert "Yes, they may know." in html


def test_the_record_has_the_words_they_agree_to(enquiry, outcome):
    said = SAID | {"wording": "My own lock."}

    ask(factories.social_worker(), outcome, answer="yes", **said)

    assert [copy.words for copy in in_record(enquiry)] == ["My own lock."]


def test_whoever_says_no_has_nothing_in_their_record_and_the_no_is_kept(
    enquiry, outcome
):
    worker = factories.social_worker()
    for _ in range(2):
        ask(worker, outcome, answer="no", **SAID | {"words": "My son reads it."})

    assert in_record(enquiry) == []
    (kept,) = asked(outcome)
    assert (kept.answer, kept.outcome_id) == ("no", None)
    assert "My son reads it." in page_of(worker, enquiry)


@pytest.mark.parametrize(
    ("how", "answer", "sentence"),
    [
        ("first_hand", "no", "They said no"),
        ("first_hand", "", "Say whether they agree"),
        ("not_asked", "yes", "They were not asked"),
    ],
)
def test_without_their_yes_nothing_is_kept(manager, outcome, how, answer, sentence):
    view = View(how=how, words="Hm.", reason="too_unwell")

    with pytest.raises(Refused, match=sentence):
        actions.keep_as_well(
            by=manager,
            outcome=outcome,
            wish=Wish(LOCK, "Amina"),
            view=view,
            answer=answer,
        )


def test_the_database_itself_keeps_nothing_where_they_said_no(
    manager, enquiry, outcome
):
    ask(factories.social_worker(), outcome, answer="yes", **SAID)
    (kept,) = asked(outcome)

    team = factories.safeguarding_team()
    with pytest.raises(IntegrityError), access.at_the_desk_of(team):
        KeptAsWell.objects.filter(pk=kept.pk).update(answer="no")


def test_whoever_was_not_asked_is_not_said_to_agree(enquiry, outcome):
    worker = factories.social_worker()
    form = factories.signed_in(worker).get(
        reverse("concerns:keep_as_well", args=[outcome.pk])
    )
    reason = form.context["form"].fields["not_asked_reason"].choices[0][0]
    typed = {"how": "not_asked", "not_asked_reason": reason, "wording": LOCK}

    assert ask(worker, outcome, answer="yes", **typed).status_code == 200
    assert in_record(enquiry) == []

    ask(worker, outcome, **typed)
    assert len(in_record(enquiry)) == 1
    assert asked(outcome)[0].answer == ""
    assert "They were not asked" in page_of(worker, enquiry)


def test_the_person_is_asked_one_question(enquiry, outcome):
    person = enquiries.the_person(enquiry)

    answer = ask(person, outcome, wording=LOCK)
    assert "Say whether they agree" not in answer.content.decode()
    assert "Choose yes or no" in answer.content.decode()

    ask(person, outcome, wording=LOCK, answer="yes")
    assert len(in_record(enquiry)) == 1
    assert "Kept in your record too" in page_of(person, enquiry)


def test_pressed_twice_it_stands_there_once(enquiry, outcome):
    worker = factories.social_worker()

    answers = [ask(worker, outcome, answer="yes", **SAID) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert len(in_record(enquiry)) == len(asked(outcome)) == 1


def test_it_can_be_asked_after_the_enquiry_is_settled(manager):
    concern = enquiries.settled(manager)
    enquiry = enquiries.of(concern)
    with access.at_the_desk_of(factories.safeguarding_team()):
        outcome = Outcome.objects.get(sought__enquiry=enquiry)

    ask(factories.social_worker(), outcome, answer="yes", **SAID)

    assert len(in_record(enquiry)) == 1


def test_what_is_no_longer_wanted_is_not_put_into_the_record(manager, outcome):
    withdraw_sought(by=manager, outcome=outcome, reason="So.", seen=outcome.version)

    answer = ask(factories.social_worker(), outcome, answer="yes", **SAID)

    assert "not put into the record" in answer.content.decode()
