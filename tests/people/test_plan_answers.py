"""What the person answers to a line of their plan stands, and nobody turns it round."""

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.people.actions import plan as actions
from alongside.people.models import PlanLine, PlanMove
from alongside.people.rules import plan as rules
from alongside.people.rules.plan import Agreement
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import plans, talks

State = PlanLine.State
DISSENT = {"dissent_by": "Hodan", "dissent_words": "It is wet."}


@held
def amina(worker):
    return talks.person(worker)


@held
def line(worker, amina):
    return plans.line(worker, amina)


def now(viewer, line):
    with seen_as(viewer.principals):
        return PlanLine.objects.select_related("involvement").get(pk=line.pk)


def moves(viewer):
    with seen_as(viewer.principals):
        return list(PlanMove.objects.select_related("involvement"))


def test_a_no_is_not_turned_into_a_yes(worker, line):
    with pytest.raises(Refused, match="They say no, so it is not agreed"):
        plans.agreed(worker, line, "agree", answer="no")

    assert now(worker, line).state == State.PROPOSED


def test_a_no_is_not_turned_into_a_yes_by_the_database_either(worker, line):
    plans.agreed(worker, line)

    with (
        seen_as(worker.principals),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        PlanLine.objects.filter(pk=line.pk).update(answer="no")


def test_what_goes_ahead_against_a_no_says_who_decided_that(worker, line):
    with pytest.raises(Refused, match="Write who decided that it happens"):
        plans.agreed(worker, line, "agree_apart", answer="no", **DISSENT)

    plans.agreed(
        worker,
        line,
        "agree_apart",
        answer="no",
        agreed_for_service="Judge Rao, the court’s order of 3 May",
        **DISSENT,
    )
    assert now(worker, line).answer == "no"


def test_somebody_who_wants_to_think_is_waited_for(worker, line):
    with pytest.raises(Refused, match="so it waits"):
        plans.agreed(worker, line, "agree", answer="not_yet")

    plans.agreed(worker, line, "think")

    found = now(worker, line)
    assert (found.state, found.answer) == (State.PROPOSED, "not_yet")
    assert found.involvement.words == plans.HEARD.words


def test_not_yet_is_kept_once_however_often_it_is_sent(worker, line):
    plans.agreed(worker, line, "think")

    with pytest.raises(Refused, match="kept already"):
        plans.agreed(worker, line, "think")
    assert [move.verb for move in moves(worker)] == ["propose", "think"]


def test_after_thinking_they_say_yes(worker, line):
    plans.agreed(worker, line, "think")

    plans.agreed(worker, line)

    assert (now(worker, line).state, now(worker, line).answer) == (State.AGREED, "yes")


def test_whoever_was_heard_also_answers(worker, line):
    with pytest.raises(Refused, match="a yes, a no, or not yet"):
        plans.agreed(worker, line, answer="")


def test_nobody_answers_for_somebody_who_was_not_asked(worker, line):
    reason = View(how="not_asked", reason="too_unwell")

    plans.agreed(worker, line, view=reason, answer="yes")

    assert now(worker, line).answer == ""


def test_what_they_said_to_the_words_from_before_stays_with_those_words(worker, line):
    plans.agreed(worker, line)

    actions.change_line(
        by=worker, line=line, said=plans.said("Mondays."), why="Bus.", seen=1
    )

    agreed = next(move for move in moves(worker) if move.verb == "agree")
    assert agreed.involvement.words == plans.HEARD.words
    assert (agreed.version, agreed.answer, agreed.reason) == (1, "yes", "")


def test_a_change_says_why(worker, line):
    with pytest.raises(Refused, match="Write why it changes"):
        actions.change_line(
            by=worker, line=line, said=plans.said("Mondays."), why=" ", seen=1
        )


def test_who_says_that_it_ended_is_kept(worker, line):
    actions.end_line(
        by=worker,
        line=line,
        ended_as=rules.DID_ITS_JOB,
        why="I dug all summer.",
        is_said_by_person=True,
        seen=1,
    )

    assert now(worker, line).ended_said_by == "Amina"


def test_nobody_ends_words_they_have_not_seen(worker, line):
    actions.change_line(
        by=worker, line=line, said=plans.said("Mondays."), why="Bus.", seen=1
    )

    with pytest.raises(Refused, match="Somebody else changed this"):
        actions.end_line(
            by=worker,
            line=line,
            ended_as="not_wanted",
            why="Rain.",
            is_said_by_person=False,
            seen=1,
        )


def test_the_person_is_asked_in_their_own_voice(amina, line):
    own = factories.signed_in(amina.user)

    html = own.get(f"/plan/{line.pk}/agree/").content.decode()

    check_page(html)
    assert "What do you say about this?" in html
    assert "Not yet: I want to think about it" in html
    assert "They have not been asked" not in html


def test_a_refused_answer_keeps_what_was_typed(worker, line):
    browser = factories.signed_in(worker.user)

    html = browser.post(
        f"/plan/{line.pk}/agree/",
        {"how": "first_hand", "words": "Down.", "verb": "agree", "seen": 1},
    ).content.decode()

    check_page(html)
    assert "Say whether that is a yes, a no, or not yet." in html
    assert "Down." in html


def test_words_that_changed_meanwhile_stand_above_what_was_typed(worker, line):
    actions.change_line(
        by=worker, line=line, said=plans.said("Mondays."), why="Bus.", seen=1
    )
    browser = factories.signed_in(worker.user)
    sent = {"how": "first_hand", "words": "Yes!", "answer": "yes", "verb": "agree"}

    html = browser.post(f"/plan/{line.pk}/agree/", sent | {"seen": 1}).content.decode()

    check_page(html)
    for words in ("Somebody changed the words", "Mondays.", "Yes!"):
        assert words in html
    browser.post(f"/plan/{line.pk}/agree/", sent | {"seen": 2})
    assert now(worker, line).state == State.AGREED


answers = st.sampled_from(["", *PlanLine.Answer.values])


@given(st.sampled_from(sorted(rules.AGREEING)), answers, st.booleans(), st.booleans())
def test_a_line_is_agreed_only_on_their_yes_or_for_a_reason(
    verb, answer, is_heard, is_told
):
    said = Agreement(verb, answer, "The court" if is_told else "", "Hodan", "No.")

    if rules.why_not_agreed(said, is_heard=is_heard) is None and is_heard:
        assert answer
        if verb == "agree":
            assert answer == "yes"
        if verb == "agree_apart":
            assert answer == "yes" or (answer == "no" and is_told)
