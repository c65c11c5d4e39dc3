"""Pages of enquiries into whole services: the list, one of them, and how it moves."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_safe,
)

from alongside.access import actions as access
from alongside.access import keeping
from alongside.access.gates import for_ability
from alongside.providers.actions import whole as actions
from alongside.providers.actions import whole_moving as moving
from alongside.providers.forms import whole as forms
from alongside.providers.forms.whole_words import SayForm
from alongside.providers.queries import knowing
from alongside.providers.queries import whole as queries
from alongside.providers.queries.whole_gathered import gather, next_moves
from alongside.providers.queries.whole_page import page_of
from alongside.providers.rules import whole as rules
from alongside.providers.rules.whole_said import why_not_say
from alongside.providers.rules.whole_states import VERBS, why_not_move_whole
from alongside.providers.views import whole_said as said
from alongside.providers.views.whole_doing import Words, fill_in, open_whole
from alongside.standards import whole_service


@require_safe
@for_ability("see_service_knowledge")
def whole_enquiries(request: HttpRequest) -> HttpResponse:
    """Every enquiry into a whole service that the viewer is in the circle of."""
    page = queries.enquiry_list(request.actor, request.GET.get("after", ""))
    return render(request, "providers/whole_enquiries.html", {"page": page})


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def begin_whole(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin to look at a whole service."""
    by = request.actor
    rows = knowing.known_services(by)
    found = access.open_record(
        by=by, rows=rows, pk=pk, what="service", circle_id=knowing.circle_of(pk)
    )
    form, key = forms.BeginForm(request.POST or None), f"providers.begin_whole.{pk}"
    keeping.fill_from_draft(request, form, key)
    made = []

    def act() -> None:
        why, held = form.cleaned_data["why"], form.withheld()
        made.append(actions.begin_whole(by=by, service=found, why=why, withheld=held))

    if keeping.is_done(request, form, act, key=key, said="Begun."):
        return redirect("providers:whole_enquiry", pk=made[0].pk)
    why_not = rules.why_not_begin(by, "-", going_on=queries.is_going_on(found))
    context = {"service": found, "form": form, "why_not": why_not}
    return keeping.show_form(request, "providers/begin_whole.html", context)


@require_safe
@for_ability("see_service_knowledge")
def whole_enquiry(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of one enquiry, and what comes next."""
    page = page_of(request.actor, open_whole(request, pk))
    return render(request, "providers/whole_enquiry.html", {"page": page})


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def move_whole(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Make one move: why, and what residents say where that is asked."""
    enquiry, by = open_whole(request, pk), request.actor
    if verb not in VERBS or verb == "decide":
        raise Http404
    form = forms.MoveForm(request.POST or None, enquiry=enquiry, verb=verb)

    def act() -> object:
        return moving.move_whole(by=by, enquiry=enquiry, verb=verb, said=form.said())

    owed = {n.step.verb: n.why_not for n in next_moves(by, gather(by, enquiry))}
    why_not = owed[verb] if verb in owed else why_not_move_whole(enquiry, verb, by)
    key = f"providers.whole.{verb}.{pk}"
    return fill_in(
        request, enquiry, form, act, said.MOVES[verb], key=key, why_not=why_not
    )


@require_http_methods(["GET", "POST"])
@for_ability("decide_about_service")
def decide_whole(request: HttpRequest, pk: int) -> HttpResponse:
    """The director decides that there must be an enquiry."""
    enquiry, by = open_whole(request, pk), request.actor
    form = forms.DecideForm(request.POST or None, leads=list(queries.who_may_lead()))

    def act() -> object:
        return moving.decide_whole(by=by, enquiry=enquiry, said=form.said())

    why_not = why_not_move_whole(enquiry, "decide", by) or rules.why_not_told(
        gather(by, enquiry).standing
    )
    more = {"key": f"providers.whole.decide.{pk}", "why_not": why_not}
    return fill_in(request, enquiry, form, act, said.DECIDE, **more)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service", "answer_for_service")
def say_in_whole(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Say something in it: those who look into it, or whoever runs the service."""
    enquiry, by = open_whole(request, pk), request.actor
    if kind not in whole_service.WORDS:
        raise Http404
    waiting = queries.challenges(enquiry) if kind == "answer" else []
    form = SayForm(request.POST or None, kind=kind, challenges=waiting)

    def act() -> object:
        return actions.say_in_whole(by=by, enquiry=enquiry, kind=kind, **form.said())

    why_not = why_not_say(by, kind, "-", runs_it=queries.runs_it(by, enquiry))
    words = Words(said.title_for(kind), said.leads_for(kind), "Keep it")
    more = {"key": f"providers.whole.{kind}.{pk}", "why_not": why_not}
    return fill_in(request, enquiry, form, act, words, **more)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def whole_contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one who pays or has to know."""
    enquiry, by = open_whole(request, pk), request.actor
    given = {name: request.GET.get(name, "") for name in forms.GIVEN}
    form = forms.ContactForm(request.POST or None, initial=given)

    def act() -> object:
        return actions.keep_contact(by=by, enquiry=enquiry, said=form.said())

    key = f"providers.whole.contact.{pk}"
    return fill_in(request, enquiry, form, act, said.CONTACT, key=key)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def whole_planning(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what a planning meeting agreed."""
    enquiry, by = open_whole(request, pk), request.actor
    form = forms.PlanningForm(request.POST or None)

    def act() -> object:
        return actions.write_planning(by=by, enquiry=enquiry, said=form.said())

    key = f"providers.whole.planning.{pk}"
    return fill_in(request, enquiry, form, act, said.PLANNING, key=key)
