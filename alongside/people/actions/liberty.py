"""Keeps looks at whether somebody is free, limits one by one, and the person's no."""

from datetime import date
from typing import Any
from uuid import UUID

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.people.actions.decisions import OVERTAKEN, Overtaken
from alongside.people.actions.pressed import Press
from alongside.people.models import (
    How,
    LibertyDissent,
    LibertyFactor,
    LibertyLook,
    Objection,
    Person,
    Restriction,
    RestrictionReview,
)
from alongside.people.queries import authorisation as authorisations
from alongside.people.queries import liberty as queries
from alongside.people.queries import people
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import is_own_record
from alongside.people.rules import liberty as rules
from alongside.people.rules.decisions import first_sentence
from alongside.people.rules.liberty import (
    LookSaid,
    NoSaid,
    RestrictionSaid,
    ReviewSaid,
)
from alongside.standards import liberty

NO_WORDS = "I do not agree."
YES_WORDS = "I do not mind this any more."
KEPT_APART = ("factors", "dissents")


@logged
def weigh_liberty(
    *,
    by: Actor,
    person: Person,
    said: LookSaid,
    view: View,
    uid: UUID,
    seen: int | None,
) -> LibertyLook:
    """Keep everything together, under the test in use on that day.

    `seen` is the look the writer had in front of them. Two presses of one page make
    one. What is concluded is what was typed: nothing here works it out.
    """
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(rules.why_not_weigh(person, by))
    _hold(by, person)
    rows = LibertyLook.objects.filter(person=person)
    again, uid = Press.made(rows, uid, reasons=said.reasons.strip())
    if again:
        record(by=by, act="change", what="weigh_liberty_again", subject=again)
        return again
    test = _test_on(said.looked_on)
    _refuse_unready(by, person, said, test, seen)
    involvement = agreed.keep_involvement(by=by, circle_id=person.circle_id, view=view)
    look = LibertyLook.objects.create(
        **_whose(person, by, uid),
        **_tidied(said),
        involvement=involvement,
        legal_test=test.code,
        assessment=authorisations.newest_assessment(by, said.decision),
    )
    _keep_beside(look, said)
    record(by=by, act="change", what="weigh_liberty", subject=look)
    return look


def _refuse_unready(
    by: Actor,
    person: Person,
    said: LookSaid,
    test: liberty.LegalTest,
    seen: int | None,
) -> None:
    newest = queries.newest_look(by, person)
    if rules.is_overtaken(newest.pk if newest else None, seen):
        raise Overtaken(OVERTAKEN)
    if said.decision and said.decision.person_id != person.pk:
        raise Refused("Choose a decision about this person.")
    limits = queries.limits_in_force(by, person)
    missing = rules.what_is_missing_in_look(
        said, test, limits=limits, is_first=newest is None
    )
    refuse_if(first_sentence(missing))


def _test_on(day: date) -> liberty.LegalTest:
    try:
        return liberty.legal_test_on(day)
    except LookupError:
        raise Refused("Choose a later day. No test is held for that one.") from None


def _keep_beside(look: LibertyLook, said: LookSaid) -> None:
    asked = [one.code for one in liberty.all_tests()[look.legal_test].factors]
    LibertyFactor.objects.bulk_create(
        LibertyFactor(
            look=look,
            circle_id=look.circle_id,
            code=code,
            points=said.factors[code].points,
            evidence=said.factors[code].evidence.strip(),
        )
        for code in asked
    )
    LibertyDissent.objects.bulk_create(
        LibertyDissent(
            look=look,
            circle_id=look.circle_id,
            name=one.name.strip(),
            relation=one.relation.strip(),
            words=one.words.strip(),
        )
        for one in said.dissents
        if one.name.strip()
    )


@logged
def add_restriction(
    *, by: Actor, person: Person, said: RestrictionSaid, uid: UUID
) -> Restriction:
    """Write down one limit. Two presses of one page make one."""
    refuse_if(rules.why_not_weigh(person, by))
    _hold(by, person)
    refuse_if(first_sentence(rules.missing_in_restriction(said)))
    rows = Restriction.objects.filter(person=person)
    kept, uid = Press.made(rows, uid, what=said.what.strip())
    if kept is None:
        kept = Restriction.objects.create(**_whose(person, by, uid), **_tidied(said))
    record(by=by, act="change", what="add_restriction", subject=kept)
    return kept


@logged
def review_restriction(
    *, by: Actor, restriction: Restriction, said: ReviewSaid, seen: int | None
) -> RestrictionReview:
    """Say whether a limit is still needed, or that it is taken away."""
    refuse_if(rules.why_not_weigh(restriction.person, by))
    _hold(by, restriction.person)
    newest = queries.newest_review(by, restriction)
    if newest and not newest.is_kept:
        raise Refused("This limit has been taken away already.")
    if rules.is_overtaken(newest.pk if newest else None, seen):
        raise Overtaken(OVERTAKEN)
    refuse_if(first_sentence(rules.missing_in_review(said)))
    kept = RestrictionReview.objects.create(
        restriction=restriction,
        circle_id=restriction.circle_id,
        recorded_by=by.user.pk if by.user else 0,
        **_tidied(said)
        | {"look_again_on": said.look_again_on if said.is_kept else None},
    )
    record(by=by, act="change", what="review_restriction", subject=kept)
    return kept


@logged
def say_no(*, by: Actor, person: Person, said: NoSaid, uid: UUID) -> Objection:
    """Keep that the person does not agree, or no longer minds. It stands first.

    Nobody is told by itself: the page asks for a look until somebody has looked.
    """
    refuse_if(rules.why_not_say_no(person, by))
    if said.said_on > clock.today():
        raise Refused("Choose a day that has come.")
    is_own = is_own_record(person, by)
    words = said.words.strip()
    if not is_own and (not words or not said.said_by.strip()):
        raise Refused("Write what they said or showed, and who heard or saw it.")
    words = words or (NO_WORDS if said.is_no else YES_WORDS)
    _hold(by, person)
    rows = Objection.objects.filter(person=person)
    kept, uid = Press.made(rows, uid, words=words, is_no=said.is_no)
    if kept is None:
        kept = Objection.objects.create(
            **_whose(person, by, uid),
            is_no=said.is_no,
            words=words,
            how=How.OWN if is_own else said.how,
            said_by=person.called if is_own else said.said_by.strip(),
            said_on=said.said_on,
        )
    record(by=by, act="change", what="say_no", subject=kept, is_no=said.is_no)
    return kept


def _hold(by: Actor, person: Person) -> None:
    """Others who write about this person's freedom wait."""
    people(by).select_for_update(of=("self",)).get(pk=person.pk)


def _whose(person: Person, by: Actor, uid: UUID) -> dict[str, Any]:
    return {
        "person": person,
        "circle_id": person.circle_id,
        "uid": uid,
        "recorded_by": by.user.pk if by.user else 0,
        "recorded_by_name": by.name,
    }


def _tidied(said: LookSaid | RestrictionSaid | ReviewSaid) -> dict[str, Any]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in vars(said).items()
        if name not in KEPT_APART
    }
