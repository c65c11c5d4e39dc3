"""Which column of the regulator's sheets is which, whatever its head says this year.

Heads have drifted: Domain or Key Question, Post Code or Postal Code, Care home? or Care
Home?, on the first row or on the second. A column that is not named here, such as the
registered manager, is never looked at.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from alongside.interop.cqc.reading import CqcFileRefused

FIRST_ROWS = 20  # among which the heads are looked for

# What we take, by the name it has in the regulator's JSON, and the heads it has had.
LOCATION = {
    "locationId": ("location id",),
    "name": ("location name",),
    "careHome": ("care home",),
    "type": ("location type sector", "location type"),
    "inspectionDirectorate": ("location inspection directorate",),
    "registrationDate": ("location hsca start date",),
    "deregistrationDate": ("location hsca end date",),
    "registrationStatus": ("location status", "registration status"),
    "numberOfBeds": (
        "care homes beds",
        "care home beds",
        "care homes beds at point location de activated",
        "care homes beds at point location deactivated",
        "number of beds",
    ),
    "mainPhoneNumber": ("location telephone number", "location phone number"),
    "postalAddressLine1": ("location street address", "location address line 1"),
    "postalAddressLine2": ("location address line 2",),
    "postalAddressTownCity": ("location city", "location town city", "location town"),
    "postalAddressCounty": ("location county",),
    "postalCode": (
        "location postal code",
        "location post code",
        "location postcode",
    ),
    "localAuthority": ("location local authority",),
    "region": ("location region",),
    "onspdLatitude": ("location latitude",),
    "onspdLongitude": ("location longitude",),
    "onspdIcbName": ("location onspd icb", "location onspd icb name"),
    "onspdCcgName": ("location onspd ccg", "location onspd sub icb location"),
    "constituency": (
        "location parliamentary constituency",
        "parliamentary constituency",
    ),
    "dormancy": ("dormant y n", "dormant", "location dormant y n"),
    "providerId": ("provider id",),
    "brandName": ("brand name",),
}
RATING = {
    "group": (
        "service population group",
        "service or population group",
        "population group",
        "service group",
    ),
    "domain": ("domain", "key question"),
    "rating": ("latest rating", "rating"),
    "overall": ("location latest overall rating", "latest overall rating"),
    "day": ("publication date",),
}
PROVIDER = {
    "providerId": ("provider id",),
    "name": ("provider name",),
    "companiesHouseNumber": ("provider companies house number",),
    "charityNumber": ("provider charity number",),
    "type": ("provider type sector", "provider type"),
    "ownershipType": ("provider ownership type",),
}
SERVICE_TYPE, BAND = "service type ", "service user band "
NO_VALUE = {"", "-", "n/a"}


def _heads(names: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {head: name for name, heads in names.items() for head in heads}


OF_LOCATION, OF_RATING, OF_PROVIDER = map(_heads, (LOCATION, RATING, PROVIDER))


def plain(head: str) -> str:
    """A head without capitals and marks: `Dormant (Y/N)` is `dormant y n`."""
    return " ".join(re.findall(r"[a-z0-9]+", head.casefold()))


@dataclass
class Columns:
    """Where each thing we take stands in a row."""

    location: dict[str, int] = field(default_factory=dict)
    rating: dict[str, int] = field(default_factory=dict)
    provider: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
    bands: dict[str, int] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)

    @property
    def is_long(self) -> bool:
        """Whether each row is one rating, and not one location."""
        return "domain" in self.rating

    def taken(self, places: dict[str, int], row: list[str]) -> dict[str, str]:
        """What a row holds in these columns; a cell with nothing in it is left out."""
        held = {name: row[at] for name, at in places.items() if at < len(row)}
        return {
            name: words
            for name, words in held.items()
            if words.casefold() not in NO_VALUE
        }

    def flagged(self, places: dict[str, int], row: list[str]) -> list[str]:
        """Those of the yes-or-no columns that say yes."""
        held = self.taken(places, row)
        return [name for name, said in held.items() if said.casefold() in ("y", "yes")]


def columns_in(row: list[str], where: str) -> Columns | None:
    """The columns, if this row is the heads of a sheet of locations.

    Raises `CqcFileRefused` where it is, and lacks a column that it cannot be without.
    """
    heads = [plain(cell) for cell in row]
    if "location id" not in heads:
        return None
    found = Columns()
    for at, head in enumerate(heads):
        _place(found, at, head, row[at])
    _hold_to_what_is_needed(found, where)
    return found


def _place(found: Columns, at: int, head: str, written: str) -> None:
    known = (
        (OF_LOCATION, found.location),
        (OF_RATING, found.rating),
        (OF_PROVIDER, found.provider),
    )
    for names, places in known:
        if head in names and names[head] not in places:
            places[names[head]] = at
            found.heads.setdefault(names[head], written)
    for prefix, flags in ((SERVICE_TYPE, found.kinds), (BAND, found.bands)):
        if head.startswith(prefix):
            flags.setdefault(written.partition("-")[2].strip(), at)


def _hold_to_what_is_needed(found: Columns, where: str) -> None:
    needed = {"Location Name": "name" in found.location}
    if found.is_long or "group" in found.rating:
        needed |= {
            "Service / Population Group": "group" in found.rating,
            "Domain": "domain" in found.rating,
            "Latest Rating": "rating" in found.rating,
            "Publication Date": "day" in found.rating,
        }
    missing = [head for head, is_there in needed.items() if not is_there]
    if missing:
        raise CqcFileRefused(f"{where}: there is no column {_listed(missing)}.")


def _listed(heads: Iterable[str]) -> str:
    return ", ".join(f"“{head}”" for head in heads)
