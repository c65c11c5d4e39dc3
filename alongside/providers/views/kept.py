"""Pages on which the list of services is kept: facts, who runs it, what it offers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from alongside.access import clock, gates, keeping
from alongside.access.models import Organisation, Team
from alongside.design.form import Form
from alongside.providers import actions
from alongside.providers.forms import kept as forms
from alongside.providers.models import Service
from alongside.providers.queries import capacity, kept, knowing
from alongside.providers.rules import capacity as capacity_rules
from alongside.providers.rules import local as rules

KEEP, LOOK, ANSWER = "keep_register", "see_services", "answer_for_service"
KEPT = "Kept."


def _open(request: HttpRequest, pk: int) -> Service:
    found = kept.service_kept(request.actor, pk)
    if found is None:
        raise Http404
    return found


def _back(request: HttpRequest, service: Service) -> HttpResponse:
    """To the service's page; an administrator, who has none, to what they keep."""
    page = "service" if request.actor.may(LOOK) else "change_service"
    return redirect(f"providers:{page}", service.pk)


@gates.for_ability(KEEP)
@require_http_methods(["GET", "POST"])
def add_service(request: HttpRequest) -> HttpResponse:
    """Write down a service that is on no regulator's list."""
    form, made = forms.ServiceForm(request.POST or None), []
    keeping.fill_from_draft(request, form, "providers.add_service")

    def act() -> None:
        uid, facts = form.cleaned_data["uid"], vars(form.facts())
        made.append(actions.record_service(by=request.actor, uid=uid, **facts))

    key = "providers.add_service"
    if keeping.is_done(request, form, act, key=key, said="The service is on the list."):
        return _back(request, made[0])
    return keeping.show_form(request, "providers/add_service.html", {"form": form})


@gates.for_ability(KEEP)
@require_http_methods(["GET", "POST"])
def change_service(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what the partnership wrote down about a service."""
    service, by = _open(request, pk), request.actor
    seen = rules.print_of(service)
    start = forms.ServiceForm.filled(rules.as_it_stands(service)) | {"seen": seen}
    form = forms.ServiceForm(request.POST or None, initial=start)

    def act() -> None:
        said = {"facts": form.facts(), "seen": form.cleaned_data["seen"]}
        actions.change_service(by=by, service=service, **said)

    if keeping.is_done(request, form, act, said=KEPT):
        return _back(request, service)
    _look_again(form, seen)
    context = {"why_not": rules.why_not_change_facts(service), "form": form}
    return _page(request, "change_service", service, **context)


def _look_again(form: Form, seen: str) -> None:
    """The next press has seen what somebody else wrote meanwhile."""
    if form.is_bound:
        form.data = form.data.copy()
        form.data["seen"] = seen


@gates.for_ability(KEEP)
@require_http_methods(["GET", "POST"])
def say_service_runs(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once more, then say that a service has ended, or runs again."""
    service = _open(request, pk)
    has_ended = service.registration_status == Service.Status.DEREGISTERED
    form = Form(request.POST if request.method == "POST" else None)

    def act() -> object:
        return actions.say_service_runs(
            by=request.actor, service=service, runs=has_ended
        )

    if keeping.is_done(request, form, act, said=KEPT):
        return _back(request, service)
    why_not = rules.why_not_change_facts(service)
    context = {"form": form, "has_ended": has_ended, "why_not": why_not}
    return _page(request, "say_service_runs", service, **context)


@gates.for_ability(KEEP)
@require_http_methods(["GET", "POST"])
def say_run_by(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which organisation runs a service, and which team of it."""
    service = _open(request, pk)
    start = {"who": f"{service.organisation_id or ''}.{service.team_id or ''}"}
    who_may = kept.who_may_run()
    form = forms.RunByForm(request.POST or None, who_may=who_may, initial=start)

    def act() -> None:
        organisation, team = form.chosen
        actions.join_to_organisation(
            by=request.actor,
            service=service,
            organisation=Organisation.objects.get(pk=organisation),
            team=Team.objects.filter(pk=team).first(),
        )

    if keeping.is_done(request, form, act, said=KEPT):
        return _back(request, service)
    return _page(request, "say_run_by", service, form=form)


@gates.for_ability(LOOK, KEEP)
@require_http_methods(["GET", "POST"])
def room(request: HttpRequest, pk: int) -> HttpResponse:
    """How much room a service has said it has; and saying so."""
    service, by = _open(request, pk), request.actor
    figures = capacity.lately(service)
    start = {"as_of": clock.today(), "places": service.beds}
    if figures:
        start |= {"places": figures[0].places}
    form = forms.RoomForm(request.POST or None, initial=start)

    def act() -> object:
        return actions.record_capacity(by=by, service=service, room=form.room())

    if keeping.is_done(request, form, act, said="Kept. Those who look can see it now."):
        return _back(request, service)
    runs_it = knowing.runs_it(by, service)
    why_not = capacity_rules.why_not_say_room(by, runs_it=runs_it)
    context = {"form": form, "figures": figures, "why_not": why_not}
    return _page(request, "room", service, **context)


@gates.for_ability(ANSWER, KEEP)
@require_http_methods(["GET", "POST"])
def offers(request: HttpRequest, pk: int) -> HttpResponse:
    """What a service offers, in the words of whoever runs it."""
    service, by, key = _open(request, pk), request.actor, f"providers.offers.{pk}"
    start = {"words": service.offers}
    form = forms.OffersForm(request.POST or None, initial=start)
    keeping.fill_from_draft(request, form, key)

    def act() -> object:
        words = form.cleaned_data["words"]
        return actions.say_what_is_offered(by=by, service=service, words=words)

    if keeping.is_done(request, form, act, key=key, said=KEPT):
        return _back(request, service)
    runs_it = knowing.runs_it(by, service)
    why_not = rules.why_not_say_offers(by, runs_it=runs_it)
    return _page(request, "offers", service, form=form, why_not=why_not)


def _page(
    request: HttpRequest, name: str, service: Service, **context: object
) -> HttpResponse:
    context |= {"service": service, "may_look": request.actor.may(LOOK)}
    return keeping.show_form(request, f"providers/{name}.html", context)
