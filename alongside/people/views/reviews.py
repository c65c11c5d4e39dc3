"""The reviews of a person: what comes next, asking for one, giving one its day."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.people.actions import review as actions
from alongside.people.forms import review as forms
from alongside.people.models import ReviewRequest
from alongside.people.queries import review as queries
from alongside.people.queries import review_lines as lines
from alongside.people.rules import review as rules
from alongside.people.views.keeping import open_person
from alongside.people.views.reviewing import HOLDERS, READERS, Sheet, is_own, write
from alongside.standards import reviews as standards

TIMERS = (standards.FIRST_REVIEW, standards.REGULAR_REVIEW, standards.REPLY_TO_REQUEST)


@gates.for_ability(*READERS)
@require_safe
def reviews(request: HttpRequest, pk: int) -> HttpResponse:
    """What comes next of the person's reviews, what was asked for, and those before."""
    person = open_person(request, pk, "reviews")
    after = request.GET.get("after", "")
    page = queries.reviews_page(request.actor, person, after)
    context = {"person": person, "page": page, "after": after, "timers": TIMERS}
    return render(request, "people/reviews.html", context | {"is_own": page.is_own})


@gates.for_ability(*READERS)
@require_http_methods(["GET", "POST"])
def ask_for_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a review: the person, their family, those who work for them."""
    person = open_person(request, pk, "reviews")
    own, typed = is_own(request, person), request.POST or None
    form = forms.AskForReviewForm(typed, called=person.called, is_own=own)

    def act() -> object:
        uid = form.cleaned_data["uid"]
        return actions.ask_for_review(
            by=request.actor, person=person, said=form.said(), uid=uid
        )

    heading = "Ask to look again at my care" if own else "Ask for a review"
    lead = f"{standards.REPLY_TO_REQUEST.plain} {standards.REPLY_TO_REQUEST.how_firm}"
    back, key = reverse("people:reviews", args=[pk]), f"people.ask_for_review.{pk}"
    more = {"submit": "Ask for it", "said": "Thank you. It is asked."}
    return write(request, form, act, Sheet(person, heading, back, key, lead, **more))


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def schedule_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a review its day."""
    person, by = open_person(request, pk, "reviews"), request.actor
    form = forms.ScheduleForm(
        request.POST or None,
        last_live_on=queries.last_live_on(by, person),
        has_open=queries.has_open_review(by, person),
    )

    def act() -> object:
        return actions.schedule_review(by=by, person=person, said=form.said())

    firm = standards.REGULAR_REVIEW.how_firm
    lead = f"{standards.FIRST_REVIEW.plain} {standards.REGULAR_REVIEW.plain} {firm}"
    back, key = reverse("people:reviews", args=[pk]), f"people.schedule_review.{pk}"
    sheet = Sheet(person, "A day for a review", back, key, lead, submit="Set the day")
    return write(request, form, act, sheet)


def open_request(request: HttpRequest, pk: int) -> ReviewRequest:
    """The request with this number, or 404 for whoever is not in the circle."""
    rows = queries.review_requests(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="reviews")


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def answer_review_request(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer whoever asked, with reasons either way."""
    asked = open_request(request, pk)
    start = _start_of_answer(asked)
    form = forms.AnswerRequestForm(request.POST or None, initial=start, request=asked)

    def act() -> object:
        return actions.answer_review_request(
            by=request.actor, request=asked, said=form.reply(), view=form.view()
        )

    return write(request, form, act, _sheet_of_answer(asked), asked=asked)


def _sheet_of_answer(asked: ReviewRequest) -> Sheet:
    return Sheet(
        asked.person,
        "Answer whoever asked",
        reverse("people:reviews", args=[asked.person_id]),
        f"people.answer_review_request.{asked.pk}",
        f"Asked by {asked.asked_by} on {rules.in_words(asked.asked_on)}. An answer is "
        f"due by {rules.in_words(asked.reply_by)}.",
        submit="Answer",
        why_not="It is answered already." if hasattr(asked, "answer") else None,
    )


def _start_of_answer(asked: ReviewRequest) -> dict[str, str]:
    """What the person asked for is their view, until they say more."""
    if asked.asked_as != "person":
        return {}
    return {"how": "first_hand", "words": asked.words}


@gates.for_ability("write_about_person")
@require_safe
def reviews_due(request: HttpRequest) -> HttpResponse:
    """Reviews in the viewer's circles, whoever has waited longest first."""
    viewer, after = request.actor, request.GET.get("after", "")
    context = {"page": lines.reviews_due(viewer, after), "after": after}
    context["requests"] = [] if after else lines.requests_waiting(viewer)
    context["may_hold"] = rules.why_not_hold_reviews(viewer) is None
    return render(request, "people/reviews_due.html", context)
