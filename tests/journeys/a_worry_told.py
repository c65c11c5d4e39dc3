"""The whole of one worry, from the front page to being told that it is settled."""

from tests.journeys import council_steps as council
from tests.journeys import worry_steps as worry
from tests.journeys.visitor import Visitor

FRONT = "Are you worried about somebody? Or about yourself?"
NOTICED = "I hear him shout at her through the wall, and she has stopped going out."
WISH = "To have my own front-door key back."
TOLD = "She has told us what she wants. We are finding out more, with her."
SETTLED = "It is settled. Thank you for speaking up."


def from_worry_to_decision(neighbour: Visitor, manager: Visitor, name: str) -> str:
    """The neighbour tells; the council receives, listens and decides. The link."""
    neighbour.go("/", FRONT)
    neighbour.press("Tell us you are worried about someone", then=worry.PAGES[0])
    link = worry.tells_us(neighbour, NOTICED, name, start=False)
    worry.looks_again(neighbour, link, "It has reached us.")

    manager.sign_in_as(council.MANAGER)
    council.finds_on_the_board(manager, name)
    manager.reads("Not asked yet. Asking now could put them in more danger", NOTICED)
    council.receives_and_listens(manager, name)
    worry.looks_again(neighbour, link, "Happening now", "We are listening")

    council.decides(manager, name, TOLD)
    worry.looks_again(neighbour, link, TOLD)
    return link


def from_enquiry_to_settled(manager: Visitor, name: str) -> None:
    """The person is asked, everything owed is given, and it is settled."""
    title = f"What {name} wants"
    manager.press("Open the enquiry", then=title)
    council.hears(manager, WISH, name, title)
    council.mends_everything(manager, title)
    council.settles(manager, title)


def says_nothing_private(neighbour: Visitor, name: str) -> None:
    """The page for the one who spoke up holds none of the words of the case."""
    first = name.split()[0]
    neighbour.does_not_read(name, first, NOTICED, WISH, council.SAID)
