"""The person chooses how to be at the meeting, and her voice is in the minutes."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

TITLE = "A meeting to plan together"
WHY = "How the nights can be quiet again, and who helps with the door."
SAYS = "He shouts when the street is empty. I want the door to be mine."
WISH = "A lock that only I open."
EASIER = "A break after half an hour, and nobody talks over me."
SPEAKER = "Delia Hathersage"
MINUTES = "Peggy wants the door to be hers. A new lock comes this week."
NOT_RIGHT = "I said tomorrow, not this week."
RIGHT = "Peggy wants the door to be hers. A new lock comes tomorrow, as she said."
DECIDED = "A new lock, to which she alone has the key."


def test_she_chooses_how_to_be_at_the_meeting_and_is_in_its_minutes(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Peggy Hathersage")
    worker, person = somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    person.sign_in_as(case.name)

    _calls_it(worker, case)
    _asks_her_sister_and_never_the_neighbour(worker, given, case)
    _chooses_and_gets_ready(person)
    _reads_her_words_first(worker, case)
    given.its_day_has_come(case)
    _writes_down_whose_voice_was_heard(worker)
    _decides_with_dissent(worker)
    _writes_minutes(worker)
    _says_what_is_not_right(person)
    _puts_them_right(worker)
    _finds_her_voice_in_them(person)


def _calls_it(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.press("Call a meeting", then="Call a meeting")
    worker.press("Call the meeting", then="Call a meeting")
    worker.reads("Choose what the meeting is for", "Give the day")
    day = date.today() + timedelta(days=6)
    worker.pick(purpose="planning", way="home", minutes_long="60")
    worker.write(
        why=WHY,
        home="Peggy’s flat",
        at="2:30pm",
        day_day=str(day.day),
        day_month=str(day.month),
        day_year=str(day.year),
    )
    worker.press("Call the meeting", then="Ask somebody to the meeting")
    worker.reads("Asked already", case.name)


def _asks_her_sister_and_never_the_neighbour(worker: Visitor, given, case) -> None:  # type: ignore[no-untyped-def]
    worker.pick(kind="name")
    worker.write(name=SPEAKER, role="Her sister")
    worker.press("Ask them", then="Ask somebody to the meeting")
    worker.reads(f"{SPEAKER}, Her sister")
    given.a_source_of_risk(case, "Ray Stubbins")
    worker.pick(kind="name")
    worker.write(name="Ray Stubbins", role="Her neighbour")
    worker.press("Ask them", then="Ask somebody to the meeting")
    worker.reads("somebody who may be a source of risk is never asked to a meeting")
    worker.press("That is everybody", then=TITLE)
    worker.does_not_read("Ray Stubbins")


def _chooses_and_gets_ready(person: Visitor) -> None:
    person.go("/", "Hello, Peggy Hathersage")
    person.press(TITLE, then=TITLE)
    person.reads("You choose how you want to be part of it.")
    person.press("Get ready for the meeting", then="What you bring to the meeting")
    person.write(say=SAYS, happen=WISH, easier=EASIER)
    person.press("Keep this", then=TITLE)
    person.press("Say how I want", then="How you want to be part of it")
    person.press("Keep my answer", then="How you want to be part of it")
    person.reads("Say how you want to be part of it, or that you do not")
    person.pick(answer="through")
    person.write(speaker=SPEAKER, with_whom="My sister", rather="After lunch")
    person.press("Keep my answer", then=TITLE)
    person.reads(SAYS, WISH, "Somebody says it for me", "After lunch")


def _reads_her_words_first(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.press(TITLE, then=TITLE)
    worker.reads(SAYS, EASIER, "When it has begun, you can write down here")
    assert worker.text.index(SAYS) < worker.text.index(WHY)
    worker.press("Print it all", then=TITLE)
    worker.reads(SAYS, WISH)
    worker.press("Easy Read", then=TITLE)
    worker.reads(SAYS, WISH)
    worker.press("Back to the meeting", then=TITLE)


def _writes_down_whose_voice_was_heard(worker: Visitor) -> None:
    worker.go(worker.page.url, TITLE)
    worker.press("Write down who is there", then="Whose voice was heard?")
    for group in worker.page.locator("fieldset").all():
        group.get_by_label("There, and heard").check()
    first = worker.page.locator("fieldset").first
    first.get_by_label("Not there, but what they say was heard").check()
    worker.choose(speaker=SPEAKER)
    worker.press("Keep this", then=TITLE)
    worker.reads("Asked: 3. There: 2. Heard: 3.", f"{SPEAKER} spoke for")


def _decides_with_dissent(worker: Visitor) -> None:
    worker.press("Write down a decision", then="What was decided")
    worker.pick(how="through_someone")
    worker.write(
        through_words="Yes. And the old key goes into the canal.",
        spoken_by=SPEAKER,
        authority="Her sister, whom she asked to speak",
        decided=DECIDED,
        decided_by="Peggy, through her sister",
    )
    worker.press("Keep this", then=TITLE)
    worker.press("Somebody does not agree", then="Who does not agree?")
    worker.choose(name=SPEAKER)
    worker.write(words="I should have a key too, for the night she falls.")
    worker.press("Keep this", then=TITLE)
    worker.reads("Does not agree", "for the night she falls")
    worker.press("Somebody does this", then="What somebody will do")
    day = date.today() + timedelta(days=3)
    worker.choose(owner=council.WORKER)
    worker.write(
        due_on_day=str(day.day),
        due_on_month=str(day.month),
        due_on_year=str(day.year),
    )
    worker.press("We agree", then=TITLE)
    worker.reads("To do")


def _writes_minutes(worker: Visitor) -> None:
    worker.press("Write the minutes", then="Write the minutes")
    worker.write(words=MINUTES)
    worker.press("Share them", then=TITLE)
    worker.reads("Have not said yet")


def _says_what_is_not_right(person: Visitor) -> None:
    person.go(person.page.url, TITLE)
    person.press("Say whether they are right", then="Are the minutes right?")
    person.pick(is_right="no")
    person.write(words=NOT_RIGHT)
    person.press("Keep this", then=TITLE)


def _puts_them_right(worker: Visitor) -> None:
    worker.go(worker.page.url, TITLE)
    worker.reads("Not right", NOT_RIGHT)
    worker.press("Put the minutes right", then="Put the minutes right")
    worker.write(words=RIGHT, why="When the lock comes")
    worker.press("Share them", then=TITLE)


def _finds_her_voice_in_them(person: Visitor) -> None:
    person.go(person.page.url, TITLE)
    person.reads(RIGHT, DECIDED, "Put right: When the lock comes")
    person.press_summary("The minutes before they were put right")
    person.reads(MINUTES, NOT_RIGHT)
    person.press("Say whether they are right", then="Are the minutes right?")
    person.pick(is_right="yes")
    person.press("Keep this", then=TITLE)
    person.go("/meetings/", "Meetings")
    person.reads("Gone by")
