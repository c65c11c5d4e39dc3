"""What is said when a picture, sound or video is put there, or taken away."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from alongside.design import fields, form
from alongside.people import media_files
from alongside.people.media_files import NotTaken, Prepared
from alongside.people.models import Person
from alongside.standards import about_me, codes

OWN_HAND = "own_hand"
MOST = media_files.MOST_BYTES // media_files.MEGABYTE


class AddMediaForm(form.Form):
    """A file, what it shows, whose it is and how the person agreed."""

    file = fields.FileUpload(
        "Choose a picture, sound or video",
        hint="A picture up to 12 megabytes, a sound up to 10, a video up to 25 (about "
        "half a minute from a telephone). We take out of a picture where and when it "
        "was taken",
        missing=f"Choose a picture, sound or video of {MOST} megabytes at most",
        kinds=media_files.ENDINGS,
        megabytes=MOST,
    )
    description = fields.LongText(
        "Say in words what it shows",
        hint="Describe it as you would to somebody on the telephone. If there is "
        "talking, write down what is said",
        missing="Say in words what it shows",
        rows=4,
        most=2000,
        autosave=True,
    )
    heading = fields.Select(
        "What does it go with?",
        hint="Leave this if it goes with nothing in particular",
        choices=[(h.code, h.title) for h in about_me.standard().headings],
        required=False,
    )
    made_by = fields.ShortText(
        "Whose is it, or who made it?",
        most=120,
        missing="Say whose it is, or who made it",
        autocomplete="off",
    )
    supported_by = fields.ShortText(
        "Who helped?",
        hint="For example: Hodan, her sister, who held the camera",
        most=120,
        required=False,
        autocomplete="off",
    )
    agreed = fields.Choice(
        "How did they agree to it being here?",
        choices=[c for c in codes.MEDIA_AGREEMENTS.choices() if c[0] != OWN_HAND],
        missing="Say how they agreed to it being here",
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

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        files: Mapping[str, Any] | None = None,
        *,
        person: Person,
        is_own: bool,
        kept: Mapping[str, Any] | None = None,
    ) -> None:
        initial = {"made_by": person.called if is_own else ""} | dict(kept or {})
        super().__init__(data, files, initial=initial)
        if is_own:  # whoever puts it there by their own hand has agreed
            del self.fields["agreed"], self.fields["agreed_words"]

    def clean_file(self) -> Prepared:
        """The file made safe to keep, or the sentence that says why not."""
        try:
            return media_files.prepare(self.cleaned_data["file"].read())
        except NotTaken as no:
            raise ValidationError(no.sentence) from no

    def clean(self) -> dict[str, Any]:
        """A browser does not keep a file; say so when something else is wrong."""
        if self.errors and "file" not in self.errors:
            self.add_error("file", "Choose the file again: browsers do not keep it")
        return self.cleaned_data

    def shown(self) -> dict[str, Any]:
        """What is said about it."""
        typed = {n: words for n, words in self.cleaned_data.items() if n != "file"}
        return {"agreed": OWN_HAND} | typed


class TakeAwayForm(form.Form):
    """Taking away is for good, so it is asked once, with room for a reason."""

    words = fields.ShortText(
        "Why?",
        hint="You need not say",
        most=300,
        required=False,
        autocomplete="off",
    )
