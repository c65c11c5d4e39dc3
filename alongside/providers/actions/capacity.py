"""Saying how much room a service has."""

from dataclasses import asdict

from alongside.access import clock
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.providers.models import CapacityFigure, Service
from alongside.providers.queries import knowing
from alongside.providers.rules import written_by
from alongside.providers.rules.capacity import (
    Room,
    why_not_say_room,
    why_not_this_room,
)


@logged
def record_capacity(*, by: Actor, service: Service, room: Room) -> CapacityFigure:
    """Write down how many people a service cares for and how many places are free.

    Said again for the same day, it takes the place of what was said before.
    """
    runs_it = knowing.runs_it(by, service)
    access_rules.refuse_if(why_not_say_room(by, runs_it=runs_it))
    access_rules.refuse_if(why_not_this_room(room))
    said = asdict(room) | written_by(by)
    said |= {"note": room.note.strip(), "recorded_at": clock.now()}
    figure, _ = CapacityFigure.objects.update_or_create(
        service=service, as_of=said.pop("as_of"), defaults=said
    )
    record(by=by, act="change", what="record_capacity", subject=figure)
    return figure
