"""What I want: in my words, how near I am, and whether I got it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates, keeping
from alongside.people import asking
from alongside.people.actions import outcomes as actions
from alongside.people.forms import outcomes as forms
from alongside.people.models import Outcome, Person
from alongside.people.queries import outcomes as queries
from alongside.people.rules import is_own_record
from alongside.people.rules import outcomes as rules
from alongside.people.views.keeping import open_person
from alongside.standards import codes

BESIDE = ("see_own_record", "judge_outcomes", "write_about_person")


def open_outcome(request: HttpRequest, pk: int) -> Outcome:
    """Something wanted in a person's own record, or 404: what was said in an enquiry
    is changed, rated and judged there."""
    rows = queries.outcomes(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="outcome")


@gates.for_ability("see_own_record", "see_people")
@require_safe
def outcomes(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything the person wants, newest first."""
    person, viewer = open_person(request, pk, "outcomes"), request.actor
    after = request.GET.get("after", "")
    page = queries.wanted_by(viewer, person, after)
    context = {"person": person, "is_own": is_own_record(person, viewer)}
    context |= {"page": page, "after": after, "may": queries.may(viewer, person)}
    context["scale"] = [one.plain for one in codes.NEARNESS]
    if not after:
        context["areas"] = queries.areas_of(page.rows)
        context["withdrawn"] = queries.no_longer_wanted(viewer, person)
    return render(request, "people/outcomes.html", context)


@gates.for_ability(*BESIDE)
@require_http_methods(["GET", "POST"])
def say_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one thing the person wants."""
    person, by = open_person(request, pk, "outcomes"), request.actor
    form = forms.WishForm(request.POST or None, **_voice(request, person))
    key = f"people.say_outcome.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> None:
        actions.say_outcome(by=by, person=person, wish=form.wish())

    if keeping.is_done(request, form, act, key=key, said="Kept, in those words."):
        return redirect("people:outcomes", pk=pk)
    return _page(request, "say_outcome", person, form)


@gates.for_ability(*BESIDE)
@require_http_methods(["GET", "POST"])
def revise_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is wanted. Earlier words stay; of two writers both are shown."""
    outcome = open_outcome(request, pk)
    person = _of(outcome)
    seen = {"words": outcome.words, "seen_words": outcome.words}
    form = forms.ReviseWishForm(
        request.POST or None,
        initial=seen | {"areas": outcome.areas},
        is_own=is_own_record(person, request.actor),
    )

    def act() -> None:
        said = form.cleaned_data
        actions.revise_outcome(by=request.actor, outcome=outcome, **said)

    if keeping.is_done(request, form, act, said="Changed. The earlier words stay."):
        return redirect("people:outcomes", pk=person.pk)
    return _page(request, "revise_outcome", person, form, **_both(form, outcome))


def _both(form: asking.ReviseOutcomeForm, outcome: Outcome) -> dict[str, Any]:
    """What the page of a change shows; somebody else's words, if they wrote some."""
    context: dict[str, Any] = {"outcome": outcome}
    outcome.refresh_from_db(fields=["words"])
    if form.is_bound and form.has_seen_other_than(outcome.words):
        form.look_again(outcome.words)
        context["theirs"] = outcome.words
    return context


@gates.for_ability(*BESIDE)
@require_http_methods(["GET", "POST"])
def withdraw_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that something is no longer wanted, and why."""
    turn = Turn("withdraw_outcome", asking.WithdrawOutcomeForm, "It stays readable.")
    return _turn(request, pk, turn, actions.withdraw_outcome)


@gates.for_ability(*BESIDE)
@require_http_methods(["GET", "POST"])
def want_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that something is wanted again, and why."""
    turn = Turn("want_again", asking.WantAgainForm, "It is wanted again.")
    return _turn(request, pk, turn, actions.want_again)


@dataclass(frozen=True)
class Turn:
    """The page on which something stops being wanted, or is wanted again."""

    template: str
    form: type[asking.TurnOutcomeForm]
    said: str


def _turn(
    request: HttpRequest, pk: int, turn: Turn, act: Callable[..., Outcome]
) -> HttpResponse:
    """Do it with the reason; of two who write at once the second is shown both."""
    outcome = open_outcome(request, pk)
    person, seen = _of(outcome), {"seen": outcome.version}
    is_own = is_own_record(person, request.actor)
    form = turn.form(request.POST or None, initial=seen, is_own=is_own)

    def do() -> None:
        act(by=request.actor, outcome=outcome, **form.cleaned_data)

    if keeping.is_done(request, form, do, said=f"Kept. {turn.said}"):
        return redirect("people:outcomes", pk=person.pk)
    context: dict[str, Any] = {"outcome": outcome}
    if form.has_seen_other_than(outcome.version):
        form.look_again(outcome.version)
        context["theirs"] = outcome.revisions.last()
    return _page(request, turn.template, person, form, **context)


@gates.for_ability(*BESIDE, "write_what_they_saw")
@require_http_methods(["GET", "POST"])
def rate_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """How near the person says they are, today."""
    outcome = open_outcome(request, pk)
    person = _of(outcome)
    form = asking.RateForm(request.POST or None, **_voice(request, person))
    key = f"people.rate_outcome.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> None:
        actions.rate_outcome(by=request.actor, outcome=outcome, **form.rated())

    if keeping.is_done(request, form, act, key=key, said="Thank you. It is kept."):
        return redirect("people:outcomes", pk=person.pk)
    return _page(request, "rate_outcome", person, form, outcome=outcome)


@gates.for_ability(*BESIDE, *rules.PROFESSIONAL)
@require_http_methods(["GET", "POST"])
def judge_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether it was what they wanted: the person, beside them, or the worker."""
    outcome = open_outcome(request, pk)
    person = _of(outcome)
    form = asking.JudgeOutcomeForm(
        request.POST or None,
        initial={"whose": request.GET.get("whose", "")},
        side=_side(request, person),
        called=person.called,
        name=request.actor.name,
    )

    def act() -> None:
        actions.judge_outcome(by=request.actor, outcome=outcome, **form.judged())

    if keeping.is_done(request, form, act, said="Thank you. It is kept."):
        return redirect("people:outcomes", pk=person.pk)
    return _page(request, "judge_outcome", person, form, outcome=outcome)


def _of(outcome: Outcome) -> Person:
    """Whose outcome it is. Those without a person are not reached here."""
    assert outcome.person is not None
    return outcome.person


def _voice(request: HttpRequest, person: Person) -> dict[str, Any]:
    is_own = is_own_record(person, request.actor)
    return {"called": person.called, "is_own": is_own}


def _side(request: HttpRequest, person: Person) -> str:
    """Who speaks: the person themselves, a worker, or somebody beside the person."""
    if is_own_record(person, request.actor):
        return "own"
    is_worker = any(map(request.actor.may, rules.PROFESSIONAL))
    return "worker" if is_worker else "beside"


def _page(
    request: HttpRequest, template: str, person: Person, form: Any, **more: Any
) -> HttpResponse:
    context = {"form": form, "person": person, **more}
    context["is_own"] = is_own_record(person, request.actor)
    context["draft"] = None if form.is_bound else getattr(form, "draft", None)
    return render(request, f"people/{template}.html", context)
