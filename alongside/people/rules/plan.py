"""The moves a line of a plan can make, who makes them, and what an agreement needs.

The table is the whole truth: `docs/plan-states.md` is drawn from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alongside.access.actor import Actor
from alongside.agreed.models import Action
from alongside.people.models import Person, PlanLine
from alongside.people.rules.record import is_own_record

State = PlanLine.State
DID_ITS_JOB = "did_its_job"
ENDINGS = (
    (DID_ITS_JOB, "It did what it was for"),
    ("replaced", "Something else takes its place"),
    ("not_wanted", "It is no longer wanted"),
    ("did_not_work", "It did not work"),
)
OPEN = (State.PROPOSED, State.AGREED, State.DISSENT, State.NOT_AGREED)


@dataclass(frozen=True)
class Move:
    """One allowed move of a line."""

    verb: str
    before: State
    after: State


MOVES = (
    Move("agree", State.PROPOSED, State.AGREED),
    Move("agree_apart", State.PROPOSED, State.DISSENT),
    Move("not_agree", State.PROPOSED, State.NOT_AGREED),
    Move("think", State.PROPOSED, State.PROPOSED),
    *(Move("change", before, State.PROPOSED) for before in OPEN),
    *(Move("end", before, State.ENDED) for before in OPEN),
)
AGREEING = {
    "agree": State.AGREED,
    "agree_apart": State.DISSENT,
    "not_agree": State.NOT_AGREED,
    "think": State.PROPOSED,
}
WAITS = ("agree", "agree_apart")  # for an advocate, where there must be one


@dataclass(frozen=True)
class LineSaid:
    """What a line says, as it was typed."""

    words: str
    serves_kind: str
    serves: str
    proposer: str
    proposed_by: str
    how_often: str = ""
    who_helps: str = ""
    outcome_id: int | None = None
    strength_id: int | None = None


@dataclass(frozen=True)
class CaseSaid:
    """What to do if something goes wrong, as it was typed."""

    when: str
    what_to_do: str
    whom_to_ring: str
    said_by: str
    tried_on: date | None = None
    holds_until: date | None = None


@dataclass(frozen=True)
class Agreement:
    """Whether a line is agreed, and what the person says to it, as it was typed."""

    verb: str
    answer: str = ""
    agreed_for_service: str = ""
    dissent_by: str = ""
    dissent_words: str = ""


def move_for(verb: str, before: str) -> Move | None:
    """The move this verb makes from this state, if there is one."""
    return next((m for m in MOVES if m.verb == verb and m.before == before), None)


def why_not_plan(person: Person, by: Actor) -> str | None:
    """The person plans; whoever helps them to write may write it down."""
    if is_own_record(person, by) or by.may("write_about_person"):
        return None
    return "Only the person, or somebody helping them to write, can change the plan."


def why_not_move(line: PlanLine, verb: str, by: Actor) -> str | None:
    """A sentence when the verb cannot move this line now, or not by this actor."""
    refused = why_not_plan(line.person, by)
    if refused:
        return refused
    if move_for(verb, line.state):
        return None
    if line.is_over:
        return "This line has ended. Write a new one if it is wanted again."
    return "This has been agreed on already. Change its words to think about it again."


def why_not_line(said: LineSaid) -> str | None:
    """A line says what happens, which thing it serves, and whose idea it was."""
    if not said.words.strip():
        return "Write what happens."
    if said.serves_kind not in PlanLine.Serves.values or not said.serves.strip():
        return "Say which wish, interest, strength or need it is for."
    if said.proposer not in PlanLine.Proposer.values or not said.proposed_by.strip():
        return "Say whose idea it was."
    return None


def why_not_agreed(said: Agreement, *, is_heard: bool) -> str | None:
    """A yes is theirs to give. Whoever does not agree is named, with what they say."""
    if said.verb not in AGREEING:
        return "Choose whether it is agreed."
    if is_heard and said.answer not in PlanLine.Answer.values:
        return "Say whether that is a yes, a no, or not yet."
    if said.verb == "agree_apart" and not (
        said.dissent_by.strip() and said.dissent_words.strip()
    ):
        return "Write who does not agree, and what they say."
    return _why_not_over_their_answer(said) if is_heard else None


def _why_not_over_their_answer(said: Agreement) -> str | None:
    """What they answered stands: nobody turns a no, or a not yet, into a yes."""
    answers, verb = PlanLine.Answer, said.verb
    if said.answer == answers.NO and verb == "agree":
        return "They say no, so it is not agreed."
    is_all_the_same = said.answer == answers.NO and verb == "agree_apart"
    if is_all_the_same and not said.agreed_for_service.strip():
        return (
            "They say no. Write who decided that it happens all the same, and by what "
            "authority."
        )
    if said.answer == answers.NOT_YET and verb in ("agree", "agree_apart"):
        return "They are not ready to say yes, so it waits. Choose “Not yet”."
    return None


def why_not_change(why: str) -> str | None:
    """What changes says why: somebody counted on the words from before."""
    return None if why.strip() else "Write why it changes."


def why_not_end(
    ended_as: str, reason: str, actions: Iterable[Action], *, person_says_so: bool
) -> str | None:
    """A line did what it was for when somebody felt it, or the person says so."""
    if ended_as not in dict(ENDINGS):
        return "Choose how it ended."
    if not reason.strip():
        return "Write why it ends."
    if ended_as != DID_ITS_JOB or person_says_so:
        return None
    if any(action.is_finished for action in actions):
        return None
    return (
        "Nobody has felt it yet, so it is not finished. Ask the person, and write what "
        "they say; or choose another way in which it ended."
    )


def why_not_contingency(said: CaseSaid) -> str | None:
    """It says when, what to do, and whom to ring."""
    if not said.when.strip():
        return "Write what may go wrong."
    if not said.what_to_do.strip():
        return "Write what to do then."
    if not said.whom_to_ring.strip():
        return "Write whom to ring, the first one first."
    return None


def only_needs(lines: Iterable[PlanLine]) -> bool:
    """Whether there is a plan, and every line of it is for a need."""
    kinds = [line.serves_kind for line in lines if not line.is_over]
    return bool(kinds) and set(kinds) == {PlanLine.Serves.NEED}


def states_in_markdown() -> str:
    """The page of `docs/`: a diagram, and a table that says the same in words."""
    names = "".join(f"    {state.value}: {state.label}\n" for state in State)
    arrows = "".join(f"    {m.before} --> {m.after}: {m.verb}\n" for m in MOVES)
    rows = "".join(
        f"| {State(m.before).label} | `{m.verb}` | {State(m.after).label} |\n"
        for m in MOVES
    )
    return (
        "# The states of a line of a plan\n\n"
        "Drawn from `alongside/people/rules/plan.py` by `manage.py draw_states`; a\n"
        "test compares the two. Agreement is to words: a line whose words change is\n"
        "proposed again. Nothing moves by itself.\n\n"
        f"```mermaid\nstateDiagram-v2\n{names}    [*] --> proposed: propose\n{arrows}"
        f"```\n\n| From | Verb | To |\n|---|---|---|\n{rows}"
    )
