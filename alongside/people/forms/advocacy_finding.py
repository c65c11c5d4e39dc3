"""What is typed when an advocate is asked for, found, speaks and is answered."""

from collections.abc import Iterable
from typing import Any

from alongside.access import clock
from alongside.access.models import Organisation, User
from alongside.design import fields
from alongside.people.forms.kept import KeptForm, RevisingForm
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models import AdvocacyReferral
from alongside.standards import codes
from alongside.standards.advocacy import kinds_for


class ReferForm(RevisingForm):
    """Which kind of advocate is asked for, and of whom."""

    kind = fields.Choice(
        "Which kind of advocate?",
        choices=(),
        missing="Choose the kind of advocate",
        is_small=True,
    )
    organisation = fields.Select("Who is asked for one?", choices=(), required=False)
    organisation_name = fields.ShortText(
        "Or: another organisation", most=200, required=False, autocomplete="off"
    )
    referred_on = fields.PartedDate(
        "When?",
        called="The day they were asked",
        latest="today",
        missing="Write the day they were asked",
        initial=clock.today,
    )
    words = fields.LongText(
        "What are they told?",
        hint="What kind of help, by when, and how to talk with the person. Leave out "
        "the name: they read it when one of them takes it on",
        required=False,
        rows=3,
        autosave=True,
    )

    def __init__(
        self, *args: Any, trigger: str, organisations: list[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        likely = kinds_for(trigger)
        entries = sorted(codes.ADVOCACY_KINDS, key=lambda one: one.code not in likely)
        self.fields["kind"].choices = [(e.code, e.label, e.plain) for e in entries]
        self.organisations = {str(one.pk): one for one in organisations}
        self.fields["organisation"].choices = [
            ("", "Another, written below"),
            *((pk, one.name) for pk, one in self.organisations.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """Somebody is asked."""
        said = self.cleaned_data
        if not (said.get("organisation") or said.get("organisation_name")):
            self.add_error("organisation", "Choose who is asked, or write their name")
        return said

    def referred(self) -> dict[str, Any]:
        """What was typed, by the names the action knows it by."""
        said = self.cleaned_data
        return {
            "kind": said["kind"],
            "referred_on": said["referred_on"],
            "organisation": self.organisations.get(said.get("organisation") or ""),
            "organisation_name": said.get("organisation_name") or "",
            "words": said.get("words") or "",
        }


class AllocateForm(RevisingForm):
    """Who was found."""

    advocate = fields.Select("Who is the advocate?", choices=(), required=False)
    advocate_name = fields.ShortText(
        "Or: an advocate without a sign-in here. Their name",
        most=120,
        required=False,
        autocomplete="off",
    )

    def __init__(self, *args: Any, users: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.users = {str(user.pk): user for user in users}
        self.fields["advocate"].choices = [
            ("", "Somebody else, written below"),
            *((pk, user.full_name) for pk, user in self.users.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """Somebody was found."""
        said = self.cleaned_data
        if not (said.get("advocate") or said.get("advocate_name")):
            self.add_error("advocate", "Choose the advocate, or write their name")
        return said

    def found(self) -> dict[str, Any]:
        """Who it is, as the action takes it."""
        said = self.cleaned_data
        return {
            "advocate": self.users.get(said.get("advocate") or ""),
            "advocate_name": said.get("advocate_name") or "",
        }


class BeginForm(RevisingForm):
    """How the advocate works with the person."""

    way = fields.Choice(
        "Does the person tell the advocate what to say?",
        choices=(
            (AdvocacyReferral.Way.INSTRUCTED, "Yes, in any way they can"),
            (
                AdvocacyReferral.Way.NON_INSTRUCTED,
                "No: the advocate speaks up for what the person would say",
            ),
        ),
        missing="Say whether the person tells the advocate what to say",
        reveal={AdvocacyReferral.Way.NON_INSTRUCTED: ("why_not_instructed",)},
    )
    why_not_instructed = fields.LongText(
        "Why can they not, even with help?",
        missing="Write why they cannot, even with help",
        rows=3,
        autosave=True,
    )
    limits = fields.LongText(
        "Is there anything the advocate may not see or do?",
        hint="What the person does not want shown; what a court has said",
        required=False,
        rows=3,
        autosave=True,
    )


class WhyNeedForm(RevisingForm):
    """Why somebody declines, why another is found, why it ends."""

    why = fields.LongText("Why?", missing="Say why", rows=3, most=1000, autosave=True)


class RepresentForm(SentOnceForm):
    """What an advocate says for the person, on one decision."""

    on_what = fields.ShortText(
        "On which decision?",
        hint="For example: where she lives after hospital",
        most=300,
        missing="Write on which decision you say this",
        autocomplete="off",
    )
    words = fields.LongText(
        "What do you say for them?",
        hint="What they want and feel, what has not been thought of, what you ask for. "
        "Everybody who sees this can read it, the person too",
        missing="Write what you say for them",
        rows=8,
        autosave=True,
    )
    made_on = fields.PartedDate(
        "When was it said?",
        called="The day it was said",
        latest="today",
        missing="Write the day it was said",
        initial=clock.today,
    )


class AnswerAdvocateForm(KeptForm):
    """What was decided about what an advocate said, and why."""

    answer = fields.LongText(
        "What was decided about it?",
        hint="To each thing they asked for: yes, no, or in part",
        missing="Write what was decided about it",
        rows=4,
        autosave=True,
    )
    why = fields.LongText(
        "Why?",
        hint="In words the person can read",
        missing="Write why",
        rows=4,
        autosave=True,
    )
