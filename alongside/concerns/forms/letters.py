"""What is typed in a letter, and about how it is given."""

from collections.abc import Iterable
from typing import Any

from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Letter
from alongside.concerns.rules import letters as rules
from alongside.concerns.rules.letters import Giving, Reach, Text
from alongside.design import fields
from alongside.design.paper.layouts import LAYOUTS, layout_of
from alongside.standards import letters as standard

NONE = "none"
LOOKS = standard.words().looks


class LetterForm(NewestForm):
    """What a letter is about, what it says, and how it looks."""

    about = fields.Choice(
        "What is the letter about?",
        choices=(),
        missing="Choose what the letter is about",
        is_small=True,
    )
    words = fields.LongText(
        "The letter",
        hint="Short words and short sentences. Leave a line empty between thoughts. "
        "The greeting and your name are added.",
        missing="Write the letter",
        rows=12,
        most=rules.MOST,
        autosave=True,
        size="m",
    )
    layout = fields.Choice(
        "How should it look?",
        choices=[(one.code, one.name, LOOKS[one.code]) for one in LAYOUTS],
        missing="Choose how the letter looks",
    )
    language = fields.ShortText(
        "Is it in another language? Which?",
        hint="Leave this empty when it is in English",
        required=False,
        most=60,
        width=20,
    )
    corrects = fields.Choice(
        "Does it put an earlier letter right?",
        hint="Then the letter says so. The earlier one stays as it was sent.",
        choices=(),
        required=False,
        is_small=True,
    )

    def __init__(
        self,
        *args: Any,
        to: str,
        earlier: Iterable[Letter],
        liked: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.earlier = {str(one.pk): one for one in earlier}
        self.fields["about"].choices = [
            (one.code, one.title) for one in standard.subjects_to(to)
        ]
        self.fields["corrects"].choices = [
            (NONE, "No"),
            *((pk, _named(one)) for pk, one in self.earlier.items()),
        ]
        self.initial.setdefault("corrects", NONE)
        if not self.earlier:
            del self.fields["corrects"]
        if look := layout_of(liked):  # the record says how they like letters to look
            self.fields["layout"].help_text = f"They like {look.name}, says the record"

    def said(self) -> Text:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Text(
            about=said["about"],
            layout=said["layout"],
            words=said["words"],
            language=said.get("language") or "",
            corrects=self.earlier.get(said.get("corrects", "")),
        )


def _named(letter: Letter) -> str:
    title = standard.words().subjects[letter.about].title
    return f"Yes: “{title}”, {letter.sent_at.day} {letter.sent_at:%B %Y}"


def _safe(question: str) -> fields.LongText:
    return fields.LongText(
        question,
        hint="Who opens the post? Who else lives there or comes in? Ask them first",
        missing="Write how you know that nobody else finds the letter",
        rows=3,
        most=2000,
    )


class GiveForm(NewestForm):
    """How a letter is given, and how we know that nobody else finds it."""

    way = fields.Choice(
        "How do they get it?",
        choices=(),
        missing="Choose how they get it",
        reveal={"post": "safe", "hand": "safe_by_hand", "read_aloud": "given"},
    )
    safe = _safe("Who could find this letter, and how do you know that it is safe?")
    safe_by_hand = _safe(
        "Who could find it once they have it? Where will they keep it?"
    )
    given = fields.LongText(
        "Who read it to them or put it into their language, and when?",
        hint="They can read this too",
        missing="Write who read it to them, or put it into their language, and when",
        rows=3,
        most=2000,
    )

    def __init__(self, *args: Any, reach: Reach, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["way"].choices = [
            (one.code, one.label, one.like) for one in rules.ways(reach)
        ]

    def said(self) -> Giving:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        safe = said.get("safe") or said.get("safe_by_hand") or ""
        return Giving(said["way"], safe, said.get("given") or "")


class HoldBackForm(NewestForm):
    """Why a letter is not sent."""

    reason = fields.LongText(
        "Why is it not sent?",
        hint="For the team. If it may not be safe, say how they are told instead",
        missing="Write why it is not sent",
        rows=3,
        most=2000,
    )
