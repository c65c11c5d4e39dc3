"""Being free to come and go, in the small partnership: a limit, and what allows it."""

from functools import cached_property

from alongside.access import actions as access
from alongside.people.models import Authorisation, Condition, Restriction
from tests.architecture.life import Life
from tests.factories import liberty


class Freedom(Life):
    """Each property is made, through actions, when it is first asked for."""

    @cached_property
    def restriction(self) -> Restriction:
        """A limit on the person."""
        return liberty.limited(self.manager, self.person)

    @cached_property
    def authorisation(self) -> Authorisation:
        """Something that was asked for."""
        return liberty.asked(self.manager, self.person)

    @cached_property
    def condition(self) -> Condition:
        """Something that must be done while it is allowed."""
        with access.at_the_desk_of(self.team):
            liberty.all_six(self.manager, self.authorisation)
            days = {"ends_on": liberty.in_days(90), "conditions": ("A walk each day.",)}
            liberty.moved(self.manager, self.authorisation, "grant", **days)
            rows = Condition.objects.select_related("authorisation__person")
            return rows.get(authorisation=self.authorisation)
