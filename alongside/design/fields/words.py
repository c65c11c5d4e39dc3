"""Fields answered in words, numbers or a file."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator

from alongside.design import widgets
from alongside.design.fields.asked import asked


def _refuse_too_long(value: str, most: int) -> None:
    if len(value) > most:
        over = len(value) - most
        raise ValidationError(
            f"Use {most:,} letters or fewer. You are {over:,} over.", code="max_length"
        )


class ShortText(forms.CharField):
    """One line of words."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        missing: str = "",
        required: bool = True,
        most: int = 200,
        width: int | None = None,
        size: str = "s",
        autocomplete: str = "",
        inputmode: str = "",
        spellcheck: bool | None = None,
        initial: Any = None,
    ) -> None:
        attrs = {"class": "govuk-input"}
        if width:
            attrs["class"] += f" govuk-input--width-{width}"
        if autocomplete:
            attrs["autocomplete"] = autocomplete
        if inputmode:
            attrs["inputmode"] = inputmode
        if spellcheck is not None:
            attrs["spellcheck"] = "true" if spellcheck else "false"
        self.most, self.size = most, size
        super().__init__(
            widget=widgets.TextInput(attrs=attrs),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )

    def validate(self, value: str) -> None:
        """Not missing and not too long."""
        super().validate(value)
        _refuse_too_long(value, self.most)


class LongText(forms.CharField):
    """Several lines. `autosave` keeps a draft; `guidance` counts towards a length."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        missing: str = "",
        required: bool = True,
        rows: int = 5,
        most: int = 10_000,
        guidance: bool = False,
        autosave: bool = False,
        size: str = "s",
        initial: Any = None,
    ) -> None:
        attrs = {"class": "govuk-textarea", "rows": rows}
        if autosave:
            attrs["data-autosave"] = ""
        if guidance:
            attrs["class"] += " govuk-js-character-count"
        widget = widgets.Textarea(attrs=attrs)
        widget.guidance = most if guidance else 0
        self.most, self.size = most, size
        super().__init__(
            widget=widget,
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )

    def to_python(self, value: Any) -> str:
        """The words, with every line ending the same."""
        return super().to_python(value).replace("\r\n", "\n")

    def validate(self, value: str) -> None:
        """Not missing and not too long."""
        super().validate(value)
        _refuse_too_long(value, self.most)


class Email(forms.EmailField):
    """An e-mail address."""

    default_validators = (
        EmailValidator("Enter an email address in full, like name@example.com"),
    )

    def __init__(
        self,
        label: str = "Email address",
        *,
        hint: str = "",
        missing: str = "",
        required: bool = True,
        size: str = "s",
        autocomplete: str = "email",
        initial: Any = None,
    ) -> None:
        attrs = {
            "class": "govuk-input",
            "autocomplete": autocomplete,
            "spellcheck": "false",
        }
        self.size = size
        super().__init__(
            max_length=None,
            widget=widgets.EmailInput(attrs=attrs),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )


class Password(forms.CharField):
    """A password, with a button that shows it."""

    def __init__(
        self,
        label: str = "Password",
        *,
        hint: str = "",
        missing: str = "Enter your password",
        autocomplete: str = "current-password",
    ) -> None:
        super().__init__(
            strip=False,
            widget=widgets.PasswordInput(
                attrs={
                    "class": "govuk-input govuk-password-input__input"
                    " govuk-js-password-input-input",
                    "autocomplete": autocomplete,
                    "spellcheck": "false",
                    "autocapitalize": "none",
                }
            ),
            **asked(label, hint=hint, missing=missing, required=True),
        )


class WholeNumber(forms.IntegerField):
    """A whole number between two bounds, perhaps with its unit."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        missing: str = "",
        required: bool = True,
        least: int = 0,
        most: int = 1_000_000,
        width: int = 3,
        suffix: str = "",
        size: str = "s",
        initial: Any = None,
    ) -> None:
        self.least, self.most = least, most
        self.suffix, self.size = suffix, size
        attrs = {
            "class": f"govuk-input govuk-input--width-{width}",
            "inputmode": "numeric",
        }
        super().__init__(
            widget=widgets.TextInput(attrs=attrs),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )
        self.error_messages["invalid"] = "Enter a whole number, like 4"

    def validate(self, value: int | None) -> None:
        """Not missing and within bounds."""
        super().validate(value)
        if value is not None and not self.least <= value <= self.most:
            raise ValidationError(
                f"Enter a number from {self.least:,} to {self.most:,}", code="bounds"
            )


class FileUpload(forms.FileField):
    """A file of one of the kinds allowed, not too big."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        missing: str = "",
        required: bool = True,
        kinds: tuple[str, ...] = ("pdf", "jpg", "jpeg", "png", "docx"),
        megabytes: int = 10,
        size: str = "s",
    ) -> None:
        self.kinds, self.megabytes, self.size = kinds, megabytes, size
        accept = ",".join(f".{kind}" for kind in kinds)
        super().__init__(
            widget=widgets.FileInput(
                attrs={"class": "govuk-file-upload", "accept": accept}
            ),
            **asked(label, hint=hint, missing=missing, required=required),
        )
        self.error_messages["empty"] = "The file is empty. Choose another one"
        self.error_messages["invalid"] = "The file did not arrive. Choose it again"

    def to_python(self, data: Any) -> Any:
        """The file, if it is of a kind and size we can take."""
        file = super().to_python(data)
        if file is None:
            return None
        if PurePath(file.name).suffix.lower().lstrip(".") not in self.kinds:
            kinds = ", ".join(kind.upper() for kind in self.kinds)
            raise ValidationError(f"Choose a file of one of these kinds: {kinds}")
        if file.size > self.megabytes * 1024 * 1024:
            raise ValidationError(
                f"The file must be {self.megabytes} megabytes or smaller"
            )
        return file
