"""Planning ahead: wishes, treatment that is not wanted, and papers kept elsewhere.

The three are never mixed, and this paper is none of them: it says where they are.
"""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import (
    Cell,
    Chapter,
    Own,
    Part,
    Piece,
    Rows,
    Say,
    chapter,
)
from alongside.people.models import AheadDocument, AheadWish, Person
from alongside.people.queries import ahead as queries
from alongside.people.queries.ahead import Ahead, RefusalLine
from alongside.standards import codes

ON_PAPER = Say("The people who treat me must read the paper itself.", picture="write")
WHEN = Say("I do not want it when:", picture="day")
KEPT = Say("The paper is here:", picture="home")
A_WISH = Say("This is kept as a wish for now.", picture="wish")
COLUMNS = ("What it is", "Where it is", "Who has a copy")


def ahead(viewer: Actor, person: Person) -> Chapter | None:
    """Everything the person has planned ahead (a constant number of queries)."""
    found = queries.ahead_of(viewer, person)
    return chapter("ahead", *_wishes(found), _refusals(found), _papers(found))


def _wishes(found: Ahead) -> list[Part]:
    of: dict[str, list[AheadWish]] = {}
    for wish in found.wishes:
        of.setdefault(wish.heading, []).append(wish)
    return [
        Part(
            tuple(Own(w.words, w.who_said_it, w.said_on) for w in of[one.code]),
            one.in_plain_words,
        )
        for one in codes.AHEAD_HEADINGS
        if one.code in of
    ]


def _refusals(found: Ahead) -> Part:
    pieces: list[Piece] = []
    for line in found.refusals:
        pieces += _refusal(line)
    return Part(tuple(pieces), "Treatment I do not want", "refusals")


def _refusal(line: RefusalLine) -> list[Piece]:
    one = line.refusal
    pieces: list[Piece] = [Own(one.treatment, one.who_said_it, one.said_on)]
    pieces += [WHEN, Own(one.circumstances)]
    if one.where_kept:
        pieces += [KEPT, Own(one.where_kept)]
    return [*pieces, A_WISH if line.why_wish else ON_PAPER]


def _papers(found: Ahead) -> Part:
    rows = tuple(_row(one) for one in found.documents)
    told = (Rows("Where they are", COLUMNS, rows),) if rows else ()
    return Part(told, "Papers kept somewhere else")


def _row(one: AheadDocument) -> tuple[Cell, ...]:
    return (
        Cell(one.what, is_own=True),
        Cell(one.where_kept, "It is here:", "home", is_own=True),
        Cell(
            one.who_has_it, "Who has a copy:", "people", is_own=True, absent="Not said"
        ),
    )
