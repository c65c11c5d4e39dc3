"""Asking first: the question, the answer, and going on to a worry with one press."""

from functools import partial
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions as access
from alongside.access import actor, gates, keeping, private_link
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions import advising as actions
from alongside.concerns.actions import raising
from alongside.concerns.forms.advising import AnswerAdviceForm, AskForm, AskMoreForm
from alongside.concerns.models import AdviceThread
from alongside.concerns.queries import advising as queries
from alongside.concerns.queries import raising as raising_queries
from alongside.concerns.queries.advising import Thread
from alongside.concerns.rules import raising as raising_rules
from alongside.concerns.views import sending, worry
from alongside.concerns.views.private import never_kept

DRAFT = "concerns.ask"


@gates.public
@require_http_methods(["GET", "POST"])
@never_kept
def ask(request: HttpRequest) -> HttpResponse:
    """Ask the safeguarding team something, before telling them anything."""
    form = AskForm(request.POST or None)
    if request.actor.is_signed_in:
        keeping.fill_from_draft(request, form, DRAFT)
        del form.fields["email"]
    thread = _asked(request, form) if form.is_valid() else None
    if thread and request.actor.is_signed_in:
        access.drop_draft(by=request.actor, key=DRAFT)
        return redirect("concerns:own_advice_one", thread.pk)
    if thread:
        token = private_link.address_token(thread.link)
        link = settings.SITE_ADDRESS + reverse("concerns:read_advice", args=[token])
        return render(request, "concerns/advice_asked.html", {"link": link})
    context = {"form": form, "draft": None if form.is_bound else form.draft}
    return render(request, "concerns/ask.html", context)


def _asked(request: HttpRequest, form: AskForm) -> AdviceThread | None:
    """The thread, or None with a sentence on the form."""
    by, origin = request.actor, sending.origin_of(request)
    try:
        many = raising.count_arrivals(origin)
        refuse_if(raising_rules.why_not_raise_now(many, signed_in=by.is_signed_in))
        thread = _ask(by, form.cleaned_data)
    except Refused as no:
        form.add_error(None, no.sentence)
        return None
    raising.note_arrival(by=by, origin=origin)
    return thread


def _ask(by: Actor, said: dict[str, Any]) -> AdviceThread:
    team = access_queries.receiving_team()
    if team is None:
        raise Refused("Nobody can answer here yet. Please phone us.")
    question = actions.Question(
        words=said["words"],
        service=raising_queries.service_named(said["service"]),
        email=said.get("email", ""),
    )
    return actions.ask_advice(by=by, question=question, link_uid=said["uid"], team=team)


@gates.public
@require_http_methods(["GET", "POST"])
@never_kept
def read_advice(request: HttpRequest, token: str) -> HttpResponse:
    """What was asked and answered, for whoever holds the private link."""
    found = _under(token)
    by = actor.of_link(found.thread.link)
    on = reverse("concerns:advice_to_worry", args=[token])
    return _conversation(request, found, by, on)


def _under(token: str) -> Thread:
    uid = private_link.uid_in(token)
    found = queries.thread_under(uid) if uid else None
    if found is None:
        raise Http404
    return found


def _conversation(
    request: HttpRequest, found: Thread, by: Actor, on: str
) -> HttpResponse:
    """What was said, and a way to say more. `on` is where they go on to a worry."""
    form = AskMoreForm(request.POST or None)
    if form.is_valid():
        words = form.cleaned_data["words"]
        actions.ask_more(by=by, thread=found.thread, words=words)
        return redirect(request.path)
    context = {"found": found, "form": form, "on": on}
    return render(request, "concerns/read_advice.html", context)


@gates.public
@require_POST
@never_kept
def tell_us(request: HttpRequest, token: str) -> HttpResponse:
    """Go on to a worry, with what they asked written in it already."""
    return _begin_worry(request, _under(token))


def _begin_worry(request: HttpRequest, found: Thread) -> HttpResponse:
    thread = found.thread
    words = {"noticed": found.first_words, sending.ASKED_FIRST: thread.link.uid.hex}
    if thread.service:
        words["which_service"] = raising_queries.name_of(thread.service)
    return worry.begin_with(request, words)


@gates.for_ability("see_own_worries")
@require_safe
def own_advice(request: HttpRequest) -> HttpResponse:
    """What this user has asked, newest first."""
    after = request.GET.get("after", "")
    context = {"page": queries.own(request.actor, after), "after": after}
    return render(request, "concerns/own_advice.html", context)


@gates.for_ability("see_own_worries")
@require_http_methods(["GET", "POST"])
def own_advice_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One thing this user has asked, and what was answered."""
    on = reverse("concerns:own_advice_to_worry", args=[pk])
    return _conversation(request, _own(request, pk), request.actor, on)


@gates.for_ability("see_own_worries")
@require_POST
def own_tell_us(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on to a worry, with what this user asked written in it already."""
    return _begin_worry(request, _own(request, pk))


def _own(request: HttpRequest, pk: int) -> Thread:
    rows = queries.threads(request.actor).filter(user=request.actor.user)
    thread = access.open_record(by=request.actor, rows=rows, pk=pk, what="own_advice")
    return queries.thread_of(thread)


@gates.for_ability("receive_concern")
@require_safe
def advice(request: HttpRequest) -> HttpResponse:
    """Questions for the team: those that wait, then those that are answered."""
    after = request.GET.get("after", "")
    context = {
        "waiting": [] if after else queries.waiting(request.actor),
        "page": queries.answered(request.actor, after),
        "is_at_the_desk": access_queries.is_at_the_desk(request.actor),
        "after": after,
    }
    return render(request, "concerns/advice.html", context)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def answer_advice(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a question, and answer it or ask back."""
    rows = queries.threads(request.actor)
    thread = access.open_record(by=request.actor, rows=rows, pk=pk, what="advice")
    found = queries.thread_of(thread)
    form = AnswerAdviceForm(request.POST or None, initial={"seen": found.newest.pk})
    key = f"concerns.advice.{pk}"
    keeping.fill_from_draft(request, form, key)
    act = partial(_answer, request.actor, thread, form)
    if keeping.is_done(request, form, act, key=key, said="Sent. They can read it."):
        return redirect("concerns:advice")
    found = queries.thread_of(thread)
    if form.is_bound:
        form.look_again(found.newest.pk)
    context = {"form": form, "found": found}
    context["draft"] = None if form.is_bound else form.draft
    return render(request, "concerns/answer_advice.html", context)


def _answer(by: Actor, thread: AdviceThread, form: AnswerAdviceForm) -> None:
    said = form.cleaned_data
    actions.answer_advice(
        by=by,
        thread=thread,
        words=said["words"],
        advice=form.given(),
        seen=said["seen"] or 0,
    )
