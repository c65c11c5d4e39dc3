"""What is typed about being free to come and go: a no, a limit, a review of one."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django import forms

from alongside.access import clock
from alongside.design import fields
from alongside.people.forms.seen import SeenForm
from alongside.people.models import How
from alongside.people.rules import liberty as rules
from alongside.people.rules.liberty import NoSaid, RestrictionSaid, ReviewSaid
from alongside.standards import codes

IN_A_MONTH = 28


def in_words(label: str, missing: str = "", **more: Any) -> fields.LongText:
    """A question answered in words, kept while somebody writes."""
    told = {"rows": 3, "autosave": True, "required": bool(missing)}
    return fields.LongText(label, missing=missing, **told | more)


def in_short(label: str, missing: str = "", most: int = 120, **more: Any) -> Any:
    """A question answered in a few words."""
    told = {"most": most, "autocomplete": "off", "required": bool(missing)}
    return fields.ShortText(label, missing=missing, **told | more)


class OnceForm(SeenForm):
    """Sent once however often one presses, and aware of what others wrote meanwhile."""

    uid = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("uid", str(uuid4()))

    def fill_from(self, words: Mapping[str, Any]) -> None:
        """Show what was typed before. The number is new: it belongs to this page."""
        super().fill_from({n: said for n, said in words.items() if n != "uid"})

    def clean_uid(self) -> UUID:
        """The number that came with the page, or a new one."""
        return self.cleaned_data["uid"] or uuid4()

    def typed(self, *left_out: str) -> dict[str, Any]:
        """What was typed, without what only the page needs."""
        apart = {"seen", "uid", *left_out}
        return {n: v for n, v in self.cleaned_data.items() if n not in apart}


class NoForm(OnceForm):
    """The person does not agree, or no longer minds. Their own form asks for little."""

    is_no = fields.Choice(
        "What do they say or show?",
        choices=(
            ("yes", "They do not agree"),
            ("no", "They do not mind any more"),
        ),
        missing="Say whether they agree",
    )
    words = in_words("What did they say or do?", "Write what they said or did")
    how = fields.Choice(
        "How do you know?", choices=How.choices, missing="Say how you know"
    )
    said_by = in_short("Who heard or saw it?", "Write who heard or saw it")
    said_on = fields.PartedDate(
        "When?", called="The day", latest="today", missing="Write the day"
    )

    def __init__(self, *args: Any, is_own: bool, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["how"].choices = [
            (How.OWN, f"{called} said it"),
            (How.TOLD, f"Somebody who knows {called} told me"),
            (How.SEEN, f"{called} showed it"),
        ]
        if is_own:
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        """Two questions, the second as they like."""
        for name in ("how", "said_by", "said_on"):
            del self.fields[name]
        self.fields["is_no"].label = "What do you want to say?"
        self.fields["is_no"].choices = [
            ("yes", "I do not agree"),
            ("no", "I do not mind any more"),
        ]
        own = in_words("Do you want to say more? You can leave this empty")
        own.is_quietly_optional = True
        self.fields["words"] = own

    def no_said(self, called: str) -> NoSaid:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return NoSaid(
            is_no=said["is_no"] == "yes",
            words=said.get("words", ""),
            how=said.get("how") or How.OWN,
            said_by=said.get("said_by") or called,
            said_on=said.get("said_on") or clock.today(),
        )


class RestrictionForm(OnceForm):
    """One limit: what, when, why, how often, what less would do, who watches."""

    kind = fields.Choice(
        "What kind of limit is it?",
        choices=codes.RESTRICTION_KINDS.choices(),
        missing="Choose what kind of limit this is",
        is_small=True,
    )
    what = in_words(
        "What may they not do? Or what is done?",
        "Write what they may not do, or what is done",
        hint="In words they can read. For example: The front door opens with a code",
    )
    when_words = in_short("When?", "Write when", 300, hint="For example: at night")
    how_often = in_short(
        "How often?", "Write how often", 200, hint="For example: every day"
    )
    why = in_words("Why? What does it keep them safe from?", "Write why")
    less = in_words(
        "What less would do? If nothing less: what was tried?",
        "Write what less would do, or what was tried",
    )
    watched_by = in_short(
        "Who watches that it is still needed?", "Write who watches that"
    )
    began_on = fields.PartedDate(
        "When did it begin?",
        called="The day it began",
        latest="today",
        missing="Write the day it began",
    )
    look_again_on = fields.PartedDate(
        "When will somebody look whether it is still needed?",
        called="The day to look again",
        missing="Write the day to look again",
    )

    def clean(self) -> dict[str, Any]:
        """All of it, each in its place."""
        if not self.errors:
            self.say_missing(rules.missing_in_restriction(self.restriction()))
        return self.cleaned_data

    def restriction(self) -> RestrictionSaid:
        """What was typed, as the action takes it."""
        return RestrictionSaid(**self.typed())


class ReviewForm(OnceForm):
    """Is this limit still needed?"""

    is_kept = fields.Choice(
        "Is it still needed?",
        choices=(("yes", "Yes, for now"), ("no", "No, it is taken away")),
        missing="Say whether it is still needed",
        reveal={"yes": ("look_again_on",)},
    )
    look_again_on = fields.PartedDate(
        "When will somebody look again?",
        called="The day to look again",
        missing="Write the day to look again",
    )
    words = in_words("Why?", "Write why")
    their_words = in_words("What do they say about it, in their own words?")
    reviewed_by = in_short("Who looked?", "Write who looked")
    reviewed_on = fields.PartedDate(
        "When?", called="The day", latest="today", missing="Write the day"
    )

    def clean(self) -> dict[str, Any]:
        """A limit that stays has a day to look again."""
        if not self.errors:
            self.say_missing(rules.missing_in_review(self.review()))
        return self.cleaned_data

    def review(self) -> ReviewSaid:
        """What was typed, as the action takes it."""
        said = self.typed()
        return ReviewSaid(**said | {"is_kept": said["is_kept"] == "yes"})


def in_a_month() -> Any:
    """The day that a form offers for the next look."""
    return clock.today() + timedelta(days=IN_A_MONTH)
