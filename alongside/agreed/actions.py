"""Keeps how a person was involved."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.agreed import rules
from alongside.agreed.models import Involvement


@dataclass(frozen=True)
class View:
    """The person's view as typed, before it belongs to a decision."""

    how: str
    words: str = ""
    support: str = ""
    spoken_by: str = ""
    authority: str = ""
    reason: str = ""
    reason_words: str = ""


@logged
def keep_involvement(*, by: Actor, circle_id: int, view: View) -> Involvement:
    """Keep how the person was involved in a decision of this circle."""
    refuse_if(
        rules.why_not_involved(
            how=view.how,
            words=view.words,
            spoken_by=view.spoken_by,
            authority=view.authority,
            reason=view.reason,
        )
    )
    involvement = Involvement.objects.create(
        circle_id=circle_id,
        recorded_by=by.user.pk if by.user else 0,
        **{name: getattr(view, name).strip() for name in View.__annotations__},
    )
    record(
        by=by,
        act="change",
        what="keep_involvement",
        subject=involvement,
        how=view.how,
    )
    return involvement
