"""How a service sees itself, and what everybody may read of it."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.providers.models import OwnView, PublicWord, Service
from alongside.providers.queries import knowing
from alongside.providers.rules import own_words as rules
from alongside.standards import codes

PAGE = 25
MOST = 40


def own_view(viewer: Actor, service: Service) -> OwnView | None:
    """How whoever runs it sees it now; None outside its circle."""
    return OwnView.objects.filter(service=service).order_by("-number").first()


@dataclass(frozen=True)
class PublicPage:
    """What anybody may read of a service."""

    service: Service
    expect: list[PublicWord]
    changed: list[PublicWord]
    may_publish: bool

    @property
    def promises(self) -> list[str]:
        """What everybody can expect of any care here, in plain words."""
        return [one.plain for one in codes.WHAT_TO_EXPECT]


def public_services(words: str = "", after: int | None = None) -> Page[Service]:
    """Services that are registered or known here, by name, for anybody."""
    rows = Service.objects.exclude(registration_status=Service.Status.DEREGISTERED)
    if words.strip():
        rows = rows.called(words.strip())
    if after and (last := Service.objects.filter(pk=after).only("name").first()):
        rows = rows.after(last)
    found = list(rows.order_by("name", "pk")[: PAGE + 1])
    return Page(found[:PAGE], str(found[PAGE - 1].pk) if found[PAGE:] else "")


def public_page(viewer: Actor, pk: int) -> PublicPage | None:
    """One service as anybody may read of it (three queries)."""
    service = Service.objects.select_related("team").filter(pk=pk).first()
    if service is None:
        return None
    said = standing(service)
    return PublicPage(
        service=service,
        expect=[one for one in said if one.kind == PublicWord.Kind.EXPECT],
        changed=[one for one in said if one.kind == PublicWord.Kind.CHANGED],
        may_publish=rules.may_publish(viewer, runs_it=knowing.runs_it(viewer, service)),
    )


def standing(service: Service) -> list[PublicWord]:
    """What is up for everybody to read, newest first."""
    rows = PublicWord.objects.filter(service=service, taken_down_at=None)
    return list(rows.order_by("-pk")[:MOST])


def word_of(service: Service, pk: int) -> PublicWord | None:
    """One of them."""
    rows = PublicWord.objects.filter(service=service, taken_down_at=None, pk=pk)
    return rows.select_related("service__team").first()
