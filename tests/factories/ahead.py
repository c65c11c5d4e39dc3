"""What a person plans ahead, for tests, each made by its action."""

from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.actions import ahead as actions
from alongside.people.actions import ahead_document as papers
from alongside.people.actions import refusal as refusing
from alongside.people.actions.authority import Evidence
from alongside.people.actions.told import Source
from alongside.people.models import AheadDocument, AheadWish, Person, Refusal
from alongside.people.rules.ahead_said import DocumentSaid, RefusalSaid, WishSaid

WISH = WishSaid("where_to_be", "In my own bed, by the window.", "Hodan")
PAPER = DocumentSaid("A letter with my wishes", "In the blue tin.")


def refused(**changes: Any) -> RefusalSaid:
    """Resuscitation, refused on a paper that has all the law wants."""
    told: dict[str, Any] = {
        "treatment": "Being brought back if my heart stops.",
        "circumstances": "If I am dying already.",
        "covers_life": "yes",
        "is_written": "yes",
        "is_signed": "yes",
        "is_witnessed": "yes",
        "says_even_so": "yes",
        "witness": "Rosa Crane",
        "made_on": clock.today(),
    }
    return RefusalSaid(**told | changes)


def wish(by: Actor, person: Person, said: WishSaid = WISH) -> AheadWish:
    """Something she would like."""
    return actions.add_ahead_wish(
        by=by, person=person, said=said, source=Source("Amina")
    )


def refusal(by: Actor, person: Person, **changes: Any) -> Refusal:
    """One treatment she refuses."""
    said, source = refused(**changes), Source("Amina")
    return refusing.add_refusal(by=by, person=person, said=said, source=source)


def document(by: Actor, person: Person, said: DocumentSaid = PAPER) -> AheadDocument:
    """A paper kept somewhere."""
    return papers.add_document(by=by, person=person, said=said, source=Source("Amina"))


def evidence(words: str = "The signed sheet.") -> Evidence:
    """The paper was seen."""
    return Evidence("Josh Pereira", clock.today(), words)
