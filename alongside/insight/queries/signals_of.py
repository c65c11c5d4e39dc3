"""What early warning asks about a service, as whoever looks may read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.insight.models import ServiceSignal, SignalAnswer, SignalExplanation
from alongside.insight.rules import asked as rules
from alongside.providers.models import KnowledgeItem, Service
from alongside.providers.queries import knowing
from alongside.providers.rules.arising import named
from alongside.standards import codes

FEW = 5  # counts under it are hidden from whoever runs the service
MOST = 20
SAME_TIME = timedelta(days=130)  # other questions count as beside one for so long
# Whether a question is about what the service tells itself, or about what others do.
OWN_OR_HEARD = {
    ServiceSignal.Kind.GONE_QUIET.value: True,
    ServiceSignal.Kind.MORE_HEARD.value: False,
}
KINDS = {
    "concern": ("concern", "concerns"),
    "early": ("early worry", "early worries"),
    "apart": ("thing held back for now", "things held back for now"),
}
APART = "apart"
TOLD_TO_ALL = ("concern", "early")  # of these whoever runs the service reads counts
NOT_COUNTED_OUT = (
    "Concerns and early worries are not counted out here: there are fewer than five of "
    "a kind, or none."
)


@dataclass(frozen=True)
class SignalView:
    """A question about a service as one viewer may read it."""

    signal: ServiceSignal
    is_theirs: bool  # whether the viewer runs the service
    beside: tuple[str, ...] = ()  # kinds of other questions that the viewer may see

    @property
    def hides_counts(self) -> bool:
        """Whether what is told as counts alone is so little that it could show who
        spoke, or something is held back: then whoever runs the service reads no number
        from which either follows."""
        if not self.is_theirs:
            return False
        behind = self.signal.behind
        is_few = any(0 < behind.get(kind, 0) < FEW for kind in TOLD_TO_ALL)
        return is_few or bool(behind.get(APART))

    @property
    def happened(self) -> str:
        """The first sentence."""
        if not self.hides_counts:
            return self.signal.happened
        return rules.without_numbers(self.signal)

    @property
    def by_chance(self) -> str:
        """The second sentence; how rare it is would tell how many there were."""
        return "" if self.hides_counts else self.signal.by_chance

    @property
    def since(self) -> str:
        """From when on, in words; whoever runs the service reads no day on which one
        person spoke."""
        day = self.signal.since
        if self.is_theirs and self.signal.kind == ServiceSignal.Kind.VERY_SERIOUS:
            return f"{day:%B} {day.year}"
        return f"{day.day} {day:%B} {day.year}"

    @property
    def counts(self) -> list[str]:
        """What is known as counts and kinds only. Where few are hidden it is one
        sentence, whichever kinds there are."""
        if self.hides_counts:
            return [NOT_COUNTED_OUT]
        return [
            self._count(kind, number)
            for kind, number in self.signal.behind.items()
            if kind in KINDS and number
        ]

    @property
    def beside_words(self) -> str:
        """Other questions of the same time; they are not added up."""
        kinds = [ServiceSignal.Kind(kind).label for kind in self.beside]
        if not kinds:
            return ""
        told = " and ".join(f"“{kind.lower()}”" for kind in kinds)
        return f"At the same time we ask about this service: {told}."

    @property
    def explanations(self) -> list[SignalExplanation]:
        """What whoever runs it said, oldest first."""
        return list(self.signal.explanations.all())

    @property
    def answers(self) -> list[SignalAnswer]:
        """What people did about it, oldest first."""
        return list(self.signal.answers.all())

    @property
    def came_of(self) -> str:
        """How what came of it names it."""
        return named("signal", self.signal.pk)

    @property
    def look_is_due(self) -> bool:
        """Whether somebody was to look by a day that has gone by, and nobody has said
        anything since. It asks, and moves nothing."""
        last = self.answers[-1] if self.answers else None
        if last is None or last.answer != SignalAnswer.Answer.LOOKS:
            return False
        return last.by_when is not None and last.by_when < clock.today()

    @property
    def is_answered(self) -> bool:
        """Whether a named person has answered."""
        return bool(self.answers)

    @property
    def waits(self) -> str:
        """What it waits for, in words."""
        if self.is_answered:
            return f"Answered: {self.answers[-1].get_answer_display()}"
        if self.explanations:
            return "The service has told us what it knows. Somebody answers now."
        if self.signal.is_withheld:
            return "Held back from the service. Somebody answers now."
        day = self.signal.explain_by
        if day < clock.today():
            return "Nobody has answered yet, and the service has not told us anything."
        return f"The service is asked what it knows, by {day:%A} {day.day} {day:%B}."

    def _count(self, kind: str, number: int) -> str:
        one, many = KINDS[kind]
        return f"{number:,} {one if number == 1 else many}"


def signals(viewer: Actor) -> "QuerySet[ServiceSignal]":
    """Those in the viewer's circles, with what was said to them."""
    rows = ServiceSignal.objects.select_related("service__team")
    said = (
        Prefetch("explanations", SignalExplanation.objects.order_by("pk")),
        Prefetch("answers", SignalAnswer.objects.order_by("number")),
    )
    return access.not_kept_out(viewer, rows.prefetch_related(*said))


