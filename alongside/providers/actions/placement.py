"""Stopping new placements for a time, going on with it, looking at it, lifting it.

Nothing here ends a stop on its day: the day itself does.
"""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.providers.models import PlacementSuspension, Service, WholeEnquiry
from alongside.providers.queries import placement as queries
from alongside.providers.queries.whole import lock
from alongside.providers.rules import placement as rules
from alongside.providers.rules.placement import Stop

GOES_ON = "It goes on, with a new reason."


@logged
def suspend_placements(
    *, by: Actor, enquiry: WholeEnquiry, stop: Stop
) -> PlacementSuspension:
    """Stop new placements: why, when it is looked at, and the day it ends."""
    held = lock(enquiry)
    _keep_from_others(held.service_id)
    is_suspended = queries.live_suspension(held.service) is not None
    refuse_if(rules.why_not_suspend(by, held, stop, is_suspended=is_suspended))
    made = _stop(by, held.service_id, held.pk, stop)
    record(by=by, act="change", what="suspend_placements", subject=made)
    return made


@logged
def go_on_suspending(
    *, by: Actor, live: PlacementSuspension | None, stop: Stop
) -> PlacementSuspension:
    """Go on with it, for a reason that was not given before and until a new day."""
    held = _held(live)
    before = [one.reason for one in queries.suspensions_of(held.came_of)]
    refuse_if(rules.why_not_go_on(by, held, stop, before))
    held.lifted_on, held.lifted_why = clock.today(), GOES_ON
    held.save()
    made = _stop(by, held.service_id, held.came_of, stop, goes_on_from=held)
    record(by=by, act="change", what="go_on_suspending", subject=made)
    return made


@logged
def lift_suspension(
    *, by: Actor, live: PlacementSuspension | None, why: str
) -> PlacementSuspension:
    """Lift it before its day: people can come from today."""
    held = _held(live)
    refuse_if(rules.why_not_lift(by, held, why))
    held.lifted_on, held.lifted_why = clock.today(), why.strip()
    held.save()
    record(by=by, act="change", what="lift_suspension", subject=held)
    return held


@logged
def review_suspension(
    *, by: Actor, live: PlacementSuspension | None, words: str
) -> PlacementSuspension:
    """Look at it while it runs, and say what was seen. The end stays where it is."""
    held = _held(live)
    refuse_if(rules.why_not_review(by, held, words))
    held.reviewed_on, held.review_words = clock.today(), words.strip()
    held.save()
    record(by=by, act="change", what="review_suspension", subject=held)
    return held


def _held(live: PlacementSuspension | None) -> PlacementSuspension:
    """It as it is now, kept from other writers; refused where there is none."""
    if live is None:
        raise Refused(rules.NOT_STOPPED)
    _keep_from_others(live.service_id)
    return PlacementSuspension.objects.get(pk=live.pk)


def _keep_from_others(service_id: int) -> None:
    """Two who stop or lift at once come one after the other."""
    Service.objects.select_for_update(of=("self",)).get(pk=service_id)


def _stop(
    by: Actor,
    service_id: int,
    came_of: int,
    stop: Stop,
    goes_on_from: PlacementSuspension | None = None,
) -> PlacementSuspension:
    return PlacementSuspension.objects.create(
        service_id=service_id,
        came_of=came_of,
        reason=stop.reason.strip(),
        review_on=stop.review_on,
        ends_on=stop.ends_on,
        decided_by=by.name,
        goes_on_from=goes_on_from,
        began_on=clock.today(),
    )
