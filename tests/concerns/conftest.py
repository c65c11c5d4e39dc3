"""A safeguarding manager and an enquiry under way, which most tests begin from."""

from alongside.access.actor import Actor
from alongside.concerns.models import Enquiry
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import enquiries


@held
def manager(db: None) -> Actor:
    """A safeguarding manager."""
    return factories.manager()


@held
def helen(db: None) -> Actor:
    """Another one, with a name of her own."""
    return factories.acting(factories.safeguarding_manager(full_name="Helen Garside"))


@held
def enquiry(manager: Actor) -> Enquiry:
    """An enquiry that the manager leads."""
    return enquiries.under_way(manager)
