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
    LineAction,
    Outcome,
    Person,
    PlanLine,
    Strength,
)
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


@dataclass(frozen=True)
class Line:
    """A line of the plan, and how far what people do for it has got."""

    line: PlanLine
    actions: Sequence[Action]

    @property
    def is_felt(self) -> bool:
        """Whether something done for it was felt."""
        return any(action.is_finished for action in self.actions)

    @property
    def how_far(self) -> str:
        """How far it has got, in a sentence."""
        if self.is_felt:
            return "Somebody has felt it. It works."
        if not self.actions:
            return "Nobody has agreed to do anything for it yet."
        if any(a.state == Action.State.VERIFIED for a in self.actions):
            return "It is done and checked. Nobody has felt it, so it is not finished."
        if any(a.state == Action.State.DONE for a in self.actions):
            return "It is done. Nobody has checked or felt it yet."
        return "It is still to be done."

    @property
    def proposed(self) -> str:
        """Whose idea it was, in words."""
        kind = self.line.get_proposer_display()
        if self.line.proposer == PlanLine.Proposer.PERSON:
            return f"Their own idea ({self.line.proposed_by})"
        return f"{kind}: {self.line.proposed_by}"


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
    """The plan as it stands, with the last few lines that ended (five queries)."""
    rows = _with_actions(lines(viewer).filter(person=person))
    standing = rows.exclude(state=PlanLine.State.ENDED).order_by("pk")
    found = [_line(row) for row in standing[:MOST]]
    over = rows.filter(state=PlanLine.State.ENDED).order_by("-ended_on", "-pk")
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
        ended=[_line(row) for row in over[:FEW]],
        only_needs=rules.only_needs([one.line for one in found]),
    )


def line_of(viewer: Actor, line: PlanLine) -> Line:
    """One line, with what people do for it (two queries)."""
    doings = LineAction.objects.filter(line=line).select_related("action")
    return Line(line, [doing.action for doing in doings])


def line_to_act_on(viewer: Actor, person: Person, number: str) -> PlanLine | None:
    """The person's line with the number in an address, if there is one."""
    pk = access.number_in(number)
    rows = lines(viewer).filter(person=person)
    return rows.filter(pk=pk).first() if pk else None


def ended_lines(viewer: Actor, person: Person, after: str = "") -> Page[Line]:
    """Every line that ended, the newest first."""
    rows = lines(viewer).filter(person=person, state=PlanLine.State.ENDED)
    number = access.number_in(after)
    if number:
        rows = rows.filter(pk__lt=number)
    found = list(_with_actions(rows).order_by("-pk")[: PAGE + 1])
    key = str(found[PAGE - 1].pk) if found[PAGE:] else ""
    return Page([_line(row) for row in found[:PAGE]], key)


def _with_actions(rows: QuerySet[PlanLine]) -> QuerySet[PlanLine]:
    doings = LineAction.objects.select_related("action")
    return rows.prefetch_related(Prefetch("doings", doings))


def _line(row: PlanLine) -> Line:
    return Line(row, [doing.action for doing in row.doings.all()])


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
