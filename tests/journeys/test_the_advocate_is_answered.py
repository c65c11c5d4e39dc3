"""The advocate is found before the decision, and is answered."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

ADVOCATE = "Catrin Morgan"
ABOUT = "Keeping safe"
LOOK = "Is an advocate needed?"
SAYS = "She wants the chain on her door, and not a camera in her hall."
ANSWER = "The chain goes on. There will be no camera."
WHY = "It is her door, and the chain keeps her as safe."
ASKED_FOR = "By Friday, about the chain and the camera in the hall."
NEXT = "What we learn from last winter?"
PARTS = ("understand", "retain", "weigh", "communicate")


def test_the_advocate_is_found_before_the_decision_and_is_answered(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry("Ottoline Marsh")
    worker, advocate, person = somebody("desk"), somebody("desk"), somebody("phone")
    worker.sign_in_as(council.WORKER)
    worker.go(case.enquiry, case.title)
    worker.press("Whether an advocate is needed", then=ABOUT)
    need = worker.page.url
    _looks_again(worker)
    _findings_wait(worker, case, "There must be an advocate, and nobody has offered")
    worker.go(need, ABOUT)
    _finds_one(worker)

    advocate.sign_in_as(ADVOCATE)
    _helps_and_speaks(advocate, case.name)
    _findings_wait(worker, case, "said something that nobody has answered yet.")
    worker.go(need, ABOUT)
    worker.press("Answer this", then="Answer the advocate")
    worker.write(answer=ANSWER, why=WHY)
    worker.press("Answer", then=ABOUT)

    advocate.go("/advocacy/mine/", "Speaking up")
    advocate.does_not_read("not answered yet")
    worker.go(f"{case.enquiry}findings/", "What was found")
    worker.does_not_read("why does this go ahead")
    council.writes_what_was_found(worker)
    _the_person_reads_it(person, case)
    worker.go(need, ABOUT)
    worker.press("This is over: end it", then="Ending this")
    worker.write(why="It is found out. What comes next is her plan.")
    worker.press("End it", then=ABOUT)
    _the_same_one_is_offered_first(worker, advocate, case)


def _looks_again(worker: Visitor) -> None:
    worker.press("Look again at whether one is needed", then=LOOK)
    worker.pick(**dict.fromkeys(PARTS, "no") | {"retain": "yes", "outcome": "no_need"})
    worker.write(**{f"{one}_evidence": "We sat for an hour." for one in PARTS})
    worker.write(reason="By the end the beginning was gone.")
    worker.press("Keep this", then=LOOK)
    worker.reads("nobody suitable can help")
    worker.pick(outcome="duty")
    worker.press("Keep this", then=ABOUT)


def _findings_wait(worker: Visitor, case, sentence: str) -> None:  # type: ignore[no-untyped-def]
    worker.go(f"{case.enquiry}findings/", "What was found")
    worker.reads(sentence)
    council.writes_what_was_found(worker)
    worker.reads("There is a problem", "write why this goes ahead without it")


def _offers_one(worker: Visitor, then: str = ABOUT) -> None:
    worker.press("Offer an advocate", then="Offering an advocate")
    worker.pick(told_in="face_to_face", choice="accepted")
    worker.write(how="With photographs.", words="Her. She has kind hands.")
    worker.press("Keep this", then=then)


def _finds_one(worker: Visitor) -> None:
    _offers_one(worker)
    worker.press("Ask for an advocate", then="Asking for an advocate")
    worker.pick(kind="care_act_68")
    worker.choose(organisation="Westmere Voices")
    worker.write(words=f"Somebody who can wait. {ASKED_FOR}")
    worker.press("Keep this", then=ABOUT)
    worker.reads("They find it on their list here")


def _helps_and_speaks(advocate: Visitor, name: str) -> None:
    """The service that was asked finds it; whom it is about, when one takes it on."""
    advocate.go("/advocacy/mine/", "Speaking up")
    advocate.reads(ASKED_FOR)
    advocate.does_not_read(name)
    card = advocate.page.locator(".alongside-card", has_text=ASKED_FOR)
    with advocate.page.expect_navigation(wait_until="load"):
        card.get_by_role("button").click()
    advocate.arrive(ABOUT)
    advocate.reads(name)
    advocate.press("Begin to help", then="Beginning to help")
    advocate.pick(way="instructed")
    advocate.press("Keep this", then=ABOUT)
    advocate.press("Say something for them", then="What the advocate says")
    advocate.write(on_what="What goes on her door", words=SAYS)
    advocate.press("Say this", then=ABOUT)
    advocate.reads("Not answered yet")


def _the_same_one_is_offered_first(worker: Visitor, advocate: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    """Her plan begins, and nobody has to tell their story again."""
    worker.go(f"{case.person}advocate/note/", "An advocate may be needed")
    worker.pick(trigger="safeguarding_review")
    worker.write(words=NEXT)
    worker.press("Keep this", then="Someone to speak up for them")
    worker.press(f"“{NEXT}”", then=f"“{NEXT}”")
    worker.reads(f"{ADVOCATE} has spoken up for")
    worker.press("Look at whether an advocate is needed", then=LOOK)
    worker.pick(**dict.fromkeys(PARTS, "no") | {"retain": "yes", "outcome": "duty"})
    worker.write(**{f"{one}_evidence": "We sat for an hour." for one in PARTS})
    worker.write(reason="By the end the beginning was gone.")
    worker.press("Keep this", then=f"“{NEXT}”")
    _offers_one(worker, f"“{NEXT}”")
    first = worker.page.locator("section.alongside-next").get_by_role("button").first
    assert first.inner_text() == "Ask the same advocate"
    worker.press("Ask the same advocate", then=f"“{NEXT}”")
    advocate.go("/advocacy/mine/", "Speaking up")
    advocate.reads(f"“{NEXT}”", case.name)


def _the_person_reads_it(person: Visitor, case) -> None:  # type: ignore[no-untyped-def]
    person.sign_in_as(case.name)
    person.go(case.person, case.name)
    person.press("Someone to speak up for me", then="Someone to speak up for me")
    person.reads(ADVOCATE, "speaks up for you.")
    person.press(ABOUT, then=ABOUT)
    person.reads(SAYS, ANSWER, WHY)
