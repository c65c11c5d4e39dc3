"""What the person wants to do that carries a risk, and why it is worth it to them."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import (
    Chapter,
    Own,
    Part,
    Piece,
    Say,
    chapter,
    day,
)
from alongside.people.models import Person, RiskState
from alongside.people.queries import risk
from alongside.people.queries.risk import RiskLine

STANDS = {
    RiskState.THINKING: Say("We are still thinking about this.", picture="unsure"),
    RiskState.AGREED: Say("It is agreed.", picture="yes"),
    RiskState.DISSENT: Say("It is agreed. Not everybody agrees.", picture="partly"),
    RiskState.NOT_AGREED: Say("It is not agreed.", picture="no"),
    RiskState.LOOKED: Say("We looked at it again. It goes on.", picture="yes"),
}
WHY = Say("It matters to me because:", picture="matters")
SAFER = Say("This makes it safer:", picture="umbrella")
WRONG = Say("If it goes wrong:", picture="help")


def risks(viewer: Actor, person: Person) -> Chapter | None:
    """Those that have not ended (a constant number of queries)."""
    found = risk.risks_of(viewer, person)
    return chapter("risks", *(Part(tuple(_said(one))) for one in found))


def _said(line: RiskLine) -> list[Piece]:
    sheet = line.sheet
    safer = [Own(one.words) for one in sheet.safeguards.all()]
    pieces: list[Piece] = [Own(sheet.wants), STANDS[RiskState(line.risk.state)]]
    if sheet.why_it_matters:
        pieces += [WHY, Own(sheet.why_it_matters, sheet.why_said_by)]
    if safer:
        pieces += [SAFER, *safer]
    if sheet.contingency:
        pieces += [WRONG, Own(sheet.contingency)]
    if line.risk.look_again_on:
        again = f"We will look at this again on {day(line.risk.look_again_on)}."
        pieces.append(Say(again, picture="day"))
    return pieces
