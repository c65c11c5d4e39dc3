"""What had ended with nothing more done before, and what waits for a second manager."""

from datetime import timedelta

from django.db.models import QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import Concern, SecondSignature
from alongside.concerns.models.concern import State
from alongside.concerns.rules import second_signature as rules
from alongside.standards.repeats import repeats

MOST = 12  # earlier worries that the page shows


def earlier(viewer: Actor, concern: Concern) -> QuerySet[Concern]:
    """Worries about the same person that ended with nothing more done not long ago,
    the newest first."""
    since = clock.now() - timedelta(days=repeats().days)
    rows = Concern.objects.filter(
        person=concern.person_id, state=State.NO_ACTION, decided_at__gte=since
    )
    rows = rows if concern.person_id else rows.none()
    return rows.exclude(pk=concern.pk).order_by("-decided_at")


def waits_for_a_second(viewer: Actor, concern: Concern) -> bool:
    """Whether doing nothing more waits for a second manager here (one query)."""
    many = earlier(viewer, concern)[: repeats().how_many]
    return rules.waits_for_a_second(len(many))


def newest(viewer: Actor, concern: Concern) -> SecondSignature | None:
    """What waits for a second manager, or was answered last."""
    rows = SecondSignature.objects.filter(concern=concern)
    return rows.select_related("decision__involvement").order_by("-pk").first()


def held(viewer: Actor, concern: Concern) -> SecondSignature | None:
    """The same, kept from other writers."""
    rows = SecondSignature.objects.select_for_update(of=("self",)).filter(
        concern=concern
    )
    return rows.order_by("-pk").first()
