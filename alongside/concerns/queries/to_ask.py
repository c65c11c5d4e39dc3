"""Who is to be asked how it was, by when, and whom to get in touch with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Case, Q, QuerySet, When

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.concerns.models import Asking, GetInTouch
from alongside.concerns.queries import targets
from alongside.concerns.queries.death import HAS_DIED
from alongside.concerns.queries.how_it_was import askings, of_the_team
from alongside.concerns.rules import how_it_was as rules
from alongside.concerns.rules import timers
from alongside.standards import how_it_was as standard
from alongside.standards import timers as standard_timers

PAGE = 20
FEW = 20
STEP = "how_it_was"


@dataclass(frozen=True)
class ToAsk:
    """Somebody to be asked, by when, and who asks."""

    asking: Asking
    due_on: date

    @property
    def is_late(self) -> bool:
        """Whether the day has gone by."""
        return self.due_on < clock.today()

    @property
    def by_when(self) -> str:
        """The day in words."""
        return timers.day_in_words(self.due_on, clock.today())

    @property
    def how(self) -> str:
        """Who asks, in words; '' while it is not arranged."""
        if self.asking.asker and self.asking.mode == standard.INDEPENDENT:
            return f"{self.asking.asker.full_name} asks, who had no part in it"
        return standard.MODES.plain(self.asking.mode) if self.asking.mode else ""


@dataclass(frozen=True)
class ToAskList:
    """One page of the list, and where the next begins ('' on the last)."""

    rows: tuple[ToAsk, ...]
    next_key: str = ""

    @property
    def older_href(self) -> str:
        """The address of the next page, '' on the last."""
        return f"?after={self.next_key}" if self.next_key else ""


def due_on(asking: Asking) -> date:
    """The day by which it should be known (one query)."""
    return _with_days([asking])[0].due_on


def yours(viewer: Actor) -> tuple[ToAsk, ...]:
    """Whom the viewer was chosen to ask, the longest waiting first (two queries)."""
    if viewer.user is None:
        return ()
    rows = askings(viewer).filter(
        asker=viewer.user, mode=standard.INDEPENDENT, ended_on=None
    )
    return tuple(_with_days(rows.order_by("planned_at", "pk")[:FEW]))


def waiting(viewer: Actor, after: str = "") -> ToAskList:
    """Who waits to be asked in what the viewer works on, the longest first."""
    rows = of_the_team(viewer).filter(ended_on=None).exclude(HAS_DIED)
    if place := _place(after):
        at, pk = place
        rows = rows.filter(Q(planned_at__gt=at) | Q(planned_at=at, pk__gt=pk))
    found = list(rows.order_by("planned_at", "pk")[: PAGE + 1])
    shown, more = found[:PAGE], found[PAGE:]
    return ToAskList(tuple(_with_days(shown)), _key(shown[-1]) if more else "")


def _with_days(rows: Iterable[Asking]) -> list[ToAsk]:
    found = list(rows)
    if not found:
        return []
    target = targets.in_force().target(standard_timers.steps()[STEP])
    return [ToAsk(r, timers.stretch(r.planned_at, target).last) for r in found]


def _key(asking: Asking) -> str:
    return f"{int(asking.planned_at.timestamp() * 1_000_000)}.{asking.pk}"


def _place(words: str) -> tuple[datetime, int] | None:
    at, _, last = words.partition(".")
    numbers = access.number_in(at), access.number_in(last)
    if None in numbers:
        return None
    try:
        return datetime.fromtimestamp((numbers[0] or 0) / 1_000_000, UTC), (
            numbers[1] or 0
        )
    except (OverflowError, ValueError, OSError):
        return None


@dataclass(frozen=True)
class Call:
    """Somebody to get in touch with, and why."""

    row: GetInTouch
    why: str
    is_yours: bool


def to_get_in_touch(viewer: Actor) -> tuple[Call, ...]:
    """Whom to get in touch with, those for the viewer first (one query)."""
    own = viewer.user.pk if viewer.user else 0
    not_yours = Case(When(worker=own, then=0), default=1)
    rows = GetInTouch.objects.filter(done_at=None).exclude(HAS_DIED)
    rows = rows.order_by(not_yours, "asked_at", "pk")
    found = rows.select_related("concern__person", "concern__service", "worker")
    return tuple(Call(row, why(row), row.worker_id == own) for row in found[:FEW])


def why(call: GetInTouch) -> str:
    """Why somebody should get in touch, in a sentence without a word of theirs."""
    return rules.why_to_get_in_touch(call.why, standard.all_sets()[call.version])


def calls(viewer: Actor) -> QuerySet[GetInTouch]:
    """Every time somebody should get in touch, in what the viewer works on."""
    return GetInTouch.objects.select_related("concern__person", "asking", "worker")
