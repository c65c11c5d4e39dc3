"""What is typed about a meeting before it is held: answers, preparing, cancelling."""

from typing import Any

from alongside.agreed.models import Invitation, Preparation, Reply
from alongside.agreed.rules.meeting import Prepared, Said
from alongside.design import fields
from alongside.design.kept import SeenForm
from alongside.standards import meetings


class AnswerForm(SeenForm):
    """Whether somebody is part of it, how, with whom, and where they would rather."""

    answer = fields.Choice(
        "How do you want to be part of it?",
        hint="You can change this until the day. No is an answer like any other.",
        choices=(),
        missing="Say how you want to be part of it, or that you do not",
        reveal={meetings.THROUGH: "speaker"},
        size="m",
    )
    speaker = fields.ShortText(
        "Who says it for you?",
        most=120,
        missing="Write who says it for you",
        autocomplete="off",
    )
    with_whom = fields.ShortText(
        "Who do you want beside you?",
        hint="For example: my sister; my advocate; nobody",
        most=300,
        required=False,
        autocomplete="off",
    )
    rather = fields.ShortText(
        "Would you rather meet somewhere else, or at another time?",
        hint="For example: at home, in the afternoon. We try to meet where you say",
        most=300,
        required=False,
        autocomplete="off",
    )
    words = fields.LongText(
        "Anything else you want us to know?",
        required=False,
        rows=4,
        most=4000,
        autosave=True,
    )
    said_by = fields.ShortText(
        "Whose words are these?",
        most=120,
        missing="Write whose words these are",
        autocomplete="off",
    )

    def __init__(
        self, *args: Any, invitation: Invitation, is_own: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        answers = meetings.ANSWERS
        if not invitation.is_person:
            del self.fields["rather"], self.fields["speaker"], self.fields["with_whom"]
            self.fields["words"].label = "What do you want to say?"
            hint = "If you say it beforehand, write it here. Everybody asked reads it"
            self.fields["words"].help_text = hint
        shown = answers.choices() if is_own else answers.official_choices()
        self.fields["answer"].choices = [
            row for row in shown if invitation.is_person or row[0] != meetings.THROUGH
        ]
        if is_own:
            del self.fields["said_by"]
        else:
            self._about(invitation)

    def _about(self, invitation: Invitation) -> None:
        """The same questions, when somebody writes it down for them."""
        name = invitation.name
        labels = {
            "answer": f"How does {name} want to be part of it?",
            "speaker": f"Who says it for {name}?",
            "with_whom": f"Who does {name} want beside them?",
            "rather": "Would they rather meet somewhere else, or at another time?",
            "words": "What else do they say, in their own words?",
        }
        for field, label in labels.items():
            if field in self.fields:
                self.fields[field].label = label
        self.initial.setdefault("said_by", name)

    def said(self) -> Said:
        """What was typed."""
        named = Said.__annotations__
        return Said(**{name: self.cleaned_data.get(name) or "" for name in named})


def starting_answer(newest: Reply | None) -> dict[str, str]:
    """What the form begins with: what they said before."""
    named = Said.__annotations__
    return {name: getattr(newest, name) for name in named} if newest else {}


def starting_preparation(newest: Preparation | None) -> dict[str, str]:
    """What the form begins with: what they said before."""
    named = Prepared.__annotations__
    return {name: getattr(newest, name) for name in named} if newest else {}


class PrepareForm(SeenForm):
    """What the person wants to bring to the meeting."""

    say = fields.LongText(
        "What do you want to say?",
        required=False,
        rows=5,
        most=8000,
        autosave=True,
        size="m",
    )
    happen = fields.LongText(
        "What do you want to happen?",
        required=False,
        rows=4,
        most=8000,
        autosave=True,
        size="m",
    )
    easier = fields.LongText(
        "What would make the meeting easier for you?",
        hint="For example: a break, somebody beside you, pictures, no long words",
        required=False,
        rows=4,
        most=8000,
        autosave=True,
        size="m",
    )
    said_by = fields.ShortText(
        "Whose words are these?",
        most=120,
        missing="Write whose words these are",
        autocomplete="off",
    )

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("say", "happen", "easier"):  # one of the three is needed
            self.fields[name].is_quietly_optional = True
        if is_own:
            del self.fields["said_by"]
            return
        self.fields["say"].label = f"What does {called} want to say?"
        self.fields["happen"].label = f"What does {called} want to happen?"
        self.fields["easier"].label = "What would make the meeting easier for them?"
        self.initial.setdefault("said_by", called)

    def prepared(self) -> Prepared:
        """What was typed."""
        named = Prepared.__annotations__
        return Prepared(**{name: self.cleaned_data.get(name) or "" for name in named})


class CancelForm(SeenForm):
    """Why a meeting does not take place."""

    reason = fields.LongText(
        "Why does it not take place?",
        hint="Everybody who was asked reads this, the person too",
        missing="Say why it does not take place",
        rows=3,
        most=2000,
        autosave=True,
    )
