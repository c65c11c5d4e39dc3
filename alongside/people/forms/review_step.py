"""What is typed at each step of a review: prepared, talked over, written, agreed."""

from typing import Any

from alongside.design import fields
from alongside.people.forms.seen import SeenForm
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models import Conversation, Review, ReviewState
from alongside.people.rules import review_step as needs
from alongside.people.rules.review_step import Drafted, Held, Prepared
from alongside.people.rules.taking_part import NOT
from alongside.standards import codes, reviews


def _long(label: str, missing: str = "", hint: str = "", rows: int = 3) -> Any:
    """A question answered in words; without `missing` it can stay blank."""
    return fields.LongText(
        label,
        hint=hint,
        missing=missing,
        required=bool(missing),
        rows=rows,
        most=5000,
        autosave=True,
    )


def change_reason() -> Any:
    """Asked when something that was kept is put right."""
    return fields.ShortText(
        "Why is it changed?", most=300, missing="Write why this is changed"
    )


class StepForm(SeenForm):
    """A step that may have been kept before; then it says why it changes."""

    is_again = False

    def __init__(self, *args: Any, is_again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_again = is_again
        if is_again:
            self.fields["change_reason"] = change_reason()

    def typed(self, *left_out: str) -> dict[str, Any]:
        """What was typed, without what only the page needs."""
        out = {"seen", *left_out}
        return {
            n: "" if v is None else v
            for n, v in self.cleaned_data.items()
            if n not in out
        }


OWN_PREPARING = {
    "talk_about": "What do you want to talk about?",
    "with_whom": "Who do you want to be there?",
    "not_there": "Who must not be there?",
    "way": "How do you want to talk?",
    "told_in": "How should we write to you about it?",
}


class PrepareForm(StepForm):
    """Where, when, how and with whom the person wants it. Any of it can stay blank."""

    talk_about = _long("What do they want to talk about?", hint="In their words")
    with_whom = _long("Who do they want to be there?", rows=2)
    not_there = _long("Who must not be there?", rows=2)
    place = fields.ShortText("Where?", most=200, required=False)
    when_words = fields.ShortText(
        "When is a good time?",
        hint="For example: on a Tuesday, after lunch",
        most=200,
        required=False,
    )
    way = fields.Choice(
        "How do they want to talk?",
        choices=reviews.WAYS.choices(),
        required=False,
        is_small=True,
    )
    told_in = fields.Choice(
        "In what form should things be shared with them?",
        choices=codes.TOLD_FORMATS.choices(),
        required=False,
        is_small=True,
    )
    conversation = fields.Select(
        "Which conversation belongs to it?",
        hint="The nine questions, if they were talked over. It is linked, not copied",
        choices=(),
        required=False,
    )
    said_by = fields.ShortText(
        "Whose words are these?",
        hint="The person, or whoever speaks for them and how they know",
        most=120,
        missing="Write whose words these are",
        autocomplete="off",
    )

    def __init__(
        self,
        *args: Any,
        called: str,
        is_own: bool,
        talks: list[Conversation],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.called = called
        self.talks = {str(one.pk): one for one in talks}
        self.fields["conversation"].choices = [
            (pk, f"{one.held_on.day} {one.held_on:%B %Y}")
            for pk, one in self.talks.items()
        ]
        for name, field in self.fields.items():
            field.is_quietly_optional = name not in ("said_by", "change_reason")
        if not talks:
            del self.fields["conversation"]
        if is_own:
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        self.fields.pop("change_reason", None)  # they owe nobody a reason
        del self.fields["said_by"]
        for name, label in OWN_PREPARING.items():
            self.fields[name].label = label
        self.fields["talk_about"].help_text = ""

    def said(self) -> Prepared:
        """What was typed, as the action takes it."""
        typed = self.typed("conversation")
        return Prepared(**{"said_by": self.called} | typed)

    def clean(self) -> dict[str, Any]:
        """At least one wish."""
        said = super().clean() or self.cleaned_data
        missing = needs.missing_in_preparation(self.said(), is_again=False)
        self.say_missing(one for one in missing if one.field != "said_by")
        return said

    def chosen_talk(self) -> Conversation | None:
        """The conversation that was chosen."""
        return self.talks.get(self.cleaned_data.get("conversation", ""))


class NoteForm(SentOnceForm):
    """What staff or family say."""

    words = fields.LongText(
        "What would you like to say?",
        hint="It stands beside what the person says, and they can read it",
        missing="Write what you would like to say",
        rows=4,
        most=5000,
        autosave=True,
    )
    said_as = fields.Choice(
        "Who says it?",
        choices=[one for one in reviews.ASKERS.choices() if one[0] != "person"],
        missing="Say who it is",
        is_small=True,
    )
    said_by = fields.ShortText(
        "Their name", most=120, missing="Write who says it", autocomplete="off"
    )


class HoldForm(StepForm):
    """How it went, with the person's own words on top and a second look at the end."""

    held_on = fields.PartedDate(
        "When was it?",
        called="The day",
        latest="today",
        missing="Give the day it was talked over",
    )
    place = fields.ShortText("Where?", most=200, required=False)
    took_part = fields.Choice(
        "Did the person take part?",
        choices=reviews.TOOK_PART.choices(),
        missing="Say whether they took part",
    )
    their_words = _long("What did they say, in their own words?")
    quality = _long("How good is the care?", "Write how good the care is")
    outcomes = _long(
        "What came of what they want?", "Write what came of what they want"
    )
    challenges = _long(
        "What is hard, or stands in the way?",
        "Write what is hard, or “Nothing”",
        "For example: taking part itself. Never a fault of theirs",
    )
    works = _long("What works?", rows=2)
    ahead = _long(
        "Did plans for later come up?",
        "Write whether plans for later came up",
        "What they want if they become ill, or cannot say",
        2,
    )
    who_was_there = _long("Who was there?", "Write who was there", rows=2)
    heard = _long("Whose voice was heard?", "Write whose voice was heard", rows=2)
    missing = _long(
        "Whose voice was missing?",
        "Write whose voice was missing, or “Nobody’s”",
        rows=2,
    )
    not_seen = _long(
        "What did I not see or hear?",
        "Write what you may not have seen or heard",
        "Whom did I not talk with alone? What did I believe because it was said first?",
    )
    why_not_prepared = _long(
        "Why was it not prepared with them?", "Say why it was not prepared with them"
    )
    groups = (
        ("The person", ("held_on", "place", "took_part", "their_words")),
        ("Three parts", ("quality", "outcomes", "challenges", "works", "ahead")),
        ("A second look", ("who_was_there", "heard", "missing", "not_seen")),
        ("And also", ("why_not_prepared", "change_reason")),
    )

    def __init__(self, *args: Any, review: Review, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["their_words"].is_quietly_optional = True
        if review.state != ReviewState.SCHEDULED:
            del self.fields["why_not_prepared"]
            if not self.is_again:
                self.groups = self.groups[:3]

    def clean(self) -> dict[str, Any]:
        """Whoever took part has said something."""
        said = super().clean() or self.cleaned_data
        if said.get("took_part", NOT) != NOT and not said.get("their_words"):
            self.add_error("their_words", "Write what the person said")
        return said

    def said(self) -> Held:
        """What was typed, as the action takes it."""
        return Held(**self.typed("why_not_prepared"))


class DraftForm(StepForm):
    """What will change, and how it was shared with the person."""

    changes = _long("What will change?", "Write what will change", rows=4)
    stays = _long("What stays as it is?", rows=2)
    shared_on = fields.PartedDate(
        "When was it shared with them?",
        called="The day",
        latest="today",
        missing="Give the day it was shared with them",
    )
    shared_in = fields.Choice(
        "In what form?",
        choices=codes.TOLD_FORMATS.choices(),
        missing="Say in what form it was shared",
        is_small=True,
    )
    shared_how = _long(
        "How was it shared?", "Write how it was shared", "Where, and who was there", 2
    )
    what_they_said = _long("What did they say to it, in their own words?")
    groups = (
        ("What will change", ("changes", "stays")),
        ("Shared with the person", ("shared_on", "shared_in", "shared_how")),
        ("What they say", ("what_they_said", "change_reason")),
    )

    def said(self) -> Drafted:
        """What was typed, as the action takes it."""
        return Drafted(**self.typed())


def start_of(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """What a form begins with when something kept is put right."""
    return {n: getattr(row, n) for n in names} if row else {}


PREPARED = (
    *("talk_about", "with_whom", "not_there", "place", "when_words", "way"),
    *("told_in", "said_by"),
)
MET = (
    *("held_on", "place", "took_part", "their_words", "quality", "outcomes"),
    *("challenges", "works", "ahead", "who_was_there", "heard", "missing", "not_seen"),
)
DRAFTED = ("changes", "stays", "shared_on", "shared_in", "shared_how", "what_they_said")
