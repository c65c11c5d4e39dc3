"""A field together with what was typed in it, as the field templates need it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.forms import boundfield
from django.utils.safestring import SafeString, mark_safe

from alongside.design import widgets


@dataclass(frozen=True)
class Option:
    """One answer among several, ready to be shown."""

    id: str
    name: str
    value: str
    label: str
    hint: str
    is_chosen: bool
    is_last_way_out: bool
    face: int
    reveals: "list[BoundField]"


class BoundField(boundfield.BoundField):
    """Knows its first input, its wrong parts and its options with their hints."""

    @property
    def first_input_id(self) -> str:
        """Where a link in the error summary must lead."""
        if isinstance(self.field.widget, widgets.PartedDateInput):
            wrong = self.wrong_parts or ("day",)
            places = [
                number
                for number, part in enumerate(("day", "month", "year"))
                if part in wrong
            ]
            return f"{self.auto_id}_{places[0] if places else 0}"
        return f"{self.auto_id}_0" if self.has_options else self.auto_id

    @property
    def has_options(self) -> bool:
        """Whether it is asked with radios or checkboxes."""
        return hasattr(self.field.widget, "options_class")

    @property
    def is_asked_as_group(self) -> bool:
        """Whether several inputs share one question, which is then a legend."""
        return bool(self.use_fieldset)

    @property
    def holds_its_label(self) -> bool:
        """Whether the input carries its own words, as a box to tick does."""
        return getattr(self.field.widget, "holds_its_label", False)

    @property
    def is_optional(self) -> bool:
        """Whether to say '(optional)'."""
        return not self.field.required and not getattr(
            self.field, "is_quietly_optional", False
        )

    @property
    def about(self) -> str:
        """What a short question is about, when only its place on the page says so."""
        return getattr(self.field, "about", "")

    @property
    def label_size(self) -> str:
        """Size of the question: s, m or l."""
        return getattr(self.field, "size", "s")

    @property
    def prefix(self) -> str:
        """A sign before the box, such as a currency."""
        return getattr(self.field, "prefix", "")

    @property
    def suffix(self) -> str:
        """A unit after the box, such as weeks."""
        return getattr(self.field, "suffix", "")

    @property
    def wrong_parts(self) -> tuple[str, ...]:
        """Which of the boxes of a date are wrong."""
        for error in self.errors.as_data() if self.errors else ():
            return tuple((error.params or {}).get("parts", ("day", "month", "year")))
        return ()

    def build_widget_attrs(self, attrs: dict, widget: Any = None) -> dict[str, Any]:
        """Adds the error class and the wrong parts of a date."""
        built = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        if self.errors and hasattr(widget, "error_class"):
            own = widget.attrs.get("class", "")
            built["class"] = f"{own} {widget.error_class}".strip()
        if self.errors and isinstance(widget, widgets.PartedDateInput):
            built["wrong_parts"] = self.wrong_parts
        return built

    def as_widget(
        self, widget: Any = None, attrs: Any = None, only_initial: bool = False
    ) -> SafeString:
        """Radios and checkboxes go through our own template, the rest as usual."""
        if widget or attrs or only_initial or not self.has_options:
            return super().as_widget(widget, attrs, only_initial)
        drawn = self.form.renderer.render(
            self.field.widget.options_template,
            {"field": self, "kind": self.field.widget.options_class},
        )
        return mark_safe(drawn)  # our own template, which escapes what was typed

    def options(self) -> Iterator[Option]:
        """Every answer, with its hint and what choosing it reveals."""
        hints = getattr(self.field, "hints", {})
        unknown = getattr(self.field, "unknown_value", None)
        reveals = getattr(self.field, "reveal", {})
        faces = getattr(self.field, "faces", {})
        for place, shown in enumerate(self.subwidgets, start=1):
            value = str(shown.data["value"])
            names = reveals.get(value, ())
            yield Option(
                id=shown.id_for_label,
                name=shown.data["name"],
                value=value,
                label=shown.choice_label,
                hint=hints.get(value, ""),
                is_chosen=bool(shown.data["selected"]),
                is_last_way_out=value == unknown,
                face=faces.get(value, 0) if faces else place,
                reveals=[self.form[name] for name in names],
            )
