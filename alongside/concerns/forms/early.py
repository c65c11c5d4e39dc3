"""What is typed when somebody notes an early worry, and when it is talked over."""

from typing import Any

from alongside.access.models import User
from alongside.agreed.actions import ToDo
from alongside.agreed.asking import THE_PERSON, ViewForm, by_when, or_by_name
from alongside.concerns.forms.hearing_back import HearsBackForm
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import EarlyStep, EarlyWorry
from alongside.concerns.rules.early import Talk
from alongside.design import fields
from alongside.design.kept import KeptForm

LONGEST = 10_000
Step = EarlyStep.Step


class EarlyForm(HearsBackForm):
    """What is not right, and about whom. Its number makes two presses one."""

    words = fields.LongText(
        "What does not seem right?",
        hint="What you saw, heard or were told. You do not have to be sure",
        missing="Write what does not seem right",
        rows=5,
        most=LONGEST,
        autosave=True,
    )
    about_name = fields.ShortText(
        "Who is it about?",
        hint="Their name, or how you know them. Leave it out if it is about a service",
        most=120,
        required=False,
        autocomplete="off",
    )
    service = fields.ShortText(
        "Which care home or care service, if there is one?",
        most=250,
        required=False,
        autocomplete="off",
    )
    usual = fields.LongText(
        "What is usual, and what is different now?",
        rows=3,
        most=LONGEST,
        required=False,
        autosave=True,
    )
    who_was_told = fields.ShortText(
        "Who have you told so far?", most=500, required=False, autocomplete="off"
    )
    about_staff = fields.Choice(
        "Is it about somebody who works there, or who is in charge?",
        hint="If it is, or may be, nobody who works there can read it",
        choices=EarlyWorry.Staff.choices,
        missing="Say whether it is about somebody who works there",
        size="m",
    )
    name = fields.ShortText(
        "Your name, if you want to tell us",
        most=120,
        required=False,
        autocomplete="name",
    )
    email = fields.ShortText(
        "Your email, if you want to be told when there is news",
        hint="The email says nothing about anybody",
        most=254,
        required=False,
        autocomplete="email",
        inputmode="email",
        spellcheck=False,
    )

    def __init__(
        self, *args: Any, has_person: bool, is_signed_in: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if has_person:
            del self.fields["about_name"]
        if is_signed_in:
            del self.fields["name"], self.fields["email"]

    def clean(self) -> dict[str, Any]:
        """Somebody, or some service, it is about."""
        said = super().clean() or self.cleaned_data
        is_named = said.get("about_name", "").strip() or said.get("service", "").strip()
        if "about_name" in self.fields and not is_named and not self.errors:
            self.add_error("about_name", "Say who or which service it is about")
        return said


class SayMoreForm(KeptForm):
    """More words from the one who noted it."""

    words = fields.LongText(
        "Do you want to tell us more?",
        hint="Also when it is still not right",
        missing="Write what you want to tell us",
        rows=4,
        most=LONGEST,
        size="m",
        autosave=True,
    )


class GiveEarlyForm(NewestForm):
    """Who talks it over."""

    owner = fields.Select(
        "Who talks it over?", choices=(), missing="Choose who talks it over"
    )

    def __init__(self, *args: Any, owners: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owners = {str(user.pk): user for user in owners}
        chosen = [(pk, user.full_name) for pk, user in self.owners.items()]
        self.fields["owner"].choices = [("", "Choose somebody"), *chosen]


class TalkForm(NewestForm, ViewForm):
    """Who talked it over, what it becomes, and what whoever noted it reads."""

    left_out = ()  # whoever noticed may not know them well enough

    talked_by = fields.ShortText(
        "Who talked it over?",
        hint="For example: Ruth, with Blessing and her daughter",
        most=120,
        missing="Write who talked it over",
        autocomplete="off",
    )
    said = fields.LongText(
        "What came of the talk, and why?",
        hint="For those who work on it",
        rows=4,
        most=4000,
        missing="Write what came of the talk",
        autosave=True,
    )
    came = fields.Choice(
        "What does it become?",
        choices=(
            (Step.SUPPORT, "Support: somebody does something by a day"),
            (Step.QUALITY, "A note on quality, for those who buy and run the service"),
            (Step.CONCERN, "A safeguarding concern, with the same words"),
            (Step.NOTHING, "Nothing more is needed now"),
        ),
        missing="Choose what it becomes",
        reveal={
            Step.SUPPORT: ("what", "owner", "owner_name", "due_on", "serves"),
            Step.QUALITY: ("note",),
        },
    )
    what = fields.LongText(
        "What will somebody do?",
        hint="Everybody around the person can read this. Do not say what was worried "
        "about",
        rows=2,
        most=2000,
        missing="Write what somebody will do",
        autosave=True,
    )
    owner = fields.Select(
        "Who will do it?", choices=(), required=False, hint="Those with a sign-in"
    )
    owner_name = or_by_name()
    due_on = by_when()
    serves = fields.LongText(
        "What is it for?",
        hint="Their wish, in their words",
        rows=2,
        most=2000,
        missing="Write what it is for, in their words",
        autosave=True,
    )
    note = fields.LongText(
        "The note",
        hint="What could be better, without the name of anybody",
        rows=3,
        most=4000,
        missing="Write the note",
        autosave=True,
    )
    told = fields.LongText(
        "What the one who noted it reads",
        hint="Thank them. Say what comes of it, without what is private to the person",
        rows=3,
        most=4000,
        missing="Write what the one who noted it reads",
        autosave=True,
    )
    groups = (
        ("What the person says", THE_PERSON),
        ("The talk", ("talked_by", "said", "came")),
        ("Hearing back", ("told",)),
    )

    def __init__(self, *args: Any, owners: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owners = {str(user.pk): user for user in owners}
        chosen = [(pk, user.full_name) for pk, user in self.owners.items()]
        self.fields["owner"].choices = [("", "Nobody in this list"), *chosen]
        for name in ("owner", "owner_name"):  # one of the two is needed
            self.fields[name].is_quietly_optional = True

    def clean(self) -> dict[str, Any]:
        """One who does it: from the list or by name, not both."""
        said = super().clean() or self.cleaned_data
        if said.get("came") != Step.SUPPORT or "owner" in self.errors:
            return said
        chosen, named = said.get("owner"), (said.get("owner_name") or "").strip()
        if chosen and named:
            self.add_error("owner", "Choose somebody from the list or write a name")
        elif not chosen and not named:
            self.add_error("owner", "Say who will do it")
        return said

    def talk(self) -> Talk:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Talk(
            came=said["came"],
            talked_by=said["talked_by"],
            words=said["said"],
            told=said["told"],
            to_do=self._to_do() if said["came"] == Step.SUPPORT else None,
            note=said.get("note") or "",
        )

    def _to_do(self) -> ToDo:
        said = self.cleaned_data
        return ToDo(
            what=said["what"],
            serves=said["serves"],
            serves_kind="wish",
            due_on=said["due_on"],
            owner=self.owners.get(said["owner"] or ""),
            owner_name=said["owner_name"] or "",
        )


class AnswerNoteForm(KeptForm):
    """What is done about a note on quality."""

    words = fields.LongText(
        "What do you do about it?",
        hint="The one who first noted it reads exactly this",
        rows=4,
        most=4000,
        missing="Write what you do about it",
        autosave=True,
    )
