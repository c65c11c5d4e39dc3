"""What was learned, by theme: for safeguarding managers and the board."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Learning
from alongside.standards import codes

REASONS = 10  # of those for which nothing is written, how many are shown
Kind = Learning.Kind


def learnings(viewer: Actor) -> QuerySet[Learning]:
    """All that was learned, for whoever may read it; nothing for others."""
    rows = Learning.objects.order_by("-pk")
    return rows if viewer.may("read_learning") else rows.none()


@dataclass(frozen=True)
class ThemeCount:
    """How much was learned about one theme, what got in the way, and what helped."""

    theme: str
    learned: int
    in_the_way: int
    helped: int

    @property
    def words(self) -> str:
        """The theme in plain words."""
        return codes.LEARNING_THEMES.plain(self.theme)


def by_theme(viewer: Actor) -> list[ThemeCount]:
    """Counts by theme, what got in the way most often first (one query)."""
    rows = learnings(viewer).exclude(kind=Kind.SKIPPED).order_by().values("theme")
    counted = rows.annotate(
        learned=Count("pk", filter=Q(kind=Kind.LEARNED)),
        in_the_way=Count("pk", filter=Q(kind=Kind.IN_THE_WAY)),
        helped=Count("pk", filter=Q(kind=Kind.HELPED)),
    )
    found = [ThemeCount(**row) for row in counted]
    return sorted(found, key=lambda one: (-one.in_the_way, -one.learned, one.words))


@dataclass(frozen=True)
class LearnedPage:
    """Some of it, newest first, what nobody wrote, and the address of the next ('' on
    the last)."""

    rows: list[Learning]
    nothing: list[Learning]
    older_href: str = ""


def learned_page(viewer: Actor, theme: str, after: str = "") -> LearnedPage:
    """What was learned, of one theme or all (2 queries)."""
    rows = learnings(viewer).exclude(kind=Kind.SKIPPED)
    if theme in codes.LEARNING_THEMES:
        rows = rows.filter(theme=theme)
    if (number := access.number_in(after)) is not None:
        rows = rows.filter(pk__lt=number)
    found = list(rows[: access.PAGE + 1])
    shown = found[: access.PAGE]
    more = f"?theme={theme}&after={shown[-1].pk}" if found[access.PAGE :] else ""
    nothing = learnings(viewer).filter(kind=Kind.SKIPPED)[:REASONS]
    return LearnedPage(shown, list(nothing), more)


def names_in(viewer: Actor, concern: Concern) -> list[str]:
    """Whoever is named in a concern: what others learn from it may not name them."""
    person = concern.person
    raiser = getattr(concern, "raiser", None)
    lead = concern.lead.full_name if concern.lead else ""
    names = [concern.about_name, lead, raiser.name if raiser else ""]
    names += [person.name, person.known_as] if person else []
    return [name for name in names if name]
