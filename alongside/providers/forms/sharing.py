"""What is typed around a meeting that shares what is known of services."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from alongside.access.models import Team, User
from alongside.agreed import asking
from alongside.agreed.rules import ToDo
from alongside.design import fields
from alongside.design.kept import KeptForm, SeenForm, SentOnceForm
from alongside.providers.models import Service, SharingAsked, SharingPart
from alongside.providers.rules.knowledge import Withheld
from alongside.providers.rules.sharing import Decided
from alongside.standards import codes


class CallForm(SentOnceForm):
    """When and where."""

    day = fields.PartedDate(
        "On which day?",
        called="The day",
        earliest="today",
        too_early="Choose a day that has not gone by",
        missing="Give the day of the meeting",
    )
    at = fields.ShortText(
        "At what time?",
        hint="For example: 14:00",
        most=20,
        width=5,
        missing="Give a time",
    )
    place = fields.ShortText(
        "Where, or how?",
        hint="For example: the Corn Exchange, or by video",
        missing="Say where you meet, or how",
    )

    def clean_at(self) -> Any:
        """A time of day, such as 14:00."""
        try:
            return datetime.strptime(self.cleaned_data["at"].strip(), "%H:%M").time()
        except ValueError:
            raise forms.ValidationError(
                "Give the time as hours and minutes, such as 14:00"
            ) from None

    def called(self) -> dict[str, Any]:
        """When and where, day and time together."""
        said = self.cleaned_data
        begins = timezone.make_aware(datetime.combine(said["day"], said["at"]))
        return {"uid": said["uid"], "begins_at": begins, "place": said["place"]}


class AgendaForm(KeptForm):
    """Which service, and why."""

    service = fields.Select(
        "Which service?", choices=(), missing="Choose the service to talk about"
    )
    why = fields.LongText(
        "Why do you want to talk about it?",
        hint="Good reasons count too: something others could learn from.",
        missing="Write why you want to talk about it",
        rows=3,
        autosave=True,
    )

    def __init__(self, *args: Any, services: list[Service], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.services = {str(one.pk): one for one in services}
        self.fields["service"].choices = [(k, v.name) for k, v in self.services.items()]

    def clean_service(self) -> Service:
        """The service that was chosen."""
        return self.services[self.cleaned_data["service"]]


class AskForm(KeptForm):
    """Who else is asked."""

    team = fields.Select("A team", choices=(), required=False)
    name = fields.ShortText("Or somebody without a sign-in, by name", required=False)

    def __init__(self, *args: Any, teams: list[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.teams = {str(one.pk): one for one in teams}
        self.fields["team"].choices = [(k, str(v)) for k, v in self.teams.items()]

    def clean_team(self) -> Team | None:
        """The team that was chosen."""
        return self.teams.get(self.cleaned_data["team"])


class HoldForm(KeptForm):
    """Who was there, and who was heard."""

    came = fields.Choices("Who was there?", choices=(), missing="Say who was there")
    spoke = fields.Choices(
        "Who was heard?",
        hint="Everybody’s voice counts the same. It shows who was there and not heard.",
        choices=(),
        required=False,
    )

    def __init__(self, *args: Any, asked: list[SharingAsked], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("came", "spoke"):
            self.fields[name].choices = [(str(one.pk), one.name) for one in asked]

    def numbers(self, name: str) -> set[int]:
        """Who was ticked."""
        return {int(one) for one in self.cleaned_data[name]}


class PartForm(SeenForm):
    """What was said of one service."""

    said = fields.LongText(
        "What was said, good and not good?",
        hint="The service reads this when the minutes are sent. Name nobody who lives "
        "there.",
        missing="Write what was said, good and not good",
        rows=6,
        autosave=True,
    )
    residents = fields.LongText(
        "What do people who live there and families say?",
        required=False,
        rows=3,
        autosave=True,
    )


class DecideForm(SentOnceForm):
    """What was decided together."""

    kind = fields.Choice(
        "What was decided?",
        choices=[
            *codes.SHARING_HELPS.choices(),
            *codes.SHARING_LIMITS.choices(),
            *codes.SHARING_OTHER.choices(),
        ],
        missing="Choose what was decided",
    )
    words = fields.LongText(
        "In your own words", missing="Write what was decided", rows=3, autosave=True
    )
    decided_by = fields.ShortText(
        "Who decided it together?", most=300, missing="Write who decided it together"
    )
    view = fields.LongText(
        "What do people who live there or families think of it?",
        required=False,
        rows=2,
        autosave=True,
    )
    why_no_view = fields.LongText(
        "Or: why could nobody say?", required=False, rows=2, autosave=True
    )

    def decided(self) -> Decided:
        """What was typed."""
        names = Decided.__annotations__
        return Decided(**{n: self.cleaned_data.get(n) or "" for n in names})


class DissentForm(SentOnceForm):
    """Who does not agree, and why."""

    name = fields.ShortText(
        "Who does not agree?", most=120, missing="Write who does not agree"
    )
    words = fields.LongText(
        "Why?", missing="Write why they do not agree", rows=3, autosave=True
    )


class ToDoForm(SentOnceForm, asking.OneOwnerForm):
    """Who does what, and by when."""

    what = fields.LongText(
        "What will somebody do?", missing="Write what somebody will do", rows=2
    )
    serves = fields.ShortText(
        "What should be different for people then?",
        missing="Write what should be different for people then",
    )
    owner = fields.Select("Who will do it?", choices=(), required=False)
    owner_name = asking.or_by_name()
    due_on = asking.by_when()

    def to_do(self) -> ToDo:
        """What was typed."""
        said = self.cleaned_data
        owner: User | None = self.owners.get(said["owner"])
        return ToDo(
            what=said["what"],
            serves=said["serves"],
            serves_kind="finding",
            due_on=said["due_on"],
            owner=owner,
            owner_name=said["owner_name"],
        )


class MinutesForm(SeenForm):
    """The minutes, and what one service is told only later."""

    minutes = fields.LongText(
        "The minutes",
        hint="What was talked about, in a few sentences. Each service reads its own "
        "part.",
        missing="Write the minutes: what was talked about, in a few sentences",
        rows=8,
        autosave=True,
    )
    later = fields.Choices(
        "Is a service told only from a later day on?",
        choices=(),
        required=False,
        hint="Leave this empty. Only for one of the reasons below, and for a time.",
    )
    reason = fields.Select(
        "Why only later?", choices=codes.KNOWLEDGE_WITHHELD.choices(), required=False
    )
    words = fields.LongText("Say why, in a sentence", required=False, rows=2)
    until = fields.PartedDate(
        "From which day on is it told?", called="The day", required=False
    )

    def __init__(self, *args: Any, parts: list[SharingPart], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["later"].choices = [(str(p.pk), p.service.name) for p in parts]

    def clean(self) -> dict[str, Any]:
        """A reason, a sentence and a day, where something is told later."""
        said = super().clean() or self.cleaned_data
        for name, sentence in (
            ("reason", "Choose why it is told only later"),
            ("words", "Say why in a sentence"),
            ("until", "Give the day from which it is told"),
        ):
            if said.get("later") and not said.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        return said

    def withheld(self) -> dict[int, Withheld]:
        """By number of the part."""
        said = self.cleaned_data
        if not said.get("later"):
            return {}
        day = datetime.combine(said["until"], datetime.min.time())
        until = timezone.make_aware(day)
        held = Withheld(said["reason"], said["words"], until)
        return {int(pk): held for pk in said["later"]}


class CallOffForm(KeptForm):
    """Why it does not take place."""

    why = fields.ShortText("Why?", most=300, missing="Say why it does not take place")
