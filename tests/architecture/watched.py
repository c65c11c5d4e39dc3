"""A question that early warning asks about the known service."""

from datetime import timedelta
from functools import cached_property

from alongside.access import actions as access
from alongside.access import clock
from alongside.insight.models import ServiceSignal
from alongside.insight.rules.asked import explain_by
from alongside.providers.queries import knowing
from tests.architecture.caring import Caring

HAPPENED = (
    "Five concerns and worries in two months; for a service that supports "
    "32 people we would expect one or two."
)


def ask(service, **other):
    """Write a question down as the calculation does, at the desk; the calculation
    itself sees only what is there for good."""
    today = clock.today()
    columns = {
        "kind": ServiceSignal.Kind.MORE_HEARD,
        "month": today.replace(day=1),
        "since": today - timedelta(days=45),
        "months": 2,
        "observed": 5,
        "behind": {"item": 3, "concern": 2},
        "happened": HAPPENED,
        "by_chance": "If nothing had changed, this would happen by chance at one "
        "service about once in 40 months.",
        "innocent": "It may be nothing: families may have been asked to speak up.",
        "not_known": "Signals like this miss more than half of what goes wrong.",
        "explain_by": explain_by(today),
        "circle_id": service.knowledge_circle_id,
        "recorded_by": 0,
        "recorded_by_name": "Early warning",
    }
    desk = knowing.desk()
    assert desk
    with access.at_the_desk_of(desk):
        return ServiceSignal.objects.create(service=service, **(columns | other))


class Watched(Caring):
    """Made when it is first asked for."""

    @cached_property
    def known_signal(self) -> ServiceSignal:
        """A question about the known service."""
        return ask(self.known_service)
