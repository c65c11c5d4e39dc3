"""Whether somebody is free, limits on them, and what allows it, for tests."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.identity import seen_as
from alongside.agreed.actions import View
from alongside.people.actions import authorisation, liberty, safeguard
from alongside.people.models import (
    Authorisation,
    AuthorisationStep,
    Decision,
    LibertyLook,
    Objection,
    Person,
    QualifyingAssessment,
    Restriction,
)
from alongside.people.rules.granting import AskedSaid, MoveSaid, QualifyingSaid
from alongside.people.rules.liberty import (
    DissentSaid,
    FactorSaid,
    LookSaid,
    NoSaid,
    RestrictionSaid,
)
from alongside.people.rules.safeguard import RepresentativeSaid, RightToldSaid
from alongside.standards import codes
from alongside.standards import liberty as standards

HEARD = View(how="first_hand", words="I want to go to the harbour.")
BEFORE = date(2026, 3, 12)  # a day on which the earlier test was in use


def in_days(days: int) -> date:
    """A day so many days from today."""
    return clock.today() + timedelta(days=days)


def factors(points: str = "both") -> dict[str, FactorSaid]:
    """Something about each thing that today's test asks about."""
    asked = standards.legal_test_on(clock.today()).factors
    return {one.code: FactorSaid(points, "She walks to the gate.") for one in asked}


def look_said(**changes: Any) -> LookSaid:
    """Everything together: it cannot be said yet."""
    said: dict[str, Any] = {
        "looked_on": clock.today(),
        "looked_by": "Josh Pereira",
        "role": "Social worker",
        "objection": "mixed",
        "objection_shown": "Some days she stands at the door with her coat on.",
        "objection_said_by": "Jomar Reyes",
        "place": "care_home",
        "place_words": "Larch House",
        "less_restrictive": "A walk with her sister each day. It is being tried.",
        "conclusion": "cannot_tell",
        "reasons": "The walks began on Monday. We look again in a month.",
        "next_look_on": in_days(28),
        "factors": factors(),
        "dissents": (DissentSaid("Hodan Farah", "Daughter", "She should be home."),),
    }
    return LookSaid(**said | changes)


def weighed(
    by: Actor,
    person: Person,
    *,
    seen: int | None = None,
    uid: UUID | None = None,
    view: View = HEARD,
    **changes: Any,
) -> LibertyLook:
    """A look, kept."""
    said = look_said(**changes)
    return liberty.weigh_liberty(
        by=by, person=person, said=said, view=view, uid=uid or uuid4(), seen=seen
    )


def limit_said(**changes: Any) -> RestrictionSaid:
    """One limit."""
    said: dict[str, Any] = {
        "kind": "doors",
        "what": "The front door opens with a code.",
        "when_words": "Day and night",
        "why": "She was found on the road twice.",
        "how_often": "Always",
        "less": "A bell on the door was tried for a week. Nobody heard it.",
        "watched_by": "Shirley Cotterill",
        "began_on": clock.today(),
        "look_again_on": in_days(28),
    }
    return RestrictionSaid(**said | changes)


def limited(by: Actor, person: Person, **changes: Any) -> Restriction:
    """One limit, kept."""
    said = limit_said(**changes)
    return liberty.add_restriction(by=by, person=person, said=said, uid=uuid4())


def said_no(
    by: Actor, person: Person, words: str = "Let me out.", *, is_no: bool = True
) -> Objection:
    """They say no, or that they no longer mind."""
    said = NoSaid(is_no, words, "seen", "Jomar Reyes", clock.today())
    return liberty.say_no(by=by, person=person, said=said, uid=uuid4())


def asked_said(scheme: str = "dols_standard", **changes: Any) -> AskedSaid:
    """What is asked for."""
    said: dict[str, Any] = {
        "scheme": scheme,
        "place": "care_home",
        "place_words": "Larch House",
        "purpose": "So that she can be stopped at the road.",
        "asked_on": clock.today(),
        "asked_by": "Larch House",
        "asked_of": "Westmere Council",
    }
    return AskedSaid(**said | changes)


def asked(
    by: Actor,
    person: Person,
    scheme: str = "dols_standard",
    decision: Decision | None = None,
    **changes: Any,
) -> Authorisation:
    """It was asked for."""
    said = asked_said(scheme, **changes)
    return authorisation.ask_authorisation(
        by=by, person=person, said=said, decision=decision, uid=uuid4()
    )


def qualifying_said(kind: str = "age", **changes: Any) -> QualifyingSaid:
    """One of the six, met unless it is said otherwise."""
    said: dict[str, Any] = {
        "is_met": True,
        "assessed_on": clock.today(),
        "assessed_by": f"The one who looks at {kind}",
        "role": "Assessor",
        "words": "I sat with her for an hour.",
    }
    return QualifyingSaid(**said | changes)


def looked_at(
    by: Actor,
    found: Authorisation,
    kind: str,
    *,
    seen: int | None = None,
    **changes: Any,
) -> QualifyingAssessment:
    """One of the six, kept."""
    told = qualifying_said(kind, **changes)
    return authorisation.keep_qualifying(
        by=by, authorisation=found, kind=kind, said=told, uid=uuid4(), seen=seen
    )


def all_six(by: Actor, found: Authorisation) -> None:
    """All six are looked at and met."""
    for kind in codes.LIBERTY_ASSESSMENTS.codes:
        looked_at(by, found, kind)


def move_said(**changes: Any) -> MoveSaid:
    """From today, for five days."""
    said: dict[str, Any] = {
        "decided_on": clock.today(),
        "decided_by": "Ruth Adeyemi, Westmere Council",
        "words": "The six are met.",
    }
    return MoveSaid(**said | changes)


def moved(
    by: Actor, found: Authorisation, verb: str, **changes: Any
) -> AuthorisationStep:
    """Moved along the table, by somebody who saw how it stood."""
    if verb == "grant":
        changes = {"starts_on": clock.today(), "ends_on": in_days(4)} | changes
    with seen_as(by.principals):
        seen = found.steps.latest("pk").pk
    return authorisation.move_authorisation(
        by=by,
        authorisation=found,
        verb=verb,
        said=move_said(**changes),
        seen=seen,
        why_without="Hodan speaks up for her.",
    )


def granted(
    by: Actor, person: Person, scheme: str = "dols_standard", **changes: Any
) -> Authorisation:
    """It is allowed, with everything that has to be looked at."""
    found = asked(by, person, scheme)
    if scheme == "dols_standard":
        all_six(by, found)
    moved(by, found, "grant", **changes)
    with seen_as(by.principals):
        return Authorisation.objects.select_related("person").get(pk=found.pk)


def spoken_for(**changes: Any) -> RepresentativeSaid:
    """Who visits and speaks up."""
    said: dict[str, Any] = {
        "name": "Hodan Farah",
        "relation": "Daughter",
        "chosen_by": "Amina Farah",
        "advocate": "asked_for",
        "named_on": clock.today(),
    }
    return RepresentativeSaid(**said | changes)


def told_right(by: Actor, found: Authorisation) -> object:
    """They were told that a judge can look at it."""
    said = RightToldSaid(clock.today(), "Josh", "easy_read", "With pictures, at tea.")
    return safeguard.tell_right(by=by, authorisation=found, said=said, uid=uuid4())
