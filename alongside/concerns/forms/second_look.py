"""What is typed at a second look."""

from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import SecondLook
from alongside.design import fields


class SecondLookForm(NewestForm):
    """Whether somebody looked, and what they see now."""

    answer = fields.Choice(
        "Did you look?",
        choices=SecondLook.Answer.choices,
        missing="Say whether you looked",
        size="m",
    )
    words = fields.LongText(
        "What do you see now? Or why not look into it?",
        hint="For the team. What would show that it was otherwise?",
        rows=5,
        most=4000,
        missing="Write what you see now, or why you do not look into it",
        autosave=True,
    )
