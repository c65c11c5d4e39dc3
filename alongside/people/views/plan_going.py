"""How a line of the plan goes, and what changed in the plan."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates, keeping
from alongside.people.actions import plan_going as actions
from alongside.people.forms.plan_agreed import HowItWentForm
from alongside.people.queries import plan as queries
from alongside.people.queries import plan_going, plan_history, told
from alongside.people.rules import plan_going as rules
from alongside.people.views.keeping import open_person
from alongside.people.views.plan import open_line
from alongside.people.views.writing import is_own


@gates.for_ability("see_own_record", "see_people")
@require_safe
def plan_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """What changed in the plan, and when, the newest first."""
    person, after = open_person(request, pk, "plan_changes"), request.GET.get("after")
    context = {
        "person": person,
        "is_own": is_own(request, person),
        "page": plan_history.plan_changes(request.actor, person, after or ""),
        "after": after,
    }
    return render(request, "people/plan_changes.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def how_it_went(request: HttpRequest, pk: int) -> HttpResponse:
    """Every time it was written down how a line went, the newest first."""
    found, after = open_line(request, pk), request.GET.get("after", "")
    context = {
        "person": found.person,
        "line": found,
        "page": plan_going.goings(request.actor, found, after),
        "is_own": is_own(request, found.person),
        "after": after,
        "why_not": rules.why_not_say_how_it_went(found, request.actor),
    }
    return render(request, "people/how_it_went.html", context)


@gates.for_ability("see_own_record", "write_what_they_saw")
@require_http_methods(["GET", "POST"])
def say_how_it_went(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down how it went once."""
    found, by = open_line(request, pk), request.actor
    own = is_own(request, found.person)
    form = HowItWentForm(request.POST or None, called=found.person.called, is_own=own)
    key = told.key_of("say_how_it_went", pk)
    keeping.fill_from_draft(request, form, key)

    def act() -> None:
        uid = form.cleaned_data["uid"]
        actions.say_how_it_went(by=by, line=found, said=form.went, uid=uid)

    if keeping.is_done(request, form, act, key=key, said="Thank you. It is kept."):
        return redirect("people:plan_line", pk=pk)
    context = {
        "form": form,
        "person": found.person,
        "one": queries.line_of(by, found),
        "draft": None if form.is_bound else form.draft,
        "is_own": own,
        "why_not": rules.why_not_say_how_it_went(found, by),
    }
    return render(request, "people/say_how_it_went.html", context)
