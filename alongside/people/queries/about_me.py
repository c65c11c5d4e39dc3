"""What a person says about themselves now, and what is being written about them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import OuterRef, Subquery

from alongside.access.actor import Actor
from alongside.access.models import Draft
from alongside.people.models import Media, Person, Statement, StillRight
from alongside.people.queries.media import first_media
from alongside.people.queries.record import people
from alongside.standards import about_me as headings

# What fits on one side of A4, beside two pictures, as it is printed.
LINES_ON_PAPER = 42
LINES_FOR_A_HEADING = 2
LETTERS_IN_A_LINE = 90


@dataclass(frozen=True)
class Answer:
    """What is said under one heading, if anything, and what goes with it."""

    title: str
    said: Statement | None
    media: list[Media] = field(default_factory=list)

    @property
    def is_there(self) -> bool:
        """Whether there are words or pictures."""
        return bool(self.said or self.media)


@dataclass(frozen=True)
class AboutMe:
    """The newest words under each heading, and the newest pictures, sound and video."""

    said: dict[str, Statement] = field(default_factory=dict)
    media: list[Media] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said or shown at all."""
        return not (self.said or self.media)

    @property
    def name_i_like(self) -> Statement | None:
        """The name they like."""
        return self.said.get("name_i_like")

    @property
    def how_to_talk(self) -> Statement | None:
        """How to talk with them."""
        return self.said.get(headings.HOW_TO_TALK)

    @property
    def what_matters(self) -> Statement | None:
        """What matters to them."""
        return self.said.get("what_matters")

    @property
    def who_matters(self) -> Statement | None:
        """Who matters to them."""
        return self.said.get("who_matters")

    def answers(self, group: str, called: str = "") -> list[Answer]:
        """Each heading of a group, to the person, or about somebody called this."""
        return [
            Answer(h.titled(called), self.said.get(h.code), self.media_under(h.code))
            for h in headings.group(group).headings
        ]

    def media_under(self, heading: str) -> list[Media]:
        """What was shown under one heading."""
        return [one for one in self.media if one.heading == heading]

    @property
    def due(self) -> list[Statement]:
        """What nobody has looked at for a year."""
        return [row for row in self.said.values() if row.is_due]


def about_me(viewer: Actor, person: Person, *, media: bool = False) -> AboutMe:
    """What the person says about themselves now (one query, two with `media`)."""
    newest = newest_words(viewer, person)
    return AboutMe(
        said={code: row for code, row in newest.items() if row.words},
        media=first_media(viewer, person) if media else [],
    )


def glance(viewer: Actor, person: Person) -> list[Answer]:
    """What a stranger needs first, where it has been said (one query)."""
    asked = headings.group(headings.FIRST).headings[1:3]
    newest = (
        Statement.objects.filter(person=person, heading__in=[h.code for h in asked])
        .order_by("heading", "-recorded_at", "-pk")
        .distinct("heading")
    )
    said = {row.heading: row for row in newest if row.words}
    titled = ((h.titled(person.called), said.get(h.code)) for h in asked)
    return [Answer(title, row) for title, row in titled if row]


def newest_words(
    viewer: Actor, person: Person, *, hold: bool = False
) -> dict[str, Statement]:
    """The newest statement under each heading, empty ones too (one query).

    `hold` makes others who write about the same person wait until this is kept.
    """
    if hold:
        people(viewer).select_for_update(of=("self",)).get(pk=person.pk)
    looks = StillRight.objects.filter(statement=OuterRef("pk"))
    newest = (
        Statement.objects.filter(person=person)
        .annotate(
            still_right_at=Subquery(
                looks.order_by("-recorded_at").values("recorded_at")[:1]
            )
        )
        .order_by("heading", "-recorded_at", "-pk")
        .distinct("heading")
    )
    found = {row.heading: row for row in newest}
    return {code: found[code] for code in _in_order(found)}


def _in_order(found: Iterable[str]) -> list[str]:
    """The headings as they are asked; those no longer asked stand last."""
    order = list(headings.by_code())
    return sorted(found, key=lambda h: order.index(h) if h in order else len(order))


def to_look_at(viewer: Actor, person: Person, *, hold: bool = False) -> list[Statement]:
    """What there is to look at again, the longest unlooked-at first."""
    newest = newest_words(viewer, person, hold=hold).values()
    return sorted((row for row in newest if row.words), key=lambda row: row.looked_at)


@dataclass(frozen=True)
class OnePage:
    """About me on one side of paper: what fits, and what is said besides."""

    answers: list[Answer]
    left_out: list[str]
    pictures: list[Media]
    newest: Statement | None


def on_one_page(viewer: Actor, person: Person, *, is_own: bool) -> OnePage:
    """What fits on one side of A4, what helps in the moment first."""
    mine = about_me(viewer, person, media=True)
    called = "" if is_own else person.called
    order = (headings.FIRST, headings.MOMENT, headings.EVERY_DAY)
    answers = [one for group in order for one in mine.answers(group, called)]
    kept: list[Answer] = []
    left_out: list[str] = []
    room = LINES_ON_PAPER
    for answer in answers:
        needed = _lines(answer.said.words) if answer.said else 0
        if answer.said and needed <= room:
            kept.append(answer)
            room -= needed
        elif answer.said:
            left_out.append(answer.title)
    return OnePage(
        answers=kept,
        left_out=left_out,
        pictures=[one for one in mine.media if one.kind == Media.Kind.PICTURE][:2],
        newest=max(mine.said.values(), key=lambda row: row.recorded_at, default=None),
    )


def _lines(words: str) -> int:
    """How many lines words take on paper, under their heading."""
    return LINES_FOR_A_HEADING + sum(
        1 + len(line) // LETTERS_IN_A_LINE for line in words.splitlines()
    )


def draft_key(person: Person) -> str:
    """Under which what is being written about a person is kept."""
    return f"people.about_me.{person.pk}"


def starting_words(
    person: Person, newest: dict[str, Statement], draft: Draft | None, *, is_own: bool
) -> dict[str, str]:
    """What the form begins with: the words that were kept, or the newest ones.

    `seen` carries which statements the writer has in front of them, so that words
    somebody else adds meanwhile are noticed.
    """
    start = {heading: row.words for heading, row in newest.items()}
    start["seen"] = ",".join(str(row.pk) for row in newest.values())
    start["written_by"] = person.called if is_own else ""
    if draft:
        start |= {name: str(words) for name, words in draft.words.items()}
    return start


@dataclass(frozen=True)
class Apart:
    """One heading that two people wrote under at the same time."""

    heading: str
    theirs: Statement
    mine: str


def words_apart(
    person: Person, newest: dict[str, Statement], seen: set[int], typed: dict[str, str]
) -> tuple[dict[str, str], list[Apart]]:
    """What can be kept, and where somebody else has written meanwhile (one query).

    `seen` are the statements the writer had in front of them. A heading they did not
    touch keeps what the other wrote.
    """
    rows = Statement.objects.filter(person=person, pk__in=seen)
    saw = {row.heading: row for row in rows}
    keep: dict[str, str] = {}
    apart: list[Apart] = []
    for heading, mine in typed.items():
        before, now = saw.get(heading), newest.get(heading)
        if now is None or (before and before.pk == now.pk) or mine == now.words:
            keep[heading] = mine
        elif mine == (before.words if before else ""):
            keep[heading] = now.words
        else:
            apart.append(Apart(heading, now, mine))
    return keep, apart
