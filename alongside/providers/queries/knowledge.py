"""What is known of a service, as the viewer's circles show it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Organisation, User
from alongside.access.queries import Page, key_in
from alongside.providers.models import (
    KnowledgeAnswer,
    KnowledgeItem,
    KnowledgeRead,
    KnowledgeReply,
    KnowledgeTeller,
    Service,
)
from alongside.providers.rules import may_see_knowledge

PAGE = 25
MOST = 400
NEAR = 14  # days in which two may have told of the same
FEW = 3


def items(viewer: Actor) -> "QuerySet[KnowledgeItem]":
    """Everything known that the viewer's circles hold, newest first; what was said to
    it comes with each page (seven queries, however many rows)."""
    rows = _readable(viewer).select_related("service", "recorded_for")
    return rows.prefetch_related(*_with_each(viewer)).order_by("-happened_on", "-pk")


def _readable(viewer: Actor) -> "QuerySet[KnowledgeItem]":
    """All that the viewer's circles hold. Whoever is of the team that runs a service
    and does not answer for it reads what they told themselves, and nothing else."""
    rows = KnowledgeItem.objects.all()
    if may_see_knowledge(viewer):
        return rows
    elsewhere = ~Q(service__team__principal__in=viewer.principals)
    return rows.filter(_told_by(viewer) | elsewhere)


def _told_by(viewer: Actor) -> Q:
    number = viewer.user.pk if viewer.user else 0
    teller = KnowledgeTeller.objects.filter(item=OuterRef("pk"), recorded_by=number)
    return Q(recorded_by=number) | Q(Exists(teller))


def _with_each(viewer: Actor) -> tuple[Any, ...]:
    # Not joined but fetched: what an echo points at may stand in another circle.
    replies = KnowledgeReply.objects.select_related("recorded_for", "answer")
    answers = KnowledgeAnswer.objects.select_related("recorded_for")
    reads = KnowledgeRead.objects.select_related("recorded_for").order_by("recorded_at")
    return (
        Prefetch("replies", replies.order_by("pk")),
        Prefetch("answers", answers.filter(reply=None).order_by("pk")),
        Prefetch("reads", reads),
        Prefetch("echoes", _readable(viewer)),
        Prefetch("same_as", _readable(viewer)),
    )


def items_of(
    viewer: Actor, service: Service, *, since: date | None = None, most: int = MOST
) -> list[KnowledgeItem]:
    """What is known of one service, newest first, with replies and what came of each.

    Echoes and what was taken back are among them: `is_counted` tells them apart.
    """
    rows = items(viewer).filter(service=service)
    if since:
        rows = rows.filter(happened_on__gte=since)
    return list(rows[:most])


def items_page(
    viewer: Actor, service: Service, *, after: str = "", **wanted: str
) -> Page[KnowledgeItem]:
    """One page of it, narrowed by codes: a question, a voice, a kind, good or not."""
    rows = items(viewer).filter(service=service)
    rows = rows.filter(**{name: code for name, code in wanted.items() if code})
    return _page(rows, after)


def _page(rows: "QuerySet[KnowledgeItem]", after: str) -> Page[KnowledgeItem]:
    if place := _place(after):
        day, number = place
        older = Q(happened_on__lt=day) | Q(happened_on=day, pk__lt=number)
        rows = rows.filter(older)
    found = list(rows[: PAGE + 1])
    last = found[PAGE - 1] if found[PAGE:] else None
    return Page(found[:PAGE], f"{last.happened_on}|{last.pk}" if last else "")


def _place(after: str) -> tuple[date, int] | None:
    key = key_in(after)
    try:
        return (date.fromisoformat(key[0]), key[1]) if key else None
    except ValueError:
        return None


def told_by(viewer: Actor, after: str = "") -> Page[KnowledgeItem]:
    """What the viewer told of any service, newest first, with what came of it."""
    return _page(items(viewer).filter(_told_by(viewer)), after)


def is_teller(viewer: Actor, item: KnowledgeItem) -> bool:
    """Whether the viewer is the one who told it."""
    if viewer.user is None:
        return False
    if item.recorded_by == viewer.user.pk:
        return True
    rows = KnowledgeTeller.objects.filter(item=item, recorded_by=viewer.user.pk)
    return rows.exists()


def kept_own(viewer: Actor, items: list[KnowledgeItem]) -> set[int]:
    """Which of these the viewer told without their name being told."""
    if viewer.user is None:
        return set()
    rows = KnowledgeTeller.objects.filter(recorded_by=viewer.user.pk, item__in=items)
    return set(rows.values_list("item_id", flat=True))


def held_now(item: KnowledgeItem) -> KnowledgeItem:
    """The row as it is now, held until the end of the transaction: of two who press at
    once one comes after the other."""
    rows = KnowledgeItem.objects.select_for_update(of=("self",))
    return rows.select_related("service__team").get(pk=item.pk)


def heard_by(viewer: Actor, item: KnowledgeItem) -> list[KnowledgeRead]:
    """Which organisations have read it, who first and when, in order of time."""
    rows = KnowledgeRead.objects.filter(item=item).select_related("recorded_for")
    return list(rows.order_by("recorded_at", "pk"))


def known_since(viewer: Actor, item: KnowledgeItem, body: Organisation) -> Any:
    """When somebody of this organisation first read it; None while nobody has."""
    rows = KnowledgeRead.objects.filter(item=item, recorded_for=body)
    return rows.values_list("recorded_at", flat=True).first()


def is_read_by_who_runs_it(item: KnowledgeItem) -> bool:
    """Whether somebody who runs the service has read it, or answered it."""
    body = item.service.organisation_id
    return bool(body) and (
        item.reads.filter(recorded_for=body).exists() or item.replies.exists()
    )


def principal_of_teller(item: KnowledgeItem) -> int | None:
    """The principal of whoever told it, so that they go on seeing it."""
    teller = KnowledgeTeller.objects.filter(item=item).first()
    number = teller.recorded_by if teller else item.recorded_by
    rows = User.objects.filter(pk=number).values_list("principal_id", flat=True)
    return rows.first()


def services_to_tell_of(viewer: Actor, words: str) -> list[Service]:
    """Services by name for whoever may tell of one; their names are public."""
    if not words.strip() or not viewer.may("tell_about_service"):
        return []
    return list(Service.objects.called(words.strip()).order_by("name", "pk")[:PAGE])


def service_to_tell_of(viewer: Actor, pk: int) -> Service | None:
    """One of them."""
    if not viewer.may("tell_about_service"):
        return None
    return Service.objects.select_related("team").filter(pk=pk).first()


def perhaps_same(viewer: Actor, item: KnowledgeItem) -> list[KnowledgeItem]:
    """Others of the service that may tell of the same: of days near it, nearest last
    told first."""
    near = timedelta(days=NEAR)
    rows = KnowledgeItem.objects.filter(
        service=item.service_id,
        taken_back_at=None,
        same_as=None,
        happened_on__range=(item.happened_on - near, item.happened_on + near),
    )
    return list(rows.exclude(pk=item.pk).order_by("-happened_on", "-pk")[:PAGE])


def last_held_back(service_pk: int, area: str, since: date) -> KnowledgeItem | None:
    """Of what is known in one area since a day and held back, what is shown last. The
    rows of all circles are needed: ask as somebody at the desk."""
    rows = KnowledgeItem.objects.filter(
        service=service_pk,
        indicator=area,
        happened_on__gte=since,
        withheld_until__gt=clock.now(),
        taken_back_at=None,
    )
    return rows.order_by("-withheld_until", "-pk").first()


def newest_of(viewer: Actor, service: Service) -> "NewestKnown":
    """The newest good things, and the newest others, as many of each."""
    rows = KnowledgeItem.objects.filter(
        service=service, taken_back_at=None, same_as=None
    ).order_by("-happened_on", "-pk")
    good = rows.filter(tone="good")[:FEW]
    return NewestKnown(list(good), list(rows.exclude(tone="good")[:FEW]))


@dataclass(frozen=True)
class NewestKnown:
    """What stands on the page of a service: good things in equal room."""

    good: list[KnowledgeItem]
    other: list[KnowledgeItem]
