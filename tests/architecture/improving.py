"""Something the small partnership does to get better."""

from datetime import timedelta
from functools import cached_property

from alongside.access import clock
from alongside.agreed.rules import ToDo
from alongside.insight import actions
from alongside.insight.models import Improvement
from alongside.insight.rules import FromChart
from tests.architecture.partnership import Partnership

CHART = FromChart("asked", "past", "In the last 24 months this was steady.")


class Improves(Partnership):
    """Made, through actions, when it is first asked for."""

    @cached_property
    def improvement(self) -> Improvement:
        """Started by the manager, who will do it."""
        return actions.start_improvement(
            by=self.manager,
            chart=CHART,
            to_do=self.to_ask_more,
            for_name="People in enquiries",
        )

    @property
    def to_ask_more(self) -> ToDo:
        """What somebody will do."""
        return ToDo(
            what="Ask at the first meeting",
            serves="More people are asked",
            serves_kind="finding",
            due_on=clock.today() + timedelta(days=60),
            owner=self.manager.user,
        )
