"""Sees to it that the need for an advocate is looked at when a worry is about somebody.

The need stands in the circle that the enquiry has or will have: the team, the advocate
once there is one, and the person as soon as there is an enquiry. It never stands in the
person's wider circle, where a care service would learn of the worry.
"""

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.concerns.models import Concern, Enquiry
from alongside.concerns.models.concern import State
from alongside.concerns.queries import advocacy as queries
from alongside.people.actions.advocacy import go_ahead, note_need
from alongside.people.actions.advocacy_helping import take_back_need
from alongside.people.queries.death import death_of

UNDER_WAY = (
    State.LISTENING,
    State.SECOND_SIGNATURE,
    State.ENQUIRING,
    State.FOUND,
    State.PAUSED,
)
MISTAKEN = "It turned out not to be about them."


@logged
def see_to_advocacy(*, by: Actor, concern: Concern) -> None:
    """Note the need once it is known whom a worry is about and somebody listens.

    Call it when either becomes so. A need of somebody it turned out not to be about is
    taken back, out of the sight of whoever it is about.
    """
    for need in queries.needs_of(by, concern).exclude(person=concern.person_id):
        take_back_need(by=by, need=need, why=MISTAKEN, circle_id=concern.circle_id)
    if concern.person and concern.state in UNDER_WAY:
        note_need(
            by=by,
            person=concern.person,
            circle_id=_circle_id(by, concern),
            trigger="safeguarding",
            about=concern,
        )
    record(by=by, act="change", what="see_to_advocacy", subject=concern)


@logged
def wait_for_advocate(
    *, by: Actor, concern: Concern, point: str, why_without: str
) -> None:
    """What comes after the decision to enquire waits until the advocate helps, where
    there must be one, and is answered; or says why it does not. Nothing waits for
    somebody who would speak for one who has died."""
    if death_of(by, concern.person_id) is None:
        go_ahead(
            by=by,
            about=concern,
            point=point,
            why_without=why_without,
            until_there=True,
        )
    record(by=by, act="change", what="wait_for_advocate", subject=concern)


def _circle_id(by: Actor, concern: Concern) -> int:
    enquiry = Enquiry.objects.filter(concern=concern).first()
    if enquiry:
        return enquiry.circle_id
    drawn = queries.circle_to_be(by, concern)
    if drawn is None:
        members = queries.workers_of(by, concern)
        drawn = access.draw_circle(by=by, kind=Circle.Kind.ENQUIRY, members=members)
    return drawn.pk
