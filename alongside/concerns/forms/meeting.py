"""What is typed to call a meeting, to ask people to it, and to move it."""

import re
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from alongside.access.actor import of_user
from alongside.access.models import Team, User
from alongside.agreed.actions.meeting import Called, Guest
from alongside.agreed.models import Meeting
from alongside.agreed.rules.meeting import When
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.queries.meeting import Beside
from alongside.design import fields
from alongside.design.kept import KeptForm, SentOnceForm
from alongside.people.models import Outcome
from alongside.standards import meetings

CLOCK = re.compile(r"^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$", re.IGNORECASE)
NOT_A_TIME = "Enter a time like 10:30 or 2pm"
LENGTHS = ((30, "Half an hour"), (60, "One hour"), (90, "An hour and a half"))
LENGTHS += ((120, "Two hours"),)
WHERE = {"place": "place", "home": "home", "video": "video", "phone": "phone"}


def read_time(typed: str) -> time:
    """A time of day as people write it. Raises `ValidationError` for what is none."""
    found = CLOCK.match(typed.strip())
    if not found:
        raise ValidationError(NOT_A_TIME)
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").lower()
    if (half and not 1 <= hour <= 12) or hour > 23 or minute > 59:
        raise ValidationError(NOT_A_TIME)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute)


class WhenForm(KeptForm):
    """When people meet, and where or how."""

    day = fields.PartedDate(
        "On what day?",
        called="The day",
        earliest="today",
        too_early="Choose a day that has not gone by",
        missing="Give the day",
    )
    at = fields.ShortText(
        "At what time?",
        hint="For example, 10:30 or 2pm",
        most=8,
        width=5,
        missing="Give the time",
        autocomplete="off",
    )
    minutes_long = fields.Choice(
        "For how long?",
        choices=LENGTHS,
        missing="Say for how long",
        initial="60",
        is_small=True,
    )
    way = fields.Choice(
        "Where, or how?",
        hint="Ask the person first where they would rather meet",
        choices=Meeting.Way.choices,
        missing="Say where people meet, or how",
        reveal=WHERE,
    )
    place = fields.ShortText(
        "Which place?", most=200, missing="Say which place", autocomplete="off"
    )
    home = fields.ShortText(
        "Whose home, and where?",
        hint="This never goes into a calendar file",
        most=200,
        missing="Say whose home it is",
        autocomplete="off",
    )
    video = fields.ShortText(
        "How do people join?", most=200, required=False, autocomplete="off"
    )
    phone = fields.ShortText(
        "Which number do people ring?", most=200, required=False, autocomplete="off"
    )

    def clean_at(self) -> time:
        """A time of day."""
        return read_time(self.cleaned_data["at"])

    def clean(self) -> dict[str, Any]:
        """A day and a time that are still to come."""
        said = super().clean() or self.cleaned_data
        if "day" in said and "at" in said and self._begins_at() <= timezone.now():
            self.add_error("at", "Choose a time that is still to come")
        return said

    def _begins_at(self) -> datetime:
        day: date = self.cleaned_data["day"]
        return timezone.make_aware(datetime.combine(day, self.cleaned_data["at"]))

    def when(self) -> When:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return When(
            begins_at=self._begins_at(),
            minutes_long=int(said["minutes_long"]),
            way=said["way"],
            place=said.get(said["way"]) or "",
        )


