"""The timers of concerns: of one on its page, of many on the board."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import (
    Asking,
    Concern,
    Delay,
    DelayTold,
    KeepInTouch,
    Raiser,
    Route,
    StateChange,
    Update,
)
from alongside.concerns.queries import person_told as told_person
from alongside.concerns.queries import safety_plan, targets, tracking
from alongside.concerns.queries.board import Board
from alongside.concerns.queries.enquiry import Shared
from alongside.concerns.rules import delaying
from alongside.concerns.rules import timers as rules
from alongside.concerns.rules.delaying import Late
from alongside.concerns.rules.moments import Told, moments
from alongside.concerns.rules.timers import Timer
from alongside.people.models import Death

ELSEWHERE = (Concern.State.PASSED_ON, Concern.State.WITH_OTHERS)
COUNTED_FROM = (
    "finish_finding",
    "pause",
    "go_on_finding",
    "go_on_talking",
    "stop",
    "settle_after_death",
    "come_back",
)
MOST = 20  # reasons given for one step that its page shows


@dataclass(frozen=True)
class ByWhen:
    """The timers of one concern: what is still to be done, and what has been."""

    running: tuple[Late, ...] = ()
    finished: tuple[Late, ...] = ()
    has_died: bool = False

    @property
    def near(self) -> Late | None:
        """The nearest day, once nearly all its time is gone."""
        return next((one for one in self.running if one.timer.is_near), None)

    @property
    def past(self) -> tuple[Late, ...]:
        """Those whose day has gone by, and that do not stand still."""
        late = (one for one in self.running if one.timer.is_past)
        return tuple(one for one in late if not one.timer.stands_still)


def by_when(viewer: Actor, concern: Concern) -> ByWhen:
    """The timers of a concern that the viewer has opened (ten queries at most)."""
    return of_many(viewer, [concern])[concern.pk]


def timer_of(viewer: Actor, concern: Concern, step: str) -> Timer | None:
    """The timer of one step of a concern, if the step is timed now."""
    found = by_when(viewer, concern)
    every = (one.timer for one in (*found.running, *found.finished))
    return next((timer for timer in every if timer.step.code == step), None)


def of_many(viewer: Actor, concerns: Sequence[Concern]) -> dict[int, ByWhen]:
    """The timers of each of these concerns, in ten queries at most, however many.

    Their `enquiry` should have been read with them.
    """
    numbers = [concern.pk for concern in concerns]
    changes, raisers = _changes(numbers), _told_at(numbers)
    routes = _routes([c.pk for c in concerns if c.state in ELSEWHERE])
    settled = [c.pk for c in concerns if c.is_settled]
    asked, known = _asked(settled), _known(settled)
    died = _died(concerns)
    heard = told_person.heard(viewer, concerns)
    agreed = safety_plan.agreed_on_settling(viewer, settled)
    return _with_delays(
        concerns,
        {
            concern.pk: Told(
                changes=changes[concern.pk],
                raiser=raisers.get(concern.pk),
                route=routes.get(concern.pk),
                enquiry=getattr(concern, "enquiry", None),
                asked=asked[concern.pk],
                known=known[concern.pk],
                person=heard.get(concern.pk),
                agreed=agreed[concern.pk],
                has_died=concern.person_id in died,
            )
            for concern in concerns
        },
    )


def on_cards(viewer: Actor, board: Board) -> Board:
    """The board, with the nearest day on each card whose time is nearly gone.

    Three queries: what waits has had no decision in its present round.
    """
    waiting = [card.concern for card in board.cards]
    changes = _changes([c.pk for c in waiting if c.decided_at])
    told = {
        card.concern.pk: Told(changes=changes[card.concern.pk], has_died=card.has_died)
        for card in board.cards
    }
    found = _with_delays(waiting, told)
    cards = (replace(c, by_when=found[c.concern.pk].near) for c in board.cards)
    return replace(board, cards=tuple(cards))


def delays(viewer: Actor, concern: Concern, step: str) -> list[Delay]:
    """The reasons given for a step of a concern, newest first, with what the person was
    told; twenty at most."""
    rows = Delay.objects.filter(concern=concern, step=step)
    return list(rows.select_related("told").order_by("-pk")[:MOST])


def newest_delay(viewer: Actor, concern: Concern, step: str) -> Delay | None:
    """The last reason given for a step of a concern."""
    return next(iter(delays(viewer, concern, step)), None)


def told_to_the_person(viewer: Actor, page: Shared) -> DelayTold | None:
    """What stands on the person's page about why it takes longer, while it is so."""
    rows = page.there.rows(DelayTold).filter(enquiry=page.enquiry)
    return delaying.still_so(rows, page.enquiry, page.settlements)


