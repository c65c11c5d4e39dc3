"""What the person wants: heard, changed by two people at once, taken back, judged."""

import pytest
from django.urls import reverse

from alongside.access import actions as access
from alongside.concerns.actions import outcomes as actions
from alongside.people.models import Judgement, Outcome, OutcomeRevision
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


def test_the_person_says_what_they_want_themselves(enquiry):
    send(
        enquiries.the_person(enquiry),
        "hear_outcome",
        enquiry.pk,
        words="I want my own key.",
    )

    with access.at_the_desk_of(factories.safeguarding_team()):
        outcome = Outcome.objects.get(sought__enquiry=enquiry)
    assert (outcome.words, outcome.said_by) == ("I want my own key.", "Amina Farah")


def test_a_worker_writes_down_who_said_it(enquiry):
    worker = factories.social_worker()

    answer = send(worker, "hear_outcome", enquiry.pk, words="Peace.", said_by="")

    assert "Write who said it" in answer.content.decode()
    assert "Peace." in answer.content.decode()


def test_it_is_kept_that_the_person_was_asked_and_wanted_nothing(enquiry):
    send(
        factories.social_worker(),
        "record_asked",
        enquiry.pk,
        answer="asked_none",
        words="She shook her head.",
    )

    assert enquiries.of(enquiry.concern).outcomes_asked == "asked_none"


def test_changed_words_keep_the_earlier_ones_and_the_reason(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)

    send(
        enquiries.the_person(enquiry),
        "revise_outcome",
        outcome.pk,
        words="I want to sleep, and a new lock.",
        reason="I thought again.",
        seen_words=outcome.words,
    )

    address = reverse("concerns:enquiry", args=[enquiry.pk])
    worker = factories.signed_in(factories.social_worker())
    html = worker.get(address).content.decode()
    assert "I want to sleep, and a new lock." in html
    assert "I want to sleep without being afraid." in html
    assert "I thought again." in html


def test_of_two_people_revising_the_second_sees_both_and_chooses(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)
    mine = {"words": "Mine.", "reason": "She said so.", "seen_words": outcome.words}
    actions.revise_sought(
        by=manager,
        outcome=outcome,
        words="Theirs.",
        reason="First.",
        seen_words=outcome.words,
    )

    refused = send(factories.social_worker(), "revise_outcome", outcome.pk, **mine)

    html = refused.content.decode()
    assert "Theirs." in html
    assert "Mine." in html
    assert now(outcome).words == "Theirs."

    send(
        factories.social_worker(),
        "revise_outcome",
        outcome.pk,
        **mine | {"seen_words": refused.context["form"]["seen_words"].value()},
    )

    assert now(outcome).words == "Mine."
    with access.at_the_desk_of(factories.safeguarding_team()):
        earlier = OutcomeRevision.objects.filter(outcome=outcome)
        assert [one.words for one in earlier] == [
            "I want to sleep without being afraid.",
            "Theirs.",
        ]


def test_words_over_several_lines_are_not_mistaken_for_somebody_elses(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry, "I want peace.\nAnd a lock.")

    answer = send(
        factories.social_worker(),
        "revise_outcome",
        outcome.pk,
        words="I want peace.",
        reason="She has a lock.",
        seen_words="I want peace.\r\nAnd a lock.",
    )

    assert answer.status_code == 302


def test_a_missing_reason_is_not_mistaken_for_somebody_elses_words(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry, "I want peace.\nAnd a lock.")

    answer = send(
        factories.social_worker(),
        "revise_outcome",
        outcome.pk,
        words="I want peace.",
        reason="",
        seen_words="I want peace.\r\nAnd a lock.",
    )

    assert "Write why it has changed" in answer.content.decode()
    assert "Somebody else changed it" not in answer.content.decode()


def test_what_is_no_longer_wanted_stays_with_the_reason(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)

    send(
        factories.social_worker(),
        "withdraw_outcome",
        outcome.pk,
        reason="It happened.",
        seen=outcome.version,
    )

    assert now(outcome).is_withdrawn
    assert now(outcome).words == outcome.words


@pytest.mark.parametrize("name", ["revise_outcome", "withdraw_outcome"])
def test_the_person_need_not_say_why_they_change_their_mind(manager, enquiry, name):
    outcome = enquiries.wanted(manager, enquiry)

    send(
        enquiries.the_person(enquiry),
        name,
        outcome.pk,
        words="I want a dog.",
        seen_words=outcome.words,
        seen=outcome.version,
        reason="",
    )

    with access.at_the_desk_of(factories.safeguarding_team()):
        kept = OutcomeRevision.objects.get(outcome=outcome)
    assert kept.reason == "No reason was needed."


@pytest.mark.parametrize("name", ["revise_outcome", "withdraw_outcome"])
def test_a_worker_says_why_it_is_changed(manager, enquiry, name):
    outcome = enquiries.wanted(manager, enquiry)

    answer = send(
        factories.social_worker(), name, outcome.pk, words="A dog.", reason=""
    )

    assert answer.status_code == 200


def test_the_person_judges_what_came_of_it(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)

    send(
        enquiries.the_person(enquiry),
        "judge_outcome",
        outcome.pk,
        result="partly",
        words="I still wake up.",
    )

    (judged,) = judgements(outcome)
    assert (judged.whose, judged.result) == ("person", "partly")
    assert judged.said_by == "Amina Farah"


def test_whoever_cannot_say_is_asked_why(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)
    person = enquiries.the_person(enquiry)

    answer = send(person, "judge_outcome", outcome.pk, result="unable", words="")

    assert "Tell us why, so that we understand" in answer.content.decode()
    assert judgements(outcome) == []


def test_the_advocate_judges_for_the_person_and_is_named(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)
    advocate = enquiries.advocate_of(manager, enquiry)

    send(
        advocate,
        "judge_outcome",
        outcome.pk,
        result="fully",
        said_by="Grace Mensah, Amina’s advocate",
    )

    (judged,) = judgements(outcome)
    assert (judged.whose, judged.said_by) == (
        "person",
        "Grace Mensah, Amina’s advocate",
    )


def test_the_two_judgements_stand_side_by_side(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)
    worker = factories.social_worker()
    theirs = {"whose": "person", "said_by": "Amina", "result": "not", "words": "No."}
    send(worker, "judge_outcome", outcome.pk, **theirs)
    send(worker, "judge_outcome", outcome.pk, whose="professional", result="fully")

    address = reverse("concerns:enquiry", args=[enquiry.pk])
    html = factories.signed_in(worker).get(address).content.decode()

    assert "Not at all" in html
    assert "Fully" in html
    assert {one.said_by for one in judgements(outcome)} == {"Amina", worker.full_name}


def test_an_outsider_gets_no_page_for_an_outcome(manager, enquiry):
    outcome = enquiries.wanted(manager, enquiry)
    outsider = factories.user("advocate")

    for name in ("revise_outcome", "withdraw_outcome", "judge_outcome"):
        address = reverse(f"concerns:{name}", args=[outcome.pk])
        assert factories.signed_in(outsider).get(address).status_code == 404


def test_what_is_wanted_is_written_once_however_often_it_is_sent(enquiry):
    for _ in range(2):
        page = send(
            enquiries.the_person(enquiry),
            "hear_outcome",
            enquiry.pk,
            words="I want my own key.",
        )

    assert "written already" in page.content.decode()
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert Outcome.objects.filter(sought__enquiry=enquiry).count() == 1
