"""What is typed to say how a service sees itself, and for everybody to read."""

from django import forms

from alongside.design import fields
from alongside.design.form import Form
from alongside.providers.models import PublicWord


class WriteOwnView(Form):
    """How whoever runs it sees it."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)
    words = fields.LongText(
        "How do you see your service?",
        hint="What you are proud of, what you are working on, and what would help. "
        "Do not name anybody who lives there.",
        missing="Write how you see your service.",
        rows=8,
        autosave=True,
    )


class PublishWord(Form):
    """Something everybody may read."""

    uid = forms.UUIDField(widget=forms.HiddenInput)
    kind = fields.Choice(
        "What do you want to tell people?",
        choices=PublicWord.Kind.choices,
        missing="Say whether it is what to expect, or what has changed.",
        reveal={"changed": "because"},
    )
    because = fields.LongText(
        "What did people say?",
        hint="For example: the food was often cold.",
        missing="Write what people said that led to it.",
        rows=3,
    )
    words = fields.LongText(
        "What should people know?",
        hint="In plain words. Everybody can read it, so do not name anybody.",
        missing="Write what people should know.",
        rows=4,
    )


class TakeWordDown(Form):
    """Why it is no longer shown."""

    why = fields.ShortText(
        "Why do you take it down?", most=300, missing="Say why it is taken down."
    )
