"""About me: what the person says about themselves, with their own pictures."""

from alongside.access.actor import Actor
from alongside.pages.queries.paper.sheet import (
    Chapter,
    Own,
    Part,
    Piece,
    Say,
    Shown,
    Space,
    chapter,
)
from alongside.people import queries as people
from alongside.people.models import Media, Person
from alongside.standards import about_me as headings

PICTURES = 2  # under one heading


def about_me(viewer: Actor, person: Person) -> Chapter | None:
    """Every heading under which something was said or shown (two queries)."""
    mine = people.about_me(viewer, person, media=True)
    groups = (headings.FIRST, headings.MOMENT, headings.EVERY_DAY)
    answers = [one for group in groups for one in mine.answers(group)]
    codes = [h.code for group in groups for h in headings.group(group).headings]
    told = zip(codes, answers, strict=True)
    parts = [_part(code, answer) for code, answer in told if answer.is_there]
    if not parts:
        nothing = "I have not written about myself yet."
        parts = [Part((Say(nothing, picture="write"), Space()))]
    elsewhere = [one for one in mine.media if one.heading not in codes]
    return chapter("about_me", *parts, _pictures(elsewhere))


def _part(code: str, answer: people.Answer) -> Part:
    pieces: list[Piece] = list(_shown(answer.media))
    if answer.said:
        said = answer.said
        pieces.append(Own(said.words, said.written_by, said.recorded_at.date()))
    return Part(tuple(pieces), answer.title, code)


def _shown(media: list[Media]) -> list[Shown]:
    pictures = [one for one in media if one.kind == Media.Kind.PICTURE]
    return [Shown(one) for one in pictures[:PICTURES]]


def _pictures(media: list[Media]) -> Part:
    """Pictures that belong to no heading."""
    pictures = [one for one in media if one.kind == Media.Kind.PICTURE]
    return Part(tuple(Shown(one) for one in pictures))
