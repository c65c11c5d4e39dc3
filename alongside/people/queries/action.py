"""What people will do for a person, and which rungs of it have been climbed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Post, User
from alongside.agreed import rules as agreed
from alongside.agreed.models import Action, Rung
from alongside.people.models import Answer, Person
from alongside.people.queries.conversation import answers_of
from alongside.standards import codes

PAGE = 20
State = Action.State
NEXT = {
    State.TO_DO: Rung.Kind.DONE,
    State.DONE: Rung.Kind.VERIFIED,
    State.VERIFIED: Rung.Kind.FELT,
}
FINISHED = "finished"


def _actions(person: Person) -> QuerySet[Action]:
    said = Prefetch("rungs", Rung.objects.order_by("recorded_at", "pk"))
    return (
        Action.objects.filter(circle_id=person.circle_id)
        .select_related("owner")
        .prefetch_related(said)
    )


def action_of(
    viewer: Actor, person: Person, pk: int, *, hold: bool = False
) -> Action | None:
    """One of the things people will do for the person."""
    rows = _actions(person).filter(pk=pk)
    return (rows.select_for_update(of=("self",)) if hold else rows).first()


@dataclass(frozen=True)
class Climb:
    """An action with its ladder, for whoever looks at it."""

    action: Action
    viewer: Actor

    @property
    def serves(self) -> str:
        """What kind of thing it serves, in plain words."""
        return codes.ACTION_SERVES.plain(self.action.serves_kind)

    @property
    def next_rung(self) -> str:
        """The rung that comes next; '' when it is finished."""
        return NEXT.get(State(self.action.state), "")

    @property
    def why_not(self) -> str | None:
        """Why the viewer cannot press the next rung."""
        if not self.next_rung:
            return None
        return agreed.WHY_NOT[Rung.Kind(self.next_rung)](self.action, self.viewer)

    def why_not_say(self, kind: str) -> str | None:
        """Why the viewer cannot say this rung now."""
        return agreed.WHY_NOT[Rung.Kind(kind)](self.action, self.viewer)

    @property
    def why_not_change(self) -> str | None:
        """Why the viewer cannot change what is to be done."""
        return agreed.why_not_change(self.action, self.viewer)

    @property
    def said(self) -> list[Rung]:
        """Everything that was said of it, oldest first."""
        return list(self.action.rungs.all())

    @property
    def now(self) -> list[Rung]:
        """What was said on the present climb: since somebody last said it is not so."""
        rungs = self.said
        falls = [place for place, rung in enumerate(rungs) if not rung.is_so]
        return rungs[falls[-1] + 1 :] if falls else rungs

    @property
    def fell(self) -> Rung | None:
        """Who said last that it is not done or was not felt, while nothing followed."""
        rungs = self.said
        return rungs[-1] if rungs and not rungs[-1].is_so else None

    @property
    def steps(self) -> list[dict[str, str]]:
        """The three rungs, as the progress component shows them."""
        reached = {rung.kind: rung for rung in self.now}
        return [self._step(Rung.Kind(kind), reached.get(kind)) for kind in Rung.Kind]

    def _step(self, kind: Rung.Kind, rung: Rung | None) -> dict[str, str]:
        if rung:
            when = f"{rung.recorded_at.day} {rung.recorded_at:%B}"
            text = {
                Rung.Kind.DONE: f"{rung.said_by} did it",
                Rung.Kind.VERIFIED: f"{rung.said_by} checked it",
                Rung.Kind.FELT: f"{rung.said_by} felt it",
            }[kind]
            return {"text": text, "state": "done", "when": when, "words": rung.words}
        text = {
            Rung.Kind.DONE: f"{self.action.owner_name} does it",
            Rung.Kind.VERIFIED: "Somebody else checks it",
            Rung.Kind.FELT: f"{self.action.for_name} feels the difference",
        }[kind]
        if kind != self.next_rung:
            return {"text": text, "state": "next"}
        return {"text": text, "state": "now", "label": "Not yet"}


def actions_page(
    viewer: Actor, person: Person, after: str = "", *, finished: bool = False
) -> access.Page[Climb]:
    """What people will do for the person, by its day (two queries)."""
    rows = _actions(person)
    is_felt = Q(state=State.FELT)
    rows = rows.filter(is_felt) if finished else rows.exclude(is_felt)
    place = access.key_in(after)
    if place and (day := _day(place[0])):
        rows = rows.filter(Q(due_on__gt=day) | Q(due_on=day, pk__gt=place[1]))
    found = list(rows.order_by("due_on", "pk")[: PAGE + 1])
    shown = found[:PAGE]
    last = shown[-1] if found[PAGE:] else None
    return access.Page(
        [Climb(row, viewer) for row in shown],
        f"{last.due_on}|{last.pk}" if last else "",
    )


def earlier_versions(viewer: Actor, action: Action) -> list[Action]:
    """What an action said before it was changed, newest first (one query if ever)."""
    if action.version == 1:
        return []
    found: dict[int, Action] = {}
    for event in action.events.order_by("-pgh_id"):  # type: ignore[attr-defined]
        if event.version != action.version:
            found.setdefault(event.version, event)
    return list(found.values())


def starting_action(
    viewer: Actor, person: Person, answer: Answer | None
) -> dict[str, str]:
    """What the form for a new action begins with: what was said (two queries).

    What it is for is what they would like to happen, where they said so.
    """
    if answer is None:
        return {}
    said = answers_of(answer.conversation)
    wished = ("like_to_happen", "make_better", "important_now")
    wish = next((said[q].words for q in wished if q in said and said[q].words), "")
    return {"what": answer.words, "serves": wish or answer.words, "serves_kind": "wish"}


def who_may_own(viewer: Actor, person: Person) -> list[User]:
    """Everybody with a sign-in who is in the person's circle (three queries)."""
    principals = [row.principal_id for row in access.members(viewer, person.circle_id)]
    in_teams = Post.objects.live().filter(team__principal__in=principals)
    is_in = Q(principal__in=principals) | Q(pk__in=in_teams.values("user"))
    rows = User.objects.filter(is_in, is_active=True).distinct()
    return list(rows.order_by("full_name", "pk"))


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def first_actions(
    viewer: Actor, person: Person, most: int, *, finished: bool = False
) -> list[Climb]:
    """What fits on paper, by its day; the finished newest first (two queries)."""
    rows = _actions(person)
    if finished:
        rows = rows.filter(state=State.FELT).order_by("-changed_at", "-pk")
    else:
        rows = rows.exclude(state=State.FELT).order_by("due_on", "pk")
    return [Climb(row, viewer) for row in rows[:most]]
