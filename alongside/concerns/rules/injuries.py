"""What must be said of something that was seen on somebody's body before it is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import Enquiry, Injury
from alongside.concerns.models.injury import AGREED
from alongside.concerns.rules import enquiring
from alongside.standards import body_map

THEY_SAID_NO = (
    "They said no, so nothing is kept. Ask them what would help, and whether somebody "
    "else may look with them."
)
NO_PHOTOS = "They did not agree to photographs, so none are kept."


@dataclass(frozen=True)
class Seen:
    """The person's words, what they agreed to, and what was seen, when and by whom."""

    agreed: str
    agreed_words: str
    photos: str
    regions: tuple[str, ...]
    kind: str
    looked: str
    seen_on: date
    seen_by: str
    who_was_there: str
    their_words: str = ""
    no_words: str = ""
    photos_words: str = ""
    size: str = ""
    colour: str = ""
    seen_when: str = ""


def why_not_note(enquiry: Enquiry, by: Actor) -> str | None:
    """A sentence when nothing can be noted in this enquiry now, or not by them."""
    return enquiring.why_not_add(enquiry, by)


def why_not_seen(seen: Seen) -> str | None:
    """A sentence when what was said is not enough, or was not agreed to."""
    if seen.agreed == "no":
        return THEY_SAID_NO
    if seen.agreed not in AGREED or not seen.agreed_words.strip():
        return "Say how they agreed to this being written down, and how you know."
    if seen.photos not in body_map.AGREED:
        return "Say whether they agreed to photographs."
    if seen.photos in AGREED and not seen.photos_words.strip():
        return "Say how you know that they agreed to photographs."
    if not seen.their_words.strip() and seen.no_words not in body_map.NO_WORDS:
        return (
            "Write what the person says about how it came, or why there are no words."
        )
    return _why_not_told(seen)


def _why_not_told(seen: Seen) -> str | None:
    if not seen.regions or set(seen.regions) - set(body_map.regions()):
        return "Choose where on the body it is."
    if seen.kind not in body_map.SEEN or not seen.looked.strip():
        return "Say what is seen, and how it looked."
    if seen.seen_on > clock.today():
        return "The day must be today or in the past."
    if not seen.seen_by.strip() or not seen.who_was_there.strip():
        return "Say who saw it, and who was there."
    return None


def why_not_photograph(enquiry: Enquiry, injury: Injury, by: Actor) -> str | None:
    """Only with their agreement, and only while the enquiry can be added to."""
    if not injury.may_be_photographed:
        return NO_PHOTOS
    return enquiring.why_not_add(enquiry, by)


def newest(rows: Iterable[Injury]) -> list[Injury]:
    """The version that counts of each, in the order of their numbers."""
    found: dict[int, Injury] = {}
    for row in rows:
        if row.number not in found or row.version > found[row.number].version:
            found[row.number] = row
    return [found[number] for number in sorted(found)]
