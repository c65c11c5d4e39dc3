"""What happened at a service, from whoever wrote it down, in order of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format

from alongside.providers.models import (
    ImprovementPlan,
    KnowledgeItem,
    Rating,
    Service,
    SupportOffer,
    Visit,
)
from alongside.standards import codes

MOST = 40
SHORT = 160


@dataclass(frozen=True)
class Happened:
    """One thing, on one day."""

    day: date
    title: str
    who: str = ""
    words: str = ""
    href: str = ""

    @property
    def as_entry(self) -> dict[str, Any]:
        """As the timeline shows it."""
        said = self.words if len(self.words) <= SHORT else f"{self.words[:SHORT]}…"
        return {
            "when": date_format(self.day, "j F Y"),
            "title": self.title,
            "who": self.who,
            "words": said,
            "href": self.href,
        }


def story_of(
    service: Service,
    *,
    items: list[KnowledgeItem],
    visits: list[Visit],
    offers: list[SupportOffer],
    plans: list[ImprovementPlan],
    signals: list[Any],
) -> list[dict[str, Any]]:
    """Everything, newest first, as far as there is room (one query)."""
    found = [
        *map(_item, items),
        *map(_visit, visits),
        *map(_offer, offers),
        *map(_plan, plans),
        *(_signal(view) for view in signals),
        *_ratings(service),
    ]
    found.sort(key=lambda one: one.day, reverse=True)
    return [one.as_entry for one in found[:MOST]]


def _item(item: KnowledgeItem) -> Happened:
    return Happened(
        item.happened_on,
        codes.KNOWLEDGE_KINDS.plain(item.kind),
        codes.KNOWLEDGE_VOICES.plain(item.voice),
        item.words,
        reverse("providers:known_item", args=[item.pk]),
    )


def _visit(visit: Visit) -> Happened:
    href = reverse("providers:visit", args=[visit.pk])
    return Happened(visit.day, "A visit", visit.who_goes, visit.kind_words, href)


def _offer(offer: SupportOffer) -> Happened:
    day = offer.recorded_at.date()
    title = f"Help was offered: {offer.kind_words[:1].lower()}{offer.kind_words[1:]}"
    who, said = offer.offered_by_name, offer.get_state_display()
    href = reverse("providers:support_offer", args=[offer.pk])
    return Happened(day, title, who, said, href)


def _plan(plan: ImprovementPlan) -> Happened:
    day = plan.recorded_at.date()
    who, said = plan.recorded_by_name, plan.get_state_display()
    href = reverse("providers:improvement_plan", args=[plan.pk])
    return Happened(day, "A plan for what gets better", who, said, href)


def _signal(view: Any) -> Happened:
    day = view.signal.recorded_at.date()
    href = reverse("insight:signal", args=[view.signal.pk])
    return Happened(day, "We asked a question", "", view.happened, href)
    return Happened(day, "Early warning asked a question", "", view.happened, href)


def _ratings(service: Service) -> Iterator[Happened]:
    rows = Rating.objects.filter(service=service, key_question="overall")
    rows = rows.filter(service_group=Rating.OVERALL_GROUP).exclude(rated_on=None)
    for rating in rows.order_by("-rated_on", "-pk")[:10]:
        assert rating.rated_on
        yield Happened(
            rating.rated_on,
            f"The regulator rated it: {rating.label}",
            "Care Quality Commission",
        )
