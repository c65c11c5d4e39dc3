"""Examples of what can be done to keep the list of care services."""

from functools import partial

from alongside.access import clock
from alongside.providers import actions as providers
from alongside.providers.rules.capacity import Room
from tests.architecture.action_examples.lower_floors import Example

REGISTER_KEPT: dict[str, Example] = {
    "providers.record_capacity": lambda w: partial(
        providers.record_capacity,
        by=w.runner,
        service=w.known_service,
        room=Room(as_of=clock.today(), places=30, people=28, vacancies=2),
    ),
}
