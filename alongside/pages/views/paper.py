"""A copy to print or keep: choose it, look at it, get it as a PDF."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.concerns.models import Enquiry
from alongside.concerns.queries import enquiry as enquiries
from alongside.design import paper
from alongside.pages import queries
from alongside.pages.forms import LayoutForm, PaperForm
from alongside.pages.queries import Sheet
from alongside.pages.views.record import open_person
from alongside.people.models import Person
from alongside.people.rules import is_own_record

PLAN, STORY = "my_plan", "safeguarding_story"
WHAT_IT_IS = "What matters, what is hoped for, and who does what"
READING = ("see_own_record", "see_people")


@gates.for_ability(*READING)
@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Which paper of a person's, and how it should look."""
    person = open_person(request, pk, "copies")
    papers = [(PLAN, "My plan", WHAT_IT_IS)]
    for one, wish in queries.stories(request.actor, person):
        since = f"Since {one.began_on.day} {one.began_on:%B %Y}. {wish}"
        papers.append((str(one.pk), "My safeguarding story", since))
    form = PaperForm(_sent(request), papers=papers, initial=_liked(person))
    if form.is_valid():
        what, layout = form.cleaned_data["what"], form.cleaned_data["layout"]
        if what == PLAN:
            return redirect("pages:print_plan", pk=pk, layout=layout)
        return redirect("pages:print_story", pk=int(what), layout=layout)
    back = reverse("pages:person", args=[pk])
    return _chosen(request, form, person, back)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def choose_story(request: HttpRequest, pk: int) -> HttpResponse:
    """How the story of one enquiry should look."""
    enquiry = _open(request, pk, "copies")
    form = LayoutForm(_sent(request), initial=_liked(enquiry.person))
    if form.is_valid():
        layout = form.cleaned_data["layout"]
        return redirect("pages:print_story", pk=pk, layout=layout)
    back = reverse("concerns:enquiry", args=[pk])
    return _chosen(request, form, enquiry.person, back)


def _liked(person: Person | None) -> dict[str, str]:
    """How the person likes papers to look, where the record says it."""
    return {"layout": person.letters_look} if person and person.letters_look else {}


def _sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _chosen(
    request: HttpRequest, form: LayoutForm, person: Person | None, back: str
) -> HttpResponse:
    context = {
        "form": form,
        "back": back,
        "person": person,
        "called": person.called if person else "the person",
        "is_own": bool(person and is_own_record(person, request.actor)),
    }
    return render(request, "pages/paper/choose.html", context)


def _open(request: HttpRequest, pk: int, what: str) -> Enquiry:
    """The enquiry with this number, or 404 for whoever it is not shared with."""
    rows = enquiries.enquiries(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)


def _plan(request: HttpRequest, pk: int, layout: str) -> dict[str, Any]:
    person = open_person(request, pk, PLAN)
    sheet = queries.my_plan(request.actor, person)
    where = (reverse("pages:choose_copy", args=[pk]), "pages:plan_pdf")
    return _laid_out(request, sheet, layout, person, where)


def _story(request: HttpRequest, pk: int, layout: str) -> dict[str, Any]:
    enquiry = _open(request, pk, STORY)
    sheet = queries.my_safeguarding_story(request.actor, enquiry)
    where = (reverse("pages:choose_story", args=[pk]), "pages:story_pdf")
    return _laid_out(request, sheet, layout, enquiry, where)


def _laid_out(
    request: HttpRequest,
    sheet: Sheet,
    layout: str,
    about: Person | Enquiry,
    where: tuple[str, str],
) -> dict[str, Any]:
    """What the templates need; the log says that a copy was taken."""
    chosen = queries.layout_of(layout)
    if chosen is None:
        raise Http404
    is_plan = isinstance(about, Person)
    person, what = (about, PLAN) if is_plan else (about.person, STORY)
    access.note(by=request.actor, act="export", what=what, circle_id=about.circle_id)
    context = {"sheet": sheet, "layout": chosen, "today": clock.today()}
    context["is_own"] = bool(person and is_own_record(person, request.actor))
    context["can_make_pdf"] = paper.is_ready()
    back, pdf = where
    return context | {"back": back, "pdf": reverse(pdf, args=[about.pk, layout])}


@gates.for_ability(*READING)
@require_safe
def print_plan(request: HttpRequest, pk: int, layout: str) -> HttpResponse:
    """*My plan* as a page that prints well."""
    return render(request, "pages/paper/page.html", _plan(request, pk, layout))


@gates.for_ability("judge_outcomes")
@require_safe
def print_story(request: HttpRequest, pk: int, layout: str) -> HttpResponse:
    """*My safeguarding story* as a page that prints well."""
    return render(request, "pages/paper/page.html", _story(request, pk, layout))


@gates.for_ability(*READING)
@require_safe
def plan_pdf(request: HttpRequest, pk: int, layout: str) -> HttpResponse:
    """*My plan* as a PDF."""
    return _as_pdf(request, _plan(request, pk, layout), f"my-plan-{layout}.pdf")


@gates.for_ability("judge_outcomes")
@require_safe
def story_pdf(request: HttpRequest, pk: int, layout: str) -> HttpResponse:
    """*My safeguarding story* as a PDF."""
    name = f"my-safeguarding-story-{layout}.pdf"
    return _as_pdf(request, _story(request, pk, layout), name)


def _as_pdf(request: HttpRequest, context: dict[str, Any], name: str) -> HttpResponse:
    """The PDF; where none can be made, the page that prints the same, which says so."""
    shown, layout = context["sheet"].shown, context["layout"]

    def picture(number: int) -> tuple[str, bytes]:
        return queries.picture_of(request.actor, shown[number], layout)

    try:
        made = paper.pdf(_html(context), picture=picture)
    except paper.NoPress:
        return render(request, "pages/paper/page.html", context)
    answer = HttpResponse(made, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{name}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _html(context: dict[str, Any]) -> str:
    """The whole paper, which says so when letters of it cannot be drawn."""
    laid_out = context | {"is_pdf": True}
    html = render_to_string("pages/paper/pdf.html", laid_out)
    if not paper.lacks_letters(html):
        return html
    return render_to_string("pages/paper/pdf.html", laid_out | {"lacks": True})
