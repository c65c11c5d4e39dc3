"""What is typed about telling the person what was decided."""

from typing import Any

from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.rules.person_told import ANSWERS, WAYS, How, Telling
from alongside.design import fields


class PersonToldForm(NewestForm):
    """How the person was told, or why they are not."""

    how = fields.Choice(
        "How were they told?",
        choices=[(how.value, how.label) for how in ANSWERS],
        missing="Say how they were told",
        size="m",
    )
    told_on = fields.PartedDate(
        "On which day did they hear it?",
        hint="Leave it out if they are not told",
        called="The day",
        required=False,
        latest="today",
        too_late="Give a day that has come",
    )
    words = fields.LongText(
        "What were they told, and what did they say? Or why are they not told?",
        hint="In a few words, for the team",
        missing="Write what they were told, or why they are not",
        rows=4,
        most=4000,
        autosave=True,
    )

    def clean(self) -> dict[str, Any]:
        """The day, beside its own question."""
        said = super().clean() or self.cleaned_data
        is_open = "told_on" in said and said["told_on"] is None
        if said.get("how") in WAYS and is_open:
            self.add_error("told_on", "Give the day they were told")
        return self.cleaned_data

    def telling(self) -> Telling:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        is_told = said["how"] != How.NOT_TOLD
        day = said.get("told_on") if is_told else None
        return Telling(said["how"], said["words"], day)
