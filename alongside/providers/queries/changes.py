"""What changed on the register: of all services, of one, and of who runs them."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.formats import date_format

from alongside.access.actor import Actor
from alongside.providers.models import (
    CareOrganisation,
    RegisterChange,
    RegisterImport,
    Service,
)
from alongside.providers.rules import may_see_services
from alongside.standards import codes

PAGE = 50
A_FEW = 5
IMPORTS = 8

# What each column is called on a page.
WORDS = {
    "added": "First listed",
    "earlier_ratings": "Earlier ratings added",
    "name": "Name",
    "cqc_provider_id": "Number of who runs it",
    "provider_name": "Run by",
    "kinds": "Kind of care",
    "care_home": "Care home",
    "beds": "Beds",
    "registration_status": "On the register",
    "registered_on": "Registered on",
    "deregistered_on": "Registered until",
    "address_line_1": "Address",
    "address_line_2": "Address, second line",
    "town": "Town",
    "county": "County",
    "postcode": "Postcode",
    "local_authority": "Council area",
    "region": "Region",
    "phone": "Telephone",
    "specialisms": "Says it cares for",
    "latitude": "Place on the map, north",
    "longitude": "Place on the map, east",
    "brand_name": "Brand",
    "icb": "NHS area",
    "constituency": "Constituency",
    "dormant": "Giving no care at present",
    "last_inspected_on": "Last inspected on",
    "ownership": "Kind of owner",
    "company_number": "Company number",
    "charity_number": "Charity number",
}
RATED = "rating_"


@dataclass(frozen=True)
class ChangeShown:
    """One change as a row of a table."""

    change: RegisterChange

    @property
    def day(self) -> str:
        """The day it was taken over."""
        return str(date_format(self.change.in_import.recorded_at, "j M Y"))

    @property
    def what(self) -> str:
        """What it is about, in words."""
        field = self.change.field
        if not field.startswith(RATED):
            return WORDS.get(field, field)
        question = codes.KEY_QUESTIONS.label(field.removeprefix(RATED))
        part = self.change.part
        return f"Rating, {question}" + ("" if part == "Overall" else f" ({part})")

    @property
    def before(self) -> str:
        """What stood there before."""
        return self.change.before or "Nothing"

    @property
    def after(self) -> str:
        """What stands there now."""
        return self.change.after or "Nothing"

    @property
    def cells(self) -> list[str]:
        """The cells of its row on a page about one thing."""
        return [self.day, self.what, self.before, self.after]


@dataclass(frozen=True)
class ChangePage:
    """Some changes, newest first, and where the next ones start."""

    changes: list[ChangeShown]
    next_after: int | None

    columns = ("When", "What", "Before", "Now")

    @property
    def cells(self) -> list[list[str]]:
        """The rows of the table."""
        return [one.cells for one in self.changes]


def _page(
    rows: QuerySet[RegisterChange], after: int | None, size: int | None = None
) -> ChangePage:
    size = size or PAGE
    if after:
        rows = rows.filter(pk__lt=after)
    rows = rows.select_related("in_import", "service", "organisation")
    found = list(rows.order_by("-pk")[: size + 1])
    more = len(found) > size
    found = found[:size]
    return ChangePage([ChangeShown(c) for c in found], found[-1].pk if more else None)


def changes_on_the_register(
    viewer: Actor, *, of_import: int | None = None, after: int | None = None
) -> ChangePage:
    """What changed of services and organisations we knew; perhaps by one import.

    What is listed for the first time is left out: the first import would fill a book.
    """
    if not may_see_services(viewer):
        return ChangePage([], None)
    rows = RegisterChange.objects.exclude(field="added")
    if of_import:
        rows = RegisterChange.objects.filter(in_import=of_import)
    return _page(rows, after)


def imports(viewer: Actor) -> list[RegisterImport]:
    """The last few times the register was taken over."""
    if not may_see_services(viewer):
        return []
    return list(RegisterImport.objects.order_by("-pk")[:IMPORTS])


def changes_of_service(
    viewer: Actor,
    service: Service,
    *,
    after: int | None = None,
    size: int | None = None,
) -> ChangePage:
    """What changed of one service on the register."""
    if not may_see_services(viewer):
        return ChangePage([], None)
    return _page(service.register_changes.all(), after, size)


def last_changes(viewer: Actor, service: Service) -> ChangePage | None:
    """The last few, for the service's own page; None where there are none."""
    page = changes_of_service(viewer, service, size=A_FEW)
    return page if page.changes else None


@dataclass(frozen=True)
class OrganisationPage:
    """An organisation on the register and the services it runs."""

    organisation: CareOrganisation
    services: list[Service]
    more_services: bool
    changes: ChangePage

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What the register says of it."""
        one = self.organisation
        ended = one.deregistered_on
        facts = [
            ("What it is", str(one.get_ownership_display())),
            ("On the register", str(one.get_registration_status_display())),
            ("Registered until", str(date_format(ended, "j F Y")) if ended else ""),
            ("Number on the register", one.cqc_provider_id),
            ("Company number", one.company_number),
            ("Charity number", one.charity_number),
            ("Brand", one.brand_name),
            ("Where", "\n".join(line for line in (one.town, one.postcode) if line)),
            ("Council area", one.local_authority),
        ]
        return [(name, value) for name, value in facts if value]


def organisation_page(viewer: Actor, pk: int) -> OrganisationPage | None:
    """An organisation, or None where the viewer can see no such one."""
    if not may_see_services(viewer):
        return None
    one = CareOrganisation.objects.filter(pk=pk).first()
    if one is None:
        return None
    services = list(one.services.order_by("name", "pk")[: PAGE + 1])
    return OrganisationPage(
        organisation=one,
        services=services[:PAGE],
        more_services=len(services) > PAGE,
        changes=_page(one.register_changes.all(), None, A_FEW),
    )


def organisation_of(service: Service) -> CareOrganisation | None:
    """Who is registered as running a service, where we hold that."""
    number = service.cqc_provider_id
    found = CareOrganisation.objects.filter(cqc_provider_id=number) if number else None
    return found.first() if found is not None else None
