"""What was started from charts: the list, one of them, and who can do it."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from alongside.access import queries as access
from alongside.access import roles
from alongside.access.actor import Actor
from alongside.access.models import Post, User
from alongside.agreed.models import Action, Rung
from alongside.insight.comparisons import BY_CODE
from alongside.insight.measures import MEASURES
from alongside.insight.models import Improvement
from alongside.people.queries.action import Climb

QUESTIONS = {one.code: one.question for one in MEASURES} | {
    code: one.question for code, one in BY_CODE.items()
}


@dataclass(frozen=True)
class Step:
    """An improvement with its ladder, for whoever looks at it."""

    improvement: Improvement
    viewer: Actor

    @property
    def climb(self) -> Climb:
        """The rungs of what is done."""
        return Climb(self.improvement.action, self.viewer)

    @property
    def steps(self) -> list[dict[str, str]]:
        """The three rungs; whom it is for may be many, so the last names them apart."""
        *below, last = self.climb.steps
        if last["state"] != "done":
            last = {**last, "text": f"Felt by: {self.improvement.action.for_name}"}
        return [*below, last]

    @property
    def question(self) -> str:
        """The question the measure answers."""
        return QUESTIONS.get(self.improvement.measure, self.improvement.measure)

    @property
    def may_be_compared(self) -> bool:
        """Whether there is a page that compares this measure with others."""
        return self.improvement.measure in BY_CODE


def improvements(viewer: Actor) -> QuerySet[Improvement]:
    """Everything that was started, in the viewer's circles."""
    said = Prefetch("action__rungs", Rung.objects.order_by("recorded_at", "pk"))
    rows = Improvement.objects.select_related("action__owner").prefetch_related(said)
    return access.not_kept_out(viewer, rows)


def improvement_page(viewer: Actor, after: str = "") -> access.Page[Step]:
    """What was started, newest first (two queries)."""
    rows = improvements(viewer)
    if (number := access.number_in(after)) is not None:
        rows = rows.filter(pk__lt=number)
    found = list(rows.order_by("-pk")[: access.PAGE + 1])
    shown = found[: access.PAGE]
    more = str(shown[-1].pk) if found[access.PAGE :] else ""
    return access.Page([Step(one, viewer) for one in shown], more)


def started_from(viewer: Actor, codes: set[str], most: int = 5) -> list[Step]:
    """The newest that were started from these measures (two queries)."""
    rows = improvements(viewer).filter(measure__in=codes).order_by("-pk")[:most]
    return [Step(one, viewer) for one in rows]


def waiting_for(viewer: Actor, most: int = 5) -> list[Improvement]:
    """What the viewer is to do, soonest first, and what others did that they may check
    (one query)."""
    if viewer.user is None or not viewer.may("start_improvement"):
        return []
    states = Action.State
    own = Q(action__owner=viewer.user, action__state=states.TO_DO)
    done = Q(action__state=states.DONE) & ~Q(action__done_by=viewer.user.pk)
    rows = Improvement.objects.select_related("action").filter(own | done)
    return list(rows.order_by("action__due_on", "pk")[:most])


def improvement_of(viewer: Actor, pk: int, *, hold: bool = False) -> Improvement | None:
    """One of them, in the viewer's circles."""
    rows = improvements(viewer).filter(pk=pk)
    return (rows.select_for_update(of=("self",)) if hold else rows).first()


def who_may_do_it(viewer: Actor) -> list[User]:
    """Everybody whose role lets them see these pages (one query)."""
    able = [
        c for c, role in roles.ROLES.items() if "start_improvement" in role.abilities
    ]
    posts = Post.objects.live().filter(role__in=able)
    users = User.objects.filter(Q(pk__in=posts.values("user")), is_active=True)
    return list(users.order_by("full_name", "pk"))
