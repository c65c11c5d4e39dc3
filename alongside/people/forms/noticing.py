"""What is typed when something is not as usual, and when it was talked over."""

from typing import Any

from django import forms

from alongside.access import clock
from alongside.agreed.models import Involvement
from alongside.design import fields
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models import Noticing
from alongside.standards import codes

WHEN = Noticing.When
HOW = Noticing.How


class NoticeForm(SentOnceForm):
    """One box, when it was, and how they know: under half a minute."""

    words = fields.LongText(
        "What have you noticed?",
        hint="One small thing is enough. Say what you saw or heard",
        missing="Write what you have noticed",
        rows=4,
        most=2000,
        size="m",
        autosave=True,
    )
    when = fields.Choice(
        "When was it?",
        choices=[choice for choice in WHEN.choices if choice[0] != WHEN.UNKNOWN],
        unknown=True,
        missing="Say when it was, or that you don’t know",
        reveal={WHEN.ON_A_DAY: ("on_day",)},
        is_small=True,
    )
    on_day = fields.PartedDate(
        "Which day?",
        called="The day",
        latest="today",
        missing="Give the day, or choose another answer",
    )
    how = fields.Choice(
        "How do you know?",
        choices=[choice for choice in HOW.choices if choice[0] != HOW.UNKNOWN],
        unknown=True,
        missing="Say how you know, or that you don’t know",
        is_small=True,
    )

    def noticed(self) -> dict[str, Any]:
        """What was typed."""
        said = self.cleaned_data
        return {name: said[name] for name in ("words", "when", "on_day", "how")}


class TalkedOverForm(SentOnceForm):
    """Who talked with the person, what they said, and what came of it.

    `seen` is the last thing noticed that the writer had in front of them: what came
    after it has not been talked over.
    """

    how = fields.Choice(
        "What does the person say about it?",
        choices=codes.INVOLVEMENT_WAYS.choices(),
        missing="Say what the person says, or why they were not asked",
        reveal={
            Involvement.How.FIRST_HAND: ("words",),
            Involvement.How.THROUGH_SOMEONE: (
                "through_words",
                "spoken_by",
                "authority",
            ),
            Involvement.How.NOT_ASKED: ("not_asked_reason", "not_asked_words"),
        },
    )
    words = fields.LongText(
        "In their own words",
        missing="Write what the person said, in their own words",
        rows=4,
        autosave=True,
    )
    through_words = fields.LongText(
        "What was said for them",
        missing="Write what was said for the person",
        rows=4,
        autosave=True,
    )
    spoken_by = fields.ShortText(
        "Who spoke for them?", most=120, missing="Write who spoke for the person"
    )
    authority = fields.ShortText(
        "By what authority?",
        hint="For example: their advocate; their daughter, whom they asked to speak",
        missing="Write by what authority they spoke",
    )
    not_asked_reason = fields.Select(
        "Why have they not been asked?",
        choices=codes.NOT_ASKED_REASONS.choices(),
        missing="Say why the person has not been asked",
    )
    not_asked_words = fields.LongText(
        "What will be done about that?", required=False, rows=3, autosave=True
    )
    talked_by = fields.ShortText(
        "Who talked about it?",
        hint="Your name, and anybody else who was there",
        most=120,
        missing="Write who talked about it",
    )
    talked_on = fields.PartedDate(
        "When?", called="The day", latest="today", missing="Give the day of the talk"
    )
    what_came = fields.LongText(
        "What came of it?",
        hint="What happens now, and who does it",
        missing="Write what came of it, even if that is nothing for now",
        rows=4,
        autosave=True,
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("talked_on", clock.today())
        self.is_own = is_own
        if is_own:  # nobody else need be asked
            for name in (
                *("how", "through_words", "spoken_by", "authority"),
                *("not_asked_reason", "not_asked_words"),
            ):
                del self.fields[name]
            self.fields["words"].label = "What do you say about it?"
            self.fields["words"].error_messages["required"] = "Write what you say"

    def view(self) -> dict[str, str]:
        """The person's part, as it is kept."""
        said: dict[str, Any] = self.cleaned_data
        if self.is_own:
            return {"how": Involvement.How.FIRST_HAND, "words": said["words"]}
        return {
            "how": said["how"],
            "words": said.get("words") or said.get("through_words") or "",
            "spoken_by": said.get("spoken_by") or "",
            "authority": said.get("authority") or "",
            "reason": said.get("not_asked_reason") or "",
            "reason_words": said.get("not_asked_words") or "",
        }

    def talk(self) -> dict[str, Any]:
        """Who, when, and what came of it."""
        names = ("talked_by", "talked_on", "what_came")
        return {name: self.cleaned_data[name] for name in names}
