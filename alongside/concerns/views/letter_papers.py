"""Letters that were sent: the person's, those of the one who spoke up, and as a PDF."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import actor, gates, identity, private_link
from alongside.concerns.models import Letter
from alongside.concerns.models.letters import To
from alongside.concerns.queries import letters as queries
from alongside.concerns.queries import papers, raising, tracking
from alongside.concerns.views.private import never_kept
from alongside.design import paper
from alongside.people import queries as people
from alongside.people.rules import is_own_record
from alongside.standards import letters as standard

PDF = "letter.pdf"  # says nothing of what is in it


@gates.for_ability("judge_outcomes")
@require_safe
def letters_to_person(request: HttpRequest, pk: int) -> HttpResponse:
    """The letters somebody was sent, for them and for those who work on it."""
    rows = people.people(request.actor)
    person = access.open_record(by=request.actor, rows=rows, pk=pk, what="letters")
    context = {
        "person": person,
        "is_own": is_own_record(person, request.actor),
        "letters": queries.sent_to_person(request.actor, person),
    }
    return render(request, "concerns/letters_to_person.html", context)


@gates.for_ability("judge_outcomes")
@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """A letter as it was sent, to read and to print."""
    found = _open(request, pk, "letter")
    back = reverse("concerns:letters", args=[found.concern_id])
    is_team = request.actor.may("receive_concern")
    if not is_team and found.person_id:
        back = reverse("concerns:letters_to_person", args=[found.person_id])
    pdf = reverse("concerns:letter_pdf", args=[pk]) if paper.is_ready() else ""
    return _page(request, found, back=back, pdf=pdf, is_team=is_team)


@gates.for_ability("judge_outcomes")
@require_safe
def letter_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """A letter as a PDF; where none can be made, the page that prints the same."""
    found = _open(request, pk, "letter_pdf")
    access.note(
        by=request.actor, act="export", what="letter", circle_id=found.circle_id
    )
    try:
        made = paper.pdf(_html(papers.of_letter(found)), picture=_no_picture)
    except paper.NoPress:
        return _page(request, found, back=reverse("concerns:letter", args=[pk]))
    answer = HttpResponse(made, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{PDF}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


@gates.public
@require_safe
@never_kept
def track_letter(request: HttpRequest, token: str, pk: int) -> HttpResponse:
    """A letter to the one who spoke up, for whoever holds their private link. The
    database is asked as the link alone."""
    uid = private_link.uid_in(token)
    link = raising.link_with(uid) if uid else None
    if link is None:
        raise Http404
    viewer = actor.of_link(link)
    with identity.seen_as(viewer.principals):
        story = tracking.story_under_link(viewer)
        rows = queries.sent_to_raiser(viewer, story.raiser) if story else None
        found = rows.filter(pk=pk).first() if rows is not None else None
    if found is None:
        raise Http404
    response = _page(request, found, back=reverse("concerns:track", args=[token]))
    if not request.actor.is_signed_in:
        response.headers["Referrer-Policy"] = "no-referrer"
    return response


@gates.for_ability("see_own_worries")
@require_safe
def own_worry_letter(request: HttpRequest, pk: int, letter: int) -> HttpResponse:
    """A letter about one of the worries this user raised."""
    by = request.actor
    rows = tracking.own_raisers(by)
    raiser = access.open_record(by=by, rows=rows, pk=pk, what="own_worry")
    found = queries.sent_to_raiser(by, raiser).filter(pk=letter).first()
    if found is None:
        raise Http404
    return _page(request, found, back=reverse("concerns:own_worry", args=[pk]))


def _open(request: HttpRequest, pk: int, what: str) -> Letter:
    """The letter with this number, or 404 for whoever is not in its circle."""
    rows = queries.letters(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)


def _page(request: HttpRequest, found: Letter, **context: Any) -> HttpResponse:
    is_to_person, is_team = found.to == To.PERSON, context.get("is_team")
    is_own = bool(found.person and is_own_record(found.person, request.actor))
    context |= {
        "letter": found,
        "paper": papers.of_letter(found),
        "is_own": is_own,
        "is_public": is_own or not (is_to_person or is_team),
        "is_to_person": is_to_person,
        "way": standard.words().ways[found.way],
    }
    return render(request, "concerns/letter.html", context)


def _html(shown: papers.Paper) -> str:
    """The whole paper, which says so when letters of it cannot be drawn."""
    context = {"paper": shown, "is_pdf": True}
    html = render_to_string("concerns/letter_pdf.html", context)
    if not paper.lacks_letters(html):
        return html
    return render_to_string("concerns/letter_pdf.html", context | {"lacks": True})


def _no_picture(number: int) -> tuple[str, bytes]:
    raise LookupError(number)
