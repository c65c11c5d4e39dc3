"""Meetings that share what is known of services, and what came of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Prefetch, QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Post, Team, User
from alongside.access.queries import Page, number_in
from alongside.agreed.models import Rung
from alongside.agreed.rules.action import WHY_NOT
from alongside.providers.models import (
    Service,
    SharingAction,
    SharingAsked,
    SharingDecision,
    SharingMeeting,
    SharingPart,
)
from alongside.providers.queries import knowing, support
from alongside.providers.queries.arising import Arisen, arisen
from alongside.providers.queries.support import SupportCounts
from alongside.providers.rules import sharing as rules
from alongside.providers.rules.arising import named
from alongside.standards import codes

PAGE = 20
MOST = 400


@dataclass(frozen=True)
class Balance:
    """Help beside limits, as decided at meetings and as offered, since a day."""

    since: date
    helps: int
    limits: int
    offers: SupportCounts


@dataclass(frozen=True)
class PartView:
    """What was said and decided of one service."""

    part: SharingPart
    decisions: list[SharingDecision]
    arisen: dict[str, list[Arisen]]

    @property
    def shown(self) -> list[tuple[SharingDecision, list[Arisen]]]:
        """Each decision with what came of it."""
        return [(one, self.arisen[_named(one)]) for one in self.decisions]


@dataclass(frozen=True)
class SharingPage:
    """One meeting with everything in it."""

    meeting: SharingMeeting
    asked: list[SharingAsked]
    parts: list[PartView]
    why_not_write: str | None

    @property
    def helps(self) -> int:
        """How many decisions help."""
        return sum(one.is_help for part in self.parts for one in part.decisions)

    @property
    def limits(self) -> int:
        """How many decisions limit."""
        return sum(one.is_limit for part in self.parts for one in part.decisions)

    @property
    def silent(self) -> list[SharingAsked]:
        """Those who were there and were not heard."""
        return [one for one in self.asked if one.came and not one.spoke]


def meetings(viewer: Actor) -> "QuerySet[SharingMeeting]":
    """Those in the viewer's circles, the newest first."""
    return SharingMeeting.objects.order_by("-begins_at", "-pk")


def held(meeting: SharingMeeting) -> SharingMeeting:
    """The meeting as it is now, kept from other writers."""
    return SharingMeeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)


def part_of(viewer: Actor, meeting: SharingMeeting, pk: int) -> SharingPart | None:
    """One service on the agenda."""
    rows = SharingPart.objects.filter(meeting=meeting, pk=pk)
    return rows.select_related("service__team", "meeting").first()


def decisions(viewer: Actor) -> "QuerySet[SharingDecision]":
    """Decisions that the viewer sees. Whoever runs the service sees them without the
    meeting, so that is not joined."""
    return SharingDecision.objects.select_related("part", "service__team")


def shared_actions(viewer: Actor) -> "QuerySet[SharingAction]":
    """What was agreed because of decisions that the viewer sees."""
    return SharingAction.objects.select_related("action__owner", "decision__service")


def why_not_climb(viewer: Actor, done: SharingAction, kind: str) -> str | None:
    """A sentence when this cannot be said of it now, or not by the viewer."""
    return WHY_NOT[Rung.Kind(kind)](done.action, viewer)


def teams_to_ask(meeting: SharingMeeting) -> list[Team]:
    """Teams that were not asked yet; never one that runs a care service."""
    asked = meeting.asked.exclude(team=None).values("team")
    rows = Team.objects.exclude(pk__in=asked).filter(organisation__is_active=True)
    rows = rows.exclude(organisation__kind="provider")
    return list(rows.select_related("organisation")[:MOST])


def meetings_page(viewer: Actor, after: str = "") -> Page[SharingMeeting]:
    """Some of them."""
    rows = meetings(viewer).annotate(services=Count("parts"))
    last = SharingMeeting.objects.filter(pk=number_in(after) or 0).first()
    if last:
        rows = rows.filter(begins_at__lte=last.begins_at).exclude(pk=last.pk)
    found: list[SharingMeeting] = list(rows[: PAGE + 1])
    return Page(found[:PAGE], str(found[PAGE - 1].pk) if found[PAGE:] else "")


def due_by(viewer: Actor) -> date | None:
    """The day by which the next should be: two months after the last that was held;
    None while one is arranged, or there was none."""
    if meetings(viewer).filter(state=SharingMeeting.State.TO_COME).exists():
        return None
    held = meetings(viewer).exclude(state=SharingMeeting.State.CANCELLED).first()
    return held.begins_at.date() + rules.AT_MOST_APART if held else None


def balance(viewer: Actor) -> Balance:
    """Help beside limits in the last year (three queries)."""
    since = clock.today() - timedelta(days=365)
    rows = SharingDecision.objects.filter(recorded_at__date__gte=since)
    helps = rows.filter(kind__in=codes.SHARING_HELPS.codes).count()
    limits = rows.filter(kind__in=codes.SHARING_LIMITS.codes).count()
    return Balance(since, helps, limits, support.counts(since))


def parts(meeting: SharingMeeting) -> list[SharingPart]:
    """The services on it, in the order they were put there."""
    rows = SharingPart.objects.filter(meeting=meeting).select_related("service__team")
    return list(rows.order_by("pk")[:MOST])


def sharing_page(viewer: Actor, meeting: SharingMeeting) -> SharingPage:
    """The meeting, who was asked, and each service (nine queries, however many)."""
    done = SharingAction.objects.select_related("action__owner").order_by("pk")
    rows = SharingDecision.objects.filter(part__meeting=meeting).order_by("pk")
    rows = rows.prefetch_related("dissents", Prefetch("to_do", done))
    by_part: dict[int, list[SharingDecision]] = {}
    for one in rows:
        by_part.setdefault(one.part_id, []).append(one)
    came_of = arisen(viewer, [_named(d) for found in by_part.values() for d in found])
    return SharingPage(
        meeting=meeting,
        asked=list(meeting.asked.select_related("team").order_by("pk")),
        parts=[PartView(p, by_part.get(p.pk, []), came_of) for p in parts(meeting)],
        why_not_write=rules.why_not_write(meeting, viewer),
    )


def minutes_for(viewer: Actor, service: Service) -> list[PartView]:
    """What meetings said of one service, where the minutes were sent, newest first:
    for whoever runs it, and everybody else who may know."""
    rows = SharingPart.objects.filter(service=service, told_at__isnull=False)
    rows = rows.order_by("-told_at", "-pk").prefetch_related("decisions__dissents")
    found = {part: list(part.decisions.all()) for part in rows[:PAGE]}
    names = [_named(one) for decided in found.values() for one in decided]
    came_of = arisen(viewer, names, service)
    return [PartView(part, decided, came_of) for part, decided in found.items()]


def _named(decision: SharingDecision) -> str:
    return named("decision", decision.pk)


def not_on_it(viewer: Actor, meeting: SharingMeeting) -> list[Service]:
    """Services that can still be put on the agenda, by name."""
    on_it = SharingPart.objects.filter(meeting=meeting).values("service")
    rows = knowing.known_services(viewer).exclude(pk__in=on_it)
    return list(rows.order_by("name", "pk")[:MOST])


def who_may_do_it(meeting: SharingMeeting) -> list[User]:
    """Those of the teams that were asked, by name."""
    teams = meeting.asked.exclude(team=None).values("team")
    users = Post.objects.live().filter(team__in=teams).values("user")
    rows = User.objects.filter(pk__in=users, is_active=True)
    return list(rows.order_by("full_name", "pk")[:MOST])
