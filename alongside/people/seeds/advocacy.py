"""The demo's needs for an advocate, from `cast/advocacy.toml`."""

import tomllib
from datetime import timedelta
from typing import Any

from alongside.access import actor, clock, identity
from alongside.access.models import Organisation, User
from alongside.people.actions import advocacy_steps as steps
from alongside.people.models import AdvocacyNeed, Decision, Person
from alongside.people.queries import advocacy as queries
from alongside.people.rules.advocacy import LIMBS, SUITABLE, Considered
from alongside.people.seeds.moments import moment
from alongside.people.seeds.record import CAST

Told = dict[str, Any]


def told() -> Told:
    """What the file tells."""
    return tomllib.loads((CAST / "advocacy.toml").read_text(encoding="utf-8"))


def considered(one: Told) -> Considered:
    """One look, as the file has it: what is not named as hard is not."""
    parts: dict[str, str] = {}
    for limb in LIMBS:
        unsure = "unknown" if limb in one.get("unsure", ()) else "no"
        parts[limb] = "yes" if limb in one.get("hard", ()) else unsure
        parts[f"{limb}_evidence"] = one["shows"]
    if one.get("individual"):
        names = ("individual", "relation", "individual_words")
        parts |= dict.fromkeys(SUITABLE, "yes") | {n: one[n] for n in names}
    return Considered(outcome=one["outcome"], reason=one["reason"], **parts)


def look_before_deciding(decision: Decision) -> None:
    """Look at the need of one decision, where the file tells of it."""
    for one in told()["decision"]:
        if (decision.person.name, decision.question) != (
            one["person"],
            one["question"],
        ):
            continue
        by = actor.of_user(User.objects.get(email=one["by"]))
        when = moment(one["on"])
        with identity.seen_as(by.principals), clock.set_to(when):
            need = queries.needs_about(by, decision)[0]
            steps.consider_need(
                by=by, need=need, told=considered(one), seen=need.version
            )


def plant() -> None:
    """Let those ask who ask for themselves."""
    for one in told()["asked"]:
        by = actor.of_user(User.objects.get(email=one["by"]))
        when = clock.now() - timedelta(days=one["days_ago"])
        with identity.seen_as(by.principals), clock.set_to(when):
            person = Person.objects.get(name=one["person"])
            made: AdvocacyNeed = steps.ask_for_advocate(by=by, person=person)
        if "then" in one:
            _ask_a_service(made, one["then"])


def _ask_a_service(need: AdvocacyNeed, told: Told) -> None:
    """A worker looks, offers one, and asks the advocacy service for somebody."""
    by = actor.of_user(User.objects.get(email=told["by"]))
    offered = steps.Offered(
        offered_on=clock.today(),
        offered_by=by.name,
        told_in="letter",
        how=told["offer_how"],
        choice="accepted",
        words=told["words"],
    )
    asked = steps.Referred(
        kind=told["kind"],
        referred_on=clock.today(),
        organisation=Organisation.objects.get(kind=Organisation.Kind.ADVOCACY),
        words=told["asks"],
    )
    look = {"by": by, "need": need}
    with identity.seen_as(by.principals):
        steps.consider_need(**look, told=considered(told), seen=need.version)
        steps.offer_advocate(**look, said=offered, seen=need.version + 1)
        steps.refer_to_advocate(**look, said=asked, seen=need.version + 2)
