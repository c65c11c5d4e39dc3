"""What one worker has to do: who to see, who to answer, what is late, what waits.

Each list is read up to a limit and says honestly when there is more. The queries are as
many for one thing as for hundreds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.models import Action
from alongside.concerns.queries import (
    answering,
    by_a_day,
    came_back,
    death,
    following,
    given,
    handing,
    joining,
    safety_plan,
    timers,
    to_give,
    working_on,
)
from alongside.concerns.queries.given import Given
from alongside.concerns.queries.working_on import Rank, Thing, rank_by
from alongside.concerns.rules.timers import day_in_words

FEW, FIRST, PAGE = 5, 3, 20
MOST = 400  # rows of one kind that are looked at
SOON = timedelta(days=14)
TITLES = {
    "hand": ("To give to somebody", "Everything is with somebody who works here."),
    "see": ("To see", "Nobody is waiting to be seen."),
    "answer": ("To answer", "Nobody is waiting for an answer from you."),
    "late": ("Late, or nearly", "Nothing of yours is late or nearly."),
    "keep": ("To ask how they are", "Nobody is due to hear from us in two weeks."),
    "do": ("To do", "You have nothing else to do that somebody agreed with you."),
    "waits": ("Waiting for now", "Nothing of yours waits."),
    "yours": ("Everything with you", "Nothing is with you now."),
}


@dataclass(frozen=True)
class Group:
    """Lines of one kind."""

    code: str
    things: tuple[Thing, ...] = ()
    has_more: bool = False

    @property
    def title(self) -> str:
        """What kind they are."""
        return TITLES[self.code][0]

    @property
    def nothing(self) -> str:
        """What to say where there are none."""
        return TITLES[self.code][1]

    @property
    def few(self) -> tuple[Thing, ...]:
        """The first few."""
        return self.things[:FEW]

    @property
    def how_many(self) -> str:
        """How many there are, as far as they were looked at."""
        return (
            f"more than {len(self.things)}" if self.has_more else str(len(self.things))
        )

    @property
    def in_words(self) -> str:
        """The same as a sentence."""
        many = len(self.things)
        if self.has_more:
            return f"More than {many}. These are the first {many}."
        return f"{many} in all." if many else ""

    @property
    def is_cut(self) -> bool:
        """Whether there are more than the first few."""
        return len(self.things) > FEW or self.has_more


@dataclass(frozen=True)
class Worklist:
    """Everything somebody has to do, and what comes first of it."""

    given: tuple[Given, ...] = ()
    groups: tuple[Group, ...] = ()
    has_more_given: bool = field(default=False)

    @property
    def first(self) -> list[Thing]:
        """The three that come first, about three different things."""
        every = [thing for group in self.groups for thing in group.things]
        wanted = [one for one in every if one.rank < Rank.REST]
        found: dict[str, Thing] = {}
        for one in sorted(wanted, key=lambda one: (one.rank, one.day)):
            found.setdefault(one.about, one)
        return list(found.values())[:FIRST]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        return not self.given and not any(group.things for group in self.groups)

    @property
    def with_something(self) -> list[Group]:
        """The lists in which there is something beside what comes first."""
        first = set(self.first)
        return [group for group in self.groups if set(group.things) - first]

    def group(self, code: str) -> Group:
        """The list with this code, empty where it is not theirs."""
        return next((g for g in self.groups if g.code == code), Group(code))


def worklist(viewer: Actor) -> Worklist:
    """What the viewer has to do (twenty-seven queries at most, for those who have
    concerns)."""
    came = given.not_read(viewer, FEW + 1)
    groups = _of_concerns(viewer) if viewer.may("lead_enquiry") else []
    rows = handing.to_do(viewer, viewer.user)[: MOST + 1]
    if viewer.may("hand_over_work"):
        hand = to_give.lines(viewer, MOST + 1)
        groups.append(_group("hand", hand))
    to_do = _actions(viewer, list(rows))
    if viewer.may("receive_concern"):
        to_do = sorted([*by_a_day.early(viewer), *to_do], key=lambda one: one.day)
    groups.append(_group("do", to_do))
    if not viewer.may("lead_enquiry"):
        asked = by_a_day.asked(viewer) if viewer.may("make_enquiry") else []
        barriers = answering.barriers(viewer, MOST + 1)
        groups.insert(0, _group("answer", [*asked, *barriers]))
    ordered = sorted(groups, key=lambda group: list(TITLES).index(group.code))
    return Worklist(tuple(came[:FEW]), tuple(ordered), len(came) > FEW)


def _group(code: str, things: Iterable[Thing]) -> Group:
    found = tuple(things)
    return Group(code, found[:MOST], len(found) > MOST)


def _of_concerns(viewer: Actor) -> list[Group]:
    led = came_back.with_last_move(handing.led(viewer, viewer.user))
    rows = led.order_by("danger", "raised_at", "pk")
    found = list(rows[: MOST + 1])
    counted = timers.of_many(viewer, found)
    living = [one for one in found if not counted[one.pk].has_died]
    answer = [*working_on.not_told(found, counted), *answering.waiting(viewer, living)]
    answer += working_on.not_told_either(joining.not_told(viewer, MOST + 1))
    answer += answering.drafts(viewer)
    late = [*working_on.timed(found, counted), *by_a_day.not_back(viewer)]
    late += [*by_a_day.plans(viewer), *by_a_day.beside(viewer)]
    return [
        _group("see", working_on.to_see(found, counted)),
        _group("answer", sorted(answer, key=lambda one: (one.rank, one.day))),
        _group("late", sorted(late, key=lambda one: one.day)),
        _group("keep", _to_ask(viewer)),
        _group("waits", working_on.waiting_for_now(found)),
        _group("yours", working_on.everything(found, counted)),
    ]


def _to_ask(viewer: Actor) -> list[Thing]:
    """Who is due to be asked how they are: theirs, and those of nobody (two
    queries)."""
    return [
        Thing(
            about=f"keep-{one.contact.pk}",
            who=one.called,
            what=f"Ask how they are, {_when(one)}",
            page="concerns:keep_in_touch_done",
            numbers=(one.contact.pk,),
            rank=rank_by(one.contact.due_on),
            day=one.contact.due_on,
            tag="That day has gone by" if one.contact.due_on < clock.today() else "",
            colour="orange",
            more=one.how_to_talk,
        )
        for one in following.due_of(viewer, MOST + 1)
    ]


def _when(one: following.Due) -> str:
    if one.contact.due_on == clock.today():
        return "today"
    return f"by {day_in_words(one.contact.due_on, clock.today())}"


def _actions(viewer: Actor, rows: Sequence[Action]) -> list[Thing]:
    """What they said they would do, the nearest day first (three queries)."""
    circles = [row.circle_id for row in rows]
    people = handing.people_of_circles(viewer, circles) if rows else {}
    plans = safety_plan.enquiries_of(viewer, rows) if rows else {}
    died = death.circles_of_the_dead(viewer, circles) if rows else set()
    return [
        Thing(
            about=f"action-{row.pk}",
            who=row.for_name,
            **_where(row, people, plans),
            **(_after_death(row) if row.circle_id in died else _by_its_day(row)),
        )
        for row in rows
    ]


def _by_its_day(row: Action) -> dict[str, Any]:
    today = clock.today()
    return {
        "what": f"{row.what.rstrip('. ')}, by {day_in_words(row.due_on, today)}",
        "rank": _rank(row),
        "day": row.due_on,
        "tag": "Past its day" if row.is_late else "",
        "colour": "orange",
    }


def _after_death(row: Action) -> dict[str, Any]:
    """It has no day any more, and is never late."""
    return {"what": row.what, "more": "They have died. Is it still needed?"}


def _where(
    row: Action, people: Mapping[int, int], plans: Mapping[int, int]
) -> dict[str, Any]:
    """The page of what was agreed: with the person, or in a plan to stay safe."""
    if row.circle_id in people:
        numbers = (people[row.circle_id], row.pk)
        return {"page": "people:action", "numbers": numbers}
    if row.pk in plans:
        return {"page": "concerns:safety_plan", "numbers": (plans[row.pk],)}
    return {"page": "", "numbers": (0, row.pk)}


def _rank(row: Action) -> Rank:
    is_soon = row.due_on <= clock.today() + SOON
    return rank_by(row.due_on) if is_soon else Rank.REST
