"""Eight weeks later somebody independent asks how it was, and she says that it was not
enough: her words are hers, and a worker gets in touch."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME, INDEPENDENT = "Ermintrude Sallow", "Ruth Oyelaran"
LIST, ASKS = "How was it for them?", "Who asks how it was?"
REACH = "01632 960377, on a Tuesday. She picks up when it has rung four times."
BETTER = "They wrote it all down and then nobody mended the back door."
AGREED = "The lock is mended. She goes to her sister on Sundays."
NOT_SAFER = "They do not feel safer."


def test_eight_weeks_later_somebody_independent_asks_how_it_was(
    somebody: Callable[..., Visitor], given: ModuleType
):
    with given.days_ago(54):
        case = given.an_enquiry(NAME)
        given.it_is_settled(case)
    manager, worker, person = somebody("desk"), somebody("desk"), somebody("phone")
    ruth = somebody("tablet")
    manager.sign_in_as(council.MANAGER)
    ruth.sign_in_as(INDEPENDENT)

    title = f"How was it for {NAME}?"
    _chooses_who_asks(manager, title)
    _asks_and_writes_it_down(ruth, title)
    manager.go(manager.page.url, title)
    manager.reads("Asked by somebody independent", "keep what they said to themselves")
    manager.does_not_read(BETTER)

    worker.sign_in_as(council.WORKER)
    _gets_in_touch(worker)
    person.sign_in_as(NAME)
    person.go(case.enquiry, "What I want")
    person.reads("How was it for you?", BETTER, "Asked by somebody independent")


def _chooses_who_asks(manager: Visitor, title: str) -> None:
    manager.go("/how-it-was/", LIST)
    manager.press(NAME, then=title)
    manager.reads("Nobody is chosen yet", "What the record says already")
    manager.press("Choose who asks", then=ASKS)
    manager.pick(mode="independent")
    manager.write(how_to_reach=REACH)
    manager.press("Keep this", then=ASKS)
    manager.reads("Choose somebody who had no part in it")
    names = manager.field("asker").locator("option").all_inner_texts()
    assert not any(council.WORKER in one or council.MANAGER in one for one in names)
    chosen = next(one for one in names if INDEPENDENT in one)
    manager.choose(asker=chosen)
    manager.press("Keep this", then=title)
    manager.reads(INDEPENDENT, "who had no part in it")


def _asks_and_writes_it_down(ruth: Visitor, title: str) -> None:
    ruth.go("/")
    ruth.reads("You are to ask how it was", REACH)
    ruth.press(NAME, then=title)
    ruth.does_not_read("What the record says already", "Open the concern again")
    ruth.press("Write down what they say", then=title)
    ruth.press("Keep this", then=title)
    ruth.reads("Say who answered", "Say how they were asked")
    ruth.pick(listened_to="yes", understood_why="in_part", safer_now="no")
    ruth.write(better=BETTER)
    ruth.pick(may_read="no", answered_by="person", way="telephone", format="read_aloud")
    ruth.press("Keep this", then=title)
    ruth.reads(BETTER, "Left out", "Read aloud", "do not read this")


def _gets_in_touch(worker: Visitor) -> None:
    worker.go("/keeping-in-touch/", "Keeping in touch")
    worker.reads(NOT_SAFER, "for you")
    worker.does_not_read(BETTER)
    worker.press(NAME, then=f"Get in touch with {NAME}")
    worker.write(words=AGREED)
    worker.press("Keep this", then="Keeping in touch")
    worker.does_not_read(NOT_SAFER)


def test_she_says_it_alone_by_a_link_that_says_nothing_about_her(
    somebody: Callable[..., Visitor], given: ModuleType
):
    name = "Leocadia Brackenbury"
    with given.days_ago(20):
        case = given.an_enquiry(name)
        given.it_is_settled(case)
    manager, leocadia = somebody("desk"), somebody("phone")
    title, question = f"How was it for {name}?", "How was it for you?"
    manager.sign_in_as(council.MANAGER)
    manager.go(case.enquiry, case.title)
    manager.press("Choose who asks", then=title)
    manager.press("Choose who asks", then=ASKS)
    manager.pick(mode="alone")
    manager.press("Keep this", then=title)
    link = manager.page.locator("p", has_text="/how-was-it/").inner_text()

    leocadia.go(link[link.index("/how-was-it/") :], question)
    leocadia.does_not_read(name, "Leocadia")
    leocadia.press("Easy Read", then=question)
    leocadia.reads("Did people listen to you?")
    leocadia.press("Send", then=question)
    leocadia.reads("Answer one question, or write something.")
    leocadia.pick(listened_to="yes", safer_now="yes", may_read="yes")
    leocadia.write(better="A chair in the waiting room.")
    leocadia.press("Send", then="Thank you")
    leocadia.does_not_read("A chair in the waiting room.")

    manager.go(case.enquiry, case.title)
    manager.reads("Answered alone", "Easy Read with pictures", "A chair in the waiting")
