"""What the pages for raising a worry show, and what is kept while it is written."""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from alongside.access import actor, identity
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Link, Organisation, Team
from alongside.concerns.models import Raiser
from alongside.providers.models import Service

DRAFT = "worry"
KEPT_BY = "kept_by"  # among the words: the principal of whoever was signed in
KEPT_FOR = timedelta(hours=24)
MOST_SERVICES_TO_CHOOSE_FROM = 600
KIND_OF_ORGANISATION = {
    Organisation.Kind.COUNCIL: "council",
    Organisation.Kind.NHS: "health",
    Organisation.Kind.PROVIDER: "care_worker",
    Organisation.Kind.POLICE: "police",
    Organisation.Kind.ADVOCACY: "voluntary",
    Organisation.Kind.VOLUNTARY: "voluntary",
    Organisation.Kind.BOARD: "council",
}


@dataclass(frozen=True)
class Writing:
    """A worry that is being written under one private link, or was sent under it."""

    uid: UUID
    link: Link | None = None
    words: dict[str, str] = field(default_factory=dict)
    raiser: Raiser | None = None

    @property
    def is_sent(self) -> bool:
        """Whether it has been sent; then its words are no longer kept here."""
        return self.raiser is not None

    def is_for(self, viewer: Actor) -> bool:
        """Whether the viewer may read it: what somebody signed in wrote is theirs.

        The next one on a shared tablet finds its address, and is told nothing.
        """
        by = self.words.get(KEPT_BY)
        return by is None or by == str(viewer.principal_id)


def link_with(uid: UUID) -> Link | None:
    """The private link with this number, unless it has ended."""
    link = Link.objects.filter(uid=uid).first()
    if link and link.ends_at and link.ends_at <= timezone.now():
        return None
    return link


def writing_under(uid: UUID, *, is_changing: bool = False) -> Writing:
    """What was typed under this link in the last day, seen as the link alone.

    `is_changing` waits for another page of the same worry that is being kept or sent.
    """
    if is_changing:
        Link.objects.select_for_update().filter(uid=uid).first()
    link = link_with(uid)
    if link is None:
        return Writing(uid)
    writer = actor.of_link(link)
    with identity.seen_as(writer.principals):
        draft = access.draft(writer, DRAFT)
        raiser = Raiser.objects.filter(link=link).first()
    is_fresh = draft is not None and draft.kept_at > timezone.now() - KEPT_FOR
    return Writing(uid, link, draft.words if draft and is_fresh else {}, raiser)


def what_is_known(viewer: Actor) -> dict[str, str]:
    """What need not be typed again by somebody signed in, by the name of the field."""
    if viewer.user is None:
        return {}
    known = {
        "name": viewer.user.full_name,
        "email": viewer.user.email,
        "hear_by": Raiser.HearBy.EMAIL,
    }
    if viewer.organisation_id is None:
        return known
    organisation = Organisation.objects.get(pk=viewer.organisation_id)
    known["raised_by_kind"] = KIND_OF_ORGANISATION[Organisation.Kind(organisation.kind)]
    if "registered_manager" in viewer.roles:
        known["raised_by_kind"] = "manager"
    service = _where_they_work(viewer, organisation)
    if service:
        known["their_service"] = known["which_service"] = name_of(service)
    return known


def _where_they_work(viewer: Actor, organisation: Organisation) -> Service | None:
    """The service that has the name of the viewer's team; else their only one."""
    theirs = Service.objects.filter(organisation=organisation)
    teams = Team.objects.filter(principal_id__in=viewer.principals)
    found = list(theirs.filter(name__in=teams.values("name"))[:2]) or list(theirs[:2])
    return found[0] if len(found) == 1 else None


def services_to_choose_from() -> list[str]:
    """Names of care services to pick from; none where there are too many to send."""
    names = [
        ", ".join(filter(None, row))
        for row in Service.objects.exclude(
            registration_status=Service.Status.DEREGISTERED
        ).values_list("name", "town")[: MOST_SERVICES_TO_CHOOSE_FROM + 1]
    ]
    return names if len(names) <= MOST_SERVICES_TO_CHOOSE_FROM else []


def name_of(service: Service) -> str:
    """A service's name as it is offered to choose from."""
    return ", ".join(filter(None, (service.name, service.town)))


def service_named(words: str) -> Service | None:
    """The one service that these words name; None when there are several, or none."""
    wanted = words.strip().casefold()
    name = words.split(",")[0].strip()
    if not name:
        return None
    alike = list(
        Service.objects.filter(name__istartswith=name).order_by("name", "pk")[:50]
    )
    exact = [s for s in alike if wanted in (s.name.casefold(), name_of(s).casefold())]
    return exact[0] if len(exact) == 1 else None


def service_asked_for(number: str) -> str:
    """The name of the service with this number in an address, or nothing."""
    wanted = access.number_in(number)
    service = wanted and Service.objects.filter(pk=wanted).first()
    return name_of(service) if service else ""
