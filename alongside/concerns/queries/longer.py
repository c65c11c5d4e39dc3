"""What is taking longer than agreed, oldest worry first, with or without a reason."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.agreed.models import Action
from alongside.concerns.models import (
    Asking,
    Concern,
    KeepInTouch,
    PersonTold,
    Raiser,
    SafetyPlanLine,
    StateChange,
    Update,
)
from alongside.concerns.models.concern import GOING_ON, WAITING, State
from alongside.concerns.queries import person_told, targets, timers, tracking
from alongside.concerns.queries.timers import ByWhen
from alongside.concerns.rules import timers as rules
from alongside.concerns.rules.delaying import Late
from alongside.concerns.rules.targets import InForce
from alongside.standards import timers as standard
from alongside.standards.timers import Step, Target

PAGE = 30
UNSAID, SAID = "unsaid", "said"
LONG_AGO = timedelta(days=400)  # longer than any target
IN_STATES = {
    "receive": (State.RAISED,),
    "listen": (State.RECEIVED,),
    "decide": WAITING,
    "route": (State.PASSED_ON,),
    "plan": (State.ENQUIRING,),
    "enquire": (State.ENQUIRING,),
    "talk_over": (State.FOUND,),
}
# Nothing is done here any more, but whoever raised it may not have heard.
ELSEWHERE = (State.NO_ACTION, State.WITH_OTHERS, State.STOPPED)
# Here the person may not have heard what was decided; afterwards they must have.
TOLD_IN = (
    State.PASSED_ON,
    State.WITH_OTHERS,
    State.NO_ACTION,
    State.ENQUIRING,
    State.FOUND,
    State.PAUSED,
)
SHOWN = (
    "person",
    "service",
    "lead",
    "reference",
    "state",
    "channel",
    "raised_at",
    "received_at",
    "decided_at",
    "settled_at",
    "restart_on",
    "about_name",
    "service_words",
    "person__name",
    "person__known_as",
    "service__name",
    "lead__full_name",
    "enquiry__found_on",
    "enquiry__lead",
    "enquiry__outcomes_asked",
)


@dataclass(frozen=True)
class Longer:
    """One concern of which something takes longer than agreed, or whose enquiry waits
    although the day to go on has gone by (`asks_to_go_on`)."""

    concern: Concern
    steps: tuple[Late, ...]
    asks_to_go_on: bool = False


@dataclass(frozen=True)
class LongerList:
    """One page of the list, and where the next begins ('' on the last)."""

    rows: tuple[Longer, ...]
    next_key: str
    only: str

    @property
    def older_href(self) -> str:
        """The address of the next page, '' on the last."""
        kept = f"&only={self.only}" if self.only else ""
        return f"?after={self.next_key}{kept}" if self.next_key else ""


def taking_longer(viewer: Actor, after: str = "", only: str = "") -> LongerList:
    """One page, whoever was raised first at the top (twelve queries).

    The database finds what is long enough ago; what it then shows is counted exactly,
    so that a page can be shorter than the others.
    """
    only = only if only in (UNSAID, SAID) else ""
    rows = _long_ago(targets.in_force())
    if place := _place(after):
        raised_at, pk = place
        rows = rows.filter(
            Q(raised_at__gt=raised_at) | Q(raised_at=raised_at, pk__gt=pk)
        )
    found = list(rows[: PAGE + 1])
    shown = found[:PAGE]
    counted = timers.of_many(viewer, shown)
    every = (_longer(c, counted[c.pk], only) for c in shown)
    more = _key(shown[-1]) if found[PAGE:] else ""
    rows_of_page = (one for one in every if one.steps or one.asks_to_go_on)
    return LongerList(tuple(rows_of_page), more, only)


def late_by_lead(viewer: Actor, most: int) -> tuple[Counter[int], bool]:
    """How many concerns of each worker have something past its day, and whether there
    were more than `most` to look at (eleven queries)."""
    rows = _long_ago(targets.in_force()).exclude(lead=None)
    found = list(rows[: most + 1])
    counted = timers.of_many(viewer, found[:most])
    late = (c.lead_id for c in found[:most] if c.lead_id and counted[c.pk].past)
    return Counter(late), len(found) > most


def _longer(concern: Concern, counted: ByWhen, only: str) -> Longer:
    """What takes longer of one concern; that nobody has gone on is never explained."""
    asks = concern.is_restart_gone and only != SAID
    return Longer(concern, _chosen(counted.past, only), asks)


def _chosen(late: tuple[Late, ...], only: str) -> tuple[Late, ...]:
    """All of them, or those with, or without, a reason."""
    return tuple(one for one in late if not only or one.is_unsaid == (only == UNSAID))


def _long_ago(force: InForce) -> QuerySet[Concern]:
    """Whatever may be past its day: begun before the last moment that makes it so."""
    wanted = _is_not_told(force) | _is_not_asked(force) | _is_not_known(force)
    wanted |= _person_is_not_told(force) | _is_not_done(force)
    wanted |= Q(state=State.PAUSED, restart_on__lt=clock.today())
    for code, states in IN_STATES.items():
        step = standard.steps()[code]
        if moment := _latest(step, force):
            wanted |= Q(state__in=states) & _began(force, step, moment)
    lately = Q(state__in=ELSEWHERE, raised_at__gt=clock.now() - LONG_AGO)
    return (
        Concern.objects.filter(Q(state__in=GOING_ON) | lately)
        .filter(wanted, is_of_here())
        .select_related("person", "service", "lead", "enquiry")
        .only(*SHOWN)
        .order_by("raised_at", "id")
    )


def is_of_here() -> Q:
    """Raised here, or opened again here after it was loaded from earlier records."""
    again = StateChange.objects.filter(concern=OuterRef("pk"), after=State.LISTENING)
    return ~Q(channel=Concern.Channel.PAST) | Q(Exists(again))


def _began(force: InForce, step: Step, moment: datetime) -> Q:
    """Whether a step may have begun before this moment."""
    since = force.target(step).since or step.since
    columns = {"raised": "raised_at", "received": "received_at"}
    return Q(**{f"{columns.get(since, 'decided_at')}__lt": moment})


def _is_not_told(force: InForce) -> Q:
    """The one who raised it has not heard of the decision."""
    moment = _latest(standard.steps()["tell_raiser"], force)
    if moment is None:
        return Q(pk__in=())
    raiser = Raiser.objects.filter(
        tracking.reads_in("circle_id"), concern=OuterRef("pk")
    )
    told = Update.objects.filter(
        raiser__concern=OuterRef("pk"),
        stage=Update.Stage.DECIDED,
        at__gte=OuterRef("decided_at"),
    )
    owed = Q(decided_at__lt=moment) & ~Q(state__in=WAITING)
    return owed & Q(Exists(raiser)) & ~Q(Exists(told))


def _person_is_not_told(force: InForce) -> Q:
    """The person does not know of the decision, and it is not written why not."""
    moment = _latest(standard.steps()["tell_person"], force)
    if moment is None:
        return Q(pk__in=())
    told = PersonTold.objects.filter(
        concern=OuterRef("pk"), recorded_at__gte=OuterRef("decided_at")
    )
    letter = person_told.letters().filter(
        concern=OuterRef("pk"), recorded_at__gte=OuterRef("decided_at")
    )
    owed = Q(decided_at__lt=moment, state__in=TOLD_IN, person__isnull=False)
    return owed & ~Q(Exists(told)) & ~Q(Exists(letter))


def _is_not_done(force: InForce) -> Q:
    """Something in the plan to stay safe was to be done by now."""
    moment = _latest(standard.steps()["settle_actions"], force)
    if moment is None:
        return Q(pk__in=())
    lines = SafetyPlanLine.objects.filter(
        enquiry__concern=OuterRef("pk"),
        action__state=Action.State.TO_DO,
        action__due_on__lt=clock.today(),
    )
    return Q(state=State.SETTLED, settled_at__lt=moment) & Q(Exists(lines))


def _is_not_asked(force: InForce) -> Q:
    """Nobody has asked how the person is since it was settled."""
    moment = _latest(standard.steps()["look_again"], force)
    if moment is None:
        return Q(pk__in=())
    days = KeepInTouch.objects.filter(concern=OuterRef("pk"))
    asked = days.filter(done_on__gte=F("concern__settled_at__date"))
    settled = Q(state=State.SETTLED, settled_at__lt=moment)
    return settled & Q(Exists(days)) & ~Q(Exists(asked))


def _is_not_known(force: InForce) -> Q:
    """It was settled, and it is not known how it was for the person."""
    moment = _latest(standard.steps()["how_it_was"], force)
    if moment is None:
        return Q(pk__in=())
    waiting = Asking.objects.filter(concern=OuterRef("pk"), ended_on=None)
    return Q(state=State.SETTLED, settled_at__lt=moment) & Q(Exists(waiting))


def _latest(step: Step, force: InForce) -> datetime | None:
    """The moment before which a step must have begun, to be past its day now."""
    return long_enough_ago(force.target(step)) if step.is_timed else None


def long_enough_ago(target: Target) -> datetime | None:
    """The end of the latest day that is so long ago that this has gone by since."""
    if not target.is_set:
        return None
    low, high = clock.today() - LONG_AGO, clock.today() + timedelta(days=1)
    while (high - low).days > 1:
        middle = low + (high - low) / 2
        due = rules.stretch(_midnight(middle), target).last
        low, high = (middle, high) if due < clock.today() else (low, middle)
    return _midnight(high)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _key(concern: Concern) -> str:
    """Where a concern stands in the list: microseconds, number."""
    return f"{int(concern.raised_at.timestamp() * 1_000_000)}.{concern.pk}"


def _place(words: str) -> tuple[datetime, int] | None:
    numbers = [access.number_in(part) for part in words.split(".")]
    if len(numbers) != 2 or None in numbers:
        return None
    raised, pk = (number or 0 for number in numbers)
    try:
        return datetime.fromtimestamp(raised / 1_000_000, UTC), pk
    except (OverflowError, ValueError, OSError):
        return None
