"""Keeping why a step takes longer than agreed. It moves nothing."""

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.models import Concern, Delay, DelayTold, Enquiry
from alongside.concerns.queries import timers as queries
from alongside.concerns.rules import delaying as rules
from alongside.concerns.rules.delaying import WhyLonger

OVERTAKEN = (
    "Somebody else wrote here while you were writing. Look at what they wrote; your "
    "own words are still below."
)


class Overtaken(Refused):
    """Somebody else wrote something that the writer has not seen yet."""


@logged
def say_why_longer(
    *, by: Actor, concern: Concern, step: str, said: WhyLonger, seen: int
) -> Delay:
    """Keep why a step takes longer, and the new day hoped for.

    The person reads of it only when there are words for them, and an enquiry that is
    shared with them. `seen` is the newest reason the writer had in front of them.
    """
    refuse_if(rules.why_not_say_why(queries.timer_of(by, concern, step), by))
    refuse_if(rules.why_not_said(said))
    Concern.objects.select_for_update(of=("self",)).get(pk=concern.pk)
    newest = queries.newest_delay(by, concern, step)
    if newest and newest.pk != seen and _is_twice(newest, said, by):
        delay = newest
    elif (newest.pk if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)
    else:
        delay = _keep(by, concern, step, said)
    record(by=by, act="change", what="say_why_longer", subject=delay, step=step)
    return delay


def _is_twice(newest: Delay, said: WhyLonger, by: Actor) -> bool:
    """Whether one press arrived two times."""
    told = getattr(newest, "told", None)
    return (
        newest.recorded_by == (by.user.pk if by.user else 0)
        and (newest.reason, newest.hoped_for) == (said.reason, said.hoped_for)
        and newest.words == said.words.strip()
        and (told.words if told else "") == said.words_to_person.strip()
    )


def _keep(by: Actor, concern: Concern, step: str, said: WhyLonger) -> Delay:
    delay = Delay.objects.create(
        concern=concern,
        circle_id=concern.circle_id,
        step=step,
        reason=said.reason,
        words=said.words.strip(),
        hoped_for=said.hoped_for,
        recorded_by=by.user.pk if by.user else 0,
        recorded_by_name=by.name,
    )
    enquiry = Enquiry.objects.filter(concern=concern).first()
    if enquiry and said.words_to_person.strip():
        DelayTold.objects.create(
            enquiry=enquiry,
            circle_id=enquiry.circle_id,
            delay=delay,
            step=step,
            words=said.words_to_person.strip(),
            hoped_for=said.hoped_for,
        )
    return delay
