"""What is on a paper: chapters, parts, and the pieces in them, whatever the layout.

A paper is written in the person's own voice, whoever prints it: it is theirs. Pieces
say what they are; how each looks in a layout is for the templates.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from alongside.design import paper
from alongside.people.models import Media
from alongside.standards import easy_read
from alongside.standards.easy_read import Heading, Symbol

SHORT = 320  # letters that are kept together on one side of a page
MOST_KEPT = 3  # pieces of a part that are


@dataclass(frozen=True)
class Own:
    """What somebody said, as they said it: never shortened and never put otherwise."""

    kind: ClassVar[str] = "own"
    words: str
    who: str = ""
    when: date | None = None
    asked: str = ""

    @property
    def direction(self) -> str:
        """Which way the words run."""
        return paper.direction(self.words)

    @property
    def is_short(self) -> bool:
        """Whether it is kept together on one side of a page."""
        return len(self.words) < SHORT


@dataclass(frozen=True)
class Say:
    """Something we say, in short sentences. `easy` says it in Easy Read."""

    kind: ClassVar[str] = "say"
    words: str
    easy: str = ""
    picture: str = ""

    @property
    def lines(self) -> list[str]:
        """One idea a line."""
        return easy_read.in_sentences(self.easy or self.words)

    @property
    def leads(self) -> bool:
        """Whether it belongs to what follows, and is kept together with that."""
        return self.words.endswith(":")

    @property
    def symbol(self) -> Symbol | None:
        """The picture beside it in Easy Read."""
        return easy_read.symbol(self.picture) if self.picture else None


@dataclass(frozen=True)
class Cell:
    """One answer in a row: in a table its words, in Easy Read its sentences.

    `is_own`: the words are somebody's own; `easy` then stands above them. `more`:
    somebody's own words that follow. `absent`: what a table says where there are none.
    """

    words: str
    easy: str = ""
    picture: str = ""
    is_own: bool = False
    more: Own | None = None
    absent: str = ""

    @property
    def said(self) -> Say:
        """The same as a sentence."""
        return Say(self.words, self.easy, self.picture)

    @property
    def is_there(self) -> bool:
        """Whether it says anything."""
        return bool(self.words or self.more)

    @property
    def own(self) -> Own:
        """The same as somebody's words."""
        return Own(self.words)


@dataclass(frozen=True)
class Rows:
    """Several things of a kind: a table, or one after another. The first cell names."""

    kind: ClassVar[str] = "rows"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def told(self) -> list[tuple[Cell, list[tuple[str, Cell]]]]:
        """Each row as what it is about, and what is said of it under which column."""
        return [
            (row[0], list(zip(self.columns[1:], row[1:], strict=True)))
            for row in self.rows
        ]


@dataclass(frozen=True)
class Shown:
    """A picture of the person's own, with what it shows."""

    kind: ClassVar[str] = "shown"
    media: Media

    @property
    def alt(self) -> str:
        """What it shows, for somebody who cannot see it."""
        return self.media.description


@dataclass(frozen=True)
class Space:
    """Room to write or draw by hand."""

    kind: ClassVar[str] = "space"
    lines: int = 4
    label: str = ""

    @property
    def ruled(self) -> range:
        """The lines, to count."""
        return range(self.lines)


Piece = Own | Say | Rows | Shown | Space


@dataclass(frozen=True)
class Part:
    """Some pieces, under a heading where `code` has one."""

    pieces: tuple[Piece, ...]
    title: str = ""
    code: str = ""

    @property
    def heading(self) -> Heading | None:
        """Its picture and its sentence in Easy Read."""
        return easy_read.heading(self.code) if self.code else None

    @property
    def is_short(self) -> bool:
        """Whether its heading, picture and words are kept on one side of a page."""
        said = [one for one in self.words if isinstance(one, Own | Say)]
        together = sum(len(one.words) for one in said)
        return said == self.words and together < SHORT and len(said) <= MOST_KEPT

    @property
    def pictures(self) -> list[Shown]:
        """The person's own pictures in it."""
        return [one for one in self.pieces if isinstance(one, Shown)]

    @property
    def picture(self) -> Shown | None:
        """The picture beside somebody's words, where the part begins with them."""
        begins = self.words and isinstance(self.words[0], Own)
        return next(iter(self.pictures), None) if begins else None

    @property
    def more_pictures(self) -> list[Shown]:
        """Those that stand by themselves."""
        return self.pictures[1:] if self.picture else self.pictures

    @property
    def words(self) -> list[Piece]:
        """Everything but pictures."""
        return [one for one in self.pieces if not isinstance(one, Shown)]


@dataclass(frozen=True)
class Chapter:
    """One chapter of a paper, under its heading."""

    code: str
    parts: tuple[Part, ...]

    @property
    def heading(self) -> Heading:
        """Its title, its picture and its sentence in Easy Read."""
        return easy_read.heading(self.code)


@dataclass(frozen=True)
class Sheet:
    """A whole paper."""

    code: str
    name: str
    chapters: tuple[Chapter, ...]
    shown: dict[int, Media] = field(default_factory=dict)

    @property
    def heading(self) -> Heading:
        """Its title, its picture and its sentence in Easy Read."""
        return easy_read.heading(self.code)

    @property
    def title(self) -> str:
        """What it is called."""
        return self.heading.title


def sheet(code: str, name: str, chapters: list[Chapter | None]) -> Sheet:
    """A paper of the chapters in which there is something."""
    kept = tuple(one for one in chapters if one is not None)
    shown = {
        piece.media.pk: piece.media
        for chapter in kept
        for part in chapter.parts
        for piece in part.pieces
        if isinstance(piece, Shown)
    }
    return Sheet(code, name, kept, shown)


def day(when: date) -> str:
    """A day as it is said: 'Friday 4 December 2026'."""
    return f"{when:%A} {when.day} {when:%B %Y}"


def chapter(code: str, *parts: Part | None) -> Chapter | None:
    """A chapter, or None where no part of it has anything."""
    kept = tuple(one for one in parts if one is not None and one.pieces)
    return Chapter(code, kept) if kept else None


def notes() -> Chapter:
    """Room for the person's own notes, at the end of every paper."""
    return Chapter("notes", (Part((Space(lines=8),)),))
