"""Examples of the actions about a person's life."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.access import clock
from alongside.people.actions import (
    authority,
    keeping_out,
    limit,
    relationship,
    story,
    strength,
)
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]


def _person(w: World) -> dict[str, Any]:
    return {"by": w.manager, "person": w.person}


def _told(w: World) -> dict[str, Any]:
    return {"by": w.manager, "source": w.source, "why": "She said more.", "seen": 1}


def _why(w: World) -> dict[str, Any]:
    return {"by": w.manager, "why": "She thought again."}


def _kept_in_step(w: World) -> Callable[[], Any]:
    return partial(limit.keep_in_step, by=w.manager, person=w.held_back.person)


LIFE: dict[str, Example] = {
    "people.add_strength": lambda w: partial(
        strength.add_strength,
        **_person(w),
        kind="love",
        words="The sea",
        source=w.source,
    ),
    "people.revise_strength": lambda w: partial(
        strength.revise_strength,
        **_told(w),
        strength=w.strength,
        kind="can_do",
        words="I can mend two nets.",
    ),
    "people.take_back_strength": lambda w: partial(
        strength.take_back_strength, **_why(w), strength=w.strength
    ),
    "people.add_to_story": lambda w: partial(
        story.add_to_story,
        **_person(w),
        chapter=story.Chapter("School"),
        source=w.source,
    ),
    "people.revise_story": lambda w: partial(
        story.revise_story, **_told(w), entry=w.entry, chapter=story.Chapter("A boat")
    ),
    "people.take_back_story": lambda w: partial(
        story.take_back_story, **_why(w), entry=w.entry
    ),
    "people.add_relationship": lambda w: partial(
        relationship.add_relationship,
        **_person(w),
        somebody=relationship.Somebody("Ali", "my friend", 2),
        source=w.source,
    ),
    "people.revise_relationship": lambda w: partial(
        relationship.revise_relationship,
        **_told(w),
        relationship=w.relationship,
        somebody=relationship.Somebody("Hodan", "my girl", 1),
    ),
    "people.take_back_relationship": lambda w: partial(
        relationship.take_back_relationship, **_why(w), relationship=w.relationship
    ),
    "people.let_in_relationship": lambda w: partial(
        relationship.let_in_relationship,
        by=w.manager,
        relationship=w.relationship,
        user=w.user("person"),
        told="yes",
    ),
    "people.record_authority": lambda w: partial(
        authority.record_authority,
        by=w.manager,
        relationship=w.relationship,
        power=authority.Power("deputy_property"),
        told_by="Hodan",
    ),
    "people.see_authority": lambda w: partial(
        authority.see_authority,
        by=w.manager,
        authority=w.authority,
        evidence=w.evidence,
    ),
    "people.end_authority": lambda w: partial(
        authority.end_authority,
        **_why(w),
        authority=w.authority,
        ends_on=clock.today(),
    ),
    "people.keep_source_out": lambda w: partial(
        keeping_out.keep_source_out, by=w.manager, source=w.relationship
    ),
    "people.keep_sources_out": lambda w: partial(
        keeping_out.keep_sources_out, **_person(w)
    ),
    "people.let_source_back": lambda w: partial(
        keeping_out.let_source_back, by=w.manager, source=w.relationship
    ),
    "people.set_limit": lambda w: partial(
        limit.set_limit, **_person(w), bound=w.bound, relationship=w.relationship
    ),
    "people.review_limit": lambda w: partial(
        limit.review_limit,
        by=w.manager,
        limit=w.held_back,
        reviewed_by="Josh Pereira",
        why_kept="He still asks.",
        review_on=w.bound.review_on,
        why_held_back="",
        seen=1,
    ),
    "people.lift_limit": lambda w: partial(
        limit.lift_limit, **_why(w), limit=w.own_limit, seen=1
    ),
    "people.keep_in_step": _kept_in_step,
}
