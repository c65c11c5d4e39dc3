"""Two linked worries, and two joined ones, in the small partnership."""

from functools import cached_property
from uuid import uuid4

from alongside.access import actions as access
from alongside.access.actor import NOBODY
from alongside.concerns.actions import joining, linking, raising, receiving
from alongside.concerns.actions.raising import HearBack
from alongside.concerns.models import Concern, ConcernLink, Joining
from tests.architecture.partnership import Partnership
from tests.factories import concerns


class Linked(Partnership):
    """Each property is made, through actions, when it is first asked for."""

    listening: Concern

    @cached_property
    def another(self) -> Concern:
        """Another worry, about somebody else."""
        raiser = raising.raise_concern(
            by=NOBODY,
            worry=concerns.worry(about_name="Halima Yusuf"),
            hear_back=HearBack(),
            link_uid=uuid4(),
            team=self.team,
        )
        with access.at_the_desk_of(self.team):
            return Concern.objects.get(pk=raiser.concern_id)

    @cached_property
    def same(self) -> Concern:
        """Another worry about the same person."""
        return self.told_of_her_again()

    def told_of_her_again(self) -> Concern:
        """One more worry about the same person, which the council has taken in."""
        raiser = raising.raise_concern(
            by=NOBODY,
            worry=concerns.worry(noticed="I heard her cry on Tuesday evening."),
            hear_back=HearBack(),
            link_uid=uuid4(),
            team=self.team,
        )
        with access.at_the_desk_of(self.team):
            raised = Concern.objects.get(pk=raiser.concern_id)
        received = receiving.receive_concern(by=self.manager, concern=raised)
        return receiving.say_who_it_is(
            by=self.manager, concern=received, person=self.person
        )

    @cached_property
    def joining(self) -> Joining:
        """That it was joined to the first, which goes on."""
        return joining.join_concerns(
            by=self.manager,
            concern=self.same,
            reference=self.listening.reference,
            reason="The same evening.",
        )

    @cached_property
    def link(self) -> ConcernLink:
        """That the two are linked."""
        return linking.link_concerns(
            by=self.manager,
            concern=self.listening,
            reference=self.another.reference,
            kind="source",
            reason="Both were alone with him.",
        )
