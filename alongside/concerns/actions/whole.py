"""Linking an enquiry about one adult to one into a whole service, and taking it back.

What comes of it for the adult stays in their own enquiry. The other side learns a
number.
"""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.models import Enquiry, WholeLink
from alongside.concerns.queries import whole as queries
from alongside.concerns.rules import whole as rules
from alongside.providers.actions.whole import count_linked
from alongside.providers.models import WholeEnquiry


@logged
def link_to_whole(
    *, by: Actor, enquiry: Enquiry, whole: WholeEnquiry | None, reason: str
) -> WholeLink:
    """Say that an enquiry belongs to one into a whole service, and why."""
    held = Enquiry.objects.select_for_update(of=("self",)).get(pk=enquiry.pk)
    linked = queries.is_linked(held, whole)
    refuse_if(rules.why_not_link_whole(by, whole, reason, is_linked=linked))
    if whole is None:
        raise Refused(rules.NOT_FOUND)
    link = WholeLink.objects.create(
        enquiry=held,
        whole=whole,
        circle_id=enquiry.concern.circle_id,
        reason=reason.strip(),
        linked_by=by.user.pk if by.user else 0,
        linked_by_name=by.name,
    )
    count_linked(by=by, enquiry=whole, more=1)
    record(by=by, act="change", what="link_to_whole", subject=link)
    return link


@logged
def take_back_whole_link(*, by: Actor, link: WholeLink, why: str) -> WholeLink:
    """Take a link back. It stays in the history of the enquiry, with the reason."""
    held = WholeLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    refuse_if(rules.why_not_unlink_whole(held, why, by))
    held.why_taken_back = why.strip()
    held.taken_back_at, held.taken_back_by_name = clock.now(), by.name
    held.save()
    count_linked(by=by, enquiry=held.whole, more=-1)
    record(by=by, act="change", what="take_back_whole_link", subject=held)
    return held
