"""What services say of the care that was bought, and what waits for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.formats import date_format

from alongside.access.actor import Actor
from alongside.access.models import Organisation, Team
from alongside.providers.models import PackageConcern, PackageStep, Service
from alongside.providers.queries import knowing
from alongside.providers.rules import may_see_knowledge
from alongside.providers.rules import packages as rules
from alongside.providers.rules.packages import State

PAGE = 25
SHORT = 3
WHEN = "j F Y"
TITLES = {
    State.RECEIVED: "Received",
    State.DECIDED: "Decided",
    State.TOLD: "Told",
    State.APPEALED: "Somebody else is asked to look at it",
    State.LOOKED_AGAIN: "Looked at again",
    State.TAKEN_BACK: "Taken back",
    rules.LONGER: "It takes longer",
}


@dataclass(frozen=True)
class Package:
    """One worry with its steps, and by when it should have an answer."""

    concern: PackageConcern
    steps: list[PackageStep]

    @property
    def due(self) -> date | None:
        """The last day of the time we gave ourselves; it only asks."""
        return rules.due(self.concern, rules.since(self.concern, self.steps))

    @property
    def is_late(self) -> bool:
        """Whether that day has gone by."""
        return rules.is_late(self.concern, rules.since(self.concern, self.steps))

    @property
    def why_longer(self) -> PackageStep | None:
        """The newest word on why it takes longer, while it waits for the same."""
        last = self.steps[-1] if self.steps else None
        return last if last and last.step == rules.LONGER else None

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Who bought the care, and how both sides find it again."""
        people = self.concern.people
        facts = (
            ("Bought by", self.concern.buyer.name),
            ("How many people", str(people) if people else ""),
            ("The service’s reference", self.concern.own_reference),
        )
        return [(name, value) for name, value in facts if value]

    @property
    def entries(self) -> list[dict[str, Any]]:
        """Each step as the timeline shows it, the first at the top."""
        raised = {"title": "Raised", "who": self.concern.recorded_by_name}
        first = raised | {"when": date_format(self.concern.recorded_at, WHEN)}
        return [first, *map(_entry, self.steps)]

    @property
    def decided_by(self) -> int:
        """Who decided it first; 0 while nobody has."""
        found = [s.recorded_by for s in self.steps if s.step == State.DECIDED]
        return found[0] if found else 0


@dataclass(frozen=True)
class PackageList:
    """One page of them, and where the next one starts."""

    packages: list[Package]
    next_after: int | None


@dataclass(frozen=True)
class PackagePart:
    """What the page of a service shows of them."""

    packages: list[Package]
    may_raise: bool


def concerns(viewer: Actor) -> "QuerySet[PackageConcern]":
    """Those that the viewer knows of."""
    rows = PackageConcern.objects.select_related("service", "buyer")
    return rows if may_see_knowledge(viewer) else rows.none()


def package_of(concern: PackageConcern) -> Package:
    """One of them with its steps."""
    return Package(concern, list(concern.steps.order_by("number")))


def packages_page(
    viewer: Actor,
    *,
    after: int | None = None,
    only_waiting: bool = True,
    size: int = PAGE,
) -> PackageList:
    """What waits for an answer, oldest first; or everything, newest first."""
    rows = concerns(viewer)
    if only_waiting:
        rows = rows.filter(state__in=rules.WAITING).order_by("pk")
        rows = rows.filter(pk__gt=after) if after else rows
    else:
        rows = rows.order_by("-pk")
        rows = rows.filter(pk__lt=after) if after else rows
    found = _with_steps(rows[: size + 1])
    more = found[size - 1].concern.pk if len(found) > size else None
    return PackageList(found[:size], more)


def own_answered(viewer: Actor, most: int) -> list[Package]:
    """Those of services that the viewer's teams run which were decided: to be read."""
    rows = concerns(viewer).filter(
        state__in=(State.DECIDED, State.TOLD, State.LOOKED_AGAIN),
        service__team__principal__in=viewer.principals,
    )
    return _with_steps(rows.order_by("-pk")[:most])


def part(viewer: Actor, service: Service) -> PackagePart:
    """The newest of one service, on its page."""
    rows = concerns(viewer).filter(service=service).order_by("-pk")[:SHORT]
    runs_it = knowing.runs_it(viewer, service)
    may_raise = rules.why_not_raise(viewer, runs_it=runs_it) is None
    return PackagePart(_with_steps(rows), may_raise)


def next_steps(viewer: Actor, package: Package) -> list[str]:
    """What the viewer can do now: the states it may go to from here."""
    runs_it = knowing.runs_it(viewer, package.concern.service)
    found = [
        to
        for start, to in rules.TRANSITIONS
        if start == package.concern.state
        and not rules.why_not_step(package.concern, viewer, to, runs_it=runs_it)
        and not _decided_it(viewer, package, to)
    ]
    waits = package.concern.state in rules.WAITING
    if waits and not rules.why_not_buy(viewer, runs_it=runs_it):
        found.append(rules.LONGER)
    return [str(to) for to in found]


def buyers() -> list[Organisation]:
    """Who buys care: councils, and others with a team that does. Ours comes first."""
    desk = knowing.desk()
    ours = desk.organisation_id if desk else None
    buying = Q(teams__work=Team.Work.COMMISSIONING)
    council = Q(kind=Organisation.Kind.COUNCIL)
    found = Organisation.objects.filter(buying | council, is_active=True).distinct()
    return sorted(found, key=lambda one: (one.pk != ours, one.name))


def _entry(step: PackageStep) -> dict[str, Any]:
    late = f"It took longer: {step.late_why}" if step.late_why else ""
    said = (step.decision_words, step.words, late)
    return {
        "title": TITLES[step.step],
        "when": date_format(step.recorded_at, WHEN),
        "who": step.recorded_by_name,
        "words": "\n".join(one for one in said if one),
    }


def _decided_it(viewer: Actor, package: Package, to: str) -> bool:
    if to != State.LOOKED_AGAIN:
        return False
    return rules.why_not_look_again(viewer, package.decided_by) is not None


def _with_steps(rows: "QuerySet[PackageConcern]") -> list[Package]:
    found: Iterable[PackageConcern] = rows.prefetch_related("steps")
    return [
        Package(one, sorted(one.steps.all(), key=lambda step: step.number))
        for one in found
    ]
