"""The decision under section 42(1), and what it sets going."""

from dataclasses import dataclass

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Team, User
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.concerns.actions import allocating, moving, second_signature, telling
from alongside.concerns.models import Concern, Decision, Enquiry, Route, Update
from alongside.concerns.models.enquiry import CEASED
from alongside.concerns.queries import advocacy, handing, meeting
from alongside.concerns.queries import second_signature as seconds
from alongside.concerns.rules import apart
from alongside.concerns.rules import deciding as rules
from alongside.concerns.rules.handing import Said
from alongside.people.actions.advocacy import go_ahead
from alongside.standards import codes

POINT = "What happens next with a worry"


@dataclass(frozen=True)
class Tests:
    """The three tests with what they rest on, and whether an advocate is needed."""

    needs: str
    needs_evidence: str
    risk: str
    risk_evidence: str
    unable: str
    unable_evidence: str
    advocate: str
    advocate_words: str = ""


@dataclass(frozen=True)
class Result:
    """What was decided, why, and what goes with it."""

    result: str
    reason: str
    reason_code: str = ""
    lead: User | None = None
    route: str = ""
    receiver: Team | None = None
    words_to_receiver: str = ""
    words_to_raiser: str = ""


@logged
def decide_concern(
    *,
    by: Actor,
    concern: Concern,
    view: View,
    tests: Tests,
    result: Result,
    why_without: str = "",
) -> Decision:
    """Decide on a concern, with the person's view or the reason it is missing.

    It waits until somebody has looked at whether an advocate is needed, and until the
    advocate is answered; or `why_without` says why it does not.

    Begins an enquiry, passes the concern on, or ends with no further action; and tells
    the one who raised it when `words_to_raiser` says what (otherwise it stays owed).
    No further action waits for a second manager when it was decided several times of
    late about the same person.
    """
    refuse_if(rules.why_not_decide(concern, by))
    refuse_if(_why_not(concern, tests, result))
    go_ahead(by=by, about=concern, point=POINT, why_without=why_without)
    decision = _keep(by, concern, view, tests, result)
    record(by=by, act="change", what=f"decide_{decision.result}", subject=decision)
    if _waits_for_a_second(by, concern, result):
        words = result.words_to_raiser
        second_signature.ask_for_second_signature(
            by=by, concern=concern, decision=decision, words_to_raiser=words
        )
    else:
        _carry_out(by, concern, decision, result)
    return decision


def _carry_out(by: Actor, concern: Concern, decision: Decision, result: Result) -> None:
    moved = moving.move_concern(
        by=by,
        concern=concern,
        verb=rules.VERB_FOR[Decision.Result(result.result)],
        reason=result.reason,
        decided_at=clock.now(),
    )
    _set_going(by, moved, decision, result)
    words = result.words_to_raiser
    if words.strip() and hasattr(moved, "raiser"):
        telling.tell_raiser(
            by=by, concern=moved, stage=Update.Stage.DECIDED, words=words
        )


def _waits_for_a_second(by: Actor, concern: Concern, result: Result) -> bool:
    """Whether nothing more is to be done, and that had been so several times before."""
    is_nothing = result.result == Decision.Result.NO_ACTION
    return is_nothing and seconds.waits_for_a_second(by, concern)


def _keep(
    by: Actor, concern: Concern, view: View, tests: Tests, result: Result
) -> Decision:
    involvement = agreed.keep_involvement(by=by, circle_id=concern.circle_id, view=view)
    return Decision.objects.create(
        concern=concern,
        circle_id=concern.circle_id,
        involvement=involvement,
        result=result.result,
        reason=result.reason.strip(),
        reason_code=result.reason_code,
        decided_by=by.user.pk if by.user else 0,
        decided_by_name=by.name,
        **{name: getattr(tests, name).strip() for name in Tests.__annotations__},
    )


def _why_not(concern: Concern, tests: Tests, result: Result) -> str | None:
    if result.result not in Decision.Result.values:
        return "Choose what you decide."
    if tests.advocate not in codes.ADVOCATE_OUTCOMES:
        return "Say whether the person needs an independent advocate."
    if result.result == Decision.Result.ANOTHER_ROUTE and not (
        result.receiver and result.words_to_receiver.strip()
    ):
        return "Choose who you are passing this on to, and write what you ask of them."
    if (
        result.result == Decision.Result.NO_ACTION
        and result.reason_code not in codes.NO_ACTION_REASONS
    ):
        return "Choose the reason why nothing more is needed."
    return rules.why_not_result(
        result.result,
        needs=tests.needs,
        risk=tests.risk,
        unable=tests.unable,
        reason=result.reason,
        age=concern.age,
    )


def _set_going(by: Actor, concern: Concern, decision: Decision, result: Result) -> None:
    if result.result in (Decision.Result.DUTY_MET, Decision.Result.OTHER_ENQUIRY):
        _begin_enquiry(by, concern, decision, result.lead)
    elif result.result == Decision.Result.ANOTHER_ROUTE and result.receiver:
        _pass_on(by, concern, result, result.receiver)


