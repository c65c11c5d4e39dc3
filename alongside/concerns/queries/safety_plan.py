"""The plan to stay safe, for everybody who shares the enquiry."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Subquery

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Post, User
from alongside.agreed.models import Action, Rung
from alongside.agreed.rules.action import WHY_NOT
from alongside.concerns.models import Enquiry, SafetyPlanLine, SafetyPlanStep
from alongside.concerns.rules import safety_plan as rules
from alongside.concerns.rules.moments import Agreed
from alongside.people.queries.death import has_died

State = Action.State
MOST = 40  # of what is agreed already
NEXT = {
    State.TO_DO: Rung.Kind.DONE,
    State.DONE: Rung.Kind.VERIFIED,
    State.VERIFIED: Rung.Kind.FELT,
}


@dataclass(frozen=True)
class Line:
    """A line of the plan, and the rung of it that the viewer can climb."""

    line: SafetyPlanLine
    viewer: Actor

    @property
    def action(self) -> Action:
        """What somebody will do."""
        return self.line.action

    @property
    def said(self) -> list[Rung]:
        """What was said of it, oldest first."""
        return list(self.action.rungs.all())

    @property
    def next_rung(self) -> str:
        """The next rung, where it is for the viewer to say; '' elsewhere."""
        rung = NEXT.get(State(self.action.state))
        if rung is None or WHY_NOT[rung](self.action, self.viewer):
            return ""
        return rung.value


@dataclass(frozen=True)
class Plan:
    """Everything on the page of the plan, the newest decision first."""

    lines: list[Line]
    steps: list[SafetyPlanStep]

    @property
    def newest(self) -> SafetyPlanStep | None:
        """What was decided last."""
        return rules.newest(self.steps)

    @property
    def stands(self) -> bool:
        """Whether there is a plan now."""
        return bool(self.newest and self.newest.stands)

    @property
    def number(self) -> int:
        """The number of what was decided last."""
        return self.newest.number if self.newest else 0


def _lines(enquiry: Enquiry) -> QuerySet[SafetyPlanLine]:
    rows = SafetyPlanLine.objects.filter(enquiry=enquiry)
    return rows.select_related("action__owner", "action__for_user", "outcome")


def plan_of(viewer: Actor, enquiry: Enquiry) -> Plan:
    """The plan of an enquiry the viewer has opened (four queries)."""
    lines = _lines(enquiry).prefetch_related("action__rungs")
    steps = SafetyPlanStep.objects.filter(enquiry=enquiry).order_by("-number")
    seen = steps.select_related("involvement").prefetch_related("looks__outcome")
    return Plan([Line(one, viewer) for one in lines], list(seen))


def line_of(
    viewer: Actor, enquiry: Enquiry, pk: int, *, hold: bool = False
) -> SafetyPlanLine | None:
    """One line of the plan."""
    rows = _lines(enquiry).filter(pk=pk)
    return (rows.select_for_update(of=("self",)) if hold else rows).first()


def held(viewer: Actor, enquiry: Enquiry) -> Enquiry:
    """The enquiry as it is now, kept from other writers."""
    rows = Enquiry.objects.select_for_update(of=("self",))
    return rows.select_related("concern", "person__user").get(pk=enquiry.pk)


def newest(viewer: Actor, enquiry: Enquiry) -> SafetyPlanStep | None:
    """What was decided last about the plan."""
    return SafetyPlanStep.objects.filter(enquiry=enquiry).order_by("-number").first()


def has_lines(viewer: Actor, enquiry: Enquiry) -> bool:
    """Whether anything is in the plan."""
    return SafetyPlanLine.objects.filter(enquiry=enquiry).exists()


def who_may_own(viewer: Actor, enquiry: Enquiry) -> list[User]:
    """Everybody with a sign-in who shares the enquiry (three queries)."""
    principals = [row.principal_id for row in access.members(viewer, enquiry.circle_id)]
    in_teams = Post.objects.live().filter(team__principal__in=principals)
    is_in = Q(principal__in=principals) | Q(pk__in=in_teams.values("user"))
    rows = User.objects.filter(is_in, is_active=True).distinct()
    return list(rows.order_by("full_name", "pk"))


def agreed_already(viewer: Actor, enquiry: Enquiry) -> list[Action]:
    """What people have agreed to do for the person, as far as the viewer sees it, that
    is neither finished nor in a plan to stay safe (one query)."""
    if enquiry.person is None:
        return []
    rows = Action.objects.filter(circle_id=enquiry.person.circle_id)
    rows = rows.exclude(state=State.FELT).filter(safety_plan_line=None)
    return list(rows.order_by("due_on", "pk")[:MOST])


def enquiries_of(viewer: Actor, rows: Sequence[Action]) -> dict[int, int]:
    """The enquiries in whose plans these actions stand (one query)."""
    lines = SafetyPlanLine.objects.filter(action__in=rows)
    return dict(lines.values_list("action", "enquiry"))


def agreed_on_settling(
    viewer: Actor, concerns: Sequence[int]
) -> dict[int, list[Agreed]]:
    """What somebody was to do when each of these was settled, while the plan has not
    come to an end (one query)."""
    steps = SafetyPlanStep.objects.filter(enquiry=OuterRef("enquiry"))
    rows = SafetyPlanLine.objects.filter(
        enquiry__concern__in=concerns, added_at__lte=F("enquiry__concern__settled_at")
    )
    is_done = Q(action__rungs__kind=Rung.Kind.DONE) & ~Q(action__state=State.TO_DO)
    rows = rows.annotate(
        newest=Subquery(steps.order_by("-number").values("kind")[:1]),
        done_at=Max("action__rungs__recorded_at", filter=is_done),
    ).exclude(newest=SafetyPlanStep.Kind.ENDED)
    found: dict[int, list[Agreed]] = defaultdict(list)
    columns = ("enquiry__concern", "action__due_on", "done_at")
    for pk, due_on, done_at in rows.values_list(*columns) if concerns else ():
        found[pk].append(Agreed(due_on, done_at))
    return found


def overdue_of(viewer: Actor, most: int) -> list[SafetyPlanStep]:
    """Plans of enquiries the viewer leads whose day to look has gone by (one query)."""
    later = SafetyPlanStep.objects.filter(
        enquiry=OuterRef("enquiry"), number__gt=OuterRef("number")
    )
    rows = SafetyPlanStep.objects.filter(
        enquiry__lead=viewer.user, review_on__lt=clock.today()
    )
    beside = ("enquiry__concern__person", "enquiry__concern__service")
    rows = rows.exclude(has_died("enquiry__concern__person"))
    found = rows.exclude(Exists(later)).select_related(*beside)
    return list(found.order_by("review_on", "pk")[:most])
