"""What is wanted of an enquiry: again, by two at once, pressed twice, when settled."""

import pytest
from django.urls import reverse

from alongside.access import actions as access
from alongside.concerns.actions import outcomes as actions
from alongside.people.models import Judgement, Outcome
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db(databases="__all__")


def send(user, name, pk, query="", **typed):
    address = reverse(f"concerns:{name}", args=[pk]) + query
    return factories.signed_in(user).post(address, typed)


def now(outcome):
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Outcome.objects.get(pk=outcome.pk)


def judgements(outcome):
    with access.at_the_desk_of(factories.safeguarding_team()):
        return list(Judgement.objects.filter(outcome=outcome))


def withdrawn(manager, enquiry, reason="It happened."):
    outcome = enquiries.wanted(manager, enquiry)
    return actions.withdraw_sought(
        by=manager, outcome=outcome, reason=reason, seen=outcome.version
    )


def test_what_was_no_longer_wanted_is_wanted_again_with_its_history(manager, enquiry):
    outcome = withdrawn(manager, enquiry)
    person = enquiries.the_person(enquiry)

    send(person, "want_again", outcome.pk, reason="", seen=outcome.version)

    html = page_of(person, enquiry)
    assert not now(outcome).is_withdrawn
    assert "It happened." in html
    assert "Wanted again" in html


def test_of_two_who_take_it_back_the_second_is_shown_both(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)
    actions.revise_sought(
        by=manager,
        outcome=outcome,
        words="Theirs.",
        reason="First.",
        seen_words=outcome.words,
    )
    mine = {"reason": "It came of itself.", "seen": outcome.version}

    told = send(factories.social_worker(), "withdraw_outcome", outcome.pk, **mine)

    html = told.content.decode()
    check_page(html)
    assert all(words in html for words in ("Theirs.", "First.", "It came of itself."))
    assert not now(outcome).is_withdrawn
    mine["seen"] = told.context["form"]["seen"].value()
    send(factories.social_worker(), "withdraw_outcome", outcome.pk, **mine)
    assert now(outcome).is_withdrawn


def test_two_presses_on_a_judgement_make_one(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)
    person = enquiries.the_person(enquiry)

    for _ in range(2):
        send(person, "judge_outcome", outcome.pk, result="partly", words="Some.")
    assert len(judgements(outcome)) == 1

    for result in ("fully", "partly"):
        send(person, "judge_outcome", outcome.pk, result=result, words="Some.")
    assert [j.result for j in judgements(outcome)] == ["partly", "fully", "partly"]


def test_the_person_says_how_near_they_are_in_the_enquiry(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)
    person = enquiries.the_person(enquiry)

    send(person, "rate_outcome", outcome.pk, near="half")

    assert "About half way" in page_of(person, enquiry)


@pytest.mark.parametrize(
    ("said_by", "how"),
    [
        ("Amina Farah", "own"),
        ("amina", "own"),
        ("Grace Mensah, Amina’s advocate", "told"),
    ],
)
def test_it_is_kept_who_said_it_the_person_or_somebody_for_them(
    manager, enquiry, said_by, how
):
    outcome = actions.hear_outcome(
        by=manager, enquiry=enquiry, words="Peace.", said_by=said_by
    )

    assert now(outcome).how == how


TYPED = {
    "revise_outcome": {"words": "A dog.", "reason": "So."},
    "withdraw_outcome": {"reason": "So."},
    "want_again": {"reason": "So."},
    "rate_outcome": {"near": "half", "how": "own"},
    "judge_outcome": {"whose": "person", "said_by": "Amina", "result": "not"},
}


@pytest.mark.parametrize("name", TYPED)
def test_a_typed_address_changes_nothing_in_what_is_settled(manager, name):
    enquiry = enquiries.of(enquiries.settled(manager))
    with access.at_the_desk_of(factories.safeguarding_team()):
        before = Outcome.objects.get(sought__enquiry=enquiry)
    kept = {"seen": before.version, "seen_words": before.words}
    worker = factories.social_worker()

    shown = factories.signed_in(worker).get(
        reverse(f"concerns:{name}", args=[before.pk])
    )
    sent = send(worker, name, before.pk, **TYPED[name], **kept)

    for answer in (shown, sent):
        html = answer.content.decode()
        check_page(html)
        assert "This has been settled. Open it again" in html
    assert now(before).version == before.version
    assert len(judgements(before)) == 2


def page_of(user, enquiry):
    address = reverse("concerns:enquiry", args=[enquiry.pk])
    html = factories.signed_in(user).get(address).content.decode()
    check_page(html)
    return html
