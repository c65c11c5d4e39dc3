"""The manager's board: what nobody has, what waits for a decision, what has gone quiet,
and how much each worker looks after."""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Entry, User
from alongside.concerns.models import Concern, Raiser, Route
from alongside.concerns.models.concern import WAITING, State
from alongside.concerns.queries import concern as concerns
from alongside.concerns.queries import load, longer, second_look_board, targets
from alongside.concerns.queries.left import Left, left
from alongside.concerns.queries.load import Load
from alongside.concerns.queries.second_look_board import Looks
from alongside.standards import timers as standard
from alongside.standards.timers import Target

SHOWN = 20  # of each list; a longer one says that there are more
QUIET = "quiet"  # the step of the targets that says how long is too quiet
AT_WORK = (State.RECEIVED, State.LISTENING, State.ENQUIRING, State.FOUND)


@dataclass(frozen=True)
class Few:
    """The first rows of a list, and whether there are more than it shows."""

    rows: tuple[Concern, ...]
    has_more: bool

    @property
    def how_many(self) -> str:
        """How many there are, as far as they were looked at."""
        return f"more than {SHOWN}" if self.has_more else str(len(self.rows))


@dataclass(frozen=True)
class Desk:
    """The board of somebody who decides and gives work to others."""

    without_anybody: Few
    from_before: Few
    left_behind: list[Left]
    to_decide: Few
    for_a_second: Few
    quiet: Few
    go_on: Few
    unanswered: list[Route]
    looks: Looks
    loads: list[Load]
    quiet_after: str
    only: User | None = None


def desk(viewer: Actor, only: User | None = None) -> Desk:
    """The board, of everybody or of what one worker has (some twenty queries)."""
    after = quiet_after()
    return Desk(
        without_anybody=_few(without_anybody(viewer).filter(longer.is_of_here())),
        from_before=_few(without_anybody(viewer).exclude(longer.is_of_here())),
        left_behind=left(viewer),
        to_decide=_few(_of(only, to_decide(viewer))),
        for_a_second=_few(_of(only, for_a_second(viewer))),
        quiet=_few(_of(only, quiet(viewer, after))),
        go_on=_few(_of(only, go_on(viewer))),
        unanswered=list(concerns.routes_unanswered(viewer)[:SHOWN]),
        looks=second_look_board.unanswered(viewer, only),
        loads=load.loads(viewer),
        quiet_after=after.in_words.lower() if after.is_set else "",
        only=only,
    )


def _few(rows: QuerySet[Concern]) -> Few:
    found = list(
        rows.select_related("person", "service", "lead", "enquiry")[: SHOWN + 1]
    )
    return Few(tuple(found[:SHOWN]), len(found) > SHOWN)


def _of(only: User | None, rows: QuerySet[Concern]) -> QuerySet[Concern]:
    return rows.filter(lead=only) if only else rows


def without_anybody(viewer: Actor) -> QuerySet[Concern]:
    """What nobody has taken on: danger first, then the longest waiting."""
    states = [*WAITING, State.ENQUIRING, State.FOUND, State.PAUSED]
    rows = Concern.objects.filter(lead=None, state__in=states)
    return rows.order_by("danger", "raised_at", "pk")


def to_decide(viewer: Actor) -> QuerySet[Concern]:
    """Where the person is listened to, and a decision comes next."""
    rows = Concern.objects.filter(state=State.LISTENING)
    return rows.order_by("danger", "raised_at", "pk")


def for_a_second(viewer: Actor) -> QuerySet[Concern]:
    """Where again nothing more is to be done, and another manager looks first."""
    rows = Concern.objects.filter(state=State.SECOND_SIGNATURE)
    return rows.order_by("decided_at", "pk")


def quiet(viewer: Actor, after: Target) -> QuerySet[Concern]:
    """Where nobody has written anything for longer than agreed, the longest first.

    The log knows: in the circle of the concern, of its enquiry, and of what the one who
    spoke up was told. Talking with the person about it counts as well. What was written
    lately is looked for first, since it is near the end of the log; when it was last
    is asked only of those in which there is nothing.
    """
    last = longer.long_enough_ago(after)
    if last is None:
        return Concern.objects.none()
    rows = Concern.objects.filter(
        longer.is_of_here(), state__in=AT_WORK, raised_at__lt=last
    )
    for written in _written():
        rows = rows.exclude(Exists(written.filter(at__gte=last)))
    newest = (
        Coalesce(Subquery(written.order_by("-at").values("at")[:1]), F("raised_at"))
        for written in _written()
    )
    return rows.annotate(last_at=Greatest(*newest)).order_by("last_at", "pk")


def _written() -> list[QuerySet[Entry]]:
    """The lines of the log that say that somebody wrote about a concern."""
    raiser = Raiser.objects.filter(concern=OuterRef(OuterRef("pk"))).values("circle")
    change = Entry.objects.filter(act=Entry.Act.CHANGE)
    return [
        change.filter(circle_id=OuterRef("circle")),
        change.filter(circle_id=OuterRef("enquiry__circle")),
        Entry.objects.filter(circle_id=Subquery(raiser[:1]), what="tell_raiser"),
        Entry.objects.filter(
            circle_id=OuterRef("person__circle"), what="keep_conversation"
        ),
    ]


def quiet_after() -> Target:
    """How long nobody may have written, here and now."""
    return targets.in_force().target(standard.steps()[QUIET])


def go_on(viewer: Actor) -> QuerySet[Concern]:
    """What waits although the day to go on has gone by, the longest first."""
    rows = Concern.objects.filter(state=State.PAUSED, restart_on__lt=clock.today())
    return rows.order_by("restart_on", "pk")
