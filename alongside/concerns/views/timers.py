"""How long things should take, what takes longer, and why."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.concerns.actions import delaying
from alongside.concerns.actions import targets as actions
from alongside.concerns.forms import timers as forms
from alongside.concerns.models import Concern, Delay, TargetChange
from alongside.concerns.queries import longer
from alongside.concerns.queries import targets as queries
from alongside.concerns.queries import timers as timer_queries
from alongside.concerns.rules import delaying as delaying_rules
from alongside.concerns.rules import targets as rules
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern
from alongside.standards import timers as standard
from alongside.standards.timers import Step

CHANGED = "Kept. It counts from now on, for everything that is under way."
WHICH = (
    ("", "All of them"),
    (longer.UNSAID, "Those where nobody has said why"),
    (longer.SAID, "Those with a reason"),
)
KEPT = "Kept. Nothing has moved: the work goes on as before."


@gates.for_ability("see_triage_board")
@require_safe
def targets(request: HttpRequest) -> HttpResponse:
    """How long things should take: what is in force, and each preset beside it."""
    after = request.GET.get("after", "")
    page = queries.page(request.actor, after)
    return render(request, "concerns/targets.html", {"page": page, "after": after})


@gates.for_ability("set_timers")
@require_http_methods(["GET", "POST"])
def choose_preset(request: HttpRequest) -> HttpResponse:
    """Put another preset in force, saying why."""
    force, key = queries.in_force(), "concerns.choose_preset"
    start = {"seen": force.seen(rules.PRESET), "preset": force.preset.code}
    form = forms.PresetForm(request.POST or None, initial=start)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.choose_preset(by=request.actor, **said)

    if working.is_done(request, form, act, said=CHANGED, key=key):
        return redirect("concerns:targets")
    context = {"form": form, "theirs": _changed_meanwhile(form, rules.PRESET)}
    return render(request, "concerns/choose_preset.html", context)


@gates.for_ability("set_timers")
@require_http_methods(["GET", "POST"])
def change_target(request: HttpRequest, step: str) -> HttpResponse:
    """Set how long one step should take here, saying why."""
    found, key = _step(step), f"concerns.change_target.{step}"
    force = queries.in_force()
    given = found.target_in(force.preset.code)
    start = _as_it_is(force.changed(found)) | {"seen": force.seen(step)}
    form = forms.TargetForm(
        request.POST or None, initial=start, step=found, given=given
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return _change(request, found, form)

    if working.is_done(request, form, act, said=CHANGED, key=key):
        return redirect("concerns:targets")
    context = {"form": form, "step": found, "now": force.target(found)}
    context["why_not"] = rules.why_not_change(found, request.actor)
    context["theirs"] = _changed_meanwhile(form, step)
    return render(request, "concerns/change_target.html", context)


def _change(request: HttpRequest, step: Step, form: forms.TargetForm) -> TargetChange:
    reason, seen = form.cleaned_data["reason"], form.cleaned_data["seen"]
    return actions.change_target(
        by=request.actor, step=step, target=form.target(), reason=reason, seen=seen
    )


def _step(code: str) -> Step:
    """The step with this code, or 404."""
    found = standard.steps().get(code)
    if found is None:
        raise Http404
    return found


def _as_it_is(change: TargetChange | None) -> dict[str, Any]:
    """What the form begins with."""
    if change is None:
        return {"unit": TargetChange.Unit.PRESET}
    return {"unit": change.unit, change.unit: change.amount or None}


def _changed_meanwhile(form: forms.NewestForm, step: str) -> TargetChange | None:
    """What another manager set since the page was opened."""
    newest = queries.newest_change(step)
    number = newest.number if newest else 0
    if not form.has_seen_other_than(number):
        return None
    form.look_again(number)
    return newest


@gates.for_ability("see_triage_board")
@require_safe
def taking_longer(request: HttpRequest) -> HttpResponse:
    """What takes longer than agreed, with and without a reason."""
    after, only = request.GET.get("after", ""), request.GET.get("only", "")
    page = longer.taking_longer(request.actor, after, only)
    context = {"page": page, "after": after, "choices": WHICH}
    return render(request, "concerns/taking_longer.html", context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def say_why_longer(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Say why a step takes longer than agreed, and the new day hoped for."""
    concern, found = open_concern(request, pk), _step(step)
    written = timer_queries.delays(request.actor, concern, step)
    start, called = _said_before(written), _who_can_read(concern)
    form = forms.WhyLongerForm(request.POST or None, initial=start, called=called)
    key = f"concerns.say_why_longer.{pk}.{step}"
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return _say_why(request, concern, step, form)

    if working.is_done(request, form, act, said=KEPT, key=key):
        return redirect("concerns:concern", pk=pk)
    context = {"form": form, "concern": concern, "step": found, "written": written}
    context |= _around(request, form, concern, step)
    return render(request, "concerns/say_why_longer.html", context)


def _around(
    request: HttpRequest, form: forms.NewestForm, concern: Concern, step: str
) -> dict[str, Any]:
    """The timer, why there is nothing to say, and what others wrote meanwhile."""
    timer = timer_queries.timer_of(request.actor, concern, step)
    return {
        "timer": timer,
        "why_not": delaying_rules.why_not_say_why(timer, request.actor),
        "theirs": _said_meanwhile(request, form, concern, step),
    }


def _say_why(
    request: HttpRequest, concern: Concern, step: str, form: forms.WhyLongerForm
) -> Delay:
    return delaying.say_why_longer(
        by=request.actor,
        concern=concern,
        step=step,
        said=form.said(),
        seen=form.cleaned_data["seen"],
    )


def _who_can_read(concern: Concern) -> str:
    """What the person is called, when an enquiry is shared with them; else ''."""
    enquiry = getattr(concern, "enquiry", None)
    if enquiry is None or concern.person is None:
        return ""
    return concern.person.called


def _said_before(written: list[Delay]) -> dict[str, Any]:
    """The words that the person has in front of them can be kept."""
    newest = written[0] if written else None
    told = getattr(newest, "told", None)
    before = {"for_person": "yes", "words_to_person": told.words} if told else {}
    return before | {"seen": newest.pk if newest else 0}


def _said_meanwhile(
    request: HttpRequest, form: forms.NewestForm, concern: Concern, step: str
) -> Delay | None:
    """What somebody else wrote since the page was opened."""
    newest = timer_queries.newest_delay(request.actor, concern, step)
    number = newest.pk if newest else 0
    if not form.has_seen_other_than(number):
        return None
    form.look_again(number)
    return newest
