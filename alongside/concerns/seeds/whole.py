"""An enquiry about one adult that belongs to one into a whole service.

The stories of the people are older than that enquiry, so it is linked once both are
there.
"""

from alongside.access import actions as access
from alongside.concerns.actions import whole as actions
from alongside.concerns.models import Enquiry, WholeLink
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import acting
from alongside.providers.models import WholeEnquiry
from alongside.providers.queries.whole import OVER

WHO = "naomi.adeyemi@westmere.example"
REASON = (
    "What happened to this person and what is looked into at the home are of the same "
    "months. What comes of it for them stays their own."
)


def plant(*, small: bool = False) -> str:
    """Link the newest enquiry about somebody at a service that is looked into."""
    with access.at_the_desk_of(cast.safeguarding_team()):
        if WholeLink.objects.exists():
            return "an enquiry about one adult is linked"
        whole = WholeEnquiry.objects.exclude(state__in=OVER).order_by("-pk").first()
        rows = Enquiry.objects.filter(concern__service=whole.service_id if whole else 0)
        newest = rows.select_related("concern").order_by("-concern__raised_at", "-pk")
        enquiry = newest.first()
    if whole is None or enquiry is None:
        return "no enquiry about one adult is linked"
    actions.link_to_whole(by=acting(WHO), enquiry=enquiry, whole=whole, reason=REASON)
    return "1 enquiry about one adult is linked to one into a service"
