"""The joined picture of one service: everything that is known of it, on one page."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.insight.queries import service_concerns, service_story, signals_of
from alongside.insight.queries.service_concerns import ConcernCounts
from alongside.insight.queries.service_voices import (
    Missing,
    Question,
    missing_voices,
    questions_of,
)
from alongside.providers.models import (
    ImprovementPlan,
    KnowledgeItem,
    OwnView,
    Service,
    SupportOffer,
    Visit,
    WorkforceFigure,
)
from alongside.providers.queries import (
    capacity,
    contracts,
    knowing,
    knowledge,
    own_words,
    plans,
    support,
    visits,
    workforce,
)
from alongside.providers.queries.placement import notice
from alongside.providers.rules import may_see_knowledge
from alongside.standards import codes

LOOKS_BACK = timedelta(days=548)  # a year and a half


@dataclass(frozen=True)
class Picture:
    """What is known of a service, as one viewer's circles show it."""

    service: Service
    runs_it: bool
    own_view: OwnView | None
    items: list[KnowledgeItem]
    questions: list[Question]
    missing: list[Missing]
    concerns: ConcernCounts
    signals: list[Any]
    offers: list[SupportOffer]
    plans: list[ImprovementPlan]
    visits: list[Visit]
    staff: WorkforceFigure | None
    people: int | None
    buyers: list[str]
    placements: Any
    story: list[dict[str, Any]]

    @property
    def columns(self) -> list[str]:
        """The heads of the table of who says what."""
        return ["Question", *(voice.label for voice in codes.KNOWLEDGE_VOICES)]

    @property
    def grid(self) -> list[list[str]]:
        """The table of who says what, as words."""
        return [
            [question.plain, *(cell.in_words for cell in question.cells)]
            for question in self.questions
        ]

    @property
    def withheld(self) -> list[KnowledgeItem]:
        """What whoever runs it does not see yet, for those who do."""
        return [] if self.runs_it else [one for one in self.items if one.is_withheld]

    @property
    def waits_for_reply(self) -> list[KnowledgeItem]:
        """What is not good and has no word yet from whoever runs it."""
        return [
            one
            for one in self.items
            if one.is_counted
            and one.tone in ("worry", "mixed")
            and not one.is_withheld
            and not one.replies.all()
        ]

    @property
    def waiting_signals(self) -> list[Any]:
        """What early warning asked and nobody has answered yet."""
        return [one for one in self.signals if not one.is_answered]

    @property
    def newest(self) -> date | None:
        """The day of the newest thing known."""
        return max((one.happened_on for one in self.items), default=None)


def pictured_services(viewer: Actor) -> list[Service]:
    """Services whose picture the viewer may open, by name: at most 400."""
    if not may_see_knowledge(viewer):
        return []
    return list(knowing.known_services(viewer).order_by("name", "pk")[:400])


def picture_of(viewer: Actor, pk: int) -> Picture | None:
    """Everything on one page; None for whoever is not in the service's circle. How
    many queries does not depend on how much is known."""
    rows = knowing.known_services(viewer).select_related("team", "organisation")
    service = rows.filter(pk=pk).first()
    if service is None or not may_see_knowledge(viewer):
        return None
    runs_it = knowing.runs_it(viewer, service)
    today = clock.today()
    own_view = own_words.own_view(viewer, service)
    items = knowledge.items_of(viewer, service, since=today - LOOKS_BACK)
    parts = _parts(viewer, service)
    return Picture(
        service=service,
        runs_it=runs_it,
        own_view=own_view,
        items=items,
        questions=questions_of(items),
        missing=missing_voices(items, own_view),
        concerns=service_concerns.concern_counts(service.pk, hides_few=runs_it),
        staff=workforce.newest(service),
        people=capacity.people_supported([service], today).get(service.pk),
        buyers=[one.buyer_name for one in contracts.buyers_of(service)],
        placements=notice(viewer, service),
        story=service_story.story_of(service, items=items, **parts),
        **parts,
    )


def _parts(viewer: Actor, service: Service) -> dict[str, Any]:
    """What was offered and done, and what was asked."""
    return {
        "offers": support.offers_of(viewer, service),
        "plans": plans.plans_of(viewer, service),
        "visits": visits.visits_of(viewer, service),
        "signals": signals_of.signals_of(viewer, service),
    }
