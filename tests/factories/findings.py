"""What was found: drafts, given to read, put right and accepted, for tests."""

from datetime import timedelta
from typing import Any

from django.db import transaction

from alongside.access import clock, identity
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.concerns.actions import finding as actions
from alongside.concerns.actions import finding_read as reading
from alongside.concerns.models import (
    Enquiry,
    FindingCopy,
    FindingDraft,
    FindingOffer,
    FindingPoint,
)
from alongside.concerns.queries import finding as queries
from alongside.concerns.rules.finding import Found, Reader, Sharing, Standing
from tests.factories import access as factories

ACCEPTS = "Somebody who accepts findings"
WHY = "She was asked twice, and said that she has heard enough of it."
WHY_GO_ON = "We waited, and rang. What is known does not hang on it."


def another_manager() -> Actor:
    """A manager who had no part in it; the same one while they are in their post."""
    user = User.objects.filter(full_name=ACCEPTS).last()
    known = factories.acting(user) if user else None
    if known and known.may("accept_findings"):
        return known
    team = access_queries.receiving_team() or factories.safeguarding_team()
    made = factories.user("safeguarding_manager", team=team, full_name=ACCEPTS)
    return factories.acting(made)


def written(by: Actor, enquiry: Enquiry, found: Found, **more: Any) -> FindingDraft:
    """A draft."""
    return actions.write_finding(by=by, enquiry=enquiry, found=found, **more)


def standing(enquiry: Enquiry, by: Actor | None = None) -> Standing:
    """The draft and all around it, as the team has it now."""
    by = by or factories.manager()
    with transaction.atomic(), identity.seen_as(by.principals):
        return queries.standing(by, enquiry)


def readers(by: Actor, enquiry: Enquiry) -> dict[str, Reader]:
    """Who may be given it to read, by kind."""
    with transaction.atomic(), identity.seen_as(by.principals):
        return {one.kind: one for one in queries.readers(by, enquiry)}


def sharing(**changes: Any) -> Sharing:
    """On their page, for a week."""
    day = clock.today() + timedelta(days=7)
    return Sharing(**{"form": "page", "answer_by": day} | changes)


def shared(
    by: Actor, enquiry: Enquiry, kind: str = "person", **changes: Any
) -> FindingCopy:
    """Given to one of them to read."""
    return reading.share_finding(
        by=by,
        enquiry=enquiry,
        reader=readers(by, enquiry)[kind],
        said=sharing(**changes),
    )


def unshown(by: Actor, enquiry: Enquiry) -> None:
    """The person does not want to read it."""
    reading.keep_unshown(by=by, enquiry=enquiry, reason="not_want", words=WHY)


def said(
    by: Actor, copy: FindingCopy, says: str = "right", words: str = ""
) -> FindingPoint:
    """What they say to it."""
    return reading.say_to_finding(by=by, copy=copy, says=says, words=words)


def offered(by: Actor, enquiry: Enquiry, why_go_on: str = WHY_GO_ON) -> FindingOffer:
    """With a manager."""
    return actions.offer_finding(by=by, enquiry=enquiry, why_go_on=why_go_on)


def answered(
    enquiry: Enquiry,
    answer: str = "accepted",
    words: str = "",
    reader: Actor | None = None,
) -> None:
    """Accepted by somebody else, or sent back."""
    by = reader or another_manager()
    actions.answer_offer(by=by, enquiry=enquiry, answer=answer, words=words)


def everybody_answered(by: Actor, enquiry: Enquiry) -> None:
    """Nothing that was said waits, and all who read it have said something."""
    now = standing(enquiry, by)
    for copy in now.reading:
        said(by, copy)
    for point in now.waiting:
        reading.answer_point(by=by, point=point, became="not_changed", words="Why.")


def accepted(
    by: Actor,
    enquiry: Enquiry,
    found: Found,
    *,
    reader: Actor | None = None,
    **why: str,
) -> None:
    """All the way: the person does not want to read it, and another accepts it."""
    written(by, enquiry, found, **why)
    unshown(by, enquiry)
    everybody_answered(by, enquiry)
    offered(by, enquiry)
    answered(enquiry, reader=reader)
