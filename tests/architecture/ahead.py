"""What the person in the small partnership plans ahead."""

from functools import cached_property

from alongside.people.models import AheadDocument, AheadWish, Refusal
from tests.architecture.partnership import Partnership
from tests.factories import ahead


class PlansAhead(Partnership):
    """Each property is made, through actions, when it is first asked for."""

    @cached_property
    def ahead_wish(self) -> AheadWish:
        """Something they would like."""
        return ahead.wish(self.manager, self.person)

    @cached_property
    def refusal(self) -> Refusal:
        """A treatment they refuse."""
        return ahead.refusal(self.manager, self.person)

    @cached_property
    def document(self) -> AheadDocument:
        """A paper kept somewhere else."""
        return ahead.document(self.manager, self.person)
