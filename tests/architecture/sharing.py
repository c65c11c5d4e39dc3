"""A meeting at which those who look after care share what they know."""

from datetime import timedelta
from functools import cached_property
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock
from alongside.agreed.rules import ToDo
from alongside.providers import actions as providers
from alongside.providers.models import (
    SharingAction,
    SharingDecision,
    SharingMeeting,
    SharingPart,
)
from alongside.providers.rules.sharing import Decided
from tests.architecture.caring import Caring

DECIDED = Decided(
    kind="offer_help",
    words="Rowan Bank shows how it does mornings.",
    decided_by="Everybody who was there",
    view="Her daughter says: ask Mum what time she likes.",
)

TO_DO = ToDo(
    what="Ring Rowan Bank.",
    serves="People get up when they like.",
    serves_kind="finding",
    due_on=clock.today() + timedelta(days=14),
    owner_name="Graham",
)


class Shares(Caring):
    """Made, through actions, when it is first asked for."""

    @cached_property
    def sharing(self) -> SharingMeeting:
        """A meeting to come, with the service on its agenda."""
        assert self.known_service
        return providers.call_sharing(
            by=self.commissioner,
            uid=uuid4(),
            begins_at=clock.now() + timedelta(hours=1),
            place="The Corn Exchange",
        )

    @cached_property
    def shared_part(self) -> SharingPart:
        """The service on its agenda."""
        return providers.put_on_agenda(
            by=self.commissioner,
            meeting=self.sharing,
            service=self.known_service,
            why="Two families told us of early mornings.",
        )

    def hold_sharing(self) -> None:
        """Write down that all who were asked were there."""
        asked = set(self.sharing.asked.values_list("pk", flat=True))
        providers.hold_sharing(
            by=self.commissioner, meeting=self.sharing, came=asked, spoke=asked
        )

    @cached_property
    def shared_decision(self) -> SharingDecision:
        """Help that was decided on."""
        part = self.shared_part
        with access.at_the_desk_of(self.buying_team):
            self.hold_sharing()
        return providers.decide_together(
            by=self.commissioner, part=part, uid=uuid4(), decided=DECIDED
        )

    @cached_property
    def shared_action(self) -> SharingAction:
        """What somebody does because of it."""
        decision = self.shared_decision
        with access.at_the_desk_of(self.buying_team):
            return providers.agree_shared_action(
                by=self.commissioner, decision=decision, uid=uuid4(), to_do=TO_DO
            )
