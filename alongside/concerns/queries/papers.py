"""A letter as it stands on paper, before and after it is sent."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import Letter, LetterStep
from alongside.concerns.queries.letters import sender
from alongside.concerns.rules.letters import Reach, greeting
from alongside.design import paper
from alongside.design.paper.layouts import LAYOUTS, Layout, layout_of
from alongside.standards import easy_read
from alongside.standards import letters as standard
from alongside.standards.easy_read import Symbol, in_sentences


@dataclass(frozen=True)
class Paper:
    """Everything on one letter, whatever it looks like."""

    subject: standard.Subject
    layout: Layout
    greeting: str
    words: str
    sender: str
    day: date
    language: str = ""
    corrects_on: date | None = None

    @property
    def title(self) -> str:
        """What stands on top."""
        return self.subject.title

    @property
    def from_symbol(self) -> Symbol:
        """The picture beside who it is from, in Easy Read."""
        return easy_read.symbol("person")

    @property
    def direction(self) -> str:
        """Which way the words run."""
        return paper.direction(self.words)

    @property
    def paragraphs(self) -> list[str]:
        """The words, a thought at a time."""
        parts = self.words.replace("\r\n", "\n").split("\n\n")
        return [part.strip() for part in parts if part.strip()]

    @property
    def lines(self) -> list[str]:
        """The words, a sentence to a line."""
        rows = (row for part in self.paragraphs for row in part.splitlines())
        return [line for row in rows for line in in_sentences(row)]


def of_letter(letter: Letter) -> Paper:
    """A letter as it was sent."""
    earlier = letter.corrects
    return Paper(
        subject=standard.words().subjects[letter.about],
        layout=layout_of(letter.layout) or LAYOUTS[0],
        greeting=letter.greeting,
        words=letter.words,
        sender=letter.sender,
        day=timezone.localdate(letter.sent_at),
        language=letter.language,
        corrects_on=timezone.localdate(earlier.sent_at) if earlier else None,
    )


def of_step(viewer: Actor, step: LetterStep, reach: Reach) -> Paper:
    """A letter as it would be sent today."""
    earlier = step.corrects
    return Paper(
        subject=standard.words().subjects[step.about],
        layout=layout_of(step.layout) or LAYOUTS[0],
        greeting=greeting(reach.called),
        words=step.words,
        sender=sender(viewer, step.recorded_by_name),
        day=clock.today(),
        language=step.language,
        corrects_on=timezone.localdate(earlier.sent_at) if earlier else None,
    )
