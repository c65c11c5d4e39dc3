"""Pages for everybody about a service, and how a service sees itself."""

from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import queries as access
from alongside.access.gates import for_ability, public
from alongside.access.keeping import show_form
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.forms.own_words import (
    PublishWord,
    TakeWordDown,
    WriteOwnView,
)
from alongside.providers.forms.register import FindForEverybody
from alongside.providers.models import Service
from alongside.providers.queries import knowing
from alongside.providers.queries import own_words as queries

READ_OR_SEND = require_http_methods(["GET", "HEAD", "POST"])
WRITES = for_ability("answer_for_service", "look_into_service")


@require_safe
@public
def care(request: HttpRequest) -> HttpResponse:
    """Find a care service, for everybody."""
    form = FindForEverybody(request.GET)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    after = request.GET.get("after", "")
    page = queries.public_services(words, access.number_in(after))
    kept = request.GET.copy()
    kept["after"] = page.next_key
    context = {"form": form, "page": page, "next": f"?{kept.urlencode()}"}
    return render(request, "providers/care.html", context)


@require_safe
@public
def care_service(request: HttpRequest, pk: int) -> HttpResponse:
    """One care service in plain words, for everybody."""
    page = queries.public_page(request.actor, pk)  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    return render(request, "providers/care_service.html", {"page": page})


@READ_OR_SEND
@WRITES
def publish_word(request: HttpRequest, pk: int) -> HttpResponse:
    """Write something of a service that everybody may read."""
    service = _known(request, pk)
    form = PublishWord(request.POST or None, initial={"uid": uuid4()})
    if request.method == "POST" and form.is_valid():
        try:
            actions.publish_word(
                by=request.actor,  # type: ignore[attr-defined]
                service=service,
                **form.cleaned_data,
            )
            return redirect("providers:care_service", pk)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = {"form": form, "service": service}
    return show_form(request, "providers/publish_word.html", context)


@READ_OR_SEND
@WRITES
def take_word_down(request: HttpRequest, pk: int, word: int) -> HttpResponse:
    """Show something to everybody no longer."""
    service = _known(request, pk)
    found = queries.word_of(service, word)
    if found is None:
        raise Http404
    form = TakeWordDown(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.take_word_down(
                by=request.actor,  # type: ignore[attr-defined]
                word=found,
                **form.cleaned_data,
            )
            return redirect("providers:care_service", pk)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = {"form": form, "service": service, "word": found}
    return show_form(request, "providers/take_down.html", context)


@READ_OR_SEND
@for_ability("answer_for_service")
def own_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how whoever runs a service sees it."""
    service = _known(request, pk)
    said = queries.own_view(request.actor, service)  # type: ignore[attr-defined]
    before = {"words": said.words, "seen": said.number} if said else {"seen": 0}
    form = WriteOwnView(request.POST or None, initial=before)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_own_view(
                by=request.actor,  # type: ignore[attr-defined]
                service=service,
                words=form.cleaned_data["words"],
                seen=form.cleaned_data["seen"] or 0,
            )
            return redirect("insight:service_picture", pk)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context = {"form": form, "service": service, "said": said}
    return show_form(request, "providers/own_view.html", context)


def _known(request: HttpRequest, pk: int) -> Service:
    """A service whose circle the one who asks is in; there is no other."""
    rows = knowing.known_services(request.actor)  # type: ignore[attr-defined]
    service = rows.select_related("team").filter(pk=pk).first()
    if service is None:
        raise Http404
    return service
