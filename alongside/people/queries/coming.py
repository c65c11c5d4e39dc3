"""What is coming, and what is late, where people are not free to come and go."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.models import Authorisation, LibertyLook, Objection
from alongside.people.queries.authorisation import URGENT, Standing
from alongside.people.queries.death import has_died
from alongside.people.rules.clocks import ALLOWED
from alongside.people.rules.liberty import NOT_FREE
from alongside.standards import liberty

MOST = 50  # of each kind; whoever has more begins with these
State = Authorisation.State


@dataclass(frozen=True)
class Coming:
    """The lists, the most pressing first in each."""

    saying_no: list[Objection]
    nothing_allows: list[LibertyLook]
    ending: list[Standing]
    waiting: list[Standing]
    earlier_test: list[LibertyLook]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look at."""
        return not any(vars(self).values())


def coming(viewer: Actor) -> Coming:
    """Everything of the people whose circle the viewer is in (six queries)."""
    today = clock.today()
    return Coming(
        saying_no=_saying_no(),
        nothing_allows=_nothing_allows(today),
        ending=[Standing(row) for row in _ending(today)],
        waiting=_waiting(),
        earlier_test=_under_an_earlier_test(today),
    )


def _newest_looks() -> QuerySet[LibertyLook]:
    newer = LibertyLook.objects.filter(person=OuterRef("person"), pk__gt=OuterRef("pk"))
    rows = LibertyLook.objects.filter(~Exists(newer), ~has_died()).select_related(
        "person"
    )
    return rows.order_by("next_look_on", "pk")


def _saying_no() -> list[Objection]:
    """They have said no, and nobody has looked since."""
    mine = Q(person=OuterRef("person"))
    newer = Objection.objects.filter(mine, pk__gt=OuterRef("pk"))
    since = LibertyLook.objects.filter(mine, recorded_at__gte=OuterRef("recorded_at"))
    rows = Objection.objects.filter(~Exists(newer), ~Exists(since), is_no=True)
    rows = rows.exclude(has_died())
    return list(rows.select_related("person").order_by("said_on", "pk")[:MOST])


def _nothing_allows(today: date) -> list[LibertyLook]:
    """They are held to be not free, and nothing allows it today."""
    allowed = Authorisation.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today),
        person=OuterRef("person"),
        state__in=ALLOWED,
        starts_on__lte=today,
    )
    rows = _newest_looks().filter(~Exists(allowed), conclusion=NOT_FREE)
    return list(rows[:MOST])


def _ending(today: date) -> list[Authorisation]:
    """Ending in the next weeks, or past and not ended by anybody."""
    days = liberty.all_clocks()["coming"].days or 0
    horizon = today + timedelta(days=days)
    rows = Authorisation.objects.filter(
        Q(ends_on__lte=horizon) | Q(ends_on=None, look_again_on__lte=horizon),
        state__in=ALLOWED,
    )
    rows = rows.exclude(has_died()).select_related("person")
    return list(rows.order_by("ends_on", "pk")[:MOST])


def _waiting() -> list[Standing]:
    """Asked for and not decided, whoever has waited longest first."""
    rows = Authorisation.objects.filter(state=State.ASKED).exclude(has_died())
    rows = rows.select_related("person")
    waiting = list(rows.order_by("asked_on", "pk")[:MOST])
    urgent = Authorisation.objects.filter(
        person__in=[row.person_id for row in waiting],
        scheme=URGENT,
        state__in=ALLOWED,
    )
    until = dict(urgent.order_by("pk").values_list("person_id", "ends_on"))
    return [Standing(row, until.get(row.person_id)) for row in waiting]


def _under_an_earlier_test(today: date) -> list[LibertyLook]:
    """Weighed under a test that is not in use any more: to be looked at again."""
    rows = _newest_looks().exclude(legal_test=liberty.legal_test_on(today).code)
    return list(rows[:MOST])