def _with_delays(
    concerns: Iterable[Concern], told: dict[int, Told]
) -> dict[int, ByWhen]:
    force, now = targets.in_force(), clock.now()
    found = {
        concern.pk: rules.timers(moments(concern, told[concern.pk]), force, now)
        for concern in concerns
    }
    late = [pk for pk, timers in found.items() if any(t.asks_why for t in timers)]
    delays = _delays(late)
    return {
        pk: _by_when(timers, delays[pk], has_died=told[pk].has_died)
        for pk, timers in found.items()
    }


def _by_when(timers: Sequence[Timer], delays: list[Delay], *, has_died: bool) -> ByWhen:
    finished = (timer for timer in timers if not timer.is_running)
    return ByWhen(
        tuple(delaying.beside(timer, delays) for timer in rules.running(timers)),
        tuple(delaying.beside(timer, delays) for timer in finished),
        has_died,
    )


def _died(concerns: Iterable[Concern]) -> set[int | None]:
    """The people among those they are about who have died (one query)."""
    people = [c.person_id for c in concerns if c.person_id]
    rows = Death.objects.filter(person__in=people, taken_back_at=None)
    return set(rows.values_list("person_id", flat=True)) if people else set()


def _changes(concerns: list[int]) -> dict[int, list[StateChange]]:
    """The moves of each concern that timers are counted from (one query)."""
    found: dict[int, list[StateChange]] = defaultdict(list)
    rows = StateChange.objects.filter(concern__in=concerns).filter(
        Q(after=Concern.State.LISTENING) | Q(verb__in=COUNTED_FROM)
    )
    for row in rows.only("concern_id", "verb", "before", "after", "at"):
        found[row.concern_id].append(row)
    return found


def _routes(concerns: list[int]) -> dict[int, Route]:
    """The newest thing passed on, by concern (one query)."""
    rows = Route.objects.filter(concern__in=concerns)
    newest = rows.order_by("concern_id", "-pk").distinct("concern_id")
    return {row.concern_id: row for row in newest}


def _told_at(concerns: list[int]) -> dict[int, list[datetime]]:
    """When each raiser was told of a decision (one query). A concern whose raiser the
    viewer does not see, or who is kept out of it, is not among them."""
    rows = Raiser.objects.filter(tracking.reads_in("circle_id"), concern__in=concerns)
    heard = rows.values_list("concern_id", "updates__stage", "updates__at")
    found: dict[int, list[datetime]] = defaultdict(list)
    for pk, stage, at in heard:
        found[pk] += [at] if stage == Update.Stage.DECIDED else []
    return found


def _asked(concerns: list[int]) -> dict[int, list[date | None]]:
    """The days to ask how somebody is: when each was done, or None (one query)."""
    found: dict[int, list[date | None]] = defaultdict(list)
    rows = KeepInTouch.objects.filter(concern__in=concerns)
    for pk, done_on in rows.values_list("concern_id", "done_on"):
        found[pk].append(done_on)
    return found


def _known(concerns: list[int]) -> dict[int, list[date | None]]:
    """The day on which it was known how it was, or None, for each time it was settled,
    the newest last (one query)."""
    found: dict[int, list[date | None]] = defaultdict(list)
    rows = Asking.objects.filter(concern__in=concerns).order_by("pk")
    for pk, ended_on in rows.values_list("concern_id", "ended_on"):
        found[pk].append(ended_on)
    return found


def _delays(concerns: list[int]) -> dict[int, list[Delay]]:
    """Why steps of these concerns take longer (one query)."""
    found: dict[int, list[Delay]] = defaultdict(list)
    for row in Delay.objects.filter(concern__in=concerns):
        found[row.concern_id].append(row)
    return found
