"""What the pages of early warning show: the list in order of time, and the budget."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.insight.few import month_name
from alongside.insight.models import ServiceSignal, SignalAnswer, Watching
from alongside.insight.queries import watched
from alongside.insight.queries.signals_of import SignalView, seen_by, signals
from alongside.insight.rules import asked as rules
from alongside.providers.models import Service

MONTHS = 12
OPEN, ALL = "", "all"
BY_CHANCE = (ServiceSignal.Kind.MORE_HEARD, ServiceSignal.Kind.GONE_QUIET)


@dataclass(frozen=True)
class Budget:
    """How many false alarms a month are expected, what came, and who chose it."""

    chosen: Watching | None
    before: list[Watching]
    services: int
    expected: float
    came: list[tuple[str, str]]
    cannot_compare: int

    @property
    def columns(self) -> tuple[str, str]:
        """The heads of the table of what came."""
        return ("Month", "Questions that came")

    @property
    def in_words(self) -> str:
        """What is expected, in a sentence."""
        if not self.services:
            return "Nothing is compared yet. It takes services of known size."
        return (
            f"Of {self.services:,} services that can be compared, about "
            f"{self.expected:.1f} a month will be asked about by chance alone."
        )


def signal_page(
    viewer: Actor, which: str = OPEN, after: str = ""
) -> "access.Page[SignalView]":
    """Questions newest first, a page of them: those that wait, or all (three
    queries)."""
    rows = signals(viewer)
    if which != ALL:
        answered = SignalAnswer.objects.filter(signal=OuterRef("pk"))
        rows = rows.filter(~Exists(answered))
    if (number := access.number_in(after)) is not None:
        rows = rows.filter(pk__lt=number)
    found = list(rows.order_by("-pk")[: access.PAGE + 1])
    shown = found[: access.PAGE]
    more = str(shown[-1].pk) if found[access.PAGE :] else ""
    return access.Page(seen_by(viewer, shown), more)


def budget() -> Budget:
    """The budget, and what came of it. Count what came as somebody who is in every
    circle."""
    choices = list(Watching.objects.all()[:MONTHS])
    years = watched.years()
    services = max((one.services for one in years.values()), default=0)
    return Budget(
        chosen=choices[0] if choices else None,
        before=choices[1:],
        services=services,
        expected=sum(one.allowed * one.services for one in years.values()),
        came=_came(),
        cannot_compare=not_compared().count(),
    )


def _came() -> list[tuple[str, str]]:
    """How many questions came in each of the last months, newest first."""
    today = clock.today()
    number = today.year * 12 + today.month - 1
    first = watched.day_of(number - MONTHS + 1)
    rows = ServiceSignal.objects.filter(
        kind__in=BY_CHANCE, recorded_at__date__gte=first
    )
    told = dict(
        rows.values_list("recorded_at__year", "recorded_at__month")
        .annotate(many=Count("pk"))
        .values_list("recorded_at__month", "many")
    )
    months = [watched.day_of(number - back) for back in range(MONTHS)]
    return [(month_name(day), f"{told.get(day.month, 0):,}") for day in months]


def not_compared() -> "QuerySet[Service]":
    """Services of which nobody knows how many people they support."""
    says = Q(capacity__people__gt=0) | Q(care_home=True, beds__gt=0)
    known = Service.objects.filter(says, pk=OuterRef("pk"))
    return watched.watched_services().filter(~Exists(known)).order_by("name", "pk")


def not_compared_page(after: str = "") -> "access.Page[Service]":
    """A page of them, in order of name (two queries)."""
    rows = not_compared()
    if (number := access.number_in(after)) is not None:
        last = Service.objects.filter(pk=number).first()
        if last is not None:
            rows = rows.filter(Q(name__gt=last.name) | Q(name=last.name, pk__gt=number))
    found = list(rows[: access.PAGE + 1])
    shown = found[: access.PAGE]
    more = str(shown[-1].pk) if found[access.PAGE :] else ""
    return access.Page(shown, more)


def first_typed(budget: Budget) -> dict[str, object]:
    """What the form begins with: what was chosen last, or what is recommended."""
    chosen = budget.chosen
    if chosen is None:
        a_month = rules.USUAL_PER_1000 * budget.services / 1000
        return {"a_month": f"{max(a_month, 0.1):.1f}", "observers": 2, "weeks": 8}
    return {
        "a_month": f"{chosen.a_month.normalize():f}",
        "observers": chosen.observers,
        "weeks": chosen.weeks,
    }
