"""She asks us to stop: it is her own wish, so we stop, and she comes back when she
likes."""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

WISH = "Leave it now, please. I have had enough of questions."
NOTE = "She said it alone in her kitchen, over tea, and again the next day."
SURE = "I know what he is like. I still want you to stop."
RISK = "He may come back while her sister is at work."
LEFT = "Farah’s number is by the phone. Ring it on any day, for any reason."
TOLD = "You asked us to stop, and we stop."
OWN, STOP = "What I want", "Stop, as they ask"
GROUNDS = ("others", "pressure", "trust", "crime")


def test_she_asks_us_to_stop_and_comes_back_when_she_likes(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(10):
        case = given.an_enquiry("Rosamund Pettifer")
    manager, worker = somebody("desk"), somebody("desk")
    person, neighbour = somebody("phone"), somebody("phone")
    manager.sign_in_as(council.MANAGER)
    worker.sign_in_as(council.WORKER)
    person.sign_in_as(case.name)

    _asks(person, case)
    _is_not_answered_alone(manager, case)
    _notes(worker, case)
    _stops(manager, case)

    person.go(case.enquiry, OWN)
    person.reads("We stopped, as you asked", TOLD, LEFT)
    person.does_not_read(RISK, NOTE, "pressure")
    neighbour.go(case.link)
    neighbour.reads("We are not going further for now.")
    neighbour.does_not_read(WISH, RISK, "asked us to stop", case.name)

    person.press("Go on after all", then=OWN)
    person.reads("Thank you. We go on.", "We went on again")
    worker.go(case.enquiry, case.title)
    worker.reads("What is still owed before this can be settled")


def _asks(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(case.enquiry, OWN)
    person.press("Ask us to stop", then="Ask us to stop")
    person.press("Ask to stop", then="Ask us to stop")
    person.reads("Write a few words, so that we know")
    person.write(words=WISH)
    person.press("Ask to stop", then=OWN)
    person.reads("You asked us to stop.", "A manager looks at it and answers.")


def _is_not_answered_alone(manager: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    manager.go(case.enquiry, case.title)
    manager.press("Look at it and answer", then=STOP)
    manager.reads(WISH, "A worker or the advocate writes first what they think of it.")


def _notes(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.reads(WISH, "A safeguarding manager answers them.")
    worker.press("Notes, and what you think of it", then="They asked us to stop")
    worker.write(words=NOTE)
    worker.press("Keep my note", then=case.title)


def _stops(manager: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    manager.go(case.enquiry, case.title)
    manager.press("Look at it and answer", then=STOP)
    manager.reads(WISH, NOTE)
    day = date.today() + timedelta(days=28)
    manager.pick(how="first_hand", capacity="no_doubt")
    manager.pick(**dict.fromkeys(GROUNDS, "no"))
    manager.write(
        words=SURE,
        capacity_words="She weighed it up with Farah, with nobody else there.",
        risk_left=RISK,
        left_with_them=LEFT,
        words_to_person=TOLD,
        look_again_on_day=str(day.day),
        look_again_on_month=str(day.month),
        look_again_on_year=str(day.year),
        **{f"{ground}_words": "We asked, and looked." for ground in GROUNDS},
    )
    council.says_why_no_advocate(manager)
    manager.pick(pressure="yes")
    manager.press("Stop", then=STOP)
    manager.reads("They may be under pressure, so we cannot stop now.")
    manager.pick(pressure="no")
    manager.write(pressure_words="She was alone with Farah, and with me.")
    manager.press("Stop", then=case.title)
    manager.reads("We stop.", "Stopped, as they asked")
