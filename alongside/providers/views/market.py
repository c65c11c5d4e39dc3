"""Pages about what care is offered where, and what is missing."""

from urllib.parse import urlencode
from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import clock, gates, keeping
from alongside.access import queries as access
from alongside.providers import actions
from alongside.providers.forms.market import AnswerGapForm, FindGaps, GapForm
from alongside.providers.queries import listing
from alongside.providers.queries import market as queries
from alongside.providers.rules import market as rules

SEE = ("see_services", "tell_about_service")


@gates.for_ability(*SEE)
@require_safe
def gaps(request: HttpRequest) -> HttpResponse:
    """What is offered where, and the care that people looked for in vain."""
    viewer, after = request.actor, request.GET.get("after", "")
    form = FindGaps(request.GET, areas=listing.areas(viewer))
    wanted = form.cleaned_data if form.is_valid() else {}
    place = {name: wanted.get(name, "") for name in ("area", "kind")}
    page = queries.gaps_for(viewer, **wanted, after=access.number_in(after))
    kept = request.GET.copy()
    kept["after"] = str(page.next_after or "")
    context = {"form": form, "page": page, "next": f"?{kept.urlencode()}"}
    if not after:
        context["rows"] = queries.market(viewer, **place)
    context |= {"columns": queries.columns(**place), "after": after}
    context["most"] = queries.MOST_ROWS
    context["may_tell"] = viewer.may("tell_about_service")
    area = urlencode({"area": place["area"]}) if place["area"] else ""
    context["new"] = f"{reverse('providers:name_gap')}?{area}"
    return render(request, "providers/gaps.html", context)


@gates.for_ability("tell_about_service")
@require_http_methods(["GET", "POST"])
def name_gap(request: HttpRequest) -> HttpResponse:
    """Write down care that is missing."""
    start = {"said_on": clock.today(), "uid": uuid4()}
    start["area"] = request.GET.get("area", "")[:120]
    form, key, made = GapForm(request.POST or None, initial=start), "providers.gap", []
    keeping.fill_from_draft(request, form, key)

    def act() -> None:
        said = {"missing": form.missing(), "uid": form.cleaned_data["uid"]}
        made.append(actions.name_market_gap(by=request.actor, **said))

    said = "Thank you. Those who buy care can see it now."
    if keeping.is_done(request, form, act, key=key, said=said):
        return redirect("providers:gap", made[0].pk)
    return keeping.show_form(request, "providers/name_gap.html", {"form": form})


@gates.for_ability(*SEE)
@require_http_methods(["GET", "POST"])
def gap(request: HttpRequest, pk: int) -> HttpResponse:
    """One gap, what was answered, and answering."""
    by, key = request.actor, f"providers.gap.{pk}"
    found = queries.gap_for(by, pk)
    if found is None:
        raise Http404
    form = AnswerGapForm(request.POST or None)
    keeping.fill_from_draft(request, form, key)

    def act() -> object:
        return actions.answer_market_gap(by=by, gap=found, **form.cleaned_data)

    if keeping.is_done(request, form, act, key=key, said="Your answer is beside it."):
        return redirect("providers:gap", pk)
    waiting = rules.waiting_words(by, found.people_waiting)
    context = {"gap": found, "form": form, "waiting": waiting}
    context["may_answer"] = rules.why_not_answer_gap(by) is None
    return keeping.show_form(request, "providers/gap.html", context)
