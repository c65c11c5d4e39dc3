"""One review: its page, and each step of it until it is agreed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import clock, gates
from alongside.people.actions import review as moving
from alongside.people.actions import review_step as actions
from alongside.people.forms import review as scheduling
from alongside.people.forms import review_step as forms
from alongside.people.models import (
    Review,
    ReviewDraft,
    ReviewMeeting,
    ReviewPreparation,
)
from alongside.people.queries import review as queries
from alongside.people.rules.review_states import why_not_move_review
from alongside.people.views import reviewing
from alongside.people.views.reviewing import (
    HOLDERS,
    READERS,
    WRITERS,
    Sheet,
    open_review,
    page_of,
    write,
)


def sheet_for(
    review: Review, heading: str, what: str, lead: str = "", **more: Any
) -> Sheet:
    """The words around one step, which leads back to the review."""
    key = f"people.{what}.{review.pk}"
    return Sheet(review.person, heading, page_of(review), key, lead, **more)


@gates.for_ability(*READERS)
@require_safe
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """One review: what the person wants of it, how it went, what will change."""
    found = open_review(request, pk)
    page = queries.review_page(request.actor, found)
    context = {"page": page, "review": found, "person": found.person}
    context |= {"is_own": page.is_own}
    return render(request, "people/review.html", context)


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def say_why_late(request: HttpRequest, pk: int) -> HttpResponse:
    """Say why it is later than it should be, and by when it is to be now."""
    found = open_review(request, pk)
    form = scheduling.LateForm(request.POST or None)

    def act() -> object:
        said = form.cleaned_data
        return moving.say_why_late(by=request.actor, review=found, **said)

    lead = "The day it should have been by stays. Nothing moves by itself."
    why_not = None if found.is_open else "This review has begun."
    sheet = sheet_for(found, "Why is it late?", "late", lead, why_not=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def prepare_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Where, when, how and with whom the person wants it, and about what."""
    found, by = open_review(request, pk), request.actor
    read = reviewing.newest(request, ReviewPreparation, found)
    form = _form_of_preparing(request, found, read())

    def act() -> object:
        what = {"said": form.said(), "conversation": form.chosen_talk()}
        what["seen"] = form.seen_answer()
        return actions.prepare_review(by=by, review=found, **what)

    sheet = _sheet_of_preparing(request, found, read)
    return write(request, form, act, sheet, review=found)


def _form_of_preparing(
    request: HttpRequest, found: Review, before: Any
) -> forms.PrepareForm:
    talks = queries.conversations_to_link(request.actor, found.person)
    return forms.PrepareForm(
        request.POST or None,
        initial=_start_of_preparing(found, before, talks),
        called=found.person.called,
        is_own=reviewing.is_own(request, found.person),
        talks=talks,
        is_again=before is not None,
    )


def _start_of_preparing(found: Review, before: Any, talks: list[Any]) -> dict[str, Any]:
    start = {"said_by": found.person.called, "seen": reviewing.number(before)}
    start |= forms.start_of(before, forms.PREPARED)
    since = [one for one in talks if one.held_on >= found.begun_at.date()]
    linked = before.conversation_id if before else None
    start["conversation"] = str(linked or (since[0].pk if since else ""))
    return start


def _sheet_of_preparing(request: HttpRequest, found: Review, read: Any) -> Sheet:
    own = reviewing.is_own(request, found.person)
    heading = "How I want my review to be" if own else "How they want it to be"
    lead = "Choose as much of it as you like. Any of it can stay blank."
    why_not = why_not_move_review(found, "prepare", request.actor)
    return sheet_for(
        found,
        heading,
        "prepare_review",
        lead,
        why_not=why_not,
        newest=read,
        beside="people/review_questions.html",
    )


@gates.for_ability(*READERS)
@require_http_methods(["GET", "POST"])
def note_for_review(request: HttpRequest, pk: int) -> HttpResponse:
    """What staff or family say. It stands beside what the person says."""
    found = open_review(request, pk)
    form = forms.NoteForm(request.POST or None)

    def act() -> object:
        said = form.cleaned_data
        return actions.add_review_note(by=request.actor, review=found, **said)

    lead = "From family, friends and staff: beside what the person says, never instead."
    why_not = None if found.is_open else "This review has begun."
    sheet = sheet_for(
        found, "Say something for the review", "review_note", lead, why_not=why_not
    )
    return write(request, form, act, sheet)


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def hold_review(request: HttpRequest, pk: int) -> HttpResponse:
    """How it went: three parts, whose voice was heard, and a second look."""
    found, by = open_review(request, pk), request.actor
    read = reviewing.newest(request, ReviewMeeting, found)
    form = _form_of_holding(request, found, read())

    def act() -> object:
        seen, why = form.seen_answer(), form.cleaned_data.get("why_not_prepared", "")
        how = {"said": form.said(), "seen": seen, "why_not_prepared": why}
        return actions.hold_review(by=by, review=found, **how)

    why_not = why_not_move_review(found, "hold", by)
    more = {"why_not": why_not, "newest": read, "beside": "people/review_wanted.html"}
    sheet = sheet_for(found, "How the review went", "hold_review", **more)
    wanted = queries.newest(by, ReviewPreparation, found)
    return write(request, form, act, sheet, wanted=wanted, review=found)


def _form_of_holding(
    request: HttpRequest, found: Review, before: Any
) -> forms.HoldForm:
    start = {"held_on": clock.today(), "seen": reviewing.number(before)}
    return forms.HoldForm(
        request.POST or None,
        initial=start | forms.start_of(before, forms.MET),
        review=found,
        is_again=before is not None,
    )


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def draft_review(request: HttpRequest, pk: int) -> HttpResponse:
    """What will change, once it was shared with the person."""
    found, by = open_review(request, pk), request.actor
    read = reviewing.newest(request, ReviewDraft, found)
    form = _form_of_drafting(request, read())

    def act() -> object:
        said, seen = form.said(), form.seen_answer()
        return actions.draft_review(by=by, review=found, said=said, seen=seen)

    lead = "It is written down once it was shared with the person, in their own form."
    more = {"why_not": why_not_move_review(found, "draft", by), "newest": read}
    more["beside"] = "people/review_wanted.html"
    sheet = sheet_for(found, "What will change", "draft_review", lead, **more)
    wanted = queries.newest(by, ReviewPreparation, found)
    return write(request, form, act, sheet, wanted=wanted, review=found)


def _form_of_drafting(request: HttpRequest, before: Any) -> forms.DraftForm:
    start = {"seen": reviewing.number(before)}
    return forms.DraftForm(
        request.POST or None,
        initial=start | forms.start_of(before, forms.DRAFTED),
        is_again=before is not None,
    )
