"""Questions asked before anybody tells us: for the one who asked, and for the team."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from alongside.access import actor, clock, identity
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.concerns.models import AdviceMessage, AdviceThread
from alongside.concerns.queries import raising
from alongside.concerns.rules import advising as rules
from alongside.standards import codes, working_days

PAGE = 20
ANSWERS = AdviceMessage.Side.ANSWERS
ANSWER_WITHIN = 1  # working days: what the page promises, a local target


@dataclass(frozen=True)
class Thread:
    """A question with everything said about it, oldest first."""

    thread: AdviceThread
    said: list[AdviceMessage]

    @property
    def newest(self) -> AdviceMessage:
        """What was said last. There is always the question itself."""
        return self.said[-1]

    @property
    def waits(self) -> bool:
        """Whether the team has something to answer."""
        return self.thread.waits_since is not None

    @property
    def first_words(self) -> str:
        """What was asked at first: what a worry would begin with."""
        own = (one for one in self.said if one.side == AdviceMessage.Side.ASKS)
        return "\n\n".join(one.words for one in own)

    @property
    def advice(self) -> str:
        """What was advised last, in words; '' while nothing was."""
        given = [one.advice for one in self.said if one.advice]
        return codes.ADVICE_GIVEN.plain(given[-1]) if given else ""

    @property
    def answer_by(self) -> date:
        """The day by which we said we would answer."""
        since = self.thread.waits_since or self.thread.asked_at
        return working_days.after(timezone.localdate(since), ANSWER_WITHIN)

    @property
    def is_late(self) -> bool:
        """Whether that day has gone by without an answer."""
        return self.waits and self.answer_by < clock.today()

    @property
    def messages(self) -> list[dict[str, object]]:
        """Everything said, the newest first, as the page's timeline shows it."""
        return [
            {
                "when": one.at,
                "title": "Our answer" if one.side == ANSWERS else "The question",
                "who": one.by_name,
                "words": one.words,
                "is_key": bool(one.advice),
            }
            for one in reversed(self.said)
        ]

    @property
    def is_still_nothing(self) -> bool:
        """Whether we advised them to tell us a week ago and nobody has."""
        return rules.is_still_nothing(self.thread, self.newest, clock.now())


def threads(viewer: Actor) -> QuerySet[AdviceThread]:
    """Every question in the viewer's sight."""
    return AdviceThread.objects.select_related("service", "organisation", "link")


def thread_of(thread: AdviceThread) -> Thread:
    """A question with what was said about it (one query)."""
    return Thread(thread, list(thread.messages.all()))


def thread_under(uid: UUID) -> Thread | None:
    """What was asked under this private link, seen as the link alone."""
    link = raising.link_with(uid)
    if link is None:
        return None
    viewer = actor.of_link(link)
    with identity.seen_as(viewer.principals):
        found = threads(viewer).filter(link=link).first()
        return thread_of(found) if found else None


@dataclass(frozen=True)
class Line:
    """A question in a list: its first words, and whether it waits."""

    thread: AdviceThread
    words: str
    advice: str
    is_still_nothing: bool


@dataclass(frozen=True)
class Lines:
    """Some questions, and the key of the next page ('' on the last)."""

    rows: list[Line]
    next_key: str = ""


def waiting(viewer: Actor) -> list[Line]:
    """What the team has not answered, longest waiting first."""
    rows = threads(viewer).exclude(waits_since=None)
    return _lines(rows.order_by("waits_since", "pk")[: PAGE * 5])


def answered(viewer: Actor, after: str = "") -> Lines:
    """What is answered, newest first. `after` is the `next_key` of the page before."""
    rows = threads(viewer).filter(waits_since=None)
    number = access.number_in(after)
    if number:
        rows = rows.filter(pk__lt=number)
    return _page(rows)


def own(viewer: Actor, after: str = "") -> Lines:
    """What somebody signed in has asked, newest first."""
    rows = threads(viewer).filter(user=viewer.user)
    number = access.number_in(after)
    if number:
        rows = rows.filter(pk__lt=number)
    return _page(rows)


def _page(rows: QuerySet[AdviceThread]) -> Lines:
    found = _lines(rows.order_by("-pk")[: PAGE + 1])
    last = found[PAGE - 1].thread.pk if found[PAGE:] else ""
    return Lines(found[:PAGE], str(last))


def _lines(rows: QuerySet[AdviceThread]) -> list[Line]:
    said = AdviceMessage.objects.filter(thread=OuterRef("pk"))
    newest = said.order_by("-at", "-pk")
    found = rows.annotate(
        first_words=Subquery(said.order_by("at", "pk").values("words")[:1]),
        last_advice=Subquery(newest.values("advice")[:1]),
        last_at=Subquery(newest.values("at")[:1]),
    )
    return [_line(row) for row in found]


def _line(row: AdviceThread) -> Line:
    advice: str = row.last_advice  # type: ignore[attr-defined]
    newest = AdviceMessage(advice=advice, at=row.last_at)  # type: ignore[attr-defined]
    return Line(
        thread=row,
        words=row.first_words,  # type: ignore[attr-defined]
        advice=codes.ADVICE_GIVEN.plain(advice) if advice else "",
        is_still_nothing=rules.is_still_nothing(row, newest, clock.now()),
    )
