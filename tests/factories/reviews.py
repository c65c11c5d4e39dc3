"""Reviews in every state, and what was tried with somebody, made through actions."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.identity import seen_as
from alongside.agreed.actions import ToDo, View
from alongside.agreed.models import Action
from alongside.people.actions import review as actions
from alongside.people.actions import review_step as steps
from alongside.people.actions import taking_part as trying
from alongside.people.models import (
    Attempt,
    Person,
    Review,
    ReviewDraft,
    ReviewMeeting,
    ReviewPreparation,
    ReviewRequest,
    TakingPart,
)
from alongside.people.models.review_kept import OfReview
from alongside.people.queries import review as queries
from alongside.people.rules.review import RequestSaid, ReviewSaid
from alongside.people.rules.review_step import (
    Begun,
    Drafted,
    Held,
    Prepared,
    VerdictSaid,
)
from alongside.people.rules.taking_part import AttemptSaid, TakingPartSaid

HEARD = View(how="first_hand", words="Yes. And the green chair stays.")
NOT_ASKED = View(how="not_asked", reason="did_not_want_to")
ASKED = RequestSaid("Mornings do not work for me.", "Amina Farah", "person")


def in_days(days: int) -> date:
    """A day so many days from today."""
    return clock.today() + timedelta(days=days)


def asked(by: Actor, person: Person, said: RequestSaid = ASKED) -> ReviewRequest:
    """A request for a review."""
    return actions.ask_for_review(by=by, person=person, said=said, uid=uuid4())


def scheduled(by: Actor, person: Person, **changes: Any) -> Review:
    """A review that has its day in four weeks."""
    told = {"kind": "regular", "due_on": in_days(28)} | changes
    return actions.schedule_review(by=by, person=person, said=ReviewSaid(**told))


def seen(by: Actor, kind: type[OfReview], review: Review) -> int | None:
    """The number of what was kept last."""
    with transaction.atomic(), seen_as(by.principals):
        row = queries.newest(by, kind, review)
    return row.pk if row else None


def again(by: Actor, review: Review) -> Review:
    """The review as it is now."""
    with transaction.atomic(), seen_as(by.principals):
        return queries.reviews(by).get(pk=review.pk)


def prepared(by: Actor, review: Review, **changes: Any) -> ReviewPreparation:
    """What the person wants of it."""
    told = {"said_by": "Amina Farah", "talk_about": "My mornings."} | changes
    return steps.prepare_review(
        by=by,
        review=review,
        said=Prepared(**told),
        conversation=None,
        seen=seen(by, ReviewPreparation, review),
    )


def met(by: Actor, review: Review, **changes: Any) -> ReviewMeeting:
    """How it went."""
    told: dict[str, Any] = {
        "held_on": clock.today(),
        "took_part": "in_full",
        "their_words": "I get up when I like now.",
        "who_was_there": "Amina, Hodan and Josh",
        "heard": "Amina’s and Hodan’s",
        "missing": "The night staff’s",
        "quality": "Kind, and rushed at seven.",
        "outcomes": "She wanted her mornings back, and has them.",
        "challenges": "The bell is out of reach.",
        "ahead": "Not yet. She will think about it.",
        "not_seen": "I did not see a night.",
    }
    return steps.hold_review(
        by=by,
        review=review,
        said=Held(**told | changes),
        seen=seen(by, ReviewMeeting, review),
        why_not_prepared="She wanted to begin at once.",
    )


def drafted(by: Actor, review: Review, **changes: Any) -> ReviewDraft:
    """What will change, shared with her."""
    told: dict[str, Any] = {
        "changes": "A bell by the bed.",
        "shared_on": clock.today(),
        "shared_in": "face_to_face",
        "shared_how": "At her table.",
    }
    said = Drafted(**told | changes)
    before = seen(by, ReviewDraft, review)
    return steps.draft_review(by=by, review=review, said=said, seen=before)


def agreed(by: Actor, review: Review, view: View = HEARD, **changes: Any) -> Review:
    """Agreed, unless it is said otherwise."""
    said = VerdictSaid(**{"kind": "agreed"} | changes)
    number = seen(by, ReviewDraft, review)
    steps.agree_review(
        by=by,
        review=review,
        said=said,
        view=view,
        seen=number,
        why_without="Hodan helps her to take part.",
    )
    return again(by, review)


def begun(by: Actor, review: Review, **changes: Any) -> Review:
    """What was agreed has begun; the next is in half a year."""
    told = {"live_on": clock.today(), "next_on": in_days(180)} | changes
    steps.begin_review_plan(by=by, review=review, said=Begun(**told))
    return again(by, review)


def as_far_as(by: Actor, person: Person, state: str, **held: Any) -> Review:
    """A review in this state. `held` changes how it went."""
    review = scheduled(by, person)
    if state == "resting":
        way_is_shown(by, review)
        return rested(by, review)
    for name, step in (
        ("scheduled", lambda: None),
        ("prepared", lambda: prepared(by, review)),
        ("held", lambda: met(by, review, **held)),
        ("drafted", lambda: drafted(by, review)),
        ("agreed", lambda: agreed(by, review)),
        ("live", lambda: begun(by, review)),
    ):
        step()
        if name == state:
            break
    return again(by, review)


def tried(by: Actor, review: Review, **changes: Any) -> Attempt:
    """One time somebody tried."""
    told: dict[str, Any] = {
        "tried_on": clock.today(),
        "tried_by": by.name,
        "way": "letter",
        "what_happened": "No answer came.",
    }
    return trying.write_attempt(
        by=by, review=review, said=AttemptSaid(**told | changes), uid=uuid4()
    )


def behind(by: Actor, review: Review, **changes: Any) -> TakingPart:
    """What may be behind it; nobody is at risk unless it is said."""
    told = {"behind": "Letters frighten her.", "at_risk": "no"} | changes
    return trying.write_taking_part(
        by=by,
        review=review,
        said=TakingPartSaid(**told),
        seen=seen(by, TakingPart, review),
    )


def next_try(by: Actor, review: Review, days: int = 7) -> Action:
    """What is tried next."""
    to_do = ToDo(
        what="Hodan asks her over tea.",
        serves="To be heard.",
        serves_kind="need",
        due_on=in_days(days),
        owner_name="Hodan",
    )
    return trying.agree_next_try(by=by, review=review, to_do=to_do)


def way_is_shown(by: Actor, review: Review, **changes: Any) -> None:
    """Two different ways were tried, and there is a next one."""
    tried(by, review)
    tried(by, review, way="visit", what_they_said="Not today.")
    behind(by, review, **changes)
    next_try(by, review)


def rested(
    by: Actor,
    review: Review,
    reason: str = "not_found_the_way",
    view: View = NOT_ASKED,
    days: int = 60,
) -> Review:
    """It rests, with a day to ask again."""
    steps.rest_review(
        by=by,
        review=review,
        reason=reason,
        words="",
        view=view,
        ask_again_on=in_days(days),
    )
    return again(by, review)
