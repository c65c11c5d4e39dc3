"""What is typed when somebody raises a worry: three short pages."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from alongside.concerns.forms.worry_form import WorryForm
from alongside.concerns.models import Raiser
from alongside.design import fields
from alongside.people.names import is_nhs_number, tidy_nhs_number
from alongside.standards import codes

LONGEST_WORDS = 20_000
LONGEST_EMAIL = 254
WHO = (
    ("person", "Somebody else"),
    ("me", "Me"),
    ("service", "A care home or care service", "You do not have to name anybody"),
)
HEAR_BY = (
    (Raiser.HearBy.EMAIL, "By email", "The email says nothing about anybody"),
    (Raiser.HearBy.PHONE, "By phone"),
    (Raiser.HearBy.LINK, "I will look with the private link"),
    (Raiser.HearBy.ANONYMOUS, "I do not want to say who I am"),
)
# The questions of the second page as they are asked of the person: each with its hint
# and what to say when it is not answered.
TO_THE_PERSON = {
    "danger": (
        "Are you in danger now?",
        "",
        "Tell us if you are in danger now, or that you don’t know",
    ),
    "wish_words": (
        "What would you like to happen?",
        "You can say that you don’t know yet.",
        "Tell us what you would like to happen, or that you don’t know yet",
    ),
    "needs_care": (
        "Do you need help with daily life because of age, illness or disability?",
        "For example with washing, eating, money or going out.",
        "Tell us if you need help with daily life, or that you don’t know",
    ),
    "at_risk": (
        "Is somebody hurting or neglecting you, or might that happen?",
        "",
        "Tell us if somebody is hurting or neglecting you, or that you don’t know",
    ),
}
KINDS = [c for c in codes.RAISED_BY_KINDS.choices() if c[0] != "self"]


class NoticedForm(WorryForm):
    """What somebody noticed, about whom, and when."""

    noticed = fields.LongText(
        "What have you noticed?",
        hint="Use your own words. A few are enough. You do not need proof.",
        missing="Tell us what you have noticed",
        rows=6,
        most=LONGEST_WORDS,
        autosave=True,
    )
    happened_when = fields.ShortText(
        "When did it happen?",
        hint="For example: last night, or every weekend. Leave it empty if you don’t "
        "know.",
        required=False,
    )
    about = fields.Choice(
        "Who is it about?",
        choices=WHO,
        unknown="I don’t know who it is",
        missing="Tell us who it is about, or that you don’t know",
        reveal={
            "person": (
                "about_name",
                "about_address",
                "about_postcode",
                "about_born",
                "about_nhs_number",
                "their_service",
            ),
            "service": "which_service",
        },
    )
    about_name = fields.ShortText(
        "Their name",
        hint="As much as you know. Leave empty what you don’t know.",
        required=False,
        most=120,
        autocomplete="off",
        spellcheck=False,
    )
    about_address = fields.ShortText(
        "Where they live", required=False, autocomplete="off"
    )
    about_postcode = fields.ShortText(
        "Postcode", required=False, most=10, width=10, autocomplete="off"
    )
    about_born = fields.PartedDate(
        "Their date of birth",
        hint="Only if you know it. If you know roughly how old they are, write that "
        "with what you noticed.",
        called="Date of birth",
        required=False,
        latest="today",
    )
    about_nhs_number = fields.ShortText(
        "NHS number", required=False, most=20, width=20, autocomplete="off"
    )
    their_service = fields.ShortText(
        "The care home or service that helps them", required=False, autocomplete="off"
    )
    which_service = fields.ShortText(
        "Which care home or service?",
        hint="Its name, or where it is",
        missing="Tell us which service it is, as well as you can",
        autocomplete="off",
    )
    raised_by_kind = fields.Select(
        "Who are you?",
        hint="You do not have to say",
        choices=KINDS,
        required=False,
    )

    def __init__(self, *args: Any, is_staff: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("their_service", "which_service"):
            self.fields[name].widget.attrs["list"] = "services"
        if not is_staff:
            del self.fields["about_nhs_number"]
            about = self.fields["about"]
            shown = [n for n in about.reveal["person"] if n in self.fields]
            about.reveal = about.reveal | {"person": tuple(shown)}

    def clean_about_nhs_number(self) -> str:
        """A number with the right check digit, or nothing."""
        number = tidy_nhs_number(self.cleaned_data["about_nhs_number"])
        if number and not is_nhs_number(number):
            raise ValidationError("Check the NHS number. It has ten digits")
        return number


class WishesForm(WorryForm):
    """Whether anybody is in danger, what the person wants, and tests (a) and (b)."""

    danger = fields.YesNoUnknown(
        "Is anyone in danger now?",
        missing="Tell us if anyone is in danger now, or that you don’t know",
        reveal={"yes": "danger_words"},
    )
    danger_words = fields.LongText(
        "What is the danger?", required=False, rows=3, most=LONGEST_WORDS, autosave=True
    )
    wish_asked = fields.Choice(
        "Have you been able to ask the person what they want to happen?",
        choices=(("yes", "Yes"), ("no", "I haven’t been able to ask")),
        missing="Tell us if you have been able to ask the person",
        reveal={
            "yes": "wish_words",
            "no": ("wish_not_asked_reason", "wish_not_asked_words"),
        },
    )
    wish_words = fields.LongText(
        "What did they say?",
        hint="In their own words if you can",
        missing="Tell us what the person said they want",
        rows=4,
        most=LONGEST_WORDS,
        autosave=True,
    )
    wish_not_asked_reason = fields.Select(
        "Why is that?",
        choices=codes.NOT_ASKED_REASONS.choices(),
        missing="Choose why you have not been able to ask",
    )
    wish_not_asked_words = fields.LongText(
        "Is there more to say about that?", required=False, rows=3, most=LONGEST_WORDS
    )
    needs_care = fields.YesNoUnknown(
        "Do they need help with daily life because of age, illness or disability?",
        hint="For example with washing, eating, money or going out. It does not matter "
        "if nobody helps them now.",
        missing="Tell us if they need help with daily life, or that you don’t know",
    )
    at_risk = fields.YesNoUnknown(
        "Is somebody hurting or neglecting them, or might that happen?",
        missing="Tell us if somebody is hurting or neglecting them, or that you don’t "
        "know",
    )

    def __init__(self, *args: Any, about: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["danger_words"].template_name = "concerns/worry_danger.html"
        if about != "service":
            self.fields["wish_not_asked_reason"].choices = [
                row
                for row in codes.NOT_ASKED_REASONS.choices()
                if row[0] != "nobody_named"
            ]
        if about == "me":
            self._ask_about_me()

    def _ask_about_me(self) -> None:
        """Speak to somebody who worries about themselves; they need not be asked."""
        for name in ("wish_asked", "wish_not_asked_reason", "wish_not_asked_words"):
            del self.fields[name]
        for name, (label, hint, missing) in TO_THE_PERSON.items():
            one = self.fields[name]
            one.label, one.help_text = label, hint
            one.error_messages = one.error_messages | {"required": missing}


class HearBackForm(WorryForm):
    """How somebody hears what happens, and who they are if they want to say."""

    hear_by = fields.Choice(
        "How may we tell you what happens?",
        hint="You get a private link too, whatever you choose.",
        choices=HEAR_BY,
        missing="Choose how we may tell you what happens",
        reveal={"email": "email", "phone": "phone"},
    )
    email = fields.Email("Your email address", missing="Enter your email address")
    phone = fields.ShortText(
        "Your phone number",
        hint="Tell us too if there are times when we should not call",
        missing="Enter your phone number",
        most=30,
        inputmode="tel",
        autocomplete="tel",
    )
    name = fields.ShortText(
        "Your name",
        hint="You do not have to say. It helps us to ask you more.",
        required=False,
        most=120,
        autocomplete="name",
        spellcheck=False,
    )

    def __init__(self, *args: Any, is_staff: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_staff:
            self.fields["hear_by"].choices = HEAR_BY[:-1]

    def clean_email(self) -> str:
        """An address that is not longer than addresses can be."""
        email = self.cleaned_data["email"]
        if len(email) > LONGEST_EMAIL:
            raise ValidationError("This email address is too long. Check it")
        return email

    def clean(self) -> dict[str, Any]:
        """Whoever wants to stay unnamed is not named, whatever was typed."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("hear_by") == Raiser.HearBy.ANONYMOUS:
            cleaned["name"] = ""
        return cleaned


def typed_in(data: Mapping[str, Any]) -> dict[str, str]:
    """The answers among what a browser sent, fit to be kept."""
    pages = (NoticedForm, WishesForm, HearBackForm)
    return {
        name: str(data[name]).replace("\x00", "")[: LONGEST_WORDS * 2]
        for page in pages
        for name in page.sent_names()
        if name in data
    }
