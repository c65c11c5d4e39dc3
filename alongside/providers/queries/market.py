"""What care is offered where, and what people looked for and could not find."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import (
    CharField,
    Count,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
)

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import (
    MarketGap,
    MarketGapAnswer,
    Service,
    ServiceQuerySet,
)
from alongside.providers.queries.listing import room_said_since, with_room
from alongside.providers.rules import market as rules
from alongside.standards import codes

PAGE = 25
MOST_ROWS = 300
LATELY = timedelta(weeks=4)  # an answer stands so long on the day of who asked
THERE = "there"
COLUMNS = (
    "Kind of care",
    "Services",
    "Free places",
    "Said lately",
    "Gaps",
    "People waiting",
)


@dataclass(frozen=True)
class GapList:
    """One page of gaps, and where the next one starts."""

    gaps: list[MarketGap]
    next_after: int | None


@dataclass
class Offered:
    """One kind of care in one place: what there is, and what is missing."""

    services: int = 0
    said: int = 0
    free: int = 0
    gaps: int = 0
    waiting: int | None = None


class _EachKind(Func):
    """A row for each kind of a service."""

    function = "jsonb_array_elements_text"
    set_returning = True
    output_field = CharField()


def gaps_for(
    viewer: Actor,
    *,
    area: str = "",
    kind: str = "",
    answer: str = "",
    after: int | None = None,
) -> GapList:
    """Gaps, newest first, narrowed, one page from after the gap given."""
    rows = _narrowed(_visible(viewer), area, kind)
    if answer == "none":
        rows = rows.filter(answer="")
    elif answer:
        rows = rows.filter(answer=answer)
    if after:
        rows = rows.filter(pk__lt=after)
    found = list(rows.order_by("-pk")[: PAGE + 1])
    more = len(found) > PAGE
    return GapList(found[:PAGE], found[PAGE - 1].pk if more else None)


def gap_for(viewer: Actor, pk: int) -> MarketGap | None:
    """One gap with its answers, or None."""
    rows = _visible(viewer).select_related("recorded_for")
    rows = rows.prefetch_related("answers__recorded_for")
    return rows.filter(pk=pk).first()


def named_by(viewer: Actor) -> list[MarketGap]:
    """The newest gaps that the viewer named, with what was answered (two queries)."""
    if viewer.user is None:
        return []
    own = MarketGap.objects.filter(recorded_by=viewer.user.pk)
    return list(own.prefetch_related("answers__recorded_for").order_by("-pk")[:PAGE])


def lately_answered(viewer: Actor, most: int) -> list[MarketGap]:
    """Gaps that the viewer named and somebody else answered lately, the newest answer
    first: `answered_at`, by whom and in what words (one query)."""
    if viewer.user is None:
        return []
    by_others = MarketGapAnswer.objects.filter(gap=OuterRef("pk"))
    by_others = by_others.exclude(recorded_by=viewer.user.pk).order_by("-pk")
    rows = MarketGap.objects.filter(recorded_by=viewer.user.pk).annotate(
        answered_at=Subquery(by_others.values("recorded_at")[:1]),
        answered_by=Subquery(by_others.values("recorded_by_name")[:1]),
        answer_words=Subquery(by_others.values("words")[:1]),
    )
    since = clock.now() - LATELY
    return list(rows.filter(answered_at__gte=since).order_by("-answered_at")[:most])


def market(viewer: Actor, *, area: str = "", kind: str = "") -> list[list[str]]:
    """The table of what is offered, free and missing (two queries).

    By kind of care when nothing is chosen; by town in an area; by area for a kind. A
    service of two kinds stands under both.
    """
    place = "town" if area else "local_authority"
    by_place = bool(area or kind)
    rows: dict[tuple[str, str], Offered] = defaultdict(Offered)
    _count_services(rows, place if by_place else "", area, kind)
    where = ("town" if area else "area") if by_place else ""
    _count_gaps(rows, _narrowed(_visible(viewer), area, kind), where)
    order = {code: number for number, code in enumerate(codes.SERVICE_KINDS.codes)}
    in_order = sorted(rows.items(), key=lambda row: (row[0][0], order[row[0][1]]))
    nowhere = "No town given" if area else "No area given"
    return [
        [*([place or nowhere] if by_place else []), *_row(viewer, kind, offered)]
        for (place, kind), offered in in_order[:MOST_ROWS]
    ]


def columns(*, area: str = "", kind: str = "") -> list[str]:
    """The heads of that table: where, unless it is everywhere."""
    where = ["Town"] if area else (["Council area"] if kind else [])
    return [*where, *COLUMNS]


def _visible(viewer: Actor) -> "QuerySet[MarketGap]":
    shown = MarketGap.objects.all()
    return shown if rules.may_see_market(viewer) else MarketGap.objects.none()


def _narrowed(
    rows: "QuerySet[MarketGap]", area: str, kind: str
) -> "QuerySet[MarketGap]":
    if area:
        rows = rows.filter(area=area)
    return rows.filter(kind=kind) if kind in codes.SERVICE_KINDS else rows


def _count_services(
    rows: dict[tuple[str, str], Offered], place: str, area: str, kind: str
) -> None:
    gone = Q(registration_status=Service.Status.DEREGISTERED)
    found: ServiceQuerySet = Service.objects.exclude(gone)
    if area:
        found = found.filter(local_authority=area)
    lately = Q(said_on__gte=room_said_since())
    counted = (
        with_room(found)
        .annotate(one_kind=_EachKind(F("kinds")))
        .values(*filter(None, ("one_kind", place)))
        .annotate(
            services=Count("pk"),
            said=Count("pk", filter=lately),
            room=Sum("free", filter=lately),
        )
    )
    for one in counted.order_by():
        if kind and one["one_kind"] != kind:
            continue
        row = rows[one.get(place, ""), one["one_kind"]]
        row.services, row.said = one["services"], one["said"]
        row.free = one["room"] or 0


def _count_gaps(
    rows: dict[tuple[str, str], Offered], gaps: "QuerySet[MarketGap]", place: str
) -> None:
    still = gaps.exclude(answer=THERE).order_by()
    names = ("kind", place) if place else ("kind",)
    counted = still.values(*names).annotate(
        gaps=Count("pk"), waiting=Sum("people_waiting")
    )
    for one in counted:
        row = rows[one.get(place, ""), one["kind"]]
        row.gaps, row.waiting = one["gaps"], one["waiting"]


def _row(viewer: Actor, kind: str, offered: Offered) -> list[str]:
    return [
        codes.SERVICE_KINDS.plain(kind),
        str(offered.services or "None"),
        str(offered.free) if offered.said else "Not known",
        f"{offered.said} of {offered.services}" if offered.services else "–",
        str(offered.gaps or "–"),
        rules.waiting_words(viewer, offered.waiting) if offered.gaps else "–",
    ]
