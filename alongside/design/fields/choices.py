"""Fields answered by choosing, where "I don't know" is an answer like any other."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from alongside.design import widgets
from alongside.design.fields.asked import asked

YES, NO, UNKNOWN = "yes", "no", "unknown"
I_DO_NOT_KNOW = "I don’t know"
# Each answer is a value and words, and perhaps a hint.
Answers = Iterable[tuple] | Callable[[], Iterable[tuple]]


class _Answered:
    """Answers with hints, and a way out that is as good as any other answer."""

    unknown_value: str | None = None
    hints: Mapping[str, str] = {}

    @property
    def choices(self) -> Any:
        """The answers as (value, words)."""
        return self._choices

    @choices.setter
    def choices(self, answers: Answers) -> None:
        rows = [tuple(row) for row in (answers() if callable(answers) else answers)]
        self.hints = {str(row[0]): row[2] for row in rows if len(row) > 2}
        pairs = [(str(row[0]), row[1]) for row in rows]
        if self.unknown_words:
            self.unknown_value = UNKNOWN
            pairs.append((UNKNOWN, self.unknown_words))
        self._choices = pairs
        self.widget.choices = pairs


def _words(unknown: bool | str) -> str:
    return I_DO_NOT_KNOW if unknown is True else (unknown or "")


def _reveals(reveal: Mapping[str, str | tuple[str, ...]] | None) -> dict:
    return {
        value: (names,) if isinstance(names, str) else tuple(names)
        for value, names in (reveal or {}).items()
    }


class Choice(_Answered, forms.ChoiceField):
    """One answer of several, as radios.

    `reveal={"other": "other_words"}` shows the field `other_words` under the answer
    `other`, and asks it only then. `unknown=True` adds "or: I don't know".
    """

    def __init__(
        self,
        label: str,
        *,
        choices: Answers,
        hint: str = "",
        missing: str = "",
        required: bool = True,
        unknown: bool | str = False,
        reveal: Mapping[str, str | tuple[str, ...]] | None = None,
        is_inline: bool = False,
        is_small: bool = False,
        size: str = "s",
        initial: Any = None,
    ) -> None:
        self.unknown_words, self.reveal = _words(unknown), _reveals(reveal)
        self.is_inline, self.is_small, self.size = is_inline, is_small, size
        super().__init__(
            choices=choices,
            widget=widgets.Radios(attrs={"class": "govuk-radios__input"}),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )
        self.error_messages["invalid_choice"] = "Choose one of the answers shown"


class PictureScale(forms.ChoiceField):
    """Answers from the saddest to the gladdest, each a face with its word.

    There are five, in that order, since the place of each decides its face; unless
    `faces` says which of the five each answer has. One without a face stands below.
    `none_words` is what leaving it out is called.
    """

    size = "s"

    def __init__(
        self,
        label: str,
        *,
        choices: Iterable[tuple[str, str]],
        hint: str = "",
        missing: str = "",
        required: bool = False,
        size: str = "s",
        initial: Any = None,
        faces: Mapping[str, int] | None = None,
        none_words: str = "No picture",
    ) -> None:
        self.size = size
        self.faces, self.none_words = dict(faces or {}), none_words
        self.is_quietly_optional = True
        super().__init__(
            choices=list(choices),
            widget=widgets.PictureScale(),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )
        self.error_messages["invalid_choice"] = (
            "Choose one of the answers shown"
            if self.faces
            else "Choose one of the five pictures"
        )


class YesNoUnknown(Choice):
    """Yes, no, or I don't know."""

    def __init__(self, label: str, **more: Any) -> None:
        more = {"choices": ((YES, "Yes"), (NO, "No")), "unknown": True} | more
        super().__init__(label, **more)


class Choices(_Answered, forms.MultipleChoiceField):
    """Any number of answers, as checkboxes. `unknown` stands alone when chosen."""

    def __init__(
        self,
        label: str,
        *,
        choices: Answers,
        hint: str = "Choose all that apply",
        missing: str = "",
        required: bool = True,
        unknown: bool | str = False,
        reveal: Mapping[str, str | tuple[str, ...]] | None = None,
        is_small: bool = False,
        size: str = "s",
        initial: Any = None,
    ) -> None:
        self.unknown_words, self.reveal = _words(unknown), _reveals(reveal)
        self.is_inline, self.is_small, self.size = False, is_small, size
        super().__init__(
            choices=choices,
            widget=widgets.Checkboxes(attrs={"class": "govuk-checkboxes__input"}),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )
        self.error_messages["invalid_choice"] = "Choose from the answers shown"

    def validate(self, value: list[str]) -> None:
        """Known answers; the way out only by itself."""
        super().validate(value)
        if self.unknown_value in value and len(value) > 1:
            raise ValidationError(
                f"Choose “{self.unknown_words}” by itself, or the other answers",
                code="unknown_and_more",
            )


class Select(_Answered, forms.ChoiceField):
    """One of many in a list that drops down. Prefer `Choice` for fewer than ten."""

    def __init__(
        self,
        label: str,
        *,
        choices: Answers,
        hint: str = "",
        missing: str = "",
        required: bool = True,
        unknown: bool | str = False,
        size: str = "s",
        initial: Any = None,
    ) -> None:
        self.unknown_words, self.size = _words(unknown), size
        super().__init__(
            choices=choices,
            widget=widgets.Select(attrs={"class": "govuk-select"}),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )
        self.error_messages["invalid_choice"] = "Choose one from the list"

    @property
    def choices(self) -> Any:
        """The answers, after an empty one that asks for a choice."""
        return _Answered.choices.fget(self)

    @choices.setter
    def choices(self, answers: Answers) -> None:
        _Answered.choices.fset(self, answers)
        self.widget.choices = [("", "Choose from the list"), *self._choices]


class Tick(forms.BooleanField):
    """One box to tick, beside its sentence."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        missing: str = "",
        required: bool = True,
        initial: Any = None,
    ) -> None:
        # "(optional)" beside a box to tick says nothing new.
        self.is_quietly_optional = True
        super().__init__(
            widget=widgets.Tick(attrs={"class": "govuk-checkboxes__input"}),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )
