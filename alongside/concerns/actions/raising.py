"""Raising a concern: anybody may, and pressing twice makes one."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import NOBODY, Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Link, Team, User
from alongside.access.rules import refuse_if
from alongside.concerns.actions import moving
from alongside.concerns.models import Arrival, Concern, Raiser
from alongside.concerns.models.concern import Danger, State
from alongside.concerns.rules import raising as rules
from alongside.people import names
from alongside.providers.models import Service


@dataclass(frozen=True)
class Worry:
    """What somebody noticed, as they told it."""

    noticed: str
    happened_when: str = ""
    danger: int = Danger.UNKNOWN
    danger_words: str = ""
    about_name: str = ""
    about_born: date | None = None
    about_address: str = ""
    about_postcode: str = ""
    about_nhs_number: str = ""
    service: Service | None = None
    service_words: str = ""
    needs_care: str = "unknown"
    at_risk: str = "unknown"
    wish_asked: str = ""
    wish_words: str = ""
    wish_not_asked_reason: str = ""
    wish_not_asked_words: str = ""
    raised_by_kind: str = "not_said"


@dataclass(frozen=True)
class HearBack:
    """Who spoke up, as far as they say, and how they want to hear.

    `safe_contact` is when or how it is safe to reach them, in their own words. `user`
    is who they are when somebody else sends on what they noted.
    """

    hear_by: str = Raiser.HearBy.LINK
    name: str = ""
    email: str = ""
    phone: str = ""
    safe_contact: str = ""
    user: User | None = None


@logged
def raise_concern(
    *, by: Actor, worry: Worry, hear_back: HearBack, link_uid: UUID, team: Team
) -> Raiser:
    """Raise a concern with the council's safeguarding team.

    `link_uid` is the number of the private link the worry was written under: the same
    number always gives the same concern, however often it is sent. Returns the raiser's
    own row, which is all that they may see afterwards.
    """
    link = Link.objects.select_for_update().get(
        pk=access.find_or_make_link(link_uid).pk
    )
    with access.at_the_desk_of(team):
        already = Raiser.objects.filter(link=link).first()
    if already:
        record(by=by, act="change", what="raise_concern_again", circle_id=None)
        return already
    refuse_if(
        rules.why_not_raise(
            noticed=worry.noticed,
            wish_asked=worry.wish_asked,
            wish_words=worry.wish_words,
            wish_not_asked_reason=worry.wish_not_asked_reason,
        )
    )
    return _make(by, worry, hear_back, link, team)


def _make(
    by: Actor, worry: Worry, hear_back: HearBack, link: Link, team: Team
) -> Raiser:
    working = access.draw_circle(
        by=by,
        kind=Circle.Kind.CONCERN,
        members={team.principal_id: "safeguarding_team"},
    )
    spoke_up = {team.principal_id: "safeguarding_team", link.principal_id: "raised_it"}
    if user := by.user or hear_back.user:
        spoke_up[user.principal_id] = "raised_it"
    theirs = access.draw_circle(by=by, kind=Circle.Kind.RAISER, members=spoke_up)
    with access.at_the_desk_of(team):
        concern = _concern(by, worry, working)
        raiser = _raiser(by, concern, hear_back, link, theirs)
        moving.note_change(  # without a name: that stays in the raiser's own circle
            by=NOBODY.seen_only_as(team.principal_id),
            concern=concern,
            verb="raise",
            before="",
        )
    record(by=by, act="change", what="raise_concern", subject=concern)
    return raiser


def _concern(by: Actor, worry: Worry, circle: Circle) -> Concern:
    typed = {name: getattr(worry, name) for name in Worry.__annotations__}
    typed["about_postcode"] = names.tidy_postcode(worry.about_postcode)[:8]
    typed["about_nhs_number"] = names.tidy_nhs_number(worry.about_nhs_number)
    return Concern.objects.create(
        circle=circle,
        reference=rules.new_reference(),
        state=State.RAISED,
        channel=Concern.Channel.STAFF if by.user else Concern.Channel.PUBLIC,
        about_sounds=names.sounds_of(worry.about_name),
        **typed,
    )


def _raiser(
    by: Actor, concern: Concern, hear_back: HearBack, link: Link, circle: Circle
) -> Raiser:
    return Raiser.objects.create(
        circle=circle,
        concern=concern,
        reference=concern.reference,
        link=link,
        hear_by=hear_back.hear_by,
        name=hear_back.name or (by.user.full_name if by.user else ""),
        email=hear_back.email,
        phone=hear_back.phone,
        safe_contact=hear_back.safe_contact.strip(),
        kind=concern.raised_by_kind,
        user=by.user or hear_back.user,
        organisation_id=by.organisation_id,
        raised_at=concern.raised_at,
    )


def count_arrivals(origin: str) -> int:
    """How many worries came from this origin in the last hour."""
    since = clock.now() - timedelta(hours=1)
    return Arrival.objects.filter(origin=origin, at__gte=since).count()


@logged
def note_arrival(*, by: Actor, origin: str) -> None:
    """Remember for a day that something arrived, and forget what is older."""
    with transaction.atomic():
        Arrival.objects.create(origin=origin)
        Arrival.objects.filter(at__lt=clock.now() - timedelta(days=1)).delete()
    record(by=by, act="change", what="note_arrival")
