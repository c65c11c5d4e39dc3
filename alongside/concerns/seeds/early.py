"""What people of the demo noted early, and second looks: `cast/early.toml`."""

from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import NOBODY
from alongside.agreed.actions import ToDo
from alongside.concerns.actions import curiosity, early, early_talk
from alongside.concerns.models import EarlyWorry, QualityNote
from alongside.concerns.queries import raising
from alongside.concerns.rules.early import Talk
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting, view_in
from alongside.people.models import Person


def steps() -> list[Step]:
    """Everything that was noted and talked over, with the time at which it was."""
    return [step for told in cast.early()["worries"] for step in _steps_of(told)]


def looks(story: Story) -> list[Step]:
    """The second looks at the enquiry of this story, when there are any."""
    name = story.part("person").get("name", "")
    return [
        (cast.moment(told["days_ago"], 17), partial(_look, story, told))
        for told in cast.early()["looks"]
        if told["person"] == name
    ]


def _look(story: Story, told: Told) -> None:
    said = {name: told[name] for name in ("question", "answer", "words")}
    by = acting(told["by"])
    curiosity.answer_second_look(by=by, enquiry=story.enquiry(), seen=0, **said)


def _steps_of(told: Told) -> list[Step]:
    made: list[int] = []
    found: list[Step] = [
        (cast.moment(told["days_ago"], 18), partial(_note, told, made))
    ]
    if given := told.get("given"):
        at = cast.moment(given["days_ago"], 9, 30)
        found.append((at, partial(_give, given, made)))
    if talk := told.get("talk"):
        found.append((cast.moment(talk["days_ago"], 14), partial(_talk, talk, made)))
        if answered := talk.get("answered"):
            at = cast.moment(answered["days_ago"], 11)
            found.append((at, partial(_answer, answered, made)))
    return found


def _note(told: Told, made: list[int]) -> None:
    team, name = cast.safeguarding_team(), told.get("person", "")
    with access.at_the_desk_of(team):
        person = Person.objects.filter(name=name).first() if name else None
    said: dict[str, Any] = {
        part: told.get(part, "")
        for part in ("words", "usual", "who_was_told", "about_staff", "about_name")
    }
    raiser = early.note_early_worry(
        by=acting(told["by"]) if told["by"] else NOBODY,
        noted=early.Noted(
            **said,
            person=person,
            service=raising.service_named(told["service"]),
            service_words=told["service"],
            name=told.get("name", ""),
        ),
        link_uid=uuid4(),
        team=team,
    )
    made.append(raiser.worry_id)


def _now(made: list[int]) -> EarlyWorry:
    """The worry as it is now, as the team has it."""
    with access.at_the_desk_of(cast.safeguarding_team()):
        return EarlyWorry.objects.select_related("person", "service").get(pk=made[0])


def _give(given: Told, made: list[int]) -> None:
    worry, owner = _now(made), cast.user_with(given["to"])
    early.give_early_worry(
        by=acting(given["by"]), worry=worry, owner=owner, seen=worry.number
    )


def _talk(told: Told, made: list[int]) -> None:
    worry = _now(made)
    talk = Talk(
        came=told["came"],
        talked_by=told["talked_by"],
        words=told["said"],
        told=told["told"],
        to_do=_to_do(told) if told["came"] == "support" else None,
        note=told.get("note", ""),
    )
    early_talk.talk_over_early_worry(
        by=acting(told["by"]),
        worry=worry,
        view=view_in(told["involvement"]),
        talk=talk,
        seen=worry.number,
        team=cast.safeguarding_team(),
    )


def _to_do(told: Told) -> ToDo:
    return ToDo(
        what=told["what"],
        serves=told["serves"],
        serves_kind="wish",
        due_on=clock.today() + timedelta(days=told["in_days"]),
        owner=cast.user_with(told["owner"]),
    )


def _answer(told: Told, made: list[int]) -> None:
    team = cast.safeguarding_team()
    worry = _now(made)
    with access.at_the_desk_of(team):
        rows = QualityNote.objects.select_related("service")
        note = rows.get(pk=worry.steps.get(step="quality").note_id)
    early_talk.answer_quality_note(
        by=acting(told["by"]), note=note, words=told["words"], team=team
    )
