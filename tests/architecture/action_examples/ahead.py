"""Examples of the actions on what a person plans ahead."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.people.actions import ahead as actions
from alongside.people.actions import ahead_document as papers
from alongside.people.actions import refusal as refusing
from alongside.people.rules.ahead_said import AskedSaid, DocumentSaid, WishSaid
from tests.architecture.world import World
from tests.factories import ahead as factories

Example = Callable[[World], Callable[[], Any]]


def _new(w: World, said: Any) -> dict[str, Any]:
    return {"by": w.manager, "person": w.person, "said": said, "source": w.source}


def _changed(w: World, said: Any) -> dict[str, Any]:
    told = {"by": w.manager, "said": said, "source": w.source}
    return told | {"why": "She said more.", "seen": 1}


def _why(w: World) -> dict[str, Any]:
    return {"by": w.manager, "why": "She thought again."}


AHEAD: dict[str, Example] = {
    "people.add_ahead_wish": lambda w: partial(
        actions.add_ahead_wish, **_new(w, factories.WISH)
    ),
    "people.revise_ahead_wish": lambda w: partial(
        actions.revise_ahead_wish,
        wish=w.ahead_wish,
        **_changed(w, WishSaid("where_to_be", "At home.")),
    ),
    "people.take_back_ahead_wish": lambda w: partial(
        actions.take_back_ahead_wish, wish=w.ahead_wish, **_why(w)
    ),
    "people.add_refusal": lambda w: partial(
        refusing.add_refusal, **_new(w, factories.refused())
    ),
    "people.revise_refusal": lambda w: partial(
        refusing.revise_refusal,
        refusal=w.refusal,
        **_changed(w, factories.refused(circumstances="At any time.")),
    ),
    "people.see_refusal": lambda w: partial(
        refusing.see_refusal,
        by=w.manager,
        refusal=w.refusal,
        evidence=factories.evidence(),
        seen=1,
    ),
    "people.withdraw_refusal": lambda w: partial(
        refusing.withdraw_refusal,
        by=w.manager,
        refusal=w.refusal,
        on=clock.today(),
        said_by="Amina Farah",
    ),
    "people.add_document": lambda w: partial(
        papers.add_document, **_new(w, factories.PAPER)
    ),
    "people.revise_document": lambda w: partial(
        papers.revise_document,
        document=w.document,
        **_changed(w, DocumentSaid("A letter with my wishes", "In the red tin.")),
    ),
    "people.take_back_document": lambda w: partial(
        papers.take_back_document, document=w.document, **_why(w)
    ),
    "people.answer_ahead": lambda w: partial(
        actions.answer_ahead,
        by=w.manager,
        person=w.person,
        said=AskedSaid("needed", "The nurse", "Her heart is weaker."),
        uid=uuid4(),
    ),
}


def fill_ahead(w: World) -> None:
    """Leave a trace in every table of what is planned ahead."""
    for name in ("revise_ahead_wish", "see_refusal", "revise_document", "answer_ahead"):
        AHEAD[f"people.{name}"](w)()
