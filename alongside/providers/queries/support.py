"""Help that was offered to services, and services that can help others."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from alongside.access.actor import Actor
from alongside.providers.models import Service, SupportOffer

MOST = 50


def offers_of(viewer: Actor, service: Service) -> list[SupportOffer]:
    """The offers of help to a service that the viewer sees, newest first, each with
    what was said of it (two queries)."""
    rows = SupportOffer.objects.filter(service=service).select_related("from_service")
    return list(rows.prefetch_related("steps").order_by("-pk")[:MOST])


@dataclass(frozen=True)
class SupportCounts:
    """How many offers of help there were since a day, by how far they have got."""

    since: date
    by_state: dict[str, int]

    @property
    def offered(self) -> int:
        """All that were offered, and not taken back."""
        taken_back = self.by_state.get(SupportOffer.State.TAKEN_BACK, 0)
        return sum(self.by_state.values()) - taken_back

    @property
    def accepted(self) -> int:
        """Those to which the service said yes, given or not."""
        states = SupportOffer.State
        yes = (states.ACCEPTED, states.GIVEN, states.TOLD)
        return sum(self.by_state.get(state, 0) for state in yes)

    @property
    def declined(self) -> int:
        """Those to which the service said no, thank you."""
        return self.by_state.get(SupportOffer.State.DECLINED, 0)

    @property
    def given(self) -> int:
        """Those that were given."""
        states = SupportOffer.State
        return sum(self.by_state.get(state, 0) for state in (states.GIVEN, states.TOLD))


def counts(since: date, service: Service | None = None) -> SupportCounts:
    """Offers of help since a day that whoever asks sees, to be shown beside sanctions:
    to one service or to all (one query)."""
    rows = SupportOffer.objects.filter(recorded_at__date__gte=since)
    if service:
        rows = rows.filter(service=service)
    found = rows.order_by().values_list("state").annotate(number=Count("pk"))
    return SupportCounts(since, dict(found))
