"""Whether a provider's name is that of a body or of people.

CQC registers some providers in the names of one person or of partners. The sheet of
ratings does not say which: there only a name that says what kind of body it is counts.
"""

import re
from typing import Any

KINDS_OF_OWNER = {
    "organisation": "organisation",
    "partnership": "partnership",
    "individual": "individual",
    "nhs body": "nhs",
    "nhs": "nhs",
    "nhs trust": "nhs",
}
BODIES = re.compile(
    r"\b(?:limited|ltd|plc|llp|cic|cio|council|trust|nhs|charity|charitable"
    r"|association|society|foundation|borough|county|incorporated|community interest"
    r"|housing|university|unlimited company)\b",
    re.IGNORECASE,
)
# Of a person or a household, and never carried further.
OF_PEOPLE = (
    "name",
    "alsoKnownAs",
    "brandName",
    "postalAddressLine1",
    "postalAddressLine2",
    "postalAddressTownCity",
    "postalAddressCounty",
    "postalCode",
)


def owner_of(content: dict[str, Any]) -> str | None:
    """The code of the kind of owner, if it is said or the type of provider tells."""
    said = str(content.get("ownershipType") or "").strip().casefold()
    if said in KINDS_OF_OWNER:
        return KINDS_OF_OWNER[said]
    if str(content.get("type") or "").casefold().startswith("nhs"):
        return "nhs"
    return None


def is_a_body(content: dict[str, Any]) -> bool:
    """Whether a provider is anything but people in their own names."""
    owner = owner_of(content)
    if owner in ("organisation", "nhs"):
        return True
    if owner is not None:
        return False
    if content.get("companiesHouseNumber") or content.get("charityNumber"):
        return True
    return bool(BODIES.search(str(content.get("name") or "")))


def without_people(content: dict[str, Any]) -> dict[str, Any]:
    """The provider as it is, or without the name and address of people."""
    if is_a_body(content):
        return content
    return {name: held for name, held in content.items() if name not in OF_PEOPLE}
