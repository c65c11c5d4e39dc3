"""What is typed to offer help to a service, to answer, and to say what came of it."""

from typing import Any

from alongside.design import fields
from alongside.design.kept import KeptForm, SentOnceForm
from alongside.providers.forms.arising import Arising
from alongside.providers.models import Service
from alongside.providers.rules.support import Offer
from alongside.standards import codes, helping


class OfferForm(Arising, SentOnceForm):
    """What is offered, and who would come."""

    groups = (
        ("The help", ("kind", "words", "from_service")),
        ("If you like", ("because", "begins_on")),
    )
    kind = fields.Choice(
        "What kind of help is it?",
        choices=helping.SUPPORT_KINDS.choices(),
        missing="Choose what kind of help it is",
    )
    words = fields.LongText(
        "What do you offer?",
        hint="Who would do what, how often, and that it costs them nothing, or what it "
        "costs. Name nobody who draws on care",
        rows=4,
        most=3000,
        missing="Write what is offered: who would do what, and how often",
        autosave=True,
    )
    from_service = fields.Select(
        "Which service would help?",
        choices=(),
        required=False,
        hint="Its team sees this offer, and nothing else that is known here",
    )
    because = fields.LongText(
        "Why this, and why now?",
        hint="For example: something you did well yourselves after a hard year",
        required=False,
        rows=2,
        most=2000,
        autosave=True,
    )
    begins_on = fields.PartedDate(
        "When could it begin?",
        called="The day it could begin",
        earliest="today",
        too_early="Choose a day that has not gone by",
        required=False,
    )

    def __init__(
        self, *args: Any, helpers: list[Service], must_choose: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.helpers = {str(one.pk): one for one in helpers}
        asked: Any = self.fields["from_service"]
        asked.choices = [(pk, one.name) for pk, one in self.helpers.items()]
        if must_choose and len(helpers) == 1:
            self.initial.setdefault("from_service", str(helpers[0].pk))

    def offer(self) -> Offer:
        """What was typed, as the action takes it."""
        said: dict[str, Any] = self.cleaned_data
        return Offer(
            kind=said["kind"],
            words=said["words"],
            because=said["because"],
            from_service=self.helpers.get(said["from_service"]),
            begins_on=said["begins_on"],
            came_of=said["came_of"],
        )


class OfferWordsForm(KeptForm):
    """Yes, no, given, or what it changed: in a few words, and who says so."""

    words = fields.LongText(
        "In a few words",
        rows=4,
        most=3000,
        missing="Write a sentence about it",
        autosave=True,
    )
    said_by = fields.ShortText(
        "Who says so?",
        hint="Leave it as it is when it is you",
        most=120,
        required=False,
        autocomplete="off",
    )
    on = fields.PartedDate(
        "On which day?",
        called="The day",
        latest="today",
        too_late="Choose today, or a day before",
        required=False,
    )

    def __init__(
        self, *args: Any, asks: str, hint: str, wants_day: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = asks
        self.fields["words"].hint = hint  # type: ignore[attr-defined]
        if not wants_day:
            del self.fields["on"]


class CanHelpForm(KeptForm):
    """What a service does well and would show to others."""

    with_what = fields.ShortText(
        "What do you do well?",
        hint="For example: meals when people like them; a good last week of life",
        most=200,
        missing="Write what you do well",
        autocomplete="off",
    )
    words = fields.LongText(
        "How would you show it to others?",
        hint="For example: come for a morning; our cook rings yours",
        rows=3,
        most=2000,
        missing="Write how you would show it to others",
        autosave=True,
    )
    key_question = fields.Select(
        "Which of the five questions is it about?",
        choices=codes.KEY_QUESTIONS.choices(),
        required=False,
    )


class TakeDownForm(KeptForm):
    """Nothing but the button."""
