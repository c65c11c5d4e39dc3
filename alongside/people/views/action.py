"""What people will do for a person: the list, one of them, and each rung of it."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.agreed import actions as agreed
from alongside.agreed.models import Action
from alongside.design.kept import KeptForm
from alongside.people import actions, queries, rules
from alongside.people.actions import plan as plan_actions
from alongside.people.forms import action as forms
from alongside.people.models import Answer, Person
from alongside.people.queries import outcomes, plan
from alongside.people.views.keeping import fill_from_draft, is_done, open_person

DONE, VERIFIED, FELT = "done", "verified", "felt"


def open_action(request: HttpRequest, pk: int, action: int) -> tuple[Person, Action]:
    """Something people will do for a person, or 404 outside the person's circle."""
    person = open_person(request, pk, "action")
    hold = request.method == "POST"
    found = queries.action_of(request.actor, person, action, hold=hold)
    if found is None:
        raise Http404
    return person, found


@gates.for_ability("see_own_record", "see_people")
@require_safe
def actions_list(request: HttpRequest, pk: int) -> HttpResponse:
    """What people will do for the person, and how far each thing has got."""
    person = open_person(request, pk, "actions")
    after = request.GET.get("after", "")
    is_finished = request.GET.get("show", "") == queries.FINISHED
    context = {
        "person": person,
        "page": queries.actions_page(
            request.actor, person, after, finished=is_finished
        ),
        "is_finished": is_finished,
        "is_own": rules.is_own_record(person, request.actor),
        "may_agree": rules.why_not_write_about(person, request.actor) is None,
        "after": after,
    }
    return render(request, "people/actions.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def action(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """One thing somebody will do: its rungs, and everything that was said of it."""
    person, found = open_action(request, pk, action)
    context = {
        "person": person,
        "climb": queries.Climb(found, request.actor),
        "earlier": queries.earlier_versions(request.actor, found),
        "is_own": rules.is_own_record(person, request.actor),
    }
    return render(request, "people/action.html", context)


@gates.for_ability("agree_actions")
@require_http_methods(["GET", "POST"])
def new_action(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree that somebody will do something; `?answer=` fills in what was said."""
    person, by = open_person(request, pk, "new_action"), request.actor
    answer = queries.answer_to_act_on(by, person, request.GET.get("answer", ""))
    form = forms.AgreeForm(
        request.POST or None,
        initial=_starting_action(request, person, answer),
        owners=queries.who_may_own(by, person),
    )
    line = plan.line_to_act_on(by, person, request.GET.get("line", ""))
    # Under a key of its own for a line: what was typed for another is not for this.
    began = f"line_{line.pk}" if line else str(answer.pk if answer else 0)
    key = f"people.new_action.{pk}.{began}"
    fill_from_draft(request, form, key)

    def act() -> None:
        if line:
            plan_actions.do_for_line(by=by, line=line, to_do=form.to_do())
        else:
            actions.agree_to_do(by=by, person=person, to_do=form.to_do(), answer=answer)

    if is_done(request, form, act, key=key, said="Agreed. It is on the list."):
        return redirect("people:plan_line", line.pk) if line else _to_list(pk)
    context = {"form": form, "person": person, "answer": answer}
    return render(request, "people/new_action.html", context)


def _to_list(pk: int) -> HttpResponse:
    return redirect("people:actions", pk=pk)


def _starting_action(
    request: HttpRequest, person: Person, answer: Answer | None
) -> dict[str, str]:
    """What the form begins with: what was said in a conversation, or what is wanted."""
    by, wish = request.actor, request.GET.get("wish", "")
    line = plan.line_to_act_on(by, person, request.GET.get("line", ""))
    if line:
        return {"serves": line.serves, "serves_kind": line.serves_kind}
    outcome = outcomes.outcome_to_begin_from(by, person, wish)
    if outcome:
        return {"serves": outcome.words, "serves_kind": "wish"}
    return queries.starting_action(by, person, answer)


@gates.for_ability("see_actions_through")
@require_http_methods(["GET", "POST"])
def change_action(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """Change what is to be done. Of two who write at once, both versions are shown."""
    person, found = open_action(request, pk, action)
    form = forms.ChangeForm(
        request.POST or None,
        initial=forms.ChangeForm.starting(found),
        owners=queries.who_may_own(request.actor, person),
    )
    key = f"people.change_action.{action}"
    fill_from_draft(request, form, key)

    def act() -> None:
        agreed.change_action(by=request.actor, action=found, **form.changed())

    if is_done(request, form, act, key=key, said="Changed. What it said is kept."):
        return redirect("people:action", pk=pk, action=action)
    climb = queries.Climb(found, request.actor)
    is_apart = form.is_apart(found.version)
    context = {"form": form, "person": person, "climb": climb, "is_apart": is_apart}
    return render(request, "people/change_action.html", context)


@gates.for_ability("see_actions_through")
@require_http_methods(["GET", "POST"])
def say_rung(request: HttpRequest, pk: int, action: int, kind: str) -> HttpResponse:
    """Say that it is done, that it was checked, or whether it was felt."""
    person, found = open_action(request, pk, action)
    is_own = rules.is_own_record(person, request.actor)
    form, act = _rung_form(request, found, kind, person.called, is_own=is_own)
    key = f"people.rung.{action}.{kind}"
    fill_from_draft(request, form, key)
    climb = queries.Climb(found, request.actor)
    if is_done(request, form, act, key=key, said="Thank you. It is kept."):
        return redirect("people:action", pk=pk, action=action)
    context = {
        "form": form,
        "person": person,
        "climb": climb,
        "kind": kind,
        "is_own": is_own,
        "why_not": climb.why_not_say(kind),
    }
    return render(request, "people/say_rung.html", context)


def _rung_form(
    request: HttpRequest, found: Action, kind: str, called: str, *, is_own: bool
) -> tuple[KeptForm, Callable[[], Any]]:
    """The form of a rung, and what it does when it is well said."""
    by, typed = request.actor, request.POST or None
    form: KeptForm = forms.DoneForm(typed)
    act: Callable[..., Any] = agreed.say_done
    if kind == VERIFIED:
        form, act = forms.CheckForm(typed), agreed.check_done
    elif kind == FELT:
        form = forms.FeltForm(typed, called=called, is_own=is_own)
        act = agreed.say_felt
    return form, lambda: act(by=by, action=found, **form.cleaned_data)
