"""What whoever runs a service does not read yet of an enquiry into it: for longer, or
from now on."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from alongside.access.gates import for_ability
from alongside.access.rules import Refused
from alongside.providers.actions import whole as actions
from alongside.providers.forms.holding import HoldBackForm
from alongside.providers.rules import whole as rules
from alongside.providers.views.whole_doing import Words, fill_in, open_whole

LONGER = Words(
    "Hold it back for longer",
    "Whoever runs the service should know what is asked about it. Only a new reason "
    "keeps it from them for longer, and they read that too, in the end.",
    "Hold it back",
    "Kept until that day.",
)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def hold_back_whole(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on holding it back from whoever runs the service, for a new reason."""
    enquiry, by = open_whole(request, pk), request.actor
    form = HoldBackForm(request.POST or None)

    def act() -> object:
        why = form.withheld
        return actions.hold_back_whole(by=by, enquiry=enquiry, withheld=why)

    why_not = rules.why_not_hold_longer(by, enquiry, "-")
    return fill_in(request, enquiry, form, act, LONGER, why_not=why_not)


@for_ability("look_into_service")
@require_POST
def tell_provider_now(request: HttpRequest, pk: int) -> HttpResponse:
    """Let whoever runs the service read it before the day that was said."""
    enquiry = open_whole(request, pk)
    try:
        actions.tell_provider_now(by=request.actor, enquiry=enquiry)
        messages.success(request, "Whoever runs the service can read it from now on.")
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("providers:whole_enquiry", pk=pk)
