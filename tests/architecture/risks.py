"""What the person in the small partnership wants to do that carries a risk."""

from functools import cached_property

from alongside.access import actions as access
from alongside.people.models import Risk, Safeguard
from tests.architecture.partnership import Partnership
from tests.factories import risks


class Risks(Partnership):
    """Each property is made, through actions, when it is first asked for."""

    @cached_property
    def wanted(self) -> Risk:
        """Something they want to do, written down whole and not agreed yet."""
        return risks.begun(self.manager, self.person)

    @cached_property
    def safeguard(self) -> Safeguard:
        """One thing that makes it safer."""
        with access.at_the_desk_of(self.team):
            found = Safeguard.objects.filter(sheet__risk=self.wanted).first()
        assert found is not None
        return found
