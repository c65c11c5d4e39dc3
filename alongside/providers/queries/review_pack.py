"""What is known already of a service, put together for a review so that nobody fills in
another form.

Only what stands in the service's own circle is taken: whoever runs the service can read
and answer every line.
"""

from collections import Counter
from datetime import date

from django.db.models import Prefetch
from django.utils.formats import date_format

from alongside.access import clock
from alongside.providers.models import (
    ImprovementPlan,
    KnowledgeItem,
    PlanEvidence,
    Rating,
    Service,
    SupportOffer,
    Visit,
)
from alongside.providers.queries import capacity, contracts, workforce
from alongside.providers.rules.contract_review import Section
from alongside.standards import codes

MOST = 40  # of one voice; the newest
MOST_HELP = 10
MOST_PLANS = 3
NOTHING = "Nothing is known here yet."


def sections_of(service: Service, since: date) -> list[Section]:
    """Every section of the pack, as it is today (a constant number of queries)."""
    return [
        _regulator(service),
        _contracts(service),
        _people(service),
        _staff(service),
        _visits(service, since),
        *_knowledge(service, since),
        _help(service),
        _plans(service),
    ]


def _day(day: date | None) -> str:
    return date_format(day, "j F Y") if day else ""


def _today() -> str:
    return _day(clock.today())


def _section(title: str, source: str, as_of: str, lines: list[str]) -> Section:
    return Section(title, source, as_of, tuple(lines) or (NOTHING,))


def _regulator(service: Service) -> Section:
    rows = service.ratings.filter(
        status=Rating.Status.CURRENT, service_group=Rating.OVERALL_GROUP
    ).order_by("-rated_on", "pk")
    newest: dict[str, Rating] = {}
    for one in rows:
        newest.setdefault(one.key_question, one)
    lines = [
        f"{codes.KEY_QUESTIONS.label(question)}: {one.label}, {_day(one.rated_on)}"
        for question, one in newest.items()
    ]
    as_of = _day(service.overall_rated_on)
    return _section("What the regulator says", "Care Quality Commission", as_of, lines)


def _contracts(service: Service) -> Section:
    lines = []
    for one in contracts.buyers_of(service):
        placed = one.people_placed
        count = (
            f", {placed} people on {_day(one.counted_on)}" if placed is not None else ""
        )
        lines.append(f"{one.buyer_name}: {one.kind_label.lower()}{count}")
        lines += [
            f"{promise.whose} promised: {promise.words}"
            for promise in one.promises.all()
        ]
    return _section(
        "Who buys care here, and what was promised", "Contracts", _today(), lines
    )


def _people(service: Service) -> Section:
    figure = capacity.newest_figures([service], clock.today()).get(service.pk)
    lines = []
    if figure:
        places = f" of {figure.places} places" if figure.places is not None else ""
        lines = [f"{figure.people} people{places}; {figure.vacancies} free"]
    as_of = _day(figure.as_of) if figure else ""
    return _section("How many people get care here", "The service", as_of, lines)


def _staff(service: Service) -> Section:
    figure = workforce.newest(service)
    lines = []
    if figure:
        lines = [
            f"{figure.filled} of {figure.posts} posts filled",
            f"{figure.started} started and {figure.left} left in the month",
        ]
        if figure.agency_share is not None:
            lines.append(
                f"{figure.agency_share}% of care given by people from an agency"
            )
        if figure.manager_in_post is not None:
            there = "A manager is" if figure.manager_in_post else "No manager is"
            lines.append(f"{there} in post")
    as_of = date_format(figure.month, "F Y") if figure else ""
    return _section("Staff", "The service", as_of, lines)


def _visits(service: Service, since: date) -> Section:
    rows = Visit.objects.filter(
        service=service,
        circle=service.knowledge_circle_id,
        day__gte=since,
        reported_at__isnull=False,
    ).order_by("-day", "-pk")
    lines = [
        f"{_day(one.day)}: {one.kind_words}. {one.who_goes}" for one in rows[:MOST]
    ]
    return _section("Visits", "Those who went", f"since {_day(since)}", lines)


def _help(service: Service) -> Section:
    rows = SupportOffer.objects.filter(
        service=service, circle=service.knowledge_circle_id
    )
    lines = [
        f"{_day(one.recorded_at.date())}, {one.offered_by_name}: {one.kind_words}. "
        f"{one.get_state_display()}"
        for one in rows.order_by("-pk")[:MOST_HELP]
    ]
    return _section("Help that was offered", "Those who offered it", _today(), lines)


def _plans(service: Service) -> Section:
    """The newest plans for what gets better, and what was felt of each last."""
    rows = ImprovementPlan.objects.filter(
        service=service, circle=service.knowledge_circle_id
    ).exclude(state=ImprovementPlan.State.TAKEN_BACK)
    felt = Prefetch("felt", PlanEvidence.objects.order_by("-pk"))
    plans = rows.prefetch_related(felt).order_by("-pk")[:MOST_PLANS]
    lines = [_plan(one) for one in plans]
    return _section("Plans for what gets better", "The plans", _today(), lines)


def _plan(plan: ImprovementPlan) -> str:
    line = f"{plan.title}: {plan.get_state_display().lower()}."
    felt = next(iter(plan.felt.all()), None)
    return f"{line} {felt.who} said: {felt.words}" if felt else line


def _knowledge(service: Service, since: date) -> list[Section]:
    items = list(
        KnowledgeItem.objects.filter(
            service=service,
            circle=service.knowledge_circle_id,
            happened_on__gte=since,
            taken_back_at=None,
            same_as=None,
        )
        .prefetch_related("replies")
        .order_by("-happened_on", "-pk")[: MOST * 10]
    )
    span = f"since {_day(since)}"
    signs = Counter(one.indicator for one in items if one.indicator)
    early = [
        f"{codes.EARLY_INDICATORS.plain(area)}: {times}"
        for area, times in sorted(signs.items())
    ]
    voices = [
        _section(
            codes.KNOWLEDGE_VOICES.plain(voice),
            "What they said or saw",
            span,
            [_line(one) for one in items if one.voice == voice][:MOST],
        )
        for voice in codes.KNOWLEDGE_VOICES.codes
    ]
    return [*voices, _section("Early signs, by area", "Counted", span, early)]


def _line(item: KnowledgeItem) -> str:
    """One thing known, and what the service said to it, on one line."""
    tone = codes.KNOWLEDGE_TONES.label(item.tone)
    question = codes.KEY_QUESTIONS.label(item.key_question)
    said = f"{_day(item.happened_on)}, {question}, {tone.lower()}: {item.words}"
    replies = [reply.words for reply in item.replies.all()]
    return f"{said} The service says: {' '.join(replies)}" if replies else said
