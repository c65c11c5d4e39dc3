"""Early worries in the small partnership."""

from functools import cached_property

from alongside.access import actions as access
from alongside.concerns.models import EarlyRaiser, EarlyWorry, QualityNote
from tests.architecture.partnership import Partnership
from tests.factories import early


class EarlyWorries(Partnership):
    """Each property is made, through actions, when it is first asked for."""

    @cached_property
    def early_raiser(self) -> EarlyRaiser:
        """Somebody without a sign-in who noted that something is not right."""
        return early.noted(team=self.team, service=self.service)

    @cached_property
    def early(self) -> EarlyWorry:
        """What they noted."""
        with access.at_the_desk_of(self.team):
            rows = EarlyWorry.objects.select_related("person", "service")
            return rows.get(pk=self.early_raiser.worry_id)

    @cached_property
    def quality_note(self) -> QualityNote:
        """A note on quality that another became, for the commissioner to read."""
        assert self.receiver
        raiser = early.noted(team=self.team, service=self.service)
        with access.at_the_desk_of(self.team):
            worry = EarlyWorry.objects.get(pk=raiser.worry_id)
        step = early.talked_over(
            self.manager, worry, came="quality", note="Cold mornings.", team=self.team
        )
        with access.at_the_desk_of(self.team):
            return QualityNote.objects.select_related("service").get(pk=step.note_id)
