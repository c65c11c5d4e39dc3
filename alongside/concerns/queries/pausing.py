"""What is known of an enquiry that waits: for its team, and for actions on it."""

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Enquiry, Pause, StateChange
from alongside.concerns.models.concern import State
from alongside.concerns.rules.moments import where_it_stands

MOST = 40  # steps of waiting that a page shows


def held(viewer: Actor, enquiry: Enquiry) -> Concern:
    """The concern of an enquiry as it is now, kept from other writers."""
    rows = Concern.objects.select_for_update(of=("self",)).select_related("raiser")
    return rows.get(pk=enquiry.concern_id)


def steps(viewer: Actor, concern: Concern) -> list[Pause]:
    """The steps of waiting of a concern, newest first, each with the person's view."""
    rows = Pause.objects.filter(concern=concern).select_related("involvement")
    return list(rows.order_by("-number")[:MOST])


def newest(viewer: Actor, concern: Concern) -> Pause | None:
    """The last step of waiting."""
    return Pause.objects.filter(concern=concern).order_by("-number").first()


def standing(viewer: Actor, concern: Concern) -> Pause | None:
    """What was written last while it waits; no query when it does not."""
    return newest(viewer, concern) if concern.is_paused else None


def where_it_stood(viewer: Actor, concern: Concern) -> State:
    """The state to which a paused concern goes back."""
    rows = StateChange.objects.filter(concern=concern, verb="pause")
    return State(where_it_stands(concern, list(rows)))
