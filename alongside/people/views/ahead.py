"""Planning ahead: everything on one page, what they would like, where papers are."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.people.actions import ahead as actions
from alongside.people.actions import ahead_document as papers
from alongside.people.forms.ahead import AheadWishForm, AskedForm, DocumentForm
from alongside.people.forms.kept import WhyForm
from alongside.people.models import AheadDocument, AheadWish
from alongside.people.models.told import Told
from alongside.people.queries import ahead as queries
from alongside.people.queries import told
from alongside.people.rules import ahead as rules
from alongside.people.views.decisions import READERS, WRITERS
from alongside.people.views.keeping import open_person
from alongside.people.views.writing import Sheet, is_own, source_in, told_form, write

TO = "people:ahead"
STAYS = "What stands here now is kept, with its date."
A_CHOICE = "Nobody has to plan anything. Each thing can be changed on any day."
NOT_THE_PAPER = "This says where the paper is. It is not the paper."


@gates.for_ability(*READERS)
@require_safe
def ahead(request: HttpRequest, pk: int) -> HttpResponse:
    """What they would like, what they refuse, which papers there are, who may speak."""
    person = open_person(request, pk, "ahead")
    context = {"person": person, "ahead": queries.ahead_of(request.actor, person)}
    return render(request, "people/ahead.html", context)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def answer_ahead(request: HttpRequest, pk: int) -> HttpResponse:
    """It could be needed; not now; or it was looked at, and is right."""
    person, by = open_person(request, pk, "ahead"), request.actor
    own = is_own(request, person)
    is_empty = queries.ahead_of(by, person).is_empty
    start = {"answer": request.GET.get("answer", "")}
    whose = {"called": person.called, "is_own": own, "is_empty": is_empty}
    form = AskedForm(request.POST or None, initial=start, **whose)

    def act(said: dict[str, Any]) -> object:
        kept = {"said": form.said(), "uid": said["uid"]}
        return actions.answer_ahead(by=by, person=person, **kept)

    key, why_not = told.key_of("answer_ahead", pk), rules.why_not_plan_ahead(person, by)
    sheet = Sheet(person, TO, "Planning ahead", key, A_CHOICE, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def add_ahead_wish(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down something they would like if they become more unwell."""
    person, by = open_person(request, pk, "ahead"), request.actor
    start = {"heading": request.GET.get("heading", "")}
    form = told_form(AheadWishForm, request, person, start)

    def act(said: dict[str, Any]) -> object:
        who = source_in(form)
        return actions.add_ahead_wish(
            by=by, person=person, said=form.said(), source=who
        )

    heading = "What I would like" if is_own(request, person) else "What they would like"
    key, why_not = told.key_of("ahead_wish", pk), rules.why_not_plan_ahead(person, by)
    sheet = Sheet(person, TO, heading, key, A_CHOICE, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def revise_ahead_wish(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the words. Those from before are kept."""
    found, by = open_wish(request, pk), request.actor
    start = told.as_it_stands(found, *AheadWishForm.NAMES)
    form = told_form(AheadWishForm, request, found.person, start)

    def act(said: dict[str, Any]) -> object:
        how = revised(form, said)
        return actions.revise_ahead_wish(by=by, wish=found, **how)

    sheet = changing(request, found, "Change this wish", "revise_ahead_wish")
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def take_back_ahead_wish(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it stand no longer."""
    found = open_wish(request, pk)

    def act(said: dict[str, Any]) -> object:
        return actions.take_back_ahead_wish(by=request.actor, wish=found, **said)

    sheet = changing(request, found, "Take this wish back", "take_back_ahead_wish")
    return write(request, WhyForm(request.POST or None), act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def add_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down where a document is, and who has a copy."""
    person, by = open_person(request, pk, "ahead"), request.actor
    form = told_form(DocumentForm, request, person, {})

    def act(said: dict[str, Any]) -> object:
        who = source_in(form)
        return papers.add_document(by=by, person=person, said=form.said(), source=who)

    key, why_not = told.key_of("add_document", pk), rules.why_not_plan_ahead(person, by)
    sheet = Sheet(person, TO, "Where a paper is", key, NOT_THE_PAPER, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def revise_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Change where it is, who has it, or when somebody looked."""
    found, by = open_document(request, pk), request.actor
    start = told.as_it_stands(found, *DocumentForm.NAMES)
    form = told_form(DocumentForm, request, found.person, start)

    def act(said: dict[str, Any]) -> object:
        return papers.revise_document(by=by, document=found, **revised(form, said))

    sheet = changing(request, found, "Change where a paper is", "revise_document")
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def take_back_document(request: HttpRequest, pk: int) -> HttpResponse:
    """It was replaced, or is gone."""
    found = open_document(request, pk)

    def act(said: dict[str, Any]) -> object:
        return papers.take_back_document(by=request.actor, document=found, **said)

    sheet = changing(request, found, "This paper no longer counts", "take_document")
    return write(request, WhyForm(request.POST or None), act, sheet)


def open_wish(request: HttpRequest, pk: int) -> AheadWish:
    """The wish with this number, or 404 for whoever is not in the circle."""
    rows = queries.ahead_wishes(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="ahead")


def open_document(request: HttpRequest, pk: int) -> AheadDocument:
    """The document with this number, or 404 for whoever is not in the circle."""
    rows = queries.documents(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="ahead")


def revised(form: Any, said: dict[str, Any]) -> dict[str, Any]:
    """What was typed when something is changed, as the actions take it."""
    how = {"said": form.said(), "source": source_in(form), "seen": said["seen"]}
    return how | {"why": said["why_changed"]}


def changing(
    request: HttpRequest, found: Told, heading: str, what: str, lead: str = STAYS
) -> Sheet:
    """The words around a form that changes something."""
    why_not = rules.why_not_change_ahead(found, request.actor)
    key = told.key_of(what, found.pk)
    return Sheet(found.person, TO, heading, key, lead, refusal=why_not, entry=found)
