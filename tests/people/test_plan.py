"""The plan: each line is for something of theirs, and agreed by them or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.people.actions import plan as actions
from alongside.people.actions.outcomes import say_outcome
from alongside.people.models import Contingency, LineAction, PlanLine, PlanMove
from alongside.people.queries import plan as queries
from alongside.people.rules import plan as rules
from alongside.people.rules.outcomes import Wish
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import plans, talks

State = PlanLine.State


@held
def worker(db):
    return factories.acting(factories.social_worker())


@held
def amina(worker):
    return talks.person(worker)


@held
def line(worker, amina):
    return plans.line(worker, amina)


def rows(viewer, model, **which):
    with seen_as(viewer.principals):
        return list(model.objects.filter(**which))


def now(viewer, line):
    with seen_as(viewer.principals):
        return PlanLine.objects.select_related("involvement").get(pk=line.pk)


def felt_action(worker, amina, line):
    """Something done for the line, checked and felt."""
    doer = factories.acting(factories.social_worker(full_name="Dawn Hartley"))
    action = actions.do_for_line(by=worker, line=line, to_do=talks.to_do(doer.user))
    agreed.say_done(by=doer, action=action)
    agreed.check_done(by=worker, action=action, is_so=True, words="I saw it.")
    her = factories.acting(amina.user)
    agreed.say_felt(by=her, action=action, is_so=True, words="I dug!", said_by="Amina")
    return action


def test_a_line_says_what_it_is_for(worker, amina):
    with pytest.raises(Refused, match="wish, interest, strength or need"):
        plans.line(worker, amina, serves=" ")


def test_a_line_points_at_what_the_person_wants(worker, amina):
    outcome = say_outcome(
        by=worker, person=amina, wish=Wish(words="To dig again.", said_by="Amina")
    )

    line = plans.line(worker, amina, outcome_id=outcome.pk)

    assert line.outcome_id == outcome.pk


def test_a_line_points_at_nothing_of_somebody_elses(worker, amina):
    other = talks.person(worker, name="Errol Okoro")
    outcome = say_outcome(
        by=worker, person=other, wish=Wish(words="A dog.", said_by="Errol")
    )

    assert plans.line(worker, amina, outcome_id=outcome.pk).outcome_id is None


def test_the_same_line_twice_stands_once(worker, amina, line):
    with pytest.raises(Refused, match="word for word"):
        plans.line(worker, amina)
    assert len(rows(worker, PlanLine)) == 1


def test_nothing_is_agreed_while_the_persons_view_is_blank(worker, line):
    with pytest.raises(Refused, match="in their own words"):
        plans.agreed(worker, line, view=View(how="first_hand"))
    assert now(worker, line).state == State.PROPOSED


def test_an_agreed_line_holds_their_view(worker, line):
    plans.agreed(worker, line)

    found = now(worker, line)
    assert found.state == State.AGREED
    assert found.involvement.words == plans.HEARD.words


def test_whoever_does_not_agree_is_named_with_what_they_say(worker, line):
    with pytest.raises(Refused, match="who does not agree"):
        plans.agreed(worker, line, "agree_apart")

    plans.agreed(
        worker, line, "agree_apart", dissent_by="Hodan", dissent_words="It is wet."
    )
    assert now(worker, line).dissent_by == "Hodan"


def test_agreement_is_to_words_so_changed_words_are_proposed_again(worker, line):
    plans.agreed(worker, line)

    actions.change_line(
        by=worker, line=line, said=plans.said("I go on Mondays."), why="Bus.", seen=1
    )

    found = now(worker, line)
    assert (found.state, found.involvement, found.version) == (State.PROPOSED, None, 2)
    with seen_as(worker.principals):
        assert [old.words for old in found.earlier] == ["I go to the allotment."]


def test_of_two_who_change_a_line_the_second_is_told(worker, line):
    told = {"by": worker, "line": line, "why": "Bus.", "seen": 1}
    actions.change_line(said=plans.said("Mondays."), **told)

    with pytest.raises(Refused, match="Somebody else changed this"):
        actions.change_line(said=plans.said("Fridays."), **told)
    assert now(worker, line).words == "Mondays."


def test_nobody_agrees_to_words_they_have_not_seen(worker, line):
    actions.change_line(
        by=worker, line=line, said=plans.said("Mondays."), why="Bus.", seen=1
    )

    with pytest.raises(Refused, match="Somebody else changed this"):
        plans.agreed(worker, line)


def test_a_line_nobody_felt_has_not_done_what_it_was_for(worker, amina, line):
    ending = {"by": worker, "line": line, "ended_as": rules.DID_ITS_JOB, "why": "Done."}

    with pytest.raises(Refused, match="Nobody has felt it yet"):
        actions.end_line(**ending, is_said_by_person=False)

    felt_action(worker, amina, line)
    actions.end_line(**ending, is_said_by_person=False)
    assert now(worker, line).state == State.ENDED


def test_the_person_may_say_that_it_did_what_it_was_for(worker, line):
    actions.end_line(
        by=worker,
        line=line,
        ended_as=rules.DID_ITS_JOB,
        why="I dug all summer.",
        is_said_by_person=True,
    )

    assert now(worker, line).state == State.ENDED


def test_what_people_do_for_a_line_stands_beside_it(worker, amina, line):
    felt_action(worker, amina, line)

    with seen_as(worker.principals):
        plan = queries.plan_of(worker, amina)
    assert plan.groups[0].lines[0].is_felt
    assert len(rows(worker, LineAction)) == 1


def test_every_move_is_kept_with_who_made_it(worker, line):
    plans.agreed(worker, line)
    actions.end_line(
        by=worker,
        line=line,
        ended_as="not_wanted",
        why="Tired.",
        is_said_by_person=True,
    )

    moves = rows(worker, PlanMove)
    assert [m.verb for m in moves] == ["propose", "agree", "end"]
    assert {m.by_name for m in moves} == {worker.name}


def test_a_plan_of_needs_alone_is_asked_about(worker, amina):
    plans.line(worker, amina, words="Tablets at eight.", serves_kind="need")
    with seen_as(worker.principals):
        assert queries.plan_of(worker, amina).only_needs

    plans.line(worker, amina, words="The choir.", serves_kind="interest")
    with seen_as(worker.principals):
        assert not queries.plan_of(worker, amina).only_needs


def test_a_care_worker_reads_the_plan_and_does_not_write_it(worker, amina, line):
    carer = factories.acting(factories.care_worker())

    with pytest.raises(Refused, match="Only the person"):
        actions.propose_line(by=carer, person=amina, said=plans.said("New."))


def test_what_to_do_when_things_go_wrong_keeps_what_it_said_before(worker, amina):
    case = plans.trouble(worker, amina)
    said = replace(plans.CASE, what_to_do="Ring the bell.")

    actions.change_trouble(
        by=worker, contingency=case, said=said, why="New bell.", seen=1
    )

    with seen_as(worker.principals):
        (kept,) = Contingency.objects.all()
        assert kept.what_to_do == "Ring the bell."
        assert kept.earlier[0].what_to_do == plans.CASE.what_to_do


def test_the_picture_of_the_states_is_the_table_itself():
    page = Path(__file__).parents[2] / "docs" / "plan-states.md"

    assert page.read_text(encoding="utf-8") == rules.states_in_markdown(), (
        "Run: manage.py draw_states"
    )


@given(
    st.lists(st.sampled_from(["agree", "agree_apart", "not_agree", "change", "end"]))
)
def test_however_verbs_come_a_line_only_moves_as_the_table_says(verbs):
    state = State.PROPOSED
    for verb in verbs:
        move = rules.move_for(verb, state)
        if state == State.ENDED:
            assert move is None
        elif verb in rules.AGREEING:
            assert (move is not None) == (state == State.PROPOSED)
        state = move.after if move else state
