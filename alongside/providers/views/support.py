"""Pages of help that is offered to care services."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access.gates import for_ability
from alongside.providers import actions
from alongside.providers.forms.arising import brought
from alongside.providers.forms.support import (
    CanHelpForm,
    OfferForm,
    OfferWordsForm,
    TakeDownForm,
)
from alongside.providers.models import CanHelp, Service, SupportOffer
from alongside.providers.queries import knowing
from alongside.providers.queries import support as queries
from alongside.providers.rules import support as rules
from alongside.providers.views.writing import Sheet, open_known, write_sheet

# Title, question, what helps to answer, and whether a day is asked for.
SAYING = {
    "accept": ("Say yes", "What would help most?", "And when it suits you", False),
    "decline": (
        "Say no, thank you",
        "Why not?",
        "Nothing is held against a no. It helps the next offer to fit better",
        False,
    ),
    "give": (
        "Say that it was given",
        "What was done?",
        "Who came, and how often",
        True,
    ),
    "tell_change": (
        "Say what it changed",
        "What did it change, for people who live there?",
        "Their own words if you can. Nothing is an answer too",
        True,
    ),
    "take_back": ("Take it back", "Why is it taken back?", "", False),
}


@require_safe
@for_ability("see_service_knowledge")
def helping(request: HttpRequest) -> HttpResponse:
    """Who can help others, and every offer that the viewer sees."""
    words, viewer = request.GET.get("words", ""), request.actor
    context = {
        "able": queries.can_help_page(viewer, words, request.GET.get("able", "")),
        "offers": queries.offers_page(viewer, request.GET.get("after", "")),
        "own": queries.own_services(viewer),
        "words": words,
    }
    return render(request, "providers/helping.html", context)


@require_safe
@for_ability("see_service_knowledge")
def support(request: HttpRequest, pk: int) -> HttpResponse:
    """Help that a service was offered, and its plans."""
    service = open_known(request, pk, "support")
    part = queries.support_part(request.actor, service)
    context = {"service": service, "part": part}
    return render(request, "providers/support.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service", "answer_for_service")
def offer_support(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer help to a service."""
    by, service = request.actor, get_object_or_404(Service, pk=pk)
    helpers = queries.who_may_help(by, service)
    must = not by.may("look_into_service")
    begun = {"helpers": helpers, "must_choose": must, "initial": brought(request)}
    form = OfferForm(request.POST or None, **begun)

    def act() -> SupportOffer:
        uid, offer = form.cleaned_data["uid"], form.offer()
        return actions.offer_support(by=by, service=service, uid=uid, offer=offer)

    own = knowing.runs_it(by, service)
    refused = rules.why_not_offer(by, helps_from=bool(helpers), is_own=own)
    return write_sheet(request, form, act, _offer_sheet(service).unless(refused))


def _offer_sheet(service: Service) -> Sheet:
    return Sheet(
        "Offer help",
        service.name,
        reverse("providers:helping"),
        f"offer-help-{service.pk}",
        lead="Support before blame. They may say yes or no, and no is not held against "
        "them.",
        submit="Offer this",
        said="Offered. You will see here what they say.",
    )


@require_safe
@for_ability("see_service_knowledge")
def support_offer(request: HttpRequest, pk: int) -> HttpResponse:
    """One offer: what it is, and everything that was said of it."""
    offer = _open_offer(request, pk)
    verbs = queries.verbs_for(request.actor, offer)
    context = {
        "offer": offer,
        "said": [(step, SAID[step.verb]) for step in offer.steps.all()],
        "sayings": [(verb, SAYING[verb][0]) for verb in verbs],
        "knows": knowing.is_in_the_circle(request.actor, offer.service),
    }
    return render(request, "providers/support_offer.html", context)


SAID = {
    "accept": "Yes, please",
    "decline": "No, thank you",
    "give": "It was given",
    "tell_change": "What it changed",
    "take_back": "It was taken back",
}


@require_http_methods(["GET", "POST"])
@for_ability("see_service_knowledge")
def say_of_offer(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Say yes or no to an offer, that it was given, or what it changed."""
    if verb not in SAYING:
        raise Http404
    by, offer = request.actor, _open_offer(request, pk)
    title, asks, hint, wants_day = SAYING[verb]
    form = OfferWordsForm(
        request.POST or None, asks=asks, hint=hint, wants_day=wants_day
    )
    form.initial.setdefault("said_by", by.name)

    def act() -> SupportOffer:
        return actions.say_of_offer(by=by, offer=offer, verb=verb, **form.cleaned_data)

    back = reverse("providers:support_offer", args=[pk])
    refused = queries.why_not_say(by, offer, verb)
    sheet = Sheet(title, offer.service.name, back, f"offer-{pk}-{verb}").unless(refused)
    return write_sheet(request, form, act, sheet, offer=offer)


@require_http_methods(["GET", "POST"])
@for_ability("answer_for_service")
def say_can_help(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what a service does well and would show to others."""
    by, service = request.actor, get_object_or_404(Service, pk=pk)
    form = CanHelpForm(request.POST or None)

    def act() -> CanHelp:
        return actions.say_can_help(by=by, service=service, **form.cleaned_data)

    runs_it = knowing.runs_it(by, service)
    refused = rules.why_not_say_can_help(by, "what", "words", runs_it=runs_it)
    back, key = reverse("providers:helping"), f"can-help-{pk}"
    lead = "Everybody who looks up care services can read it. You can take it down."
    title = "What we do well, and would show to others"
    sheet = Sheet(title, service.name, back, key, lead=lead).unless(refused)
    return write_sheet(request, form, act, sheet)


@require_http_methods(["GET", "POST"])
@for_ability("answer_for_service")
def stop_can_help(request: HttpRequest, pk: int) -> HttpResponse:
    """Take down what a service would show to others."""
    rows = CanHelp.objects.select_related("service__team")
    by, said = request.actor, get_object_or_404(rows, pk=pk)
    form = TakeDownForm(request.POST if request.method == "POST" else None)

    def act() -> CanHelp:
        return actions.stop_can_help(by=by, can_help=said)

    runs_it = knowing.runs_it(by, said.service)
    refused = rules.why_not_say_can_help(by, "what", "words", runs_it=runs_it)
    back, key = reverse("providers:helping"), f"can-help-stop-{pk}"
    sheet = Sheet(
        f"Take down: {said.with_what}", said.service.name, back, key, submit="Take down"
    )
    return write_sheet(request, form, act, sheet.unless(refused))


def _open_offer(request: HttpRequest, pk: int) -> SupportOffer:
    rows = queries.visible_offers(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="support_offer")
