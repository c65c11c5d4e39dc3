"""What was agreed and nobody felt is not finished."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PROMISE = "Put the lamp where she can reach it."
NOT_FELT = "It is within reach of the wall. I am not the wall."
FELT = "I read until two in the morning. Nobody could stop me."


def test_what_nobody_felt_is_not_finished(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Philippa Stowe")
    place = given.something_to_do(case, PROMISE)
    worker, manager, person = somebody("desk"), somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    manager.sign_in_as(council.MANAGER)
    person.sign_in_as(case.name)

    _is_done_and_checked(worker, manager, place)
    _says_whether_it_was_felt(person, place, "no", NOT_FELT)
    person.go(f"{case.person}actions/")
    person.reads("Not finished", NOT_FELT)

    _is_done_and_checked(worker, manager, place)
    _says_whether_it_was_felt(person, place, "yes", FELT)
    person.go(f"{case.person}actions/?show=finished")
    person.reads(PROMISE)
    worker.go(place)
    worker.reads(NOT_FELT, "so it is not finished", FELT, "felt the difference")


def _is_done_and_checked(worker: Visitor, manager: Visitor, place: str) -> None:
    worker.go(place)
    worker.press("It is done", then="It is done")
    worker.write(words="It stands on the shelf.")
    worker.press("Keep this")
    worker.reads("Somebody else has to check it: not the one who did it.")
    manager.go(place)
    manager.press("Check it", then="Check it")
    manager.press("Keep this", then="Check it")
    manager.reads("Say whether it has been done", "Say how you know")
    manager.pick(is_so="yes")
    manager.write(words="I saw it there.")
    manager.press("Keep this")


def _says_whether_it_was_felt(
    person: Visitor, place: str, is_so: str, words: str
) -> None:
    person.go(place)
    person.press("Did I feel the difference?", then="Did you feel the difference?")
    person.pick(is_so=is_so)
    person.write(words=words)
    person.press("Keep this")
    person.reads(words)
