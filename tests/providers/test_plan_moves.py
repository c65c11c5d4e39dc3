"""The moves of a plan for what gets better, whatever order they come in."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access import clock
from alongside.providers.models import ImprovementPlan, PlanEvidence
from alongside.providers.rules import plan_words
from alongside.providers.rules import plans as rules
from alongside.providers.rules.plan_drawing import plan_states_in_markdown

State = ImprovementPlan.State


def test_the_picture_of_the_states_is_the_table_itself():
    page = Path(__file__).parents[2] / "docs" / "improvement-states.md"

    assert page.read_text(encoding="utf-8") == plan_states_in_markdown(), (
        "Run: manage.py draw_states"
    )


@settings(max_examples=20)
@given(st.lists(st.sampled_from(["change", "agree", *rules.SAID]), max_size=25))
def test_however_verbs_come_nothing_ends_well_without_being_looked_at_twice(verbs):
    state, made = State.DRAFTED, []
    for verb in verbs:
        step = rules.plan_step(verb, state)
        if step:
            state = step.after
            made.append(verb)
    if state == State.ENDED:
        since = made[len(made) - 1 - made[::-1].index("complete") :]
        assert since == ["complete", "look_first", "look_second", "end"]


def test_every_move_that_judges_waits_for_words_of_those_who_live_there():
    plan = ImprovementPlan(first_look_on=clock.today(), second_look_on=clock.today())
    for verb, stage in rules.STAGES.items():
        other = [PlanEvidence(stage="another", is_better=True)]
        there = [PlanEvidence(stage=stage, is_better=True)]
        assert plan_words.why_not_judge(plan, verb, [], other)
        assert plan_words.why_not_judge(plan, verb, [], there) is None
