"""Which services made-up cases are about: some have many, most have few."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from alongside.interop.cases.calibration import Shares, figures
from alongside.interop.cases.faults import FileRefused

# A service's number and kind; the kind is empty when it may be any.
Service = tuple[str, str]

KINDS_AT = {
    "own_home": ("home_care", "supported_living", "extra_care", "shared_lives"),
    "care_home_residential": ("care_home",),
    "care_home_nursing": ("care_home_nursing",),
    "community_service": ("community_health", "other"),
    "hospital_mental_health": ("hospital_learning",),
}
ABOUT_THE_PLACE = ("care_home_residential", "care_home_nursing")


def read_services(path: Path) -> list[Service]:
    """Services from a file: a CQC location number on each line, a comma and its kind
    (as `standards.codes.SERVICE_KINDS`) after it if it is known."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise FileRefused(f"{path} cannot be read as a list of services.") from None
    rows = [line.split(",") for line in text.splitlines() if line.strip()]
    return [(row[0].strip(), row[1].strip() if row[1:] else "") for row in rows]


class Services:
    """Draws the service a case is about, the same one as often for the same seed."""

    def __init__(self, services: Sequence[Service], random: Random) -> None:
        self._random = random
        spread = figures()["services"]["spread"]
        weights = {s: random.lognormvariate(0, spread) for s in services}
        self._at = {
            place: Shares.of(_of_kinds(weights, kinds))
            for place, kinds in KINDS_AT.items()
            if _of_kinds(weights, kinds)
        }

    def for_risk(self, source: str, place: str) -> str:
        """The number of the service, or nothing when the case is not about one."""
        if source != "service_provider" and place not in ABOUT_THE_PLACE:
            return ""
        return self._at[place].draw(self._random.random()) if place in self._at else ""


def _of_kinds(weights: dict[Service, float], kinds: Iterable[str]) -> dict[str, float]:
    return {
        number: weight
        for (number, kind), weight in weights.items()
        if not kind or kind in kinds
    }
