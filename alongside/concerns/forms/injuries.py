"""What is typed when something is seen on somebody’s body: their words first."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Injury
from alongside.concerns.models.injury import AGREED
from alongside.concerns.rules.injuries import THEY_SAID_NO, Seen
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.people import media_files
from alongside.people.media_files import NotTaken, Prepared
from alongside.standards import body_map

NOT_ASKED, NO = "not_asked", "no"
PLACES = [(side, part) for side in body_map.SIDES for part in body_map.PARTS]
PICTURES = ("jpg", "jpeg", "png", "webp")


def _place(side: str, part: str) -> fields.Choices:
    """The regions of one side and part, as boxes to tick."""
    return fields.Choices(
        f"{body_map.SIDES[side]}, {body_map.PARTS[part]}",
        choices=[(one.code, one.name) for one in body_map.group(side, part)],
        hint="",
        required=False,
        is_small=True,
    )


class InjuryForm(NewestForm):
    """The person's words, what they agreed to, where it is and what is seen."""

    uid = forms.UUIDField(widget=forms.HiddenInput)
    their_words = fields.LongText(
        "What does the person say about how it came?",
        hint="In their own words, as they said or showed it. Do not guess for them",
        required=False,
        rows=4,
        most=4000,
        autosave=True,
    )
    no_words = fields.Choice(
        "If there are no words of theirs, why?",
        choices=body_map.NO_WORDS.choices(),
        required=False,
        is_small=True,
    )
    agreed = fields.Choice(
        "Do they agree to this being written down?",
        choices=[c for c in body_map.AGREED.choices() if c[0] != NOT_ASKED],
        hint="If they say no, nothing is kept",
        missing="Say whether they agree to this being written down",
        is_small=True,
    )
    agreed_words = fields.ShortText(
        "How do you know?",
        hint="What they said or did. If it was decided for them: who decided, and why "
        "it is best for them",
        most=300,
        missing="Say how you know",
        autocomplete="off",
    )
    photos = fields.Choice(
        "Do they agree to photographs?",
        choices=body_map.AGREED.choices(),
        missing="Say whether they agree to photographs",
        is_small=True,
    )
    photos_words = fields.ShortText(
        "How do you know that, about photographs?",
        required=False,
        most=300,
        autocomplete="off",
    )
    front_middle = _place("front", "middle")
    front_right = _place("front", "right")
    front_left = _place("front", "left")
    back_middle = _place("back", "middle")
    back_right = _place("back", "right")
    back_left = _place("back", "left")
    kind = fields.Choice(
        "What is seen?",
        hint="Say what it is, not how you think it came",
        choices=body_map.SEEN.choices(),
        missing="Say what is seen",
        is_small=True,
    )
    looked = fields.LongText(
        "How does it look?",
        hint="Its shape, whether the skin is broken, whether it hurts to touch",
        missing="Say how it looks",
        rows=3,
        most=2000,
        autosave=True,
    )
    size = fields.ShortText(
        "How big is it?",
        hint="For example: 3 cm across, or as big as a penny",
        required=False,
        most=120,
        autocomplete="off",
    )
    colour = fields.ShortText(
        "What colour is it?", required=False, most=120, autocomplete="off"
    )
    seen_on = fields.PartedDate(
        "On what day was it seen?",
        called="The day",
        latest="today",
        missing="Give the day on which it was seen",
    )
    seen_when = fields.ShortText(
        "At what time?",
        hint="For example: 8:30, when she was helped to dress",
        required=False,
        most=120,
        autocomplete="off",
    )
    seen_by = fields.ShortText(
        "Who saw it?", most=120, missing="Say who saw it", autocomplete="off"
    )
    who_was_there = fields.ShortText(
        "Who was there?", most=300, missing="Say who was there", autocomplete="off"
    )
    groups = (
        ("What the person says", ("their_words", "no_words")),
        (
            "What they agree to",
            ("agreed", "agreed_words", "photos", "photos_words"),
        ),
        (
            "Where on the body? Left and right are the person’s own",
            tuple(f"{side}_{part}" for side, part in PLACES),
        ),
        ("What is seen", ("kind", "looked", "size", "colour")),
        ("When, and by whom", ("seen_on", "seen_when", "seen_by", "who_was_there")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = (f"{side}_{part}" for side, part in PLACES)
        for name in ("their_words", "no_words", "photos_words", *places):
            # Each may be needed, which the others decide.
            self.fields[name].is_quietly_optional = True

    @property
    def is_refused(self) -> bool:
        """Whether the person said no, so that not even a draft is kept."""
        return self.is_bound and self.data.get("agreed") == NO

    def clean(self) -> dict[str, Any]:
        """Words or why there are none; agreement; and at least one place."""
        said = super().clean() or self.cleaned_data
        if not said.get("their_words") and not said.get("no_words"):
            self.add_error(
                "their_words", "Write what they say, or choose why there are no words"
            )
        if said.get("agreed") == NO:
            self.add_error("agreed", THEY_SAID_NO)
        if said.get("photos") in AGREED and not said.get("photos_words"):
            self.add_error("photos_words", "Say how you know that they agree")
        if not self._regions(said):
            self.add_error("front_middle", "Choose where on the body it is")
        return said

    @staticmethod
    def _regions(said: dict[str, Any]) -> tuple[str, ...]:
        chosen = [said.get(f"{side}_{part}") or [] for side, part in PLACES]
        return tuple(code for codes in chosen for code in codes)

    def seen_there(self) -> Seen:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        names = [n for n in Seen.__dataclass_fields__ if n != "regions"]
        typed = {name: said[name] for name in names}
        return Seen(regions=self._regions(said), **typed)


class CorrectInjuryForm(InjuryForm):
    """The same, and why it is put right."""

    why = fields.LongText(
        "Why is it put right?",
        missing="Say why it is put right",
        rows=2,
        most=1000,
        autosave=True,
    )
    groups = (("Why", ("why",)), *InjuryForm.groups)


def as_it_stands(injury: Injury) -> dict[str, Any]:
    """What a form that puts it right begins with."""
    names = [n for n in Seen.__dataclass_fields__ if n != "regions"]
    kept = {name: getattr(injury, name) for name in names}
    for side, part in PLACES:
        here = {one.code for one in body_map.group(side, part)}
        kept[f"{side}_{part}"] = [code for code in injury.regions if code in here]
    return kept | {"seen": injury.version}


class InjuryPhotoForm(KeptForm):
    """One photograph, what it shows in words, and who took it."""

    file = fields.FileUpload(
        "Choose the photograph",
        hint="Up to 12 megabytes. We take out of it where and when it was taken",
        missing="Choose a photograph",
        kinds=PICTURES,
        megabytes=12,
    )
    description = fields.LongText(
        "Say in words what it shows",
        hint="For whoever cannot see it, or does not want to look",
        missing="Say in words what it shows",
        rows=3,
        most=2000,
        autosave=True,
    )
    taken_by = fields.ShortText(
        "Who took it?", most=120, missing="Say who took it", autocomplete="off"
    )

    def clean_file(self) -> Prepared:
        """The picture made safe to keep, or the sentence that says why not."""
        try:
            return media_files.prepare(self.cleaned_data["file"].read())
        except NotTaken as no:
            raise ValidationError(no.sentence) from no

    def clean(self) -> dict[str, Any]:
        """A browser does not keep a file; say so when something else is wrong."""
        if self.errors and "file" not in self.errors:
            self.add_error("file", "Choose the file again: browsers do not keep it")
        return self.cleaned_data
