"""What people say to a question of early warning: the service, then a named person."""

from dataclasses import asdict

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.insight.models import ServiceSignal, SignalAnswer, SignalExplanation
from alongside.insight.rules import asked as rules
from alongside.insight.rules.asked import Answered
from alongside.providers import actions as providers
from alongside.providers.queries import knowing
from alongside.providers.rules import knowledge, written_by
from alongside.providers.rules.knowledge import Withheld


@logged
def explain_signal(
    *, by: Actor, signal: ServiceSignal, words: str
) -> SignalExplanation:
    """What whoever runs the service knows that we do not. It stands beside the question
    from then on. The same words twice are one."""
    runs_it = knowing.runs_it(by, signal.service)
    refuse_if(rules.why_not_explain(by, signal, runs_it=runs_it, words=words))
    held = ServiceSignal.objects.select_for_update(of=("self",)).get(pk=signal.pk)
    said = SignalExplanation.objects.filter(signal=held, words=words.strip()).first()
    if said is None:
        said = SignalExplanation.objects.create(
            service_id=held.service_id,
            circle_id=held.circle_id,
            signal=held,
            words=words.strip(),
            **written_by(by),
        )
    record(by=by, act="change", what="explain_signal", subject=said)
    return said


@logged
def answer_signal(
    *, by: Actor, signal: ServiceSignal, said: Answered, seen: int
) -> SignalAnswer:
    """Say what a named person does about it, or why all is well. `seen` is how many
    answers there were when it was written: of two at once the second looks again."""
    runs_it = knowing.runs_it(by, signal.service)
    refuse_if(rules.why_not_answer(by, runs_it=runs_it))
    refuse_if(rules.why_not_this_answer(said))
    held = ServiceSignal.objects.select_for_update(of=("self",)).get(pk=signal.pk)
    before = list(SignalAnswer.objects.filter(signal=held).order_by("number"))
    columns = asdict(said) | {"words": said.words.strip(), "who": said.who.strip()}
    if before and all(getattr(before[-1], k) == v for k, v in columns.items()):
        record(by=by, act="change", what="answer_signal", subject=before[-1])
        return before[-1]
    refuse_if(rules.why_not_next(len(before), seen))
    answer = SignalAnswer.objects.create(
        service_id=held.service_id,
        circle_id=held.circle_id,
        signal=held,
        number=len(before) + 1,
        **columns,
        **written_by(by),
    )
    record(by=by, act="change", what="answer_signal", subject=answer)
    return answer


@logged
def hold_back_signal(
    *, by: Actor, signal: ServiceSignal, withheld: Withheld
) -> ServiceSignal:
    """Keep a question from whoever runs the service, for a reason and until a day; then
    they are let in by themselves, and have ten working days from there."""
    runs_it = knowing.runs_it(by, signal.service)
    refuse_if(rules.why_not_hold_back(by, signal, runs_it=runs_it))
    refuse_if(knowledge.why_not_withhold(by, withheld))
    held = ServiceSignal.objects.select_for_update(of=("self",)).get(pk=signal.pk)
    circle_id = providers.choose_circle(by=by, service=held.service, withheld=withheld)
    for name, value in withheld.as_columns.items():
        setattr(held, name, value)
    held.circle_id = circle_id
    held.explain_by = rules.explain_by(withheld.until.date())
    held.save()
    SignalAnswer.objects.filter(signal=held).update(circle_id=circle_id)
    record(by=by, act="share", what="hold_back_signal", subject=held)
    return held
