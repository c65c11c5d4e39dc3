"""What is typed when somebody says who they are, and when they look at it again."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone

from alongside.design import fields, form
from alongside.people.models import Statement
from alongside.people.queries import Apart
from alongside.standards import about_me, codes

THEIRS, MINE, BOTH = "theirs", "mine", "both"
WRITERS = ("written_by", "supported_by")


class AboutMeForm(form.Form):
    """The person's words under each heading, and whose help they had.

    The first headings are open, the others folded away. `newest` holds what is kept
    now. Where somebody else wrote meanwhile, the form asks under the heading which of
    the two to keep.
    """

    written_by = fields.ShortText(
        "Whose words are these?",
        hint="The person, or whoever speaks for them and how they know",
        most=120,
        missing="Say whose words these are",
        autocomplete="off",
    )
    supported_by = fields.ShortText(
        "Who helped?",
        hint="For example: Carol, niece, who typed",
        most=120,
        required=False,
        autocomplete="off",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    choosing = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        newest: dict[str, Statement],
        initial: dict[str, Any],
        is_own: bool = False,
    ) -> None:
        super().__init__(data, initial=initial)
        if is_own:
            self.fields["written_by"].help_text = "Yours, or who speaks for you"
            self.fields["supported_by"].label = "Did somebody help you?"
        self.newest, self.is_own = newest, is_own
        self.apart: list[Apart] = []
        for heading in about_me.standard().headings:
            self.fields[heading.code] = fields.LongText(
                heading.title,
                hint=heading.hint,
                rows=heading.rows,
                most=heading.most,
                required=False,
                size="s",
                autosave=True,
            )
        asked = (initial if data is None else data).get("choosing", "").split(",")
        for heading in about_me.standard().headings:
            if heading.code in asked and heading.code in newest:
                self._ask_which(heading)
        self._gather()

    def _gather(self) -> None:
        groups = about_me.standard().groups
        self.groups = (
            *((one.title, self._with_choices(one.codes)) for one in groups),
            ("Who wrote this", WRITERS),
        )
        self.folded = tuple(one.title for one in groups if one.code != about_me.FIRST)
        self.order_fields([name for _, names in self.groups for name in names])

    def _with_choices(self, names: tuple[str, ...]) -> tuple[str, ...]:
        both = (asked for name in names for asked in (name, f"keep_{name}"))
        return tuple(asked for asked in both if asked in self.fields)

    def _ask_which(self, heading: about_me.Heading) -> None:
        theirs = self.newest[heading.code]
        mine = self[heading.code].value() or ""
        self.fields[f"keep_{heading.code}"] = fields.Choice(
            f"Somebody else has changed “{heading.title}”. Which words do we keep?",
            choices=[
                (THEIRS, f"What {theirs.written_by} wrote", theirs.words or "Nothing"),
                (MINE, "What you wrote", mine or "Nothing"),
                (BOTH, "Both, yours after theirs"),
            ],
            missing=f"Choose which words to keep for “{heading.title}”",
            is_small=True,
        )

    @property
    def is_apart(self) -> bool:
        """Whether somebody else has written under the same headings meanwhile."""
        return bool(self.apart)

    def asking_which(self) -> "AboutMeForm":
        """The same words again, asking which to keep where two people wrote."""
        typed = {name: words for name, words in self.cleaned_data.items() if words}
        typed["choosing"] = ",".join(one.heading for one in self.apart)
        typed["seen"] = ",".join(str(row.pk) for row in self.newest.values())
        asking = AboutMeForm(newest=self.newest, initial=typed, is_own=self.is_own)
        asking.apart = self.apart
        return asking

    def statements_seen(self) -> set[int]:
        """The statements the writer had in front of them."""
        numbers = self.cleaned_data["seen"].split(",")
        return {int(n) for n in numbers if n.isdecimal() and len(n) < 19}

    def words(self) -> dict[str, str]:
        """The words under each heading, with what was chosen between two versions."""
        return {code: self._words_under(code) for code in about_me.by_code()}

    def _words_under(self, heading: str) -> str:
        mine = self.cleaned_data[heading].strip()
        choice = self.cleaned_data.get(f"keep_{heading}", MINE)
        if choice == MINE:
            return mine
        theirs = self.newest[heading].words
        return theirs if choice == THEIRS else f"{theirs}\n\n{mine}"

    def writers(self) -> dict[str, str]:
        """Whose words they are, and who helped."""
        return {name: self.cleaned_data[name] for name in WRITERS}


class LookAgainForm(form.Form):
    """Which of the person's words are still right, and who says so."""

    still_right = fields.Choices(
        "Which of these are still right?",
        hint="Tick each one that is. Leave the others: you can change them next",
        choices=[],
        missing="Tick what is still right. If nothing is, change the words instead",
        size="m",
    )
    reason = fields.Choice(
        "Why are you looking now?",
        choices=codes.LOOK_AGAIN_REASONS.choices(),
        missing="Choose why you are looking now",
        is_small=True,
    )
    said_by = fields.ShortText(
        "Who says so?",
        hint="The person, or whoever speaks for them and how they know",
        most=120,
        missing="Say who says that it is still right",
        autocomplete="off",
    )
    supported_by = fields.ShortText(
        "Who helped?", most=120, required=False, autocomplete="off"
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        newest: list[Statement],
        initial: dict[str, Any],
    ) -> None:
        super().__init__(data, initial=initial)
        field = self.fields["still_right"]
        field.choices = [
            (str(row.pk), f"{row.title} (last looked at {_day(row)})", row.words)
            for row in newest
        ]
        field.error_messages["invalid_choice"] = (
            "Somebody has changed some of these words since you opened this page. "
            "Read them again, and tick what is still right"
        )

    def said(self) -> dict[str, Any]:
        """What was said, for the action."""
        typed = dict(self.cleaned_data)
        typed["statements"] = {int(number) for number in typed.pop("still_right")}
        return typed


def _day(row: Statement) -> str:
    looked = timezone.localtime(row.looked_at)
    return f"{looked.day} {looked:%B %Y}"
