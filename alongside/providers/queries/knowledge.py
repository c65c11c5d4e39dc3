"""What is known of a service, as the viewer's circles show it."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.access.actor import Actor
from alongside.access.models import Organisation
from alongside.access.queries import Page, key_in
from alongside.providers.models import (
    KnowledgeAnswer,
    KnowledgeItem,
    KnowledgeRead,
    KnowledgeReply,
    KnowledgeTeller,
    Service,
)

PAGE = 25
MOST = 400


def items(viewer: Actor) -> "QuerySet[KnowledgeItem]":
    """Everything known that the viewer's circles hold, newest first; what was said to
    it comes with each page (seven queries, however many rows)."""
    rows = KnowledgeItem.objects.select_related("service", "recorded_for")
    return rows.prefetch_related(*_with_each()).order_by("-happened_on", "-pk")


def _with_each() -> tuple[Any, ...]:
    # Not joined but fetched: what an echo points at may stand in another circle.
    replies = KnowledgeReply.objects.select_related("recorded_for", "answer")
    answers = KnowledgeAnswer.objects.select_related("recorded_for")
    reads = KnowledgeRead.objects.select_related("recorded_for").order_by("recorded_at")
    return (
        Prefetch("replies", replies.order_by("pk")),
        Prefetch("answers", answers.filter(reply=None).order_by("pk")),
        Prefetch("reads", reads),
        "echoes",
        "same_as",
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
    """One page of it, narrowed by codes: of a question, a voice, a kind, good or not."""
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
    number = viewer.user.pk if viewer.user else 0
    teller = KnowledgeTeller.objects.filter(item=OuterRef("pk"), recorded_by=number)
    own = Q(recorded_by=number) | Q(Exists(teller))
    return _page(items(viewer).filter(own), after)


def is_teller(viewer: Actor, item: KnowledgeItem) -> bool:
    """Whether the viewer is the one who told it."""
    if viewer.user is None:
        return False
    if item.recorded_by == viewer.user.pk:
        return True
    rows = KnowledgeTeller.objects.filter(item=item, recorded_by=viewer.user.pk)
    return rows.exists()


def heard_by(viewer: Actor, item: KnowledgeItem) -> list[KnowledgeRead]:
    """Which organisations have read it, who first and when, in order of time."""
    rows = KnowledgeRead.objects.filter(item=item).select_related("recorded_for")
    return list(rows.order_by("recorded_at", "pk"))


def known_since(viewer: Actor, item: KnowledgeItem, body: Organisation) -> Any:
    """When somebody of this organisation first read it; None while nobody has."""
    rows = KnowledgeRead.objects.filter(item=item, recorded_for=body)
    return rows.values_list("recorded_at", flat=True).first()
