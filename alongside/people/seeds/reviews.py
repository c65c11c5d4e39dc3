"""The demo's reviews, from `cast/reviews.toml`, each step kept on its day."""

import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed.actions import ToDo, View
from alongside.people.actions import review as actions
from alongside.people.actions import review_step as steps
from alongside.people.actions import taking_part as trying
from alongside.people.models import (
    Person,
    Review,
    ReviewDraft,
    ReviewMeeting,
    ReviewPreparation,
    ReviewState,
    TakingPart,
)
from alongside.people.models.review_kept import OfReview
from alongside.people.queries import review as queries
from alongside.people.rules import review_step as said
from alongside.people.rules.review import RequestSaid, ReviewSaid
from alongside.people.rules.taking_part import AttemptSaid, TakingPartSaid
from alongside.people.seeds.record import CAST

WORKER = "josh.pereira@westmere.example"
Told = dict[str, Any]


def plant(*, small: bool = False) -> str:
    """Take every review as far as the file says; say how many."""
    text = (CAST / "reviews.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)["review"]
    for one in told:
        for step in one["steps"]:
            _step(one["person"], dict(step))
    return f"{len(told)} reviews"


def _step(name: str, told: Told) -> None:
    by = actor.of_user(User.objects.get(email=told.pop("by", WORKER)))
    when = clock.now() - timedelta(days=told.pop("days_ago"))
    do = told.pop("do")
    with identity.seen_as(by.principals), clock.set_to(when):
        person = Person.objects.select_related("user").get(name=name)
        if do in BEFORE:
            BEFORE[do](by, person, told)
            return
        open_ones = Review.objects.filter(person=person).exclude(state=ReviewState.LIVE)
        STEPS[do](by, open_ones.select_related("person").get(), told)


def _day(told: Told) -> date:
    return clock.today() + timedelta(days=told.pop("in_days"))


def _seen(by: Actor, kind: type[OfReview], review: Review) -> int | None:
    row = queries.newest(by, kind, review)
    return row.pk if row else None


def _schedule(by: Actor, person: Person, told: Told) -> None:
    if days := told.pop("care_began_days_before", 0):
        told["care_began_on"] = clock.today() - timedelta(days=days)
    actions.schedule_review(
        by=by, person=person, said=ReviewSaid(due_on=_day(told), **told)
    )


def _ask(by: Actor, person: Person, told: Told) -> None:
    said_so = RequestSaid(**told)
    actions.ask_for_review(by=by, person=person, said=said_so, uid=uuid4())


def _prepare(by: Actor, review: Review, told: Told) -> None:
    talks = queries.conversations_to_link(by, review.person)
    links = told.pop("links", False)
    steps.prepare_review(
        by=by,
        review=review,
        said=said.Prepared(**told),
        conversation=talks[0] if links and talks else None,
        seen=_seen(by, ReviewPreparation, review),
    )


def _note(by: Actor, review: Review, told: Told) -> None:
    steps.add_review_note(by=by, review=review, uid=uuid4(), **told)


def _hold(by: Actor, review: Review, told: Told) -> None:
    held = said.Held(held_on=clock.today(), **told)
    number = _seen(by, ReviewMeeting, review)
    steps.hold_review(by=by, review=review, said=held, seen=number)


def _draft(by: Actor, review: Review, told: Told) -> None:
    drafted = said.Drafted(shared_on=clock.today(), **told)
    number = _seen(by, ReviewDraft, review)
    steps.draft_review(by=by, review=review, said=drafted, seen=number)


def _agree(by: Actor, review: Review, told: Told) -> None:
    view = View(how="first_hand", words=told["words"])
    dissents = ()
    if "dissenter" in told:
        dissents = (said.DissentSaid(told["dissenter"], told["dissent"]),)
    verdict = said.VerdictSaid(
        kind=told["kind"],
        words=told.get("not_words", ""),
        what_next=told.get("what_next", ""),
        dissents=dissents,
    )
    number = _seen(by, ReviewDraft, review)
    steps.agree_review(
        by=by,
        review=review,
        said=verdict,
        view=view,
        seen=number,
        why_without="Somebody who loves them was there and helped them to take part.",
    )


def _begin(by: Actor, review: Review, told: Told) -> None:
    begun = said.Begun(live_on=clock.today(), next_on=_day(told))
    steps.begin_review_plan(by=by, review=review, said=begun)


def _late(by: Actor, review: Review, told: Told) -> None:
    actions.say_why_late(by=by, review=review, now_by=_day(told), **told)


def _attempt(by: Actor, review: Review, told: Told) -> None:
    attempt = AttemptSaid(tried_on=clock.today(), **told)
    trying.write_attempt(by=by, review=review, said=attempt, uid=uuid4())


def _find(by: Actor, review: Review, told: Told) -> None:
    days = told.pop("ask_again_in", None)
    day = clock.today() + timedelta(days=days) if days else None
    found = TakingPartSaid(ask_again_on=day, **told)
    number = _seen(by, TakingPart, review)
    trying.write_taking_part(by=by, review=review, said=found, seen=number)


def _next(by: Actor, review: Review, told: Told) -> None:
    to_do = ToDo(due_on=_day(told), serves_kind="wish", **told)
    trying.agree_next_try(by=by, review=review, to_do=to_do)


def _rest(by: Actor, review: Review, told: Told) -> None:
    steps.rest_review(
        by=by,
        review=review,
        reason=told["reason"],
        words="",
        view=View(how="first_hand", words=told["words"]),
        ask_again_on=_day(told),
    )


BEFORE: dict[str, Callable[[Actor, Person, Told], None]] = {
    "schedule": _schedule,
    "ask": _ask,
}
STEPS: dict[str, Callable[[Actor, Review, Told], None]] = {
    "prepare": _prepare,
    "note": _note,
    "hold": _hold,
    "draft": _draft,
    "agree": _agree,
    "begin": _begin,
    "late": _late,
    "attempt": _attempt,
    "find": _find,
    "next": _next,
    "rest": _rest,
}