def seen_by(viewer: Actor, rows: Iterable[ServiceSignal]) -> list[SignalView]:
    """Each as the viewer may read it (one query at most)."""
    found = list(rows)
    theirs = {one.pk for one in found if knowing.runs_it(viewer, one.service)}
    shown = _kinds_seen(one for one in found if one.pk in theirs and one.beside)
    return [
        SignalView(
            one,
            one.pk in theirs,
            tuple(
                kind
                for kind in one.beside
                if one.pk not in theirs or kind in shown.get(one.pk, ())
            ),
        )
        for one in found
    ]


def _kinds_seen(rows: Iterable[ServiceSignal]) -> dict[int, set[str]]:
    """For each, the kinds of other questions of its time that the viewer's circles
    hold: that one is held back is not said beside another."""
    wanted = list(rows)
    if not wanted:
        return {}
    others = ServiceSignal.objects.filter(service__in={o.service_id for o in wanted})
    held = list(others.values_list("service", "kind", "recorded_at"))
    return {
        one.pk: {
            kind
            for service, kind, at in held
            if service == one.service_id and abs(at - one.recorded_at) < SAME_TIME
        }
        for one in wanted
    }


def signals_of(viewer: Actor, service: Service) -> list[SignalView]:
    """What was asked about one service, newest first (three queries)."""
    rows = signals(viewer).filter(service=service).order_by("-recorded_at", "-pk")
    return seen_by(viewer, rows[:MOST])


def waiting_for(viewer: Actor, most: int = 5) -> list[ServiceSignal]:
    """Questions that wait for the viewer, newest first: for those who look after care,
    and for whoever runs the service until they have said what they know (one query)."""
    rows = ServiceSignal.objects.select_related("service")
    answered = SignalAnswer.objects.filter(signal=OuterRef("pk"))
    told = SignalExplanation.objects.filter(signal=OuterRef("pk"))
    if viewer.may("look_into_service"):
        rows = rows.filter(~Exists(answered))
    elif viewer.may("answer_for_service"):
        teams = Q(service__team__principal__in=viewer.principals)
        rows = rows.filter(teams, ~Exists(told))
    else:
        return []
    return list(access.not_kept_out(viewer, rows).order_by("-pk")[:most])


@dataclass(frozen=True)
class Behind:
    """A thing known that a question counted. Who wrote it down is not said here."""

    item: KnowledgeItem

    @property
    def voice(self) -> str:
        """Whose knowledge it is."""
        return codes.KNOWLEDGE_VOICES.plain(self.item.voice)


def items_behind(viewer: Actor, signal: ServiceSignal) -> list[Behind]:
    """The things known that it counted and that the viewer may see, newest first."""
    rows = KnowledgeItem.objects.filter(
        service=signal.service_id,
        happened_on__gte=signal.since,
        happened_on__lt=_after(signal.month),
        same_as=None,
        taken_back_at=None,
    ).exclude(kind__in=("package", "workforce"))
    if signal.indicator:
        rows = rows.filter(indicator=signal.indicator)
    if signal.kind in OWN_OR_HEARD:
        theirs = Q(voice="provider") | Q(
            voice="staff", recorded_for=signal.service.organisation_id
        )
        rows = rows.filter(theirs if OWN_OR_HEARD[signal.kind] else ~theirs)
    rows = rows.filter(tone__in=("worry", "mixed"))
    found = access.not_kept_out(viewer, rows)
    return [Behind(one) for one in found.order_by("-happened_on", "-pk")[: MOST * 2]]


def _after(month: date) -> date:
    """The first day of the next month."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