def _begin_enquiry(
    by: Actor, concern: Concern, decision: Decision, lead: User | None
) -> Enquiry:
    """An enquiry shared with the person; the one before goes on after a reopening."""
    kind = (
        Enquiry.Kind.SECTION_42
        if decision.result == Decision.Result.DUTY_MET
        else Enquiry.Kind.OTHER
    )
    enquiry = Enquiry.objects.filter(concern=concern).first()
    if enquiry:
        return _go_on_with(by, enquiry, concern, kind, lead)
    circle = _share(by, concern)
    enquiry = Enquiry.objects.create(
        concern=concern, circle=circle, kind=kind, person=concern.person
    )
    _give_to(by, concern, lead)
    return enquiry


def _give_to(by: Actor, concern: Concern, lead: User | None) -> None:
    """The lead who was chosen, else whoever has taken it on and still works here."""
    workers = access_queries.users_who_may("lead_enquiry")
    lead = lead or workers.filter(pk=concern.lead_id or 0).first()
    if lead:
        said = Said(reason="decided")
        allocating.allocate_concern(by=by, concern=concern, lead=lead, said=said)


def _go_on_with(
    by: Actor, enquiry: Enquiry, concern: Concern, kind: str, lead: User | None
) -> Enquiry:
    """Take up an enquiry again."""
    _let_all_in(by, concern, enquiry.circle_id)
    enquiry.kind, enquiry.concluded_on = kind, None
    enquiry.person = concern.person
    if enquiry.assessment_outcome == CEASED:  # it no longer ends as they asked
        enquiry.assessment_outcome = ""
    enquiry.save(update_fields=["kind", "concluded_on", "person", "assessment_outcome"])
    _give_to(by, concern, lead)
    return enquiry


def _share(by: Actor, concern: Concern) -> Circle:
    """The circle of the enquiry: the one in which an advocate was looked for, if it is
    drawn already."""
    drawn = advocacy.circle_to_be(by, concern)
    if drawn is None:
        members = _who_shares(by, concern)
        return access.draw_circle(by=by, kind=Circle.Kind.ENQUIRY, members=members)
    _let_all_in(by, concern, drawn.pk)
    return drawn


def _let_all_in(by: Actor, concern: Concern, circle_id: int) -> None:
    for number, purpose in _who_shares(by, concern).items():
        access.let_in(by=by, circle_id=circle_id, principal_id=number, purpose=purpose)


def _who_shares(by: Actor, concern: Concern) -> dict[int, str]:
    """The team, and the person when they have a sign-in."""
    members = advocacy.team_of(by, concern)
    if concern.person and concern.person.user:
        members[concern.person.user.principal_id] = "about_me"
    return members


def _pass_on(by: Actor, concern: Concern, result: Result, receiver: Team) -> Route:
    risky = handing.risky_to(by, concern.person)
    refuse_if(apart.why_not_ask(meeting.users_in(receiver), risky))
    members = advocacy.team_of(by, concern)
    members[receiver.principal_id] = "asked_to_help"
    circle = access.draw_circle(by=by, kind=Circle.Kind.ROUTE, members=members)
    return Route.objects.create(
        concern=concern,
        circle=circle,
        reference=concern.reference,
        kind=result.route,
        receiver=receiver,
        words=result.words_to_receiver.strip(),
    )


@logged
def answer_route(
    *, by: Actor, route: Route, accepted: bool, words: str, answered_by: str = ""
) -> Route:
    """The receiving team accepts what was passed on, or sends it back saying why.

    A safeguarding manager may write down an answer given by telephone, naming who gave
    it.
    """
    route = Route.objects.select_for_update(of=("self",)).get(pk=route.pk)
    refuse_if(rules.why_not_answer_route(route, by))
    if not accepted and not words.strip():
        raise Refused("Say why you are sending it back, so that we can think again.")
    answer = Route.Answer.ACCEPTED if accepted else Route.Answer.RETURNED
    _keep_answer(by, route, answer, words, answered_by.strip() or by.name)
    record(by=by, act="change", what="answer_route", subject=route, answer=route.answer)
    return route


@logged
def take_back_route(*, by: Actor, route: Route, words: str) -> Route:
    """Take back what was passed on and not answered, saying why."""
    route = Route.objects.select_for_update(of=("self",)).get(pk=route.pk)
    refuse_if(rules.why_not_take_back_route(route, by))
    if not words.strip():
        raise Refused("Say what you did to reach them, and why you take this back.")
    _keep_answer(by, route, Route.Answer.RECALLED, words, by.name)
    record(by=by, act="change", what="take_back_route", subject=route)
    return route


def _keep_answer(by: Actor, route: Route, answer: str, words: str, who: str) -> None:
    route.answer, route.answer_words = answer, words.strip()
    route.answered_at, route.answered_by_name = clock.now(), who
    route.save()
    _move_the_concern(by, route)


VERB_AFTER = {
    Route.Answer.ACCEPTED: "accept_route",
    Route.Answer.RETURNED: "send_back_route",
    Route.Answer.RECALLED: "take_back_route",
}


def _move_the_concern(by: Actor, route: Route) -> None:
    """The receiver does not see the concern, so the team's desk moves it for them."""
    verb = VERB_AFTER[Route.Answer(route.answer)]
    desk = (
        route.circle.memberships.filter(purpose="safeguarding_team", ends_at=None)
        .values_list("principal_id", flat=True)
        .first()
    )
    actor = by.seen_only_as(desk) if desk else by
    with identity.seen_as(actor.principals):
        concern = Concern.objects.get(pk=route.concern_id)
    moving.move_concern(by=actor, concern=concern, verb=verb, reason=route.answer_words)
