"""What can be done to circles and drafts; opening a record, and the log's notes."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID, uuid4

from django.db import models, transaction
from django.db.models.functions import Least
from django.http import Http404

from alongside.access import clock, identity, queries, rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import (
    Circle,
    Draft,
    KeptOut,
    Link,
    Membership,
    Principal,
    Team,
)

Record = TypeVar("Record", bound=models.Model)


@logged
def draw_circle(*, by: Actor, kind: str, members: dict[int, str]) -> Circle:
    """Draw a new circle. `members` maps a principal's number to a purpose's code."""
    circle = Circle.objects.create(kind=kind)
    granted_by = by.user.pk if by.user else None
    Membership.objects.bulk_create(
        Membership(
            circle=circle, principal_id=number, purpose=purpose, granted_by=granted_by
        )
        for number, purpose in members.items()
    )
    record(
        by=by,
        act="share",
        what="draw_circle",
        subject=circle,
        circle_id=circle.pk,
        members=len(members),
    )
    return circle


@logged
def let_in(
    *,
    by: Actor,
    circle_id: int,
    principal_id: int,
    purpose: str,
    basis: str = "public_task",
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    person_told: str = Membership.Told.NOT_YET,
) -> Membership:
    """Let a principal into a circle, for a purpose and a time. Twice is once.

    Refused for whoever is kept out of it.
    """
    rules.refuse_if(_why_not_let_in(circle_id, principal_id))
    told: dict[str, Any] = {"basis": basis, "person_told": person_told}
    told["granted_by"] = by.user.pk if by.user else None
    if starts_at:  # a day to come: until then it opens nothing
        told["starts_at"] = starts_at
    membership, _ = Membership.objects.get_or_create(
        circle_id=circle_id,
        principal_id=principal_id,
        purpose=purpose,
        ends_at=ends_at,
        defaults=told,
    )
    why: dict[str, Any] = {"reason": purpose, "principal": principal_id}
    where: dict[str, Any] = {"subject": membership, "circle_id": circle_id}
    record(by=by, act="share", what="let_in", **where, **why)
    return membership


def _why_not_let_in(circle_id: int, principal_id: int) -> str | None:
    kept = KeptOut.objects.filter(out_of=circle_id, principal=principal_id)
    return rules.KEPT_OUT if kept.filter(ends_at=None).exists() else None


@logged
def let_out(*, by: Actor, circle_id: int, principal_id: int, purpose: str) -> int:
    """End a principal's time in a circle, also one that has not begun yet. It bites at
    their next request."""
    ended = Membership.objects.filter(
        circle_id=circle_id, principal_id=principal_id, purpose=purpose
    ).filter(models.Q(ends_at=None) | models.Q(ends_at__gt=clock.now()))
    now = clock.now()
    count = ended.update(ends_at=now, starts_at=Least("starts_at", now))
    record(
        by=by,
        act="share",
        what="let_out",
        circle_id=circle_id,
        reason=purpose,
        principal=principal_id,
    )
    return count


@logged
def keep_out(*, by: Actor, circle_id: int, principal_id: int) -> int:
    """Keep a principal out of a circle, whatever they were in it for, until `let_back`;
    how many memberships it ended. Its own line in the log stands in no circle."""
    rows = Membership.objects.filter(circle_id=circle_id, principal_id=principal_id)
    live = rows.filter(models.Q(ends_at=None) | models.Q(ends_at__gt=clock.now()))
    reasons = set(live.values_list("purpose", flat=True))
    for purpose in reasons:
        let_out(by=by, circle_id=circle_id, principal_id=principal_id, purpose=purpose)
    KeptOut.objects.get_or_create(
        out_of_id=circle_id, principal_id=principal_id, ends_at=None
    )
    record(by=by, act="share", what="keep_out", principal=principal_id)
    return len(reasons)


@logged
def let_back(*, by: Actor, circle_id: int, principal_id: int) -> None:
    """Keep a principal out of a circle no longer. It lets them in nowhere."""
    kept = KeptOut.objects.filter(out_of=circle_id, principal=principal_id)
    kept.filter(ends_at=None).update(ends_at=clock.now())
    record(by=by, act="share", what="let_back", principal=principal_id)


@contextmanager
def at_the_desk_of(team: Team) -> Iterator[None]:
    """Write on behalf of the team that receives something, as a letterbox does.

    Somebody who may not read a circle can still hand something into it. Keep the block
    to the few lines that write.
    """
    with transaction.atomic(), identity.seen_as((team.principal_id,)):
        yield


def find_or_make_link(uid: UUID) -> Link:
    """The private link with this number, made now if nobody has used it yet."""
    link = Link.objects.filter(uid=uid).first()
    if link:
        return link
    with transaction.atomic():
        principal = Principal.objects.create(kind=Principal.Kind.LINK)
        link, made = Link.objects.get_or_create(
            uid=uid, defaults={"principal": principal}
        )
        if not made:
            principal.delete()
    return link


@logged
def give_link(*, by: Actor, ends_at: datetime) -> Link:
    """Make a private link for somebody without a sign-in. It opens nothing after its
    time."""
    link = find_or_make_link(uuid4())
    link.ends_at = ends_at
    link.save(update_fields=["ends_at"])
    record(by=by, act="share", what="give_link", principal=link.principal_id)
    return link


@logged
def end_link(*, by: Actor, link: Link) -> Link:
    """Let a private link open nothing any more."""
    link.ends_at = clock.now()
    link.save(update_fields=["ends_at"])
    record(by=by, act="share", what="end_link", principal=link.principal_id)
    return link


@logged
def keep_draft(*, by: Actor, key: str, words: dict[str, Any]) -> Draft:
    """Keep unfinished words for the one who is writing, replacing what was kept."""
    draft = Draft.objects.filter(principal_id=by.principal_id or 0, key=key).first()
    if draft is None:
        if by.principal_id is None:
            raise rules.Refused("Sign in again and your words will be kept.")
        circle = draw_circle(
            by=by, kind=Circle.Kind.PRIVATE, members={by.principal_id: "own_words"}
        )
        draft = Draft(principal_id=by.principal_id, key=key, circle=circle)
    draft.words = words
    draft.kept_at = clock.now()
    draft.save()
    record(by=by, act="change", what="keep_draft", subject=draft)
    return draft


@logged
def drop_draft(*, by: Actor, key: str) -> None:
    """Forget unfinished words, because they were sent or are not wanted."""
    Draft.objects.filter(principal_id=by.principal_id or 0, key=key).delete()
    record(by=by, act="change", what="drop_draft")


@logged
def open_record(
    *,
    by: Actor,
    rows: "models.QuerySet[Record]",
    pk: int,
    what: str,
    circle_id: int | None = None,
) -> Record:
    """The one doorway to a sensitive record: log the look, or say it does not exist.

    Raises `Http404` when no such row is in the actor's sight, whether or not there is
    one, or when they are kept out of its circle; the middleware logs the refusal
    outside this transaction.
    """
    circle = models.OuterRef("circle_id") if circle_id is None else circle_id
    # With the record in one query, because every page about somebody begins like this.
    found = rows.annotate(why_in=models.Subquery(_why_in(circle, by))).filter(pk=pk)
    row: Any = queries.not_kept_out(by, found, circle).first()
    if row is None:
        raise Http404
    record(
        by=by,
        act="open",
        what=what,
        subject=row,
        circle_id=circle_id or row.circle_id,
        reason=row.why_in or "",
    )
    opened: Record = row
    return opened


def _why_in(circle: "models.OuterRef | int", by: Actor) -> "models.QuerySet[Any, str]":
    """The purpose that lets the actor into a circle now."""
    now = clock.now()
    rows = Membership.objects.filter(circle_id=circle, principal_id__in=by.principals)
    live = rows.filter(models.Q(ends_at=None) | models.Q(ends_at__gt=now))
    return live.order_by("-pk").values_list("purpose", flat=True)[:1]


@logged
def note(
    *, by: Actor, act: str, what: str, circle_id: int | None = None, reason: str = ""
) -> None:
    """Log something that changes no row: a search, a sign-in, a refusal."""
    record(by=by, act=act, what=what, circle_id=circle_id, reason=reason)
