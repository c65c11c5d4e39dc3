"""Worries that tell of one happening, and those that one became two of."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet

from alongside.access import actor, clock
from alongside.access.actor import Actor
from alongside.access.models import Membership, User
from alongside.concerns.models import Concern, Joining, Parting, Raiser, Update
from alongside.concerns.models.concern import WAITING
from alongside.concerns.queries import advocacy, handing, linking, tracking
from alongside.concerns.rules import deciding
from alongside.concerns.rules import handing as handing_rules
from alongside.concerns.rules.joining import Beside
from alongside.people.models import AdvocacyNeed
from alongside.people.queries.advocacy import FOUND

MOST = 20
BOTH = ("joined__person", "joined__service", "goes_on__person", "goes_on__service")


@dataclass(frozen=True)
class Together:
    """A joining as it is seen from one of the two worries."""

    joining: Joining
    other: Concern
    goes_on: bool  # whether the other is the one that goes on

    @property
    def raiser(self) -> Raiser | None:
        """Who told us of the other."""
        return getattr(self.other, "raiser", None)

    @property
    def is_answer_owed(self) -> bool:
        """Whether they have not been told what was decided for both."""
        if self.goes_on or self.raiser is None or self.joining.undone_at:
            return False
        if not getattr(self.raiser, "hears", True):  # they may be a source of risk
            return False
        decided_at = self.joining.goes_on.decided_at
        return deciding.is_answer_owed(decided_at, self.raiser.updates.all())


@dataclass(frozen=True)
class Parted:
    """A parting as it is seen from one of the two worries."""

    parting: Parting
    other: Concern
    is_first: bool  # whether the other is the one that was there first


def joinings(viewer: Actor) -> QuerySet[Joining]:
    """Joinings of which the viewer sees both worries."""
    rows = Joining.objects.select_related(*BOTH)
    return rows.filter(joined__reference__gt="", goes_on__reference__gt="")


def joined_with(viewer: Actor, concern: Concern) -> tuple[Together, ...]:
    """Every joining of a worry, undone ones too, the newest first (three queries)."""
    told = Prefetch(
        "joined__raiser",
        tracking.with_hears(Raiser.objects.prefetch_related("updates")),
    )
    rows = joinings(viewer).filter(Q(joined=concern) | Q(goes_on=concern))
    return tuple(
        Together(row, row.goes_on, goes_on=True)
        if row.joined_id == concern.pk
        else Together(row, row.joined, goes_on=False)
        for row in rows.order_by("-pk").prefetch_related(told)[:MOST]
    )


def parted_with(viewer: Actor, concern: Concern) -> tuple[Parted, ...]:
    """What a worry was parted from, and what from it, the newest first (one query)."""
    both = ("first__person", "first__service", "parted__person", "parted__service")
    rows = Parting.objects.select_related(*both)
    rows = rows.filter(Q(first=concern) | Q(parted=concern)).order_by("-pk")
    return tuple(
        Parted(row, row.first, is_first=True)
        if row.parted_id == concern.pk
        else Parted(row, row.parted, is_first=False)
        for row in rows[:MOST]
    )


def standing(viewer: Actor, concern: Concern) -> Joining | None:
    """By what a worry is joined to another now."""
    rows = Joining.objects.select_related("goes_on")
    return rows.filter(joined=concern, undone_at=None).first()


def stands_for(viewer: Actor, concern: Concern) -> Concern:
    """The worry in which it goes on: another one, or itself."""
    joining = standing(viewer, concern)  # whatever it was when it was read
    return joining.goes_on if joining else concern


def decided_for(viewer: Actor, concern: Concern) -> datetime | None:
    """When it was last decided, in itself or in the one that goes on for it."""
    return stands_for(viewer, concern).decided_at


def joined_to(viewer: Actor, concern: Concern) -> list[Concern]:
    """Those that are joined to this one now, with who told us of each."""
    rows = Concern.objects.filter(
        joinings__goes_on=concern, joinings__undone_at=None
    ).select_related("person", "service", "raiser")
    return list(rows.order_by("pk"))


def told_of_the_same(viewer: Actor, concern: Concern) -> list[Concern]:
    """Every other worry that tells of the same happening."""
    first = stands_for(viewer, concern)
    every = [first, *joined_to(viewer, first)]
    return [one for one in every if one.pk != concern.pk]


def beside(viewer: Actor, concern: Concern, other: Concern | None) -> Beside:
    """What must be known of two worries before one is joined to the other."""
    if other is None:
        return Beside()
    lead = other.lead
    needs = advocacy.needs_of(viewer, concern).filter(state__in=FOUND)
    near = handing.ties(viewer, concern, lead) if lead else None
    return Beside(
        standing=standing(viewer, concern),
        has_joined=bool(joined_to(viewer, concern)),
        has_enquiry=hasattr(concern, "enquiry"),
        has_advocate=needs.exists(),
        sees_both=lead is None or _is_inside(lead, concern),
        too_near=(handing_rules.why_not_lead(lead, near) or "")
        if lead and near
        else "",
    )


def _is_inside(user: User, concern: Concern) -> bool:
    """Whether somebody is in the circle of a worry, alone or with their team."""
    rows = Membership.objects.filter(
        circle=concern.circle_id, principal__in=actor.of_user(user).principals
    )
    return rows.filter(Q(ends_at=None) | Q(ends_at__gt=clock.now())).exists()


def needs_that_wait(viewer: Actor, concern: Concern) -> QuerySet[AdvocacyNeed]:
    """What an advocate is still looked for, in a worry that asks for nothing now."""
    no_more = AdvocacyNeed.State.NOT_NEEDED
    return advocacy.needs_of(viewer, concern).exclude(state=no_more)


def is_in_team(viewer: Actor, concern: Concern) -> bool:
    """Whether the viewer sees it because their team works on it."""
    return bool(set(advocacy.team_of(viewer, concern)) & set(viewer.principals))


def not_told(viewer: Actor, most: int) -> list[Joining]:
    """Who told us of the same as somebody else, in what the viewer has, and has not
    heard what was decided (one query)."""
    told = Update.objects.filter(
        raiser__concern=OuterRef("joined"),
        stage=Update.Stage.DECIDED,
        at__gte=OuterRef("goes_on__decided_at"),
    )
    rows = joinings(viewer).filter(
        goes_on__lead=viewer.user,
        goes_on__decided_at__isnull=False,
        undone_at=None,
        joined__raiser__isnull=False,
    )
    rows = rows.filter(tracking.reads_in("joined__raiser__circle_id"))
    rows = rows.exclude(goes_on__state__in=list(WAITING)).exclude(Exists(told))
    return list(rows.order_by(F("goes_on__decided_at"), "pk")[:most])


def by_reference(viewer: Actor, reference: str) -> Concern | None:
    """The worry with this reference, if the viewer sees it."""
    return linking.by_reference(viewer, reference)
