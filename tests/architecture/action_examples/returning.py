"""Examples of the actions on a national return, and of filling in what is missing."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from alongside.access import actions as access
from alongside.assurance.actions import answering, preparing, signing
from alongside.assurance.rules.owing import Signed
from alongside.concerns.actions import completing
from alongside.concerns.models import Concern, Enquiry
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]
WHY = "One enquiry of April was counted before its concern."


def explain(w: World) -> Callable[[], Any]:
    """Explain what the checks find."""
    return partial(
        answering.explain_finding,
        by=w.manager,
        found=w.national_return,
        key=w.finding_key,
        words=WHY,
        seen=0,
    )


def sign(w: World) -> Callable[[], Any]:
    """Sign a return that owes nothing any more."""
    explain(w)()
    return partial(
        signing.sign_return,
        by=w.manager,
        found=w.national_return,
        signed=Signed("Ruth Adeyemi", "Director"),
        turn=w.national_return.turn,
    )


def send(w: World) -> Callable[[], Any]:
    """Write down that a signed return was sent."""
    return partial(
        signing.say_it_was_sent,
        by=w.manager,
        found=w.signed_return,
        sent_on=date(w.year_sent.begins + 1, 6, 3),
        sent_by="Helen Garside",
        what="return.ods",
    )


def step(w: World) -> Callable[[], Any]:
    """Note a step that was taken."""
    found = w.national_return
    return partial(
        preparing.note_step, by=w.manager, found=found, verb="begin", before=""
    )


def move(w: World) -> Callable[[], Any]:
    """Sign it, as far as the table of moves goes."""
    return partial(
        preparing.move_return, by=w.manager, found=w.national_return, verb="sign"
    )


def complete(w: World) -> Callable[[], Any]:
    """Fill in that the person was asked, which earlier records did not say."""
    with access.at_the_desk_of(w.team):
        Enquiry.objects.filter(concern=w.settled).update(outcomes_asked="")
        concern = Concern.objects.select_related("enquiry").get(pk=w.settled.pk)
    return partial(
        completing.complete_what_is_missing,
        by=w.manager,
        concern=concern,
        answers={"outcomes_asked": "asked_expressed"},
        reason="It stands in the notes of the first visit.",
    )


COMPLETING: dict[str, Example] = {"concerns.complete_what_is_missing": complete}
RETURNS: dict[str, Example] = {
    "assurance.begin_return": lambda w: partial(
        preparing.begin_return, by=w.manager, year=w.year_prepared
    ),
    "assurance.note_step": step,
    "assurance.move_return": move,
    "assurance.count_figures": lambda w: partial(
        preparing.count_figures, by=w.manager, found=w.national_return
    ),
    "assurance.explain_finding": explain,
    "assurance.sign_return": sign,
    "assurance.take_signature_back": lambda w: partial(
        signing.take_signature_back, by=w.manager, found=w.signed_return, reason=WHY
    ),
    "assurance.say_it_was_sent": send,
    "assurance.prepare_again": lambda w: partial(
        signing.prepare_again, by=w.manager, found=w.sent_return, reason=WHY
    ),
}


def fill(w: World) -> None:
    """Leave a row in every table of a return, and one of what was filled in."""
    explain(w)()
    assert w.sent_return
    complete(w)()
