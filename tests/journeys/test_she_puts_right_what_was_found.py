"""She reads what was found and puts it right; and nobody accepts what they wrote."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME = "Araminta Quill"
DRAFT, OWN, READ = "The draft of what was found", "What I want", "Read what we found"
WRITE, SHARE = "What was found", "Let somebody read it"
WORDS = "A man shouted through your door on four Fridays. It was not your fault."
BETTER = "A man shouted through your door on five Fridays. It was not your fault."
EASY = "A man shouted at you.\nIt is not your fault."
FOUND = "Both neighbours say the same, and the police have his name."
WRONG = "It was five Fridays. The last one was my birthday."
ANSWER = "You are right, and we are sorry. It says five now."
MISSING = "What did the neighbour at number nine say?"
NINE = "Number nine heard it too."


def test_she_reads_what_was_found_and_puts_it_right(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry(NAME)
    worker, person, manager = somebody("desk"), somebody("phone"), somebody("desk")
    worker.sign_in_as(council.WORKER)
    person.sign_in_as(NAME)
    manager.sign_in_as(council.MANAGER)

    _writes(worker, case)
    _is_shown(worker, case)
    _says_what_is_wrong(person, case)
    _is_answered(worker, case)
    _reads_the_answer_and_says_that_it_is_right(person, case)
    _is_offered(worker, case)
    _sends_it_back(manager, case)
    _adds_what_is_missing(worker, case)
    manager.go(f"{case.enquiry}findings/accept/", "Read what was found")
    manager.reads(NINE, WRONG, ANSWER)
    manager.pick(answer="accepted")
    manager.press("Answer", then=case.title)
    manager.reads("Accepted. The words to the person are on their page now.")

    person.go(case.enquiry, OWN)
    person.reads(BETTER, "We answered what you said about it")
    person.does_not_read(FOUND, MISSING, WORDS)


def _writes(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(case.enquiry, case.title)
    worker.press("Nobody has written what was found", then=WRITE)
    council.says_why_no_advocate(worker)
    worker.write(words_to_person=WORDS, easy_words=EASY, found=FOUND)
    worker.pick(
        certainty="likely",
        assessment_outcome="identified_action",
        risk_outcome="reduced",
    )
    worker.press("Keep what was found", then=DRAFT)
    worker.reads("Not yet.", "Nobody has read it yet.")


def _is_shown(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.press(SHARE, then=SHARE)
    worker.press("Let them read it", then=SHARE)
    worker.reads("Choose who reads it", "Say how they read it")
    worker.page.get_by_label(f"{NAME}: the person").check()
    worker.pick(form="page")
    worker.press("Let them read it", then=DRAFT)
    worker.reads(NAME, "On their own page here", "They have until")


def _says_what_is_wrong(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.go(case.enquiry, OWN)
    person.reads("Read what we found, and tell us what is wrong")
    person.press(READ, then=READ)
    person.reads(WORDS, "It is not your fault.", "How sure are we?")
    person.does_not_read(FOUND)
    person.pick(says="not_right")
    person.press("Tell us", then=READ)
    person.reads("Write what is not right, and how it should be")
    person.write(words=WRONG)
    person.press("Tell us", then=READ)
    person.reads("Thank you. It is kept.", WRONG, "We answer this here.")


def _is_answered(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(f"{case.enquiry}findings/draft/", DRAFT)
    worker.reads(f"Answer first what was said by {NAME}.")
    worker.press("Change the draft", then=WRITE)
    worker.write(words_to_person=BETTER)
    worker.press("Keep what was found", then=DRAFT)
    worker.press(f"Answer {NAME}", then=f"Answer {NAME}")
    worker.pick(became="changed")
    worker.write(words=ANSWER)
    worker.press("Answer", then=DRAFT)
    worker.reads("were changed since they read them")
    worker.press(SHARE, then=SHARE)
    worker.page.get_by_label(f"{NAME}: the person").check()
    worker.pick(form="page")
    worker.press("Let them read it", then=DRAFT)


def _reads_the_answer_and_says_that_it_is_right(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.page.reload()
    person.reads(ANSWER, "We changed it")
    person.go(case.enquiry, OWN)
    person.press(READ, then=READ)
    person.reads(BETTER)
    person.pick(says="right")
    person.press("Tell us", then=READ)
    person.reads("This is right")


def _is_offered(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(f"{case.enquiry}findings/draft/", DRAFT)
    worker.press("Give it to a manager", then=DRAFT)
    worker.reads("A safeguarding manager reads it now", "It can be changed when")


def _sends_it_back(manager: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    manager.go(f"{case.enquiry}findings/draft/", DRAFT)
    manager.press("Read it and answer", then="Read what was found")
    manager.reads(FOUND, BETTER, WRONG, ANSWER)
    manager.pick(answer="returned")
    manager.write(words=MISSING)
    manager.press("Answer", then=case.title)
    manager.reads("Sent back.")


def _adds_what_is_missing(worker: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    worker.go(f"{case.enquiry}findings/draft/", DRAFT)
    worker.reads(f"{council.MANAGER} sent it back.", MISSING)
    worker.press("Change the draft", then=WRITE)
    worker.write(found=f"{FOUND} {NINE}")
    worker.press("Keep what was found", then=DRAFT)
    worker.press("Give it to a manager", then=DRAFT)
