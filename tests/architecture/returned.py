"""The national returns of the partnership: one that is prepared, one that was sent."""

from datetime import date
from functools import cached_property

from alongside.access import actions as access
from alongside.assurance.actions import signing
from alongside.assurance.models import NationalReturn
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import returns as queries
from alongside.assurance.rules.owing import Signed
from tests.architecture.partnership import Partnership
from tests.factories import returns


class Returned(Partnership):
    """Each is begun when it is first asked for, of a year of this partnership's own."""

    year_prepared, year_sent = ReportingYear(2025), ReportingYear(2023)

    @cached_property
    def national_return(self) -> NationalReturn:
        """A return in which the checks find one thing, which is not explained."""
        assert self.team
        found = returns.begun(self.manager, self.year_prepared)
        returns.unexplained(self.manager, found, self.team)
        return found

    @cached_property
    def finding_key(self) -> str:
        """The key of what the checks find."""
        with access.at_the_desk_of(self.team):
            (one,) = queries.standing(self.manager, self.national_return).checks
        return one.key

    @cached_property
    def signed_return(self) -> NationalReturn:
        """A return with nothing in it, signed."""
        assert self.team
        found = returns.begun(self.manager, self.year_sent)
        returns.counted(self.manager, found, {}, self.team)
        signing.sign_return(
            by=self.manager,
            found=found,
            signed=Signed("Ruth Adeyemi", "Director"),
            turn=found.turn,
        )
        return self.as_it_is(found)

    @cached_property
    def sent_return(self) -> NationalReturn:
        """The same, sent."""
        signing.say_it_was_sent(
            by=self.manager,
            found=self.signed_return,
            sent_on=date(self.year_sent.begins + 1, 6, 3),
            sent_by="Helen Garside",
            what="return-2023-24.ods",
        )
        return self.as_it_is(self.signed_return)

    def as_it_is(self, found: NationalReturn) -> NationalReturn:
        """The return as it is now."""
        with access.at_the_desk_of(self.team):
            return NationalReturn.objects.get(pk=found.pk)
