"""What the page of a person's plan shows: lines by what they serve, and what if."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.agreed.models import Action
from alongside.people.models import (
    Contingency,
    HowItWent,
    LineAction,
    Outcome,
    Person,
    PlanLine,
    Strength,
)
from alongside.people.queries.plan_going import last_goings
from alongside.people.rules import plan as rules

PAGE = 20
MOST = 200  # lines that are shown at once; a plan of more is no plan
FEW = 10
TITLES = (
    (PlanLine.Serves.WISH, "For what I want", "For what they want"),
    (PlanLine.Serves.INTEREST, "For what I love", "For what they love"),
    (PlanLine.Serves.STRENGTH, "From what I can do", "From what they can do"),
    (PlanLine.Serves.NEED, "For what I need", "For what they need"),
)

COLOURS = {
    PlanLine.State.PROPOSED: "yellow",
    PlanLine.State.AGREED: "green",
    PlanLine.State.DISSENT: "orange",
    PlanLine.State.NOT_AGREED: "red",
    PlanLine.State.ENDED: "grey",
}
ANSWERS = {"yes": "They say yes", "no": "They say no", "not_yet": "They say: not yet"}
OWN_ANSWERS = {"yes": "You say yes", "no": "You say no", "not_yet": "You say: not yet"}


@dataclass(frozen=True)
class Line:
    """A line of the plan, how far what people do for it has got, and how it goes."""

    line: PlanLine
    actions: Sequence[Action]
    last: HowItWent | None = None
    is_own: bool = False

    @property
    def is_felt(self) -> bool:
        """Whether something done for it was felt."""
        return any(action.is_finished for action in self.actions)

    @property
    def how_far(self) -> str:
        """How far it has got, in a sentence."""
        if self.is_felt:
            felt = "You have felt it." if self.is_own else "They have felt it."
            return f"{felt} It works."
        if not self.actions:
            return "Nobody has agreed to do anything for it yet."
        if any(a.state == Action.State.VERIFIED for a in self.actions):
            felt = "You have not felt it" if self.is_own else "Nobody has felt it"
            return f"It is done and checked. {felt}, so it is not finished."
        if any(a.state == Action.State.DONE for a in self.actions):
            return "It is done. Nobody has checked or felt it yet."
        return "It is still to be done."

    @property
    def colour(self) -> str:
        """The colour of the tag that says how far agreement is."""
        return COLOURS[PlanLine.State(self.line.state)]

    @property
    def proposed(self) -> str:
        """Whose idea it was, in words."""
        line, kind = self.line, self.line.get_proposer_display()
        if line.proposer == PlanLine.Proposer.PERSON:
            if self.is_own:
                return "Your own idea"
            return f"Their own idea ({line.proposed_by})"
        if self.is_own and line.proposer == PlanLine.Proposer.TOGETHER:
            return f"Thought of together with {line.proposed_by}"
        return f"{kind}: {line.proposed_by}"

    @property
    def answered(self) -> str:
        """What the person says to it, in a word or two; '' where it is not known."""
        answers = OWN_ANSWERS if self.is_own else ANSWERS
        return answers.get(self.line.answer, "")


@dataclass(frozen=True)
class Group:
    """The lines that serve the same kind of thing."""

    title: str
    lines: list[Line]


@dataclass(frozen=True)
class Plan:
    """The whole plan: what stands, what if something goes wrong, and what ended."""

    groups: list[Group]
    contingencies: list[Contingency]
    ended: list[Line]
    only_needs: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing is planned yet."""
        return not any(group.lines for group in self.groups)

    @property
    def own_ideas(self) -> int:
        """How many of the lines are the person's own idea."""
        lines = [one.line for group in self.groups for one in group.lines]
        return sum(one.proposer == PlanLine.Proposer.PERSON for one in lines)


def lines(viewer: Actor) -> QuerySet[PlanLine]:
    """Lines of the plans of people whose circle the viewer is in."""
    return PlanLine.objects.select_related("person", "involvement")


def contingencies(viewer: Actor) -> QuerySet[Contingency]:
    """What to do when things go wrong, for people whose circle the viewer is in."""
    return Contingency.objects.select_related("person")


def plan_of(viewer: Actor, person: Person, *, is_own: bool = False) -> Plan:
    """The plan as it stands, with the last few lines that ended (seven queries)."""
    rows = _with_actions(lines(viewer).filter(person=person))
    standing = rows.exclude(state=PlanLine.State.ENDED).order_by("pk")
    held, over = list(standing[:MOST]), rows.filter(state=PlanLine.State.ENDED)
    last = last_goings(viewer, held)
    found = [_line(row, last.get(row.pk), is_own=is_own) for row in held]
    ended = over.order_by("-ended_on", "-pk")[:FEW]
    kept = contingencies(viewer).filter(person=person, ended_on=None)
    groups = [
        Group(
            mine if is_own else theirs,
            [one for one in found if one.line.serves_kind == kind],
        )
        for kind, mine, theirs in TITLES
    ]
    return Plan(
        groups=[group for group in groups if group.lines],
        contingencies=list(kept.prefetch_related("events").order_by("pk")),
        ended=[_line(row, is_own=is_own) for row in ended],
        only_needs=rules.only_needs([one.line for one in found]),
    )


def line_of(viewer: Actor, line: PlanLine, *, is_own: bool = False) -> Line:
    """One line, with what people do for it and how it went last (two queries)."""
    doings = LineAction.objects.filter(line=line).select_related("action")
    last = last_goings(viewer, [line]).get(line.pk)
    return Line(line, [doing.action for doing in doings], last, is_own=is_own)


def line_to_act_on(viewer: Actor, person: Person, number: str) -> PlanLine | None:
    """The person's line with the number in an address, if there is one."""
    pk = access.number_in(number)
    rows = lines(viewer).filter(person=person)
    return rows.filter(pk=pk).first() if pk else None


def ended_lines(
    viewer: Actor, person: Person, after: str = "", *, is_own: bool = False
) -> Page[Line]:
    """Every line that ended, the newest first."""
    rows = lines(viewer).filter(person=person, state=PlanLine.State.ENDED)
    number = access.number_in(after)
    if number:
        rows = rows.filter(pk__lt=number)
    found = list(_with_actions(rows).order_by("-pk")[: PAGE + 1])
    key = str(found[PAGE - 1].pk) if found[PAGE:] else ""
    return Page([_line(row, is_own=is_own) for row in found[:PAGE]], key)


def _with_actions(rows: QuerySet[PlanLine]) -> QuerySet[PlanLine]:
    doings = LineAction.objects.select_related("action")
    return rows.prefetch_related(Prefetch("doings", doings))


def _line(
    row: PlanLine, last: HowItWent | None = None, *, is_own: bool = False
) -> Line:
    actions = [doing.action for doing in row.doings.all()]
    return Line(row, actions, last, is_own=is_own)


def what_it_may_serve(viewer: Actor, person: Person) -> list[tuple[str, str, str]]:
    """What is written of the person that a line may serve: a code, the words, the kind
    (two queries)."""
    wishes = Outcome.objects.filter(person=person, is_withdrawn=False).order_by("-pk")
    strengths = Strength.objects.filter(person=person, taken_back_on=None)
    found = [(f"outcome-{o.pk}", o.words, "What they want") for o in wishes[: FEW * 2]]
    found += [
        (f"strength-{s.pk}", s.words, s.get_kind_display())
        for s in strengths.order_by("-pk")[: FEW * 3]
    ]
    return found
