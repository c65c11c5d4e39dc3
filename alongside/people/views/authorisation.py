"""Authorisations: ask for one, look at the six things, move it, say who speaks up."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.people.actions import authorisation as actions
from alongside.people.actions import safeguard
from alongside.people.forms import authorisation as forms
from alongside.people.models import Authorisation
from alongside.people.queries import advocacy
from alongside.people.queries import authorisation as queries
from alongside.people.queries import liberty as liberty_queries
from alongside.people.rules import authorisation as rules
from alongside.people.rules import clocks
from alongside.people.rules.liberty import why_not_weigh
from alongside.people.views import liberty_desk as desk
from alongside.people.views.liberty import READERS
from alongside.people.views.liberty_desk import (
    Desk,
    open_authorisation,
    open_person,
    to_authorisation,
    to_liberty,
)
from alongside.standards import codes, liberty

HEADINGS = {
    "grant": "It is allowed",
    "refuse": "It is not allowed",
    "take_back": "The asking is taken back",
    "extend": "It is allowed for longer",
    "end": "It has ended",
}


@gates.for_ability(*READERS)
@require_safe
def authorisation(request: HttpRequest, pk: int) -> HttpResponse:
    """One authorisation: what was asked, looked at, allowed and told."""
    found = open_authorisation(request, pk)
    page = queries.authorisation_page(request.actor, found)
    context = {"page": page, "person": found.person}
    return render(request, "people/authorisation.html", context)


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def ask_authorisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down that an authorisation was asked for."""
    person, by = open_person(request, pk, "liberty"), request.actor
    newest = liberty_queries.newest_look(by, person)
    start = liberty_queries.look_to_begin_with(by, person, newest)
    choices = liberty_queries.decisions_to_choose(by, person)
    start |= {"asked_on": clock.today()}
    form = forms.AskForm(
        request.POST or None, initial=start, choices=choices, person=person
    )
    heading = "Asking that it be allowed"
    sheet = _desk(person, heading, f"people.ask_authorisation.{pk}", by)

    def act() -> object:
        said = {"said": form.asked(), "decision": form.chosen()}
        uid = form.cleaned_data["uid"]
        return actions.ask_authorisation(by=by, person=person, **said, uid=uid)

    schemes = liberty.all_schemes().values()
    return desk.write(request, form, act, sheet, "ask_authorisation", schemes=schemes)


def _desk(person: Any, heading: str, key: str, by: Any, **more: Any) -> Desk:
    """The desk for something about a person whose freedom the writer may weigh."""
    more = {"back": to_liberty(person), "is_added": True} | more
    why_not = why_not_weigh(person, by)
    return Desk(person=person, heading=heading, key=key, why_not=why_not, **more)


def _beside(found: Authorisation, newest: Any) -> dict[str, Any]:
    """A desk that leads back to the authorisation and minds what others wrote."""
    return {"back": to_authorisation(found), "newest": newest, "is_added": False}


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def keep_qualifying(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Keep one of the six things looked at."""
    if kind not in codes.LIBERTY_ASSESSMENTS:
        raise Http404
    found, by = open_authorisation(request, pk), request.actor
    newest = queries.newest_qualifying(by, found, kind)
    heading = codes.LIBERTY_ASSESSMENTS.plain(kind)
    key = f"people.qualifying.{pk}.{kind}"
    sheet = _desk(found.person, heading, key, by, **_beside(found, newest))
    start = {"assessed_on": clock.today(), "assessed_by": by.name}
    form = forms.QualifyingForm(request.POST or None, initial=start | sheet.seen)

    def act() -> object:
        said = {"said": form.qualifying(), "uid": form.cleaned_data["uid"]}
        whose = {"by": by, "authorisation": found, "kind": kind}
        return actions.keep_qualifying(**whose, **said, seen=form.seen_answer())

    return desk.write(request, form, act, sheet)


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def move_authorisation(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Allow it, or not; make it longer; end it; take the asking back."""
    if verb not in rules.VERBS:
        raise Http404
    found, by = open_authorisation(request, pk), request.actor
    newest = queries.newest_step(by, found)
    key = f"people.move_authorisation.{pk}.{verb}"
    sheet = _desk(found.person, HEADINGS[verb], key, by, **_beside(found, newest))
    waits = advocacy.waits_for(by, found, until_there=True) if verb == "grant" else []
    form = _move_form(request, found, verb, sheet, waits)

    def act() -> object:
        said, seen = form.move(), form.seen_answer() or 0
        whose = {"by": by, "authorisation": found, "verb": verb}
        whose["why_without"] = form.cleaned_data.get("why_without") or ""
        return actions.move_authorisation(**whose, said=said, seen=seen)

    page = queries.authorisation_page(by, found)
    context = {"page": page, "verb": verb, "cannot": rules.why_not_move(found, verb)}
    context["waits_for"] = waits
    return desk.write(request, form, act, sheet, "move_authorisation", **context)


def _move_form(
    request: HttpRequest,
    found: Authorisation,
    verb: str,
    sheet: Desk,
    waits: list[str],
) -> forms.MoveForm:
    until = queries.urgent_until(request.actor, found.person)
    due = clocks.decide_by(found, until)
    is_late = due is not None and due < clock.today()
    start = {"decided_on": clock.today(), "starts_on": clock.today()} | sheet.seen
    data = request.POST or None
    how = {"verb": verb, "row": found, "is_late": is_late, "waits_for": waits}
    return forms.MoveForm(data, initial=start, **how)


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def name_representative(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who visits and speaks up, and whether an advocate was thought of."""
    found, by = open_authorisation(request, pk), request.actor
    newest = queries.newest_representative(by, found)
    heading, key = "Who speaks up for them?", f"people.representative.{pk}"
    sheet = _desk(found.person, heading, key, by, **_beside(found, newest))
    form = forms.RepresentativeForm(request.POST or None, initial=sheet.seen)

    def act() -> object:
        said, seen = form.representative(), form.seen_answer()
        whose = {"by": by, "authorisation": found}
        return safeguard.name_representative(**whose, said=said, seen=seen)

    return desk.write(request, form, act, sheet)


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def tell_right(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that the person was told that a judge can look at it."""
    found, by = open_authorisation(request, pk), request.actor
    heading, key = "Telling them that a judge can look at it", f"people.right.{pk}"
    back = to_authorisation(found)
    sheet = _desk(found.person, heading, key, by, back=back)
    start = {"told_on": clock.today(), "told_by": by.name}
    form = forms.RightToldForm(request.POST or None, initial=start)

    def act() -> object:
        said, uid = form.told(), form.cleaned_data["uid"]
        return safeguard.tell_right(by=by, authorisation=found, said=said, uid=uid)

    return desk.write(request, form, act, sheet)


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def answer_condition(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what is done about a condition."""
    by = request.actor
    rows = queries.conditions(by)
    found = access.open_record(by=by, rows=rows, pk=pk, what="authorisation")
    newest, whole = queries.newest_reply(by, found), found.authorisation
    heading, key = "What is done about this?", f"people.condition.{pk}"
    sheet = _desk(whole.person, heading, key, by, **_beside(whole, newest))
    start = {"replied_on": clock.today(), "replied_by": by.name} | sheet.seen
    may_agree = by.may("agree_actions")
    form = forms.ReplyForm(request.POST or None, initial=start, may_agree=may_agree)

    def act() -> object:
        said, seen = form.reply(), form.seen_answer()
        return safeguard.answer_condition(by=by, condition=found, said=said, seen=seen)

    return desk.write(request, form, act, sheet, condition=found)
