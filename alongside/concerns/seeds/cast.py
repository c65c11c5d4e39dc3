"""Reads the files of the cast. They count days back from today; `moment` turns a day
and an hour into a time."""

import tomllib
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from django.utils import timezone

from alongside.access import actor
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Team, User
from alongside.people.seeds import CAST
from alongside.standards.codes import CodeList

Told = dict[str, Any]


@cache
def people() -> dict[str, Told]:
    """What each file about one person tells, by the file's name."""
    return {path.stem: _read(path.name) for path in sorted(CAST.glob("[0-9]*.toml"))}


@cache
def worries() -> list[Told]:
    """The shorter worries."""
    told: list[Told] = _read("later.toml")["worries"]
    return told


@cache
def taking_longer() -> Told:
    """How long things should take in Westmere, and why some of it takes longer."""
    return _read("taking_longer.toml")


@cache
def waiting() -> list[Told]:
    """What has to wait for now."""
    told: list[Told] = _read("waiting.toml")["pauses"]
    return told


@cache
def meetings() -> list[Told]:
    """The meetings."""
    told: list[Told] = _read("meetings.toml")["meetings"]
    return told


@cache
def asked_to_stop() -> list[Told]:
    """Who asks us to stop."""
    told: list[Told] = _read("stopping.toml")["asked"]
    return told


@cache
def safety_plans() -> list[Told]:
    """Plans to stay safe."""
    told: list[Told] = _read("safety_plans.toml")["plans"]
    return told


@cache
def how_it_was() -> list[Told]:
    """What came of asking people how it was."""
    told: list[Told] = _read("how_it_was.toml")["askings"]
    return told


@cache
def asked_to_look_again() -> list[Told]:
    """Who asks us to look again."""
    told: list[Told] = _read("looking_again.toml")["asked"]
    return told


@cache
def handing_over() -> Told:
    """Who gave what to whom."""
    return _read("handing_over.toml")


@cache
def asked_parts() -> list[Told]:
    """Which organisations are asked to make a part of an enquiry."""
    told: list[Told] = _read("asked_parts.toml")["asked"]
    return told


@cache
def beside() -> list[Told]:
    """What others do beside an enquiry."""
    told: list[Told] = _read("beside.toml")["processes"]
    return told


@cache
def letters() -> list[Told]:
    """Letters that were written."""
    told: list[Told] = _read("letters.toml")["letters"]
    return told


@cache
def injuries() -> list[Told]:
    """What was seen where somebody was hurt."""
    told: list[Told] = _read("injuries.toml")["injuries"]
    return told


@cache
def questions() -> list[Told]:
    """What people asked first."""
    told: list[Told] = _read("advice.toml")["questions"]
    return told


@cache
def early() -> Told:
    """What people noted early, and what was seen at a second look."""
    return _read("early.toml")


def links() -> list[Told]:
    """Which worries somebody linked, and why."""
    told: list[Told] = _read("links.toml")["links"]
    return told


def joined() -> list[Told]:
    """Which worries tell of the same as one that was there before."""
    told: list[Told] = _read("links.toml")["joined"]
    return told


def _read(name: str) -> Told:
    return tomllib.loads((CAST / name).read_text(encoding="utf-8"))


def moment(days_ago: int, hour: int, minute: int = 0) -> datetime:
    """A time of day so many days ago, in London."""
    day = timezone.localdate() - timedelta(days=days_ago)
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def code_for(words: str, code_list: CodeList) -> str:
    """The code for an official label; nothing for nothing.

    Raises `LookupError` naming the list when the label is not in it.
    """
    found = code_list.find(words) if words else None
    if words and found is None:
        raise LookupError(f"{words} is not in the list {code_list.name}.")
    return found.code if found else ""


def date_in(words: str) -> date | None:
    """A date as the files write it, if there is one."""
    return date.fromisoformat(words) if words else None


def user_with(email: str) -> User:
    """The demo user with this address."""
    return User.objects.get(email=email)


def safeguarding_team() -> Team:
    """The team that worries go to."""
    team = access.receiving_team()
    if team is None:
        raise LookupError("The partnership must be there before its worries.")
    return team


@cache
def drafts() -> list[Told]:
    """Drafts of what was found that are being read."""
    told: list[Told] = _read("findings.toml")["drafts"]
    return told


def another_manager(but: Actor) -> Actor:
    """A safeguarding manager who is not this one."""
    number = but.user.pk if but.user else 0
    rows = User.objects.filter(posts__role="safeguarding_manager")
    return actor.of_user(rows.exclude(pk=number).order_by("pk")[0])
