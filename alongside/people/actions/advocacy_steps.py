"""Looking at a need for an advocate, offering one, asking for one, finding one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Organisation, User
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.advocacy import note_need
from alongside.people.actions.advocacy_asking import put_advocate, send_request
from alongside.people.actions.advocacy_moving import move_need, refuse_source_of_risk
from alongside.people.actions.advocacy_noting import draw_advocacy_circle
from alongside.people.models import (
    AdvocacyNeed,
    AdvocacyOffer,
    AdvocacyReferral,
    Consideration,
    Person,
)
from alongside.people.queries import advocacy as queries
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import advocacy as rules
from alongside.people.rules.advocacy import Considered
from alongside.people.rules.decisions import first_sentence
from alongside.standards import codes


@logged
def ask_for_advocate(*, by: Actor, person: Person) -> AdvocacyNeed:
    """The person asks for somebody to speak up for them, in one press; or somebody who
    helps them does. It stands in a circle of the person and those who work for them:
    no care service, no family, because it may be about them."""
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(rules.why_not_ask(person, by))
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)  # two presses: one
    need = queries.needs_about(by, person).filter(trigger=queries.ON_REQUEST).first()
    if need is None:
        need = note_need(
            by=by,
            person=person,
            circle_id=draw_advocacy_circle(by=by, person=person).pk,
            trigger=queries.ON_REQUEST,
            about=person,
        )
    record(by=by, act="change", what="ask_for_advocate", subject=need)
    return need


@logged
def consider_need(
    *, by: Actor, need: AdvocacyNeed, told: Considered, seen: int
) -> Consideration:
    """Keep one look at whether an advocate is needed. It moves the need by what the
    writer concludes, which must follow from what they answered."""
    refuse_if(rules.why_not_arrange(by))
    refuse_if(first_sentence(rules.what_is_missing(told)))
    refuse_source_of_risk(by=by, person=need.person, names=[told.individual])
    verb = "find_no_need" if told.outcome == rules.NO_NEED else "find_need"
    is_duty = told.outcome == rules.DUTY
    moved = move_need(
        by=by, need=need, verb=verb, seen=seen, words=told.reason, is_duty=is_duty
    )
    kept = Consideration.objects.create(
        need=moved,
        circle_id=moved.circle_id,
        test_version=codes.ADVOCACY_LIMBS.version,
        recorded_by=by.user.pk if by.user else 0,
        recorded_by_name=by.name,
        **_tidied(told),
    )
    record(by=by, act="change", what="consider_need", subject=kept)
    return kept


@dataclass(frozen=True)
class Offered:
    """How an advocate was offered and explained, and what the person said."""

    offered_on: date
    offered_by: str
    told_in: str
    how: str
    choice: str
    words: str
    again_on: date | None = None
    again_when: str = ""


@logged
def offer_advocate(
    *, by: Actor, need: AdvocacyNeed, said: Offered, seen: int
) -> AdvocacyOffer:
    """Keep an offer with the person's choice. A no comes back on a day, or at an event;
    one who cannot say is not left without an advocate."""
    refuse_if(why_not_any_more(by, need.person_id))
    refuse_if(rules.why_not_arrange(by))
    if said.choice not in codes.ADVOCACY_CHOICES or not said.words.strip():
        raise Refused("Write what they said to it, in their own words.")
    if said.told_in not in codes.TOLD_FORMATS or not said.how.strip():
        raise Refused("Say in what form it was explained, and how.")
    missing = rules.missing_in_offer(
        said.offered_on, said.choice, said.again_on, said.again_when
    )
    refuse_if(first_sentence(missing))
    verb = "hear_no" if said.choice == rules.REFUSED else "hear_yes"
    moved = move_need(by=by, need=need, verb=verb, seen=seen, words=said.words)
    kept = AdvocacyOffer.objects.create(
        need=moved,
        circle_id=moved.circle_id,
        recorded_by=by.user.pk if by.user else 0,
        **_tidied(said),
    )
    record(by=by, act="change", what="offer_advocate", subject=kept)
    return kept


def _tidied(said: Any) -> dict[str, Any]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in vars(said).items()
    }


@dataclass(frozen=True)
class Referred:
    """Which kind of advocate is asked for, and of whom."""

    kind: str
    referred_on: date
    organisation: Organisation | None = None
    organisation_name: str = ""
    words: str = ""


@logged
def refer_to_advocate(
    *, by: Actor, need: AdvocacyNeed, said: Referred, seen: int, is_sent: bool = True
) -> AdvocacyReferral:
    """Keep that an organisation was asked for an advocate. Where it works here it finds
    that on its list, and an e-mail says so; with `is_sent` false they know already."""
    refuse_if(why_not_any_more(by, need.person_id))
    refuse_if(rules.why_not_arrange(by))
    organisation = said.organisation
    name = organisation.name if organisation else said.organisation_name.strip()
    if said.kind not in codes.ADVOCACY_KINDS or not name:
        raise Refused("Choose the kind of advocate, and who is asked for one.")
    if said.referred_on > clock.today():
        raise Refused("Choose a day that has come.")
    moved = move_need(by=by, need=need, verb="refer", seen=seen, words=name)
    kept = AdvocacyReferral.objects.create(
        need=moved,
        circle_id=moved.circle_id,
        kind=said.kind,
        organisation=organisation,
        organisation_name=name,
        referred_on=said.referred_on,
        words=said.words.strip(),
        referred_by_name=by.name,
    )
    if is_sent and organisation:
        send_request(by=by, referral=kept)
    record(by=by, act="change", what="refer_to_advocate", subject=kept)
    return kept


@logged
def allocate_advocate(
    *,
    by: Actor,
    need: AdvocacyNeed,
    seen: int,
    advocate: User | None = None,
    advocate_name: str = "",
) -> AdvocacyNeed:
    """Keep who was found. With a sign-in they see this process and the person's
    record from now on, until they decline or it ends."""
    refuse_if(rules.why_not_arrange(by))
    name = advocate.full_name if advocate else advocate_name.strip()
    if not name:
        raise Refused("Choose the advocate, or write their name.")
    moved = put_advocate(
        by=by,
        need=need,
        verb="allocate",
        seen=seen,
        advocate=advocate,
        advocate_name=name,
    )
    record(by=by, act="change", what="allocate_advocate", subject=moved)
    return moved


@logged
def go_on_with_same(*, by: Actor, need: AdvocacyNeed, seen: int) -> AdvocacyNeed:
    """Ask the advocate who has helped the person before, in one press, so that nobody
    has to tell their story again."""
    before = queries.earlier_advocate(by, need)
    if before is None:
        raise Refused("Nobody has spoken up for them before, as far as you can see.")
    said = Referred(
        kind=queries.kind_for(need, before),
        referred_on=clock.today(),
        organisation=before.organisation,
        organisation_name=before.organisation_name,
        words="The same advocate as before.",
    )
    refer_to_advocate(by=by, need=need, said=said, seen=seen, is_sent=False)
    moved = allocate_advocate(
        by=by,
        need=need,
        seen=seen + 1,
        advocate=before.advocate,
        advocate_name=before.advocate_name,
    )
    record(by=by, act="change", what="go_on_with_same", subject=moved)
    return moved
