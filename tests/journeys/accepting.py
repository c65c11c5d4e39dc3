"""What was found is accepted in the running site, where a story is about something
else."""

from alongside.access import actions as access
from alongside.access import actor
from alongside.access import queries as access_queries
from alongside.access.models import Team, User
from alongside.concerns.models import Enquiry, FindingDraft
from tests.factories import findings


def accepts(address: str) -> str:
    """A manager who did not write the draft at this address accepts it; where its
    enquiry is."""
    number = int(address.split("/enquiries/")[1].split("/")[0])
    team = _team()
    with access.at_the_desk_of(team):
        draft = FindingDraft.objects.get(enquiry=number, finding=None)
        enquiry = Enquiry.objects.select_related("concern", "person").get(pk=number)
    managers = User.objects.filter(
        posts__role="safeguarding_manager", posts__team=team
    ).order_by("-pk")
    writer = actor.of_user(User.objects.get(pk=draft.writers[0]))
    findings.unshown(writer, enquiry)
    findings.offered(writer, enquiry)
    reader = managers.exclude(pk__in=draft.writers)[0]
    findings.answered(enquiry, reader=actor.of_user(reader))
    return f"/enquiries/{number}/"


def _team() -> Team:
    team = access_queries.receiving_team()
    assert team is not None
    return team
