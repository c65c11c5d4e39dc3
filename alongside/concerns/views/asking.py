"""Who is to be asked how it was: the list, who asks, no answer, and the counts."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import clock, gates, private_link
from alongside.concerns.actions import asking as actions
from alongside.concerns.actions import how_it_was
from alongside.concerns.forms import how_it_was as forms
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Asking
from alongside.concerns.queries import asking_counts, independence, to_ask
from alongside.concerns.queries import how_it_was as queries
from alongside.concerns.rules import how_it_was as rules
from alongside.concerns.views import looks, working

A_YEAR = timedelta(days=365)


@gates.for_ability("ask_how_it_was")
@require_safe
def how_it_was_list(request: HttpRequest) -> HttpResponse:
    """Whom the viewer was chosen to ask; and for the team, who waits to be asked."""
    after = request.GET.get("after", "")
    context: dict[str, Any] = {"after": after, "yours": to_ask.yours(request.actor)}
    if request.actor.may("keep_in_touch"):
        context["page"] = to_ask.waiting(request.actor, after)
    return render(request, "concerns/how_it_was_list.html", context)


@gates.for_ability("ask_how_it_was")
@require_safe
def asking(request: HttpRequest, pk: int) -> HttpResponse:
    """One asking: how to reach them for whoever asks; what came of it for the team."""
    found, by = open_asking(request, pk), request.actor
    context = {
        "asking": found,
        "story": queries.story(by, found),
        "due_on": to_ask.due_on(found),
        "works_on_it": queries.works_on(by, found),
        "in_the_record": queries.in_the_record(by, found),
        "link": _link_of(found),
    }
    context["why_not"] = rules.why_not_record(
        found, by, works_on_it=context["works_on_it"]
    )
    return render(request, "concerns/asking.html", context)


def open_asking(request: HttpRequest, pk: int) -> Asking:
    """An asking in the viewer's sight, or 404."""
    rows = queries.askings(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="asking")


def _link_of(found: Asking) -> str:
    """The address to give to whoever answers alone, while there is one."""
    if found.link is None or found.is_over:
        return ""
    token = private_link.address_token(found.link)
    address: str = settings.SITE_ADDRESS
    return address + reverse("concerns:say_how_it_was", args=[token])


@gates.for_ability("keep_in_touch")
@require_http_methods(["GET", "POST"])
def arrange_asking(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who asks whom, and what somebody independent reads of the person."""
    rows, by = queries.of_the_team(request.actor), request.actor
    found = access.open_record(by=by, rows=rows, pk=pk, what="asking")
    key, behind = f"concerns.arrange_asking.{pk}", independence.behind(by, found)
    people = independence.independent(behind)
    begin = queries.to_begin_with(by, found) | {"seen": found.number}
    form = forms.ArrangeForm(request.POST or None, people=people, initial=begin)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"said": form.arranged(), "seen": said["seen"]}
        return actions.arrange_asking(by=by, asking=found, **what)

    if working.is_done(request, form, act, said="Kept.", key=key):
        return redirect("concerns:asking", pk=pk)
    why_not = rules.why_not_arrange(found, by, works_on_it=True)
    return _part(request, "arrange_asking", found, form, why_not)


def _part(
    request: HttpRequest,
    template: str,
    found: Asking,
    form: NewestForm,
    why_not: str | None,
) -> HttpResponse:
    """A page of an asking, with what somebody else wrote meanwhile."""
    now = queries.askings(request.actor).get(pk=found.pk)
    context = {"form": form, "asking": now, "why_not": why_not, "theirs": None}
    if form.has_seen_other_than(now.number):
        form.look_again(now.number)
        context["theirs"] = queries.newest_step(request.actor, now)
    context["draft"] = None if form.is_bound else form.draft
    return render(request, f"concerns/{template}.html", context)


@gates.for_ability("ask_how_it_was")
@require_http_methods(["GET", "POST"])
def hear_how_it_was(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down how it was for somebody, as they tell it."""
    found, by = open_asking(request, pk), request.actor
    asked, key = queries.asked_now(), f"concerns.hear_how_it_was.{pk}"
    begin = {"seen": found.number}
    form = forms.HearForm(
        request.POST or None, asking=found, asked=asked, initial=begin
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"heard": form.told(), "seen": said["seen"]}
        return how_it_was.hear_how_it_was(by=by, asking=found, **what)

    if working.is_done(request, form, act, said="Kept. Thank you.", key=key):
        return redirect("concerns:asking", pk=pk)
    return _part(request, "hear_how_it_was", found, form, _why_not(request, found))


def _why_not(request: HttpRequest, found: Asking) -> str | None:
    works = queries.works_on(request.actor, found)
    return rules.why_not_record(found, request.actor, works_on_it=works)


@gates.for_ability("ask_how_it_was")
@require_http_methods(["GET", "POST"])
def no_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that they did not answer, and why."""
    found, key = open_asking(request, pk), f"concerns.no_answer.{pk}"
    form = forms.UnansweredForm(request.POST or None, initial={"seen": found.number})
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.keep_unanswered(by=request.actor, asking=found, **said)

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:asking", pk=pk)
    return _part(request, "no_answer", found, form, _why_not(request, found))


@gates.for_ability("ask_how_it_was")
@require_safe
def how_it_was_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions on paper, for somebody who would rather write. No name is on it."""
    found, by = open_asking(request, pk), request.actor
    access.note(by=by, act="export", what="how_it_was", circle_id=found.circle_id)
    look = looks.of(request)
    context = {
        "asking": found,
        "layout": look["look"] or "ordinary",
        "sheet": queries.sheet(found, is_easy=look["look"] == looks.EASY),
    }
    return render(request, "concerns/how_it_was_paper.html", context | look)


@gates.for_ability("keep_in_touch")
@require_safe
def how_it_was_counts(request: HttpRequest) -> HttpResponse:
    """What came of asking in the last year, counted by how it was asked."""
    by, since = request.actor, clock.today() - A_YEAR
    context = {
        "counts": asking_counts.counts(by, since),
        "answers": asking_counts.answers(by, since),
    }
    return render(request, "concerns/how_it_was_counts.html", context)


@gates.for_ability("keep_in_touch")
@require_http_methods(["GET", "POST"])
def get_in_touch(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody does not feel safer: write how they are, and what was agreed."""
    rows = to_ask.calls(request.actor)
    call = access.open_record(by=request.actor, rows=rows, pk=pk, what="get_in_touch")
    form, key = (
        forms.GetInTouchForm(request.POST or None),
        f"concerns.get_in_touch.{pk}",
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return how_it_was.get_in_touch(by=request.actor, call=call, **said)

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:keeping_in_touch")
    context = {"form": form, "call": call, "draft": form.draft}
    context["why"] = to_ask.why(call)
    return render(request, "concerns/get_in_touch.html", context)
