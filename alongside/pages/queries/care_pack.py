"""What safeguarding work knows of a care service, for a contract review: counts by
month that are kept anyway, never a person, and few never told apart."""

from datetime import date

from django.db.models import Sum
from django.utils.formats import date_format

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.insight.models import Counting, MonthCount, ServiceSignal
from alongside.insight.queries.service_concerns import told_to_service
from alongside.insight.queries.signals_of import SignalView
from alongside.providers.models import ContractReview
from alongside.providers.rules.contract_review import Section

MOST = 20
COUNTED = {"concerns": "Concerns told to the council", "enquiries": "Enquiries begun"}


def sections_beside(viewer: Actor, review: ContractReview) -> list[Section]:
    """Concerns and enquiries about the service since the review looks back, and what
    early warning asks (five queries). Whoever runs the service reads it too."""
    return [_counted(review), _asked(review)]


def _asked(review: ContractReview) -> Section:
    """Questions that nobody has answered yet, as whoever runs the service reads them,
    and with what they said. None that is held back from them."""
    rows = ServiceSignal.objects.filter(
        service=review.service_id, circle=review.circle_id, answers=None
    ).prefetch_related("explanations")
    lines = [_question(one) for one in rows.order_by("-pk")[:MOST]]
    return Section(
        title="What early warning asks, and nobody has answered yet",
        source="Counted from what everybody told us",
        as_of=date_format(clock.today(), "j F Y"),
        lines=tuple(lines) or ("Nothing is asked now.",),
    )


def _question(signal: ServiceSignal) -> str:
    asked = SignalView(signal, is_theirs=True)
    day = date_format(signal.recorded_at.date(), "j F Y")
    said = " ".join(one.words for one in asked.explanations)
    line = f"{day}: {asked.happened} {signal.innocent}"
    return f"{line} The service says: {said}" if said else line


def _counted(review: ContractReview) -> Section:
    since, until = review.known_since.replace(day=1), clock.today().replace(day=1)
    rows = MonthCount.objects.filter(
        breakdown="service",
        group_code=str(review.service_id),
        code__in=COUNTED,
        month__gte=since,
        month__lt=until,  # the running month would tell that somebody has just spoken
    )
    sums = rows.values("code").annotate(all=Sum("number")).values_list("code", "all")
    found = dict(sums)
    lines = [
        f"{what}: {told_to_service(found.get(code, 0)).lower()}"
        for code, what in COUNTED.items()
    ]
    return Section(
        title="Safeguarding, as counts alone",
        source=f"The council, whole months since {date_format(since, 'F Y')}",
        as_of=_as_of(),
        lines=(*lines, "Many can mean that people speak up early."),
    )


def _as_of() -> str:
    counted = Counting.objects.first()
    day: date | None = counted.computed_at.date() if counted else None
    return f"counted {date_format(day, 'j F Y')}" if day else "not counted yet"
