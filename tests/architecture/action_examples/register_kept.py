"""Examples of what can be done to keep the list of care services."""

from functools import partial
from uuid import uuid4

from alongside.access import clock
from alongside.providers import actions as providers
from alongside.providers.rules.capacity import Room
from alongside.providers.rules.local import LocalFacts
from alongside.providers.rules.market import Missing
from tests.architecture.action_examples.lower_floors import Example

MISSING = Missing(
    area="Westmere",
    kind="shared_lives",
    need="A family to live with, near the coast.",
    voice="people",
    said_on=clock.today(),
)

REGISTER_KEPT: dict[str, Example] = {
    "providers.record_capacity": lambda w: partial(
        providers.record_capacity,
        by=w.runner,
        service=w.known_service,
        room=Room(as_of=clock.today(), places=30, people=28, vacancies=2),
    ),
    "providers.change_service": lambda w: partial(
        providers.change_service,
        by=w.commissioner,
        service=w.known_service,
        facts=LocalFacts("Elm Court", ("care_home",)),
    ),
    "providers.say_service_runs": lambda w: partial(
        providers.say_service_runs,
        by=w.commissioner,
        service=w.known_service,
        runs=False,
    ),
    "providers.say_what_is_offered": lambda w: partial(
        providers.say_what_is_offered,
        by=w.runner,
        service=w.known_service,
        words="A garden, and a cat.",
    ),
    "providers.name_market_gap": lambda w: partial(
        providers.name_market_gap, by=w.commissioner, missing=MISSING, uid=uuid4()
    ),
    "providers.answer_market_gap": lambda w: partial(
        providers.answer_market_gap,
        by=w.commissioner,
        gap=w.market_gap,
        answer="not_now",
        words="Nobody has a night team. We ask two services in January.",
        uid=uuid4(),
    ),
}
