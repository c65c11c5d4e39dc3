"""What is typed when something known of a service is answered."""

from typing import Any

from alongside.design import fields
from alongside.design.form import Form
from alongside.design.kept import KeptForm
from alongside.providers.models import KnowledgeItem
from alongside.standards import codes

LONGEST = 4_000


class WordsForm(KeptForm):
    """Some words, asked for in other words on each page."""

    words = fields.LongText(
        "What do you want to say?",
        rows=4,
        most=LONGEST,
        missing="Write what you want to say",
        size="m",
        autosave=True,
    )

    def __init__(
        self, *args: Any, asks: str = "", hint: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = asks or self.fields["words"].label
        self.fields["words"].help_text = hint


class ReplyForm(KeptForm):
    """What whoever runs the service says to it."""

    words = fields.LongText(
        "What do you want to say about it?",
        hint="What you know of it, what you did, or thank you. Write no names. "
        "Everybody who reads it here reads your answer beside it, and so does whoever "
        "told it",
        rows=4,
        most=LONGEST,
        missing="Write what you want to say",
        size="m",
        autosave=True,
    )
    says_wrong = fields.Tick(
        "This is wrong. I ask those who look after the quality of care to answer me",
        required=False,
    )


class AnswerWrongForm(KeptForm):
    """Whether whoever says that it is wrong is right."""

    result = fields.Choice(
        "Are they right?",
        choices=[(entry.code, entry.plain) for entry in codes.KNOWLEDGE_ANSWERS],
        missing="Say whether they are right",
    )
    words = fields.LongText(
        "Why, and what you did to find out",
        hint="They read this, and so does whoever told it. Write no names",
        rows=4,
        most=LONGEST,
        missing="Write why",
        autosave=True,
    )


class SameForm(Form):
    """Which other thing tells of the same event."""

    first = fields.Choice(
        "Which one?", choices=(), missing="Choose the one that tells of the same"
    )

    def __init__(self, *args: Any, others: list[KnowledgeItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = {str(one.pk): one for one in others}
        self.fields["first"].choices = [
            (pk, f"{one.happened_on:%d %B %Y}: {one.words[:140]}")
            for pk, one in self.others.items()
        ]

    @property
    def chosen(self) -> KnowledgeItem:
        """The one that was chosen."""
        return self.others[self.cleaned_data["first"]]
