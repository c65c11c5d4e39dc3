"""Which locations are wanted: all, those of our area, or those of social care."""

from dataclasses import dataclass

from alongside.interop.cqc.shapes import Location

SOCIAL_CARE = ("adult social care", "social care org")


@dataclass(frozen=True)
class Wanted:
    """What to take over of what the regulator lists; with nothing said, all."""

    areas: tuple[str, ...] = ()
    only_social_care: bool = False

    def includes(self, location: Location) -> bool:
        """Whether a location is wanted. One that does not say what it is, is."""
        areas = {area.casefold() for area in self.areas}
        if areas and (location.local_authority or "").casefold() not in areas:
            return False
        said = (location.inspection_directorate or location.type or "").casefold()
        return not (self.only_social_care and said and said not in SOCIAL_CARE)