class CallForm(SentOnceForm, WhenForm):
    """What a meeting is for, when, where, which wishes, and who is asked first."""

    purpose = fields.Choice(
        "What is the meeting for?",
        choices=meetings.PURPOSES.choices(),
        missing="Choose what the meeting is for",
    )
    why = fields.LongText(
        "What do you want to talk about?",
        hint="In plain words. Everybody who is asked reads this, the person first",
        missing="Write what you want to talk about",
        rows=4,
        most=4000,
        autosave=True,
    )
    wishes = fields.Choices(
        "Which of their wishes is it about?",
        hint="Everybody who is asked reads these words",
        choices=(),
        required=False,
    )
    asks = fields.Choices("Ask them too?", choices=(), required=False)
    field_order = ("purpose", "why", "wishes", "day", "at", "minutes_long", "way")

    def __init__(
        self, *args: Any, wanted: list[Outcome], beside: list[Beside], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.wanted = {str(one.pk): one for one in wanted}
        self.beside = {str(one.user.pk): one for one in beside}
        self._offer("wishes", [(pk, one.words) for pk, one in self.wanted.items()])
        names = {pk: f"{o.user.full_name}, {o.role}" for pk, o in self.beside.items()}
        self._offer("asks", list(names.items()))

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        """Let them choose among these, all of them at first; nothing without any."""
        if not choices:
            del self.fields[name]
            return
        self.fields[name].choices = choices
        self.fields[name].is_quietly_optional = True
        self.initial.setdefault(name, [pk for pk, _ in choices])

    def called(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        chosen = [self.beside[pk] for pk in said.get("asks") or ()]
        return {
            "uid": said["uid"],
            "called": Called(said["purpose"], said["why"]),
            "when": self.when(),
            "wishes": [self.wanted[pk] for pk in said.get("wishes") or ()],
            "asks": [Guest(o.user.full_name, o.role, o.user) for o in chosen],
        }


class MoveForm(NewestForm, WhenForm):
    """Another time or place, and why."""

    reason = fields.LongText(
        "Why is it moved?",
        hint="Everybody who was asked reads this, the person too",
        missing="Say why it is moved",
        rows=3,
        most=2000,
        autosave=True,
    )

    @classmethod
    def starting(cls, meeting: Meeting) -> dict[str, Any]:
        """When and where it is now."""
        at = timezone.localtime(meeting.begins_at)
        return {
            "day": at.date(),
            "at": f"{at:%H:%M}",
            "minutes_long": str(meeting.minutes_long),
            "way": meeting.way,
            meeting.way: meeting.place,
        }


class InviteForm(KeptForm):
    """Somebody to ask: with a sign-in, as a team, or by name alone."""

    kind = fields.Choice(
        "Whom do you ask?",
        choices=(
            ("user", "Somebody who can sign in here"),
            ("team", "A team"),
            ("name", "Somebody else, by name", "They cannot read the meeting here"),
        ),
        missing="Choose whom you ask",
        reveal={"user": "email", "team": "team", "name": "name"},
    )
    email = fields.Email("Their email address", missing="Enter their email address")
    team = fields.Select("Which team?", choices=(), missing="Choose the team")
    name = fields.ShortText(
        "Their name", most=120, missing="Enter their name", autocomplete="off"
    )
    role = fields.ShortText(
        "Who are they to the person, or what do they do?",
        hint="For example: her sister; the police; the manager of the home",
        most=120,
        missing="Say who they are",
        autocomplete="off",
    )
    known_apart = fields.ShortText(
        "How do you know that this is somebody else?",
        hint="Only where somebody of a like name may be a source of risk. It is kept",
        most=300,
        required=False,
        autocomplete="off",
    )

    user: User | None = None

    def __init__(self, *args: Any, teams: list[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.teams = {str(team.pk): team for team in teams}
        self.fields["team"].choices = [(pk, str(t)) for pk, t in self.teams.items()]
        if not self.is_bound:  # asked only of whoever was refused
            del self.fields["known_apart"]

    def clean_email(self) -> str:
        """The address of somebody who can sign in."""
        email = str(self.cleaned_data["email"]).strip().lower()
        self.user = User.objects.filter(email=email, is_active=True).first()
        if self.user is None:
            raise ValidationError("Nobody signs in here with this address")
        if not of_user(self.user).may("take_part_in_meetings"):
            raise ValidationError("They cannot read meetings here. Ask them by name")
        return email

    def guest(self) -> Guest:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        more = {"role": said["role"], "known_apart": said["known_apart"]}
        if said["kind"] == "user" and self.user:
            return Guest(self.user.full_name, user=self.user, **more)
        if said["kind"] == "team":
            team = self.teams[said["team"]]
            return Guest(str(team)[:120], team=team, **more)
        return Guest(said["name"], **more)
