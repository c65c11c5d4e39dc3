"""What is typed when somebody asks us to look again, and when they are answered."""

from typing import Any

from alongside.agreed.asking import THE_PERSON, ViewForm
from alongside.concerns.models import Appeal
from alongside.concerns.rules.appealing import (
    READS_HERE,
    THE_SOURCE,
    Asking,
    LookedAt,
)
from alongside.design import fields, form
from alongside.design.kept import KeptForm

Who = Appeal.Who
WHAT = {
    "label": "What is wrong?",
    "hint": "In your own words",
    "missing": "Write what is wrong",
    "rows": 5,
    "most": 4000,
}
WANTS = {
    "label": "What should happen?",
    "hint": "What would put it right",
    "missing": "Write what should happen",
    "rows": 3,
    "most": 4000,
}


class LookAgainForm(form.Form):
    """What somebody thinks is wrong, where nothing is kept while they write."""

    words = fields.LongText(**WHAT)
    wants = fields.LongText(**WANTS)


class LookAgainKeptForm(KeptForm):
    """The same for somebody who has signed in: kept while they write."""

    words = fields.LongText(**WHAT, autosave=True)
    wants = fields.LongText(**WANTS, autosave=True)


class LookAgainForSomebodyForm(LookAgainKeptForm):
    """The same, written down by a worker: who asks, and who they are."""

    who = fields.Choice(
        "Who asks?",
        choices=Who.choices,
        missing="Say who asks",
        reveal={Who.REPRESENTATIVE: ("authority", "may_be_source", "not_the_source")},
    )
    authority = fields.ShortText(
        "By what authority do they speak for the person?",
        missing="Write by what authority they speak for the person",
    )
    may_be_source = fields.YesNoUnknown(
        "Could they be the one who is causing harm?",
        missing="Say whether they could be the one who is causing harm",
    )
    not_the_source = fields.ShortText(
        "How do you know?", missing="Write how you know", required=False
    )
    who_name = fields.ShortText("Their name", required=False, most=120)
    field_order = ("who", "who_name", "words", "wants")

    def clean(self) -> dict[str, Any]:
        """Whoever may be causing the harm does not speak for the person."""
        said = super().clean() or self.cleaned_data
        if said.get("who") != Who.REPRESENTATIVE:
            return said
        if said.get("may_be_source") in ("yes", "unknown"):
            self.add_error("may_be_source", THE_SOURCE)
        elif said.get("may_be_source") == "no" and not said.get("not_the_source"):
            self.add_error("not_the_source", "Write how you know")
        return said

    def asking(self) -> Asking:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Asking(
            who=said["who"],
            who_name=said.get("who_name") or "",
            words=said["words"],
            wants=said["wants"],
            authority=said.get("authority") or "",
            may_be_source=(said.get("may_be_source") or "no") != "no",
            not_the_source=said.get("not_the_source") or "",
        )


class AnswerAppealForm(KeptForm, ViewForm):
    """The person's view, what comes of it and why, and what the one who asked reads."""

    answer = fields.Choice(
        "What comes of it?",
        hint="When they are right, if only in part, we look into it again",
        choices=Appeal.Answer.choices,
        missing="Choose what comes of it",
    )
    reason = fields.LongText(
        "Why?",
        hint="For the team: what you looked at, and what you think of it",
        missing="Write why",
        rows=5,
        most=4000,
        autosave=True,
    )
    words_to_them = fields.LongText(
        "What do you tell the one who asked?",
        hint="They read exactly this. Say why, in plain words",
        missing="Write what you tell them",
        rows=5,
        most=4000,
        autosave=True,
    )
    told_how = fields.ShortText(
        "How do you tell them?",
        hint="They have no page here. For example: a letter today, and a call",
        missing="Write how you tell them",
    )
    groups = (
        ("What the person says about it", THE_PERSON),
        ("What comes of it", ("answer", "reason", "words_to_them", "told_how")),
    )

    def __init__(self, *args: Any, who: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if who in READS_HERE:
            del self.fields["told_how"]
        if who not in (Who.PERSON, Who.ADVOCATE, Who.REPRESENTATIVE):
            told = self.fields["words_to_them"]
            told.help_text = (
                "They read exactly this. Say why, and nothing of the person’s that "
                "they do not know already"
            )

    def said(self) -> LookedAt:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return LookedAt(
            answer=said["answer"],
            reason=said["reason"],
            words_to_them=said["words_to_them"],
            told_how=said.get("told_how") or "",
        )
