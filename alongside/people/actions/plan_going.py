"""Keeps how a line of a plan goes, one time after another."""

from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.people.models import HowItWent, PlanLine
from alongside.people.rules import is_own_record
from alongside.people.rules import plan_going as rules
from alongside.people.rules.plan_going import WentSaid


@logged
def say_how_it_went(
    *, by: Actor, line: PlanLine, said: WentSaid, uid: UUID
) -> HowItWent:
    """Keep how it went once. The same page sent twice is kept once."""
    rows = PlanLine.objects.select_for_update(of=("self",)).select_related("person")
    line = rows.get(pk=line.pk)
    refuse_if(rules.why_not_say_how_it_went(line, by) or rules.why_not_went(said))
    is_own = is_own_record(line.person, by)
    kept, _ = HowItWent.objects.get_or_create(
        line=line,
        uid=uid,
        defaults={
            "circle_id": line.circle_id,
            "happened": said.happened,
            "went_on": said.went_on,
            "feeling": said.feeling,
            "words": said.words.strip(),
            "said_by": line.person.called if is_own else said.said_by.strip(),
            "recorded_by": by.user.pk if by.user else 0,
            "recorded_by_name": by.name,
        },
    )
    record(by=by, act="change", what="say_how_it_went", subject=kept)
    return kept
