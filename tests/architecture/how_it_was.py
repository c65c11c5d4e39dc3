"""Asking how it was, in the small partnership of the tests."""

from functools import cached_property

from alongside.access import actions as access
from alongside.concerns.actions import asking as actions
from alongside.concerns.actions import how_it_was
from alongside.concerns.models import Asking, Concern, GetInTouch
from alongside.concerns.rules.how_it_was import Arranged, Heard
from tests.architecture.partnership import Partnership

NO_SAFER = Heard(
    answers={"safer_now": "no"}, better="Somebody sooner.", way="telephone"
)


class Asked(Partnership):
    """Somebody is to be asked how it was, once the case is settled."""

    settled: Concern

    @cached_property
    def asking(self) -> Asking:
        """That she is to be asked."""
        with access.at_the_desk_of(self.team):
            return Asking.objects.select_related("concern").get(concern=self.settled)

    @cached_property
    def answers_alone(self) -> Asking:
        """The same, when she is to answer alone."""
        said = Arranged(mode="alone", called="Amina")
        actions.arrange_asking(by=self.manager, asking=self.asking, said=said, seen=0)
        with access.at_the_desk_of(self.team):
            return Asking.objects.select_related("link").get(pk=self.asking.pk)

    @cached_property
    def call(self) -> GetInTouch:
        """That somebody should get in touch with her."""
        how_it_was.hear_how_it_was(
            by=self.manager, asking=self.asking, heard=NO_SAFER, seen=0
        )
        with access.at_the_desk_of(self.team):
            return GetInTouch.objects.get(asking=self.asking)
