"""Holding something back from whoever runs a service, and showing it early."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access.gates import for_ability
from alongside.providers import actions
from alongside.providers.forms.answering import WordsForm
from alongside.providers.forms.holding import HoldBackForm
from alongside.providers.queries import item_page
from alongside.providers.views.answering import open_item, page_of


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def hold_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Hold it back until a day, or go on holding it back."""
    item = open_item(request, pk)
    form = HoldBackForm(request.POST or None)

    def act() -> None:
        by, why = request.actor, form.withheld
        actions.hold_back_knowledge(by=by, item=item, withheld=why)

    title = "Hold it back for longer" if item.is_withheld else "Hold it back for a time"
    words = {"title": title, "submit": "Hold it back", "said": "Kept until that day."}
    words["why_not"] = item_page.why_not_hold_back(item)
    return page_of(request, item, form, act, **words)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def show_early(request: HttpRequest, pk: int) -> HttpResponse:
    """Let those who run the service read it before the day."""
    item = open_item(request, pk)
    asks = "Why can they read it now?"
    form = WordsForm(request.POST or None, asks=asks, hint="They read this too")

    def act() -> None:
        words = form.cleaned_data["words"]
        actions.show_knowledge_early(by=request.actor, item=item, words=words)

    words = {"title": "Show it now", "submit": "Show it now"}
    words["why_not"] = "" if item.is_withheld else "It is not held back."
    return page_of(request, item, form, act, said="They can read it now.", **words)
