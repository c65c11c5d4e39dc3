"""How each field is typed in: plain HTML inputs with the design system's classes."""

from typing import Any

from django import forms

from alongside.design import dates


class TextInput(forms.TextInput):
    """One line of words."""

    error_class = "govuk-input--error"


class EmailInput(forms.EmailInput):
    """An e-mail address."""

    error_class = "govuk-input--error"


class PasswordInput(forms.PasswordInput):
    """A password, never shown again after it was sent."""

    error_class = "govuk-input--error"
    template_name = "design/widgets/password.html"


class Textarea(forms.Textarea):
    """Several lines of words."""

    error_class = "govuk-textarea--error"
    template_name = "design/widgets/textarea.html"
    guidance = 0

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Adds the most letters to count towards."""
        return super().get_context(name, value, attrs) | {"guidance": self.guidance}


class Select(forms.Select):
    """A list that drops down; rarely the best way to ask."""

    error_class = "govuk-select--error"


class FileInput(forms.FileInput):
    """A file from the person's device."""

    error_class = "govuk-file-upload--error"


class Radios(forms.RadioSelect):
    """One answer of several. Rendered by `bound_field`, which knows the hints."""

    options_class = "radios"
    options_template = "design/widgets/options.html"


class PictureScale(Radios):
    """Five faces from sad to glad, each with its word, one of which may be chosen."""

    options_template = "design/widgets/picture_scale.html"


class Checkboxes(forms.CheckboxSelectMultiple):
    """Any number of answers. Rendered by `bound_field`, which knows the hints."""

    options_class = "checkboxes"
    options_template = "design/widgets/options.html"


class Tick(forms.CheckboxInput):
    """One box to tick, with its sentence beside it."""

    holds_its_label = True


class PartedDateInput(forms.MultiWidget):
    """Day, month and year in three boxes, and perhaps 'I don't know'."""

    template_name = "design/widgets/parted_date.html"
    use_fieldset = True

    def __init__(self, unknown: str = "") -> None:
        self.unknown = unknown
        parts: dict[str, forms.Widget] = {
            name: forms.TextInput(
                attrs={
                    "class": "govuk-input govuk-date-input__input govuk-input--width-"
                    + ("4" if name == "year" else "2"),
                    # A month may be typed by its name, so not the number pad.
                    "inputmode": "text" if name == "month" else "numeric",
                    "autocomplete": "off",
                }
            )
            for name in dates.PARTS
        }
        if unknown:
            parts["unknown"] = forms.CheckboxInput(
                attrs={"class": "govuk-checkboxes__input"}
            )
        super().__init__(parts)

    def decompress(self, value: Any) -> list[Any]:
        """A date, a rough date, or nothing, as the texts of the boxes."""
        if not value:
            return ["", "", ""]
        day, month, year = (getattr(value, name) for name in dates.PARTS)
        boxes = [str(part or "") for part in (day, month, year)]
        return [*boxes, year is None] if self.unknown else boxes

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Names each box, marks the wrong ones and points at hint and error."""
        attrs = dict(attrs or {})
        wrong = attrs.pop("wrong_parts", ())
        invalid = attrs.pop("aria-invalid", None)
        context = super().get_context(name, value, attrs)
        for part, box in zip(
            self.widgets_names, context["widget"]["subwidgets"], strict=True
        ):
            box["label"] = part.strip("_").capitalize()
            box["is_unknown"] = part == "_unknown"
            if part.strip("_") in wrong and not box["is_unknown"]:
                box["attrs"]["class"] += " govuk-input--error"
                box["attrs"]["aria-invalid"] = invalid or "true"
        context["unknown"] = self.unknown
        return context
