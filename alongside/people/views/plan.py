"""My plan: lines that serve something, agreed by the person."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates, keeping
from alongside.people.actions import plan as actions
from alongside.people.forms import plan as forms
from alongside.people.forms.plan_agreed import AgreeLineForm, EndLineForm
from alongside.people.models import Person, PlanLine
from alongside.people.queries import advocacy, plan_history, told
from alongside.people.queries import plan as queries
from alongside.people.rules import plan as rules
from alongside.people.rules import plan_going as going
from alongside.people.views.keeping import open_person
from alongside.people.views.writing import Sheet, is_own, write

TO = "people:plan"
WHICH = {"agree_line": "agree", "end_line": "end"}
WRITERS = ("see_own_record", "write_about_person")


def open_line(request: HttpRequest, pk: int) -> PlanLine:
    """The line with this number, or 404 for whoever is not in its circle."""
    rows = queries.lines(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="plan_line")


@gates.for_ability("see_own_record", "see_people")
@require_safe
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole plan, on one page."""
    person, viewer = open_person(request, pk, "plan"), request.actor
    own = is_own(request, person)
    context = {
        "person": person,
        "is_own": own,
        "plan": queries.plan_of(viewer, person, is_own=own),
        "since": plan_history.since_last_look(viewer, person),
        "may_write": rules.why_not_plan(person, viewer) is None,
    }
    return render(request, "people/plan.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def ended_lines(request: HttpRequest, pk: int) -> HttpResponse:
    """Every line that ended, and why."""
    person, after = open_person(request, pk, "plan"), request.GET.get("after", "")
    own = is_own(request, person)
    page = queries.ended_lines(request.actor, person, after, is_own=own)
    context = {"person": person, "page": page, "after": after, "is_own": own}
    return render(request, "people/plan_ended.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def plan_line(request: HttpRequest, pk: int) -> HttpResponse:
    """One line: what was agreed, what people do for it, and what it said before."""
    found, viewer = open_line(request, pk), request.actor
    own = is_own(request, found.person)
    context = {
        "person": found.person,
        "one": queries.line_of(viewer, found, is_own=own),
        "moves": found.moves.select_related("involvement"),
        "is_own": own,
        "may_say": going.why_not_say_how_it_went(found, viewer) is None,
        "may_write": rules.why_not_plan(found.person, viewer) is None,
        "may_agree_actions": viewer.may("agree_actions"),
        "act": f"{reverse('people:new_action', args=[found.person_id])}?line={pk}",
    }
    return render(request, "people/plan_line.html", context)


def _line_form(
    request: HttpRequest, person: Person, start: dict[str, Any]
) -> forms.LineForm:
    return forms.LineForm(
        request.POST or None,
        initial=start,
        called=person.called,
        is_own=is_own(request, person),
        is_new="seen" not in start,
        serves=queries.what_it_may_serve(request.actor, person),
    )


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def propose_line(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a line into the plan."""
    person, by = open_person(request, pk, "plan"), request.actor
    start = {"serves_which": request.GET.get("for", "")}
    form = _line_form(request, person, start)

    def act(said: dict[str, Any]) -> object:
        return actions.propose_line(by=by, person=person, said=form.line())

    lead = "One thing at a time. It becomes part of the plan when the person agrees."
    key, why_not = told.key_of("propose_line", pk), rules.why_not_plan(person, by)
    sheet = Sheet(person, TO, "A line for the plan", key, lead, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def change_line(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what a line says. Then it is proposed again."""
    found, by = open_line(request, pk), request.actor
    form = _line_form(request, found.person, _as_it_stands(found))

    def act(said: dict[str, Any]) -> object:
        how = {"why": said["why"], "seen": said["seen"]}
        return actions.change_line(by=by, line=found, said=form.line(), **how)

    lead = "Then it is proposed again: people agreed to the words from before."
    sheet = Sheet(
        found.person,
        TO,
        "Change this line",
        told.key_of("change_line", pk),
        lead,
        refusal=rules.why_not_move(found, "change", by),
        entry=found,
    )
    return write(request, form, act, sheet)


def _as_it_stands(line: PlanLine) -> dict[str, Any]:
    names = ("words", "how_often", "who_helps", "serves_kind", "serves", "proposer")
    kept = {name: getattr(line, name) for name in names}
    which = f"outcome-{line.outcome_id}" if line.outcome_id else ""
    if line.strength_id:
        which = f"strength-{line.strength_id}"
    proposed = {"proposed_by": line.proposed_by, "serves_which": which}
    return kept | proposed | {"seen": line.version}


def _agree_form(
    request: HttpRequest, found: PlanLine, waits: list[str]
) -> AgreeLineForm:
    own = is_own(request, found.person)
    start = {"seen": found.version} | ({"how": "first_hand"} if own else {})
    return AgreeLineForm(
        request.POST or None, initial=start, is_own=own, waits_for=waits
    )


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def agree_line(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether it is agreed, with the person's view. Nothing is agreed in silence."""
    found = open_line(request, pk)
    waits = advocacy.plan_waits_for(request.actor, found.person)
    form = _agree_form(request, found, waits)
    key = told.key_of("agree_line", pk)
    keeping.fill_from_draft(request, form, key)

    def act() -> None:
        actions.agree_line(by=request.actor, line=found, **form.all_said())

    if keeping.is_done(request, form, act, key=key, said="Kept, with their view."):
        return redirect("people:plan_line", pk=pk)
    return _line_page(request, "agree_line", found, form, waits_for=waits)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def end_line(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a line end, and say why."""
    found = open_line(request, pk)
    own = is_own(request, found.person)
    form = EndLineForm(
        request.POST or None, initial={"seen": found.version}, is_own=own
    )
    key = told.key_of("end_line", pk)
    keeping.fill_from_draft(request, form, key)

    def act() -> None:
        actions.end_line(by=request.actor, line=found, **form.ended())

    if keeping.is_done(request, form, act, key=key, said="Ended. It stays readable."):
        return redirect(reverse("people:plan", args=[found.person_id]))
    return _line_page(request, "end_line", found, form)


def _line_page(
    request: HttpRequest, template: str, found: PlanLine, form: Any, **more: Any
) -> HttpResponse:
    """A form about a line, under its words as they are now."""
    found.refresh_from_db()
    is_changed = form.is_bound and str(form["seen"].value()) != str(found.version)
    if is_changed:
        form.look_again(found.version)
    own = is_own(request, found.person)
    context = {
        "form": form,
        "person": found.person,
        "one": queries.line_of(request.actor, found, is_own=own),
        "is_changed": is_changed,
        "draft": None if form.is_bound else form.draft,
        "is_own": own,
        "why_not": rules.why_not_move(found, WHICH[template], request.actor),
        **more,
    }
    return render(request, f"people/{template}.html", context)
