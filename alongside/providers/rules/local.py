"""What the partnership writes down about a service itself, beside the regulator."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from alongside.access.actor import Actor
from alongside.providers.models import Service
from alongside.standards import codes

WITHOUT_BEDS = frozenset({"home_care", "shared_lives", "community_health"})


@dataclass(frozen=True)
class LocalFacts:
    """What is written down by hand about a service."""

    name: str
    kinds: tuple[str, ...] = ()
    provider_name: str = ""
    beds: int | None = None
    address_line_1: str = ""
    address_line_2: str = ""
    town: str = ""
    postcode: str = ""
    local_authority: str = ""
    phone: str = ""

    @property
    def care_home(self) -> bool:
        """Whether people live there, by its kinds."""
        return any(kind.startswith("care_home") for kind in self.kinds)


def as_it_stands(service: Service) -> LocalFacts:
    """What is written down now."""
    said = {name: getattr(service, name) for name in LocalFacts.__annotations__}
    return LocalFacts(**said | {"kinds": tuple(service.kinds)})


def print_of(service: Service) -> str:
    """A few letters that change when what is written down does."""
    said = asdict(as_it_stands(service)) | {"offers": service.offers}
    return hashlib.sha256(repr(sorted(said.items())).encode()).hexdigest()[:16]


def why_not_keep(by: Actor) -> str | None:
    """Those who buy care keep the list, and administrators do."""
    if by.may("keep_register"):
        return None
    return "Only those who keep the list of care services can do this."


def why_not_change_facts(service: Service) -> str | None:
    """What the regulator publishes is put right there, and comes from there again."""
    if service.cqc_location_id:
        return (
            "The regulator publishes this, and the service can ask the regulator to "
            "put it right. It then changes here too."
        )
    return None


def why_not_say_offers(by: Actor, *, runs_it: bool) -> str | None:
    """Whoever runs the service says what it offers, or whoever keeps the list."""
    if (runs_it and by.may("answer_for_service")) or by.may("keep_register"):
        return None
    return "The manager says this, or whoever keeps the list of services."


def why_not_seen(service: Service, seen: str) -> str | None:
    """A sentence when somebody wrote meanwhile."""
    if seen and seen != print_of(service):
        return (
            "Somebody changed this service while you had the page open. Look at what "
            "stands there now, then save again."
        )
    return None


def why_not_these_kinds(kinds: Iterable[str], beds: int | None) -> str | None:
    """A sentence when the kinds of care and the beds do not go together."""
    said = set(kinds)
    if not said:
        return "Choose at least one kind of care."
    if beds and said <= WITHOUT_BEDS:
        return "These kinds of care have no beds. Leave the number of beds empty."
    if said - set(codes.SERVICE_KINDS.codes):
        return "Choose kinds of care from the list."
    return None
