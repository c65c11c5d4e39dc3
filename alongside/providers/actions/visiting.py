"""Visits: arranged, written up by those who went, read and answered by the service."""

from dataclasses import asdict
from uuid import UUID

from alongside.access import clock
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.actions.knowledge import choose_circle, tell_about_service
from alongside.providers.models import Service, Visit, VisitAnswer, VisitReport
from alongside.providers.queries import knowing
from alongside.providers.rules import visiting as rules
from alongside.providers.rules import why_not_answer, written_by


@logged
def arrange_visit(*, by: Actor, service: Service, plan: rules.Plan, uid: UUID) -> Visit:
    """Say that somebody goes, or went. Pressed twice, it is one visit.

    Whoever runs the service does not see one that is unannounced until something is
    sent of it, or long after the day.
    """
    runs_it = knowing.runs_it(by, service)
    access_rules.refuse_if(rules.why_not_visit(by, runs_it=runs_it))
    access_rules.refuse_if(rules.why_not_this_plan(plan))
    draw_knowledge_circle(by=by, service=service)  # two presses wait here
    if held := Visit.objects.filter(uid=uid, service=service).first():
        record(by=by, act="change", what="arrange_visit_again", subject=held)
        return held
    quiet = rules.kept_quiet(plan)
    visit = Visit.objects.create(
        service=service,
        circle_id=choose_circle(by=by, service=service, withheld=quiet),
        uid=uid,
        **asdict(plan),
        **written_by(by),
    )
    record(by=by, act="change", what="arrange_visit", subject=visit)
    return visit


@logged
def report_visit(*, by: Actor, visit: Visit, report: rules.Report) -> VisitReport:
    """Send what was seen. Each thing becomes known of the service; whoever runs it can
    read and answer at once. Pressed twice, it is sent once."""
    held = Visit.objects.select_for_update(of=("self",)).get(pk=visit.pk)
    runs_it = knowing.runs_it(by, held.service)
    access_rules.refuse_if(rules.why_not_visit(by, runs_it=runs_it))
    sent = held.reports.filter(recorded_by=by.user.pk if by.user else 0).exists()
    access_rules.refuse_if(rules.why_not_report(held, has_reported=sent))
    access_rules.refuse_if(rules.why_not_this_report(report))
    _open_to_all(by, held)
    for saw in report.saw:
        known = rules.as_known(by, held, saw)
        tell_about_service(by=by, service=held.service, known=known)
    made = VisitReport.objects.create(
        visit=held,
        service=held.service,
        circle_id=held.circle_id,
        said_there=report.said_there.strip(),
        talked_people=report.talked_people,
        talked_families=report.talked_families,
        talked_staff=report.talked_staff,
        **written_by(by),
    )
    record(by=by, act="change", what="report_visit", subject=made)
    return made


def _open_to_all(by: Actor, visit: Visit) -> None:
    """From the first report on, the service sees the visit like everybody else."""
    if visit.reported_at:
        return
    visit.reported_at = clock.now()
    if visit.notice == "unannounced":
        visit.circle_id = choose_circle(by=by, service=visit.service)
    visit.save(update_fields=["reported_at", "circle"])


@logged
def call_off_visit(*, by: Actor, visit: Visit, why: str) -> Visit:
    """Say that a visit was not made, and why."""
    held = Visit.objects.select_for_update(of=("self",)).get(pk=visit.pk)
    runs_it = knowing.runs_it(by, held.service)
    access_rules.refuse_if(rules.why_not_visit(by, runs_it=runs_it))
    access_rules.refuse_if(rules.why_not_call_off(held, why))
    held.not_made_at, held.not_made_why = clock.now(), why.strip()
    held.save(update_fields=["not_made_at", "not_made_why"])
    record(by=by, act="change", what="call_off_visit", subject=held)
    return held


@logged
def answer_visit(*, by: Actor, visit: Visit, words: str = "") -> VisitAnswer:
    """What whoever runs the service says to what was seen; without words, only that
    they have read it, which is said once."""
    held = Visit.objects.select_for_update(of=("self",)).get(pk=visit.pk)
    runs_it = knowing.runs_it(by, held.service)
    access_rules.refuse_if(why_not_answer(by, runs_it=runs_it))
    access_rules.refuse_if(rules.why_not_answer_visit(held))
    said = held.answers.filter(words=words.strip()).first()
    if said:
        record(by=by, act="change", what="answer_visit_again", subject=said)
        return said
    answer = VisitAnswer.objects.create(
        visit=held,
        service=held.service,
        circle_id=held.circle_id,
        words=words.strip(),
        **written_by(by),
    )
    record(by=by, act="change", what="answer_visit", subject=answer)
    return answer
