"""What an import has to know of what is here already."""

from alongside.access.models import Organisation, Team
from alongside.access.rules import Refused
from alongside.providers.models import Service


def location_numbers() -> frozenset[str]:
    """The regulator's number of every service that is loaded. It is a public register:
    no viewer is needed, and it does not grow with the file."""
    numbers = Service.objects.exclude(cqc_location_id=None)
    return frozenset(
        str(number) for number in numbers.values_list("cqc_location_id", flat=True)
    )


def receiving_team(council: str) -> Team:
    """The safeguarding team of the council with this name, or of the only council.

    Raises `Refused` with a sentence when it is not clear which one is meant.
    """
    councils = Organisation.objects.filter(kind=Organisation.Kind.COUNCIL)
    if council:
        councils = councils.filter(name__iexact=council)
    found = list(councils[:20])
    if not found:
        named = f" called ‘{council}’" if council else ""
        raise Refused(f"There is no council{named} here yet. Add it first.")
    if len(found) > 1:
        names = "; ".join(organisation.name for organisation in found)
        raise Refused(f"There are several councils. Say which with --council: {names}")
    team = found[0].teams.filter(work=Team.Work.SAFEGUARDING).order_by("pk").first()
    if team is None:
        raise Refused(f"{found[0].name} has no safeguarding team to hold the cases.")
    return team
