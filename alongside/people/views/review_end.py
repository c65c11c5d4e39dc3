"""How a review ends: agreed or not, begun, resting, taken up again. Never for good."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import clock, gates
from alongside.people.actions import review_step as actions
from alongside.people.forms import review_end as forms
from alongside.people.models import Review, ReviewDraft
from alongside.people.queries import advocacy
from alongside.people.queries import taking_part as trying
from alongside.people.rules import review_states as states
from alongside.people.rules.taking_part import NOT, why_not_without_them
from alongside.people.views import reviewing
from alongside.people.views.review import sheet_for
from alongside.people.views.reviewing import HOLDERS, WRITERS, open_review, write
from alongside.standards import reviews as standards


def _missing(request: HttpRequest, found: Review) -> str:
    """What is missing while the person has taken no part."""
    if found.took_part != NOT:
        return ""
    return why_not_without_them(trying.way_of(request.actor, found)) or ""


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def agree_review(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person says of it, and whether it is agreed, with dissent by name."""
    found, by = open_review(request, pk), request.actor
    read = reviewing.newest(request, ReviewDraft, found)
    draft = read()
    start = {"seen": reviewing.number(draft)}
    waits = advocacy.waits_for(by, found, until_there=True)
    data = request.POST or None
    form = forms.AgreeReviewForm(data, initial=start, waits_for=waits)

    def act() -> object:
        how = {"said": form.verdict(), "view": form.view(), "seen": form.seen_answer()}
        how["why_without"] = form.cleaned_data.get("why_without") or ""
        return actions.agree_review(by=by, review=found, **how)

    lead = "Their view comes first. Whoever does not agree stands by name."
    more: dict[str, Any] = {"newest": read}
    more["why_not"] = states.why_not_move_review(found, "agree", by)
    sheet = sheet_for(found, "Is it agreed?", "agree_review", lead, **more)
    context = {"draft_shown": draft, "missing": _missing(request, found)}
    context["waits_for"] = waits
    return write(request, form, act, sheet, review=found, **context)


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def begin_review_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """What was agreed begins, and the next review has its day."""
    found, by, today = open_review(request, pk), request.actor, clock.today()
    start = {"live_on": today, "next_on": standards.REGULAR_REVIEW.latest(today)}
    form = forms.BeginForm(request.POST or None, initial=start)

    def act() -> object:
        return actions.begin_review_plan(by=by, review=found, said=form.begun())

    why_not = states.why_not_move_review(found, "begin", by)
    lead = f"{standards.REGULAR_REVIEW.plain} {standards.REGULAR_REVIEW.how_firm}"
    more = {"why_not": why_not, "submit": "Let it begin"}
    sheet = sheet_for(found, "It begins", "begin_review_plan", lead, **more)
    missing = _missing(request, found)
    return write(request, form, act, sheet, review=found, missing=missing)


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def talk_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Go back to talking, before it is agreed."""
    found, by = open_review(request, pk), request.actor
    form = forms.TalkAgainForm(request.POST or None)

    def act() -> object:
        why = form.cleaned_data["why"]
        return actions.talk_review_over_again(by=by, review=found, why=why)

    why_not = states.why_not_move_review(found, "talk_again", by)
    sheet = sheet_for(found, "Talk it over again", "talk_again", why_not=why_not)
    return write(request, form, act, sheet)


@gates.for_ability(*HOLDERS)
@require_http_methods(["GET", "POST"])
def rest_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it rest, with a day to ask again."""
    found, by = open_review(request, pk), request.actor
    way = trying.way_of(by, found)
    form = forms.RestForm(request.POST or None, initial=_start_of_rest(way.plan))

    def act() -> object:
        said = form.cleaned_data
        how = {"reason": said["reason"], "words": said["more"], "view": form.view()}
        how["ask_again_on"] = said["ask_again_on"]
        return actions.rest_review(by=by, review=found, **how)

    lead = "It is never shut for good. They are asked again, on a day."
    more = {"why_not": states.why_not_move_review(found, "rest", by)}
    sheet = sheet_for(found, "Let it rest", "rest_review", lead, **more)
    missing = why_not_without_them(way) or ""
    if missing and found.took_part != NOT:
        missing = f"If they did not take part, or do not want it: {missing}"
    return write(request, form, act, sheet, review=found, missing=missing)


def _start_of_rest(plan: Any) -> dict[str, Any]:
    """Their own words, where they have said that they do not want it."""
    if not plan or not plan.own_words:
        return {}
    start = {"how": "first_hand", "words": plan.own_words}
    return start | {"ask_again_on": plan.ask_again_on, "reason": "does_not_want"}


@gates.for_ability(*WRITERS)
@require_http_methods(["GET", "POST"])
def take_up_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Take up again what rested. The person can, at any time."""
    found, by = open_review(request, pk), request.actor
    start = {"due_on": standards.NEXT_STEP.latest(clock.today())}
    form = forms.TakeUpForm(request.POST or None, initial=start)

    def act() -> object:
        return actions.take_up_review(by=by, review=found, **form.cleaned_data)

    why_not = states.why_not_move_review(found, "take_up", by)
    more = {"why_not": why_not, "submit": "Take it up again"}
    sheet = sheet_for(found, "Take it up again", "take_up_review", **more)
    return write(request, form, act, sheet)
