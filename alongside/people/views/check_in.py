"""How a person says they feel: one tap, words if they like, and how it has been."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.rules import Refused
from alongside.people import actions, queries, rules
from alongside.people.forms.check_in import CheckInForm, MoreWordsForm
from alongside.people.models import Person
from alongside.people.views.keeping import fill_from_draft, is_done, open_person


@gates.for_ability("see_own_record", "see_people")
@require_http_methods(["GET", "POST"])
def check_ins(request: HttpRequest, pk: int) -> HttpResponse:
    """How somebody has been feeling, and a place to say how it is now."""
    person, by = open_person(request, pk, "check_ins"), request.actor
    is_own = rules.is_own_record(person, by)
    form = CheckInForm(request.POST or None, called=person.called, is_own=is_own)
    key = f"people.check_in.{pk}"
    fill_from_draft(request, form, key)

    def act() -> None:
        actions.check_in(by=by, person=person, **form.cleaned_data)

    if is_done(request, form, act, key=key, said="Thank you. It is kept."):
        return redirect("people:check_ins", pk=pk)
    after = request.GET.get("after", "")
    context = {"form": form, "person": person, "is_own": is_own, "after": after}
    context["may_write"] = rules.why_not_write_about(person, by) is None
    context["feelings"] = queries.feelings(by, person, after)
    return render(request, "people/check_ins.html", context)


@gates.for_ability("see_own_record")
@require_POST
def tap(request: HttpRequest, pk: int) -> HttpResponse:
    """The person tapped a picture: it is kept at once. Words may follow."""
    person = open_person(request, pk, "check_ins")
    feeling = request.POST.get("feeling", "")
    try:
        kept = actions.check_in(by=request.actor, person=person, feeling=feeling)
    except Refused:
        return redirect("people:check_ins", pk=pk)
    return redirect("people:say_more", pk=pk, check_in=kept.pk)


@gates.for_ability("see_own_record")
@require_http_methods(["GET", "POST"])
def say_more(request: HttpRequest, pk: int, check_in: int) -> HttpResponse:
    """The picture is kept. Would they like to say more?"""
    person = open_person(request, pk, "check_ins")
    kept = _check_in_of(request, person, check_in)
    form = MoreWordsForm(request.POST or None)
    key = f"people.say_more.{check_in}"
    fill_from_draft(request, form, key)

    def act() -> None:
        actions.add_words(by=request.actor, check_in=kept, **form.cleaned_data)

    if is_done(request, form, act, key=key, said="Thank you. Your words are kept."):
        return redirect("people:check_ins", pk=pk)
    context = {"form": form, "person": person, "kept": kept}
    return render(request, "people/say_more.html", context)


def _check_in_of(request: HttpRequest, person: Person, pk: int):  # type: ignore[no-untyped-def]
    rows = queries.check_ins(request.actor).filter(person=person)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="check_in")
