"""What the checks find, for a page: in groups, each with its cells."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.assurance.models import NationalReturn
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.queries import cells, returns
from alongside.assurance.rules.as_kept import key_of
from alongside.assurance.rules.owing import Checked

SHOWN = 6  # cells that a finding names; more are behind its tables


@dataclass(frozen=True)
class Link:
    """One cell that a finding is about."""

    key: str
    words: str


@dataclass(frozen=True)
class Found:
    """One finding with its first cells, and how many more there are."""

    checked: Checked
    links: list[Link]
    more: int


@dataclass(frozen=True)
class Group:
    """Findings of one severity."""

    title: str
    lead: str
    items: list[Found]


TITLES = (
    ("error", "This cannot be right", "Put the records right, then count again."),
    ("warning", "This may be right, or not", "Look at it. If it is right, say why."),
    ("swing", "This has changed since last year", "Say what happened in the year."),
)


def groups(checks: list[Checked]) -> list[Group]:
    """The findings by severity, those that hold the return back first."""
    return [
        Group(title, lead, items)
        for severity, title, lead in TITLES
        if (items := [_found(one) for one in checks if _is(one, severity)])
    ]


def _is(one: Checked, severity: str) -> bool:
    return one.finding.severity == severity


def _found(one: Checked) -> Found:
    found = links(one)
    return Found(one, found, len(one.finding.cells) - len(found))


def links(one: Checked) -> list[Link]:
    """The first cells that a finding is about."""
    return [
        Link(key_of(cell), cells.words_of(cell)) for cell in one.finding.cells[:SHOWN]
    ]


def finding(viewer: Actor, found: NationalReturn, key: str) -> Checked | None:
    """One finding of the figures as they are now."""
    standing = returns.standing(viewer, found)
    return next((one for one in standing.checks if one.key == key), None)


def differences(sent: Figures, now: Figures) -> list[cells.Change]:
    """What is different now from what was sent."""
    return cells.changes(sent, now)
