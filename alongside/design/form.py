"""The form every form of the house builds on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django import forms

from alongside.design.bound_field import BoundField
from alongside.design.renderer import Renderer


@dataclass(frozen=True)
class Section:
    """Fields that stand together, perhaps folded away under their title."""

    title: str
    fields: list[BoundField]
    is_folded: bool = False

    @property
    def is_open(self) -> bool:
        """Whether something in it is wrong, or has to be answered."""
        return any(field.errors or field.field.required for field in self.fields)

    @property
    def filled(self) -> int:
        """How many of its fields hold something already."""
        return sum(1 for field in self.fields if field.value())


class Form(forms.Form):
    """Draws itself in the house's way, and asks a revealed field only when revealed.

    `groups = (("About you", ("name", "email")),)` gathers fields under a legend; those
    whose title is also in `folded` are folded away until somebody opens them.
    `autosave_url` is where a draft is kept while somebody writes.
    """

    default_renderer = Renderer
    use_required_attribute = False
    autosave_url: str = ""
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    folded: tuple[str, ...] = ()
    # Set by the page when the error summary already stands above its heading.
    is_summary_shown = False

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    @property
    def title_prefix(self) -> str:
        """What a page's title begins with when something is wrong."""
        return "Error: " if self.is_bound and self.errors else ""

    def error_links(self) -> list[tuple[str, str]]:
        """Each error with the id of its input, in the order on the page.

        A sentence that stands at several questions says which one it is about.
        """
        if not self.is_bound:
            return []
        links = [("", sentence) for sentence in self.non_field_errors()]
        asked = map(self.__getitem__, self._in_order())
        wrong = [(one, sentence) for one in asked for sentence in one.errors]
        said = Counter(sentence for _, sentence in wrong)
        for field, sentence in wrong:
            question = field.about or field.label
            words = f"{question} {sentence}" if said[sentence] > 1 else sentence
            links.append((field.first_input_id, words))
        return links

    def _in_order(self) -> list[str]:
        """Every field as it stands on the page: under its legend, and what an answer
        reveals after that answer; at the end what is not seen."""
        fields = (one for section in self.sections() for one in section.fields)
        shown = [name for one in fields for name in self._with_revealed(one.name)]
        return list(dict.fromkeys([*shown, *self.fields]))

    def _with_revealed(self, name: str) -> Iterator[str]:
        """A field, and those that its answers reveal."""
        yield name
        for names in getattr(self.fields[name], "reveal", {}).values():
            for one in names:
                if one in self.fields:
                    yield from self._with_revealed(one)

    def sections(self) -> Iterator[Section]:
        """Visible fields under their legends; those in no group come first, bare."""
        grouped = {name for _, names in self.groups for name in names}
        apart = grouped | self.revealed_names()
        bare = [field for field in self.visible_fields() if field.name not in apart]
        yield Section("", bare)
        for title, names in self.groups:
            fields = [self[name] for name in names if name in self.fields]
            yield Section(title, fields, title in self.folded)

    def revealed_names(self) -> set[str]:
        """Fields shown under an answer of another field."""
        return {
            name
            for field in self.fields.values()
            for names in getattr(field, "reveal", {}).values()
            for name in names
            if name in self.fields
        }

    def _clean_fields(self) -> None:
        super()._clean_fields()
        for name, field in self.fields.items():
            for value, revealed in getattr(field, "reveal", {}).items():
                if not self._is_chosen(name, value):
                    self._forget(revealed)

    def _is_chosen(self, name: str, value: str) -> bool:
        data = self[name].data
        chosen = data if isinstance(data, list) else [data]
        return value in [str(item) for item in chosen if item is not None]

    def _forget(self, names: tuple[str, ...]) -> None:
        """Drop what is not asked: neither its errors nor a stale answer count."""
        for name in names:
            self._errors.pop(name, None)
            if name in self.fields:
                self.cleaned_data[name] = getattr(
                    self.fields[name], "empty_value", None
                )
