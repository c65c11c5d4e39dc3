"""From what was typed on three pages to one worry, and sending it once."""

import hmac
import ipaddress
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from alongside.access import actions as access
from alongside.access import actor
from alongside.access.actor import NOBODY
from alongside.access.models import Team
from alongside.access.rules import refuse_if
from alongside.concerns.actions import advising, raising
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.forms import worry as forms
from alongside.concerns.models import Concern, Raiser
from alongside.concerns.queries import raising as queries
from alongside.concerns.queries.raising import Writing
from alongside.concerns.rules import raising as rules

FORMS = {
    "noticed": forms.NoticedForm,
    "wishes": forms.WishesForm,
    "hear_back": forms.HearBackForm,
}
ASKED_FIRST = "asked_first"  # among the words: the link under which they asked first
DANGER = {
    "yes": Concern.Danger.YES,
    "no": Concern.Danger.NO,
    "unknown": Concern.Danger.UNKNOWN,
}
AS_TYPED = (
    "noticed",
    "happened_when",
    "about_name",
    "about_born",
    "about_address",
    "about_postcode",
    "about_nhs_number",
    "danger_words",
    "needs_care",
    "at_risk",
    "wish_asked",
    "wish_words",
    "wish_not_asked_reason",
    "wish_not_asked_words",
)


def form_for(step: str, request: HttpRequest, words: Any, **more: Any) -> Any:
    """The form of a page, holding `words` if there are any."""
    kind = FORMS[step]
    if step == "wishes":
        return kind(words, about=more["about"])
    return kind(words, is_staff=request.actor.is_signed_in)


def checked(request: HttpRequest, writing: Writing, *steps: str) -> list[Any]:
    """The forms of these pages with what was typed, each already checked."""
    about = writing.words.get("about", "")
    made = [form_for(step, request, writing.words, about=about) for step in steps]
    for form in made:
        form.full_clean()
    return made


def first_not_right(request: HttpRequest, writing: Writing, *steps: str) -> str | None:
    """The first of these pages that still lacks something."""
    pages = zip(steps, checked(request, writing, *steps), strict=True)
    return next((step for step, form in pages if not form.is_valid()), None)


def typed_so_far(request: HttpRequest, writing: Writing) -> dict[str, str]:
    """What to show on a page: what was typed, else what is known already."""
    known = queries.what_is_known(request.actor)
    service = queries.service_asked_for(request.GET.get("service", ""))
    if service:
        known |= {"about": "service", "which_service": service}
    return known | writing.words


def keep(request: HttpRequest, writing: Writing) -> Writing:
    """Keep what was sent with a page, right or wrong, under the private link."""
    return keep_words(request, writing, writing.words | forms.typed_in(request.POST))


def keep_words(
    request: HttpRequest, writing: Writing, words: dict[str, str]
) -> Writing:
    """Keep these words under the private link, for whoever is writing."""
    link = writing.link or access.find_or_make_link(writing.uid)
    if request.actor.is_signed_in:
        words[queries.KEPT_BY] = str(request.actor.principal_id)
    access.keep_draft(by=actor.of_link(link), key=queries.DRAFT, words=words)
    return replace(writing, link=link, words=words)


def forget(writing: Writing) -> None:
    """Drop what was kept."""
    if writing.link:
        access.drop_draft(by=actor.of_link(writing.link), key=queries.DRAFT)


def send(request: HttpRequest, writing: Writing, team: Team) -> Raiser:
    """Send the worry, unless too much has come from the same place.

    Raises `Refused` with the sentence; what was typed stays kept.
    """
    by, origin = request.actor, origin_of(request)
    arrivals = raising.count_arrivals(origin)
    refuse_if(rules.why_not_raise_now(arrivals, signed_in=by.is_signed_in))
    said: dict[str, Any] = {}
    for form in checked(request, writing, *FORMS):
        said |= form.cleaned_data
    raiser = raising.raise_concern(
        by=by,
        worry=worry_from(said),
        hear_back=hear_back_from(said),
        link_uid=writing.uid,
        team=team,
    )
    raising.note_arrival(by=by, origin=origin)
    _follow(writing, raiser, team)
    forget(writing)
    return raiser


def _follow(writing: Writing, raiser: Raiser, team: Team) -> None:
    """Keep that the worry came of a question, where they asked first."""
    asked = writing.words.get(ASKED_FIRST)
    if asked:
        advising.follow_advice(
            by=NOBODY, link_uid=UUID(asked), concern_id=raiser.concern_id, team=team
        )


def worry_from(said: dict[str, Any]) -> Worry:
    """The worry, from the answers of the three pages."""
    service = said.get("which_service") or said.get("their_service") or ""
    told = {name: said.get(name) or "" for name in AS_TYPED} | {
        "about_born": said.get("about_born"),
        "danger": DANGER[said["danger"]],
        "service": queries.service_named(service),
        "service_words": service,
        "raised_by_kind": said.get("raised_by_kind") or "not_said",
    }
    if said["about"] == "me":
        told |= {
            "about_name": said["name"],
            "raised_by_kind": "self",
            "wish_asked": "yes",
        }
    return Worry(**told)


def hear_back_from(said: dict[str, Any]) -> HearBack:
    """How to hear back, from the answers of the third page."""
    return HearBack(**{n: said[n] for n in ("hear_by", "name", "email", "phone")})


def summary(request: HttpRequest, token: str, writing: Writing) -> list[dict[str, str]]:
    """Everything said on the first two pages, each with a link to change it."""
    rows = []
    steps = ("noticed", "wishes")
    for step, form in zip(steps, checked(request, writing, *steps), strict=True):
        page = reverse(f"concerns:worry_{step}", args=[token])
        rows += [
            {"key": asked, "value": said, "href": f"{page}#{form[name].first_input_id}"}
            for name, asked, said in form.answers()
        ]
    return rows


def origin_of(request: HttpRequest) -> str:
    """A digest of where a request comes from, different each day.

    Nobody can turn it back into an address without the secret key. Of a newer kind of
    address the part that one household shares is taken.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if getattr(settings, "SECURE_PROXY_SSL_HEADER", None):
        passed_on = request.META.get("HTTP_X_FORWARDED_FOR", "")
        address = passed_on.split(",")[-1].strip() or address
    try:
        found = ipaddress.ip_address(address)
        if found.version == 6:
            address = str(ipaddress.ip_network((found, 64), strict=False))
    except ValueError:
        address = ""
    today = timezone.localdate().isoformat()
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, f"{today} {address}".encode(), "sha256").hexdigest()[:32]
