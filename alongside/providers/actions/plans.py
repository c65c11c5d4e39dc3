"""A plan for what gets better at a service: proposed, agreed by three, moved on."""

from uuid import UUID

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.rules import ToDo
from alongside.providers.actions.knowledge import choose_circle
from alongside.providers.actions.plan_book import PlanBook
from alongside.providers.models import ImprovementPlan, PlanAgreement, Service
from alongside.providers.queries import knowing
from alongside.providers.queries import plans as queries
from alongside.providers.rules import plan_words, written_by
from alongside.providers.rules import plans as rules

CHANGED = (
    "Somebody changed the plan while you were reading. Read it again: you agree to "
    "what it says now."
)
NEEDS_A_SENTENCE = "Write a sentence about why."


@logged
def propose_plan(
    *, by: Actor, service: Service, uid: UUID, title: str, why: str, came_of: str = ""
) -> ImprovementPlan:
    """Propose a plan for what gets better; pressed twice, it is proposed once."""
    runs_it = knowing.runs_it(by, service)
    refuse_if(rules.why_not_propose(by, service, runs_it=runs_it))
    refuse_if(rules.why_not_these_words(title, why))
    circle_id = choose_circle(by=by, service=service)
    before = ImprovementPlan.objects.filter(uid=uid, service=service).first()
    if before:
        record(by=by, act="change", what="propose_plan_again", subject=before)
        return before
    plan = ImprovementPlan.objects.create(
        uid=uid,
        service=service,
        circle_id=circle_id,
        title=title.strip(),
        why=why.strip(),
        came_of=came_of,
        **written_by(by),
    )
    PlanBook.keep(by, plan, "propose", before="", words=why)
    record(by=by, act="change", what="propose_plan", subject=plan)
    return plan


@logged
def agree_plan(
    *,
    by: Actor,
    plan: ImprovementPlan,
    party: str,
    agrees: bool,
    name: str,
    words: str,
    seen_version: int,
) -> PlanAgreement:
    """Write down what one of the three says to the plan as it reads now. When all three
    have agreed to the same words, the plan is agreed."""
    plan = PlanBook.hold(plan)
    if plan.version != seen_version:
        raise Refused(CHANGED)
    runs_it = knowing.runs_it(by, plan.service)
    refuse_if(rules.why_not_step(plan, "agree", by, runs_it=runs_it))
    may = rules.parties_of(by, plan.service, runs_it=runs_it)
    lines = queries.lines_of(plan)
    refuse_if(plan_words.why_not_say_agreed(lines, party, may, name, words))
    said = PlanAgreement.objects.create(
        **PlanBook.stamp(by, plan),
        version=plan.version,
        party=party,
        agrees=agrees,
        name=name.strip(),
        words=words.strip(),
    )
    if plan_words.why_not_all_three(plan, plan.agreements.all()) is None:
        PlanBook.move(by, plan, "agree")
    record(by=by, act="change", what="agree_plan", subject=said, party=party)
    return said


@logged
def move_plan(
    *, by: Actor, plan: ImprovementPlan, verb: str, words: str
) -> ImprovementPlan:
    """Move a plan on, or back, and say why: begun, at risk, completed, looked at again,
    ended, stepped up. Each waits for what has to be there first."""
    plan = PlanBook.hold(plan)
    refuse_if(queries.why_not_move_plan(by, plan, verb))
    if not words.strip():
        raise Refused(NEEDS_A_SENTENCE)
    if verb == "begin":
        _give_out(by, plan)
    if verb == "complete":
        plan.completed_on = clock.today()
        plan.first_look_on = clock.today() + plan_words.FIRST_LOOK
        plan.second_look_on = clock.today() + plan_words.SECOND_LOOK
    PlanBook.move(by, plan, verb, words=words)
    record(by=by, act="change", what="move_plan", subject=plan, verb=verb)
    return plan


def _give_out(by: Actor, plan: ImprovementPlan) -> None:
    """Everything that was agreed becomes something somebody does by a day."""
    for line in queries.lines_of(plan):
        if line.action is None:
            line.action = agreed.agree_action(
                by=by,
                circle_id=plan.circle_id,
                to_do=ToDo(
                    what=line.change,
                    serves=line.finding,
                    serves_kind="finding",
                    due_on=line.due_on,
                    owner=line.owner,
                    owner_name=line.owner_name,
                ),
                for_name=line.for_name,
                came_from=plan.title,
            )
            line.save(update_fields=["action"])
