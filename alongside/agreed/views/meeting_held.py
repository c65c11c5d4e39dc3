"""Writing down a meeting that was held, and what each says of the minutes."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import gates
from alongside.agreed import actions as agreed
from alongside.agreed.actions import meeting_held as actions
from alongside.agreed.actions import minutes as minutes_actions
from alongside.agreed.asking import RungForm
from alongside.agreed.forms import meeting_held as forms
from alongside.agreed.models import (
    Decision,
    Holding,
    Meeting,
    Minutes,
    Preparation,
    Rung,
)
from alongside.agreed.queries import meeting as queries
from alongside.agreed.queries import meeting_page
from alongside.agreed.rules import action as action_rules
from alongside.agreed.rules import meeting as rules
from alongside.agreed.rules import meeting_held as held_rules
from alongside.agreed.views.working import (
    TAKE_PART,
    WORK,
    Sheet,
    open_invitation,
    open_meeting,
    write,
)

TITLES = {
    Rung.Kind.DONE: ("It is done", "Somebody else checks it. Then the person says."),
    Rung.Kind.VERIFIED: ("Check it", "Look for yourself, or ask. Say what you found."),
    Rung.Kind.FELT: ("Was it felt?", "It is finished when it was felt, not before."),
}


@gates.for_ability(WORK)
@require_http_methods(["GET", "POST"])
def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Who was there, and whose voice was heard."""
    found, by = open_meeting(request, pk), request.actor
    everybody = queries.asked(by, found)
    newest = queries.newest(by, Holding, found)
    seen = Sheet.seen(newest)
    start = meeting_page.starting_voices(by, newest) | {"seen": seen}
    who: dict[str, Any] = {"everybody": everybody, "called": found.for_name}
    form = forms.VoicesForm(request.POST or None, initial=start, **who)
    lead = "Somebody can be there and not be heard, or be away and be heard."
    key, said = f"agreed.hold.{pk}", "Kept. Now write what was decided."
    sheet = Sheet("Whose voice was heard?", lead, "Keep this", key, said)

    def act() -> object:
        what = {"voices": form.voices(), "seen": form.cleaned_data["seen"]}
        return actions.hold_meeting(by=by, meeting=found, **what)

    sheet = sheet.unless(held_rules.why_not_hold(found, by))
    return write(request, found, form, act, sheet, theirs={"holding": newest})


@gates.for_ability(WORK)
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One thing that was decided, with the person's view of it."""
    found, by = open_meeting(request, pk), request.actor
    form = forms.DecideForm(request.POST or None)
    lead = "One at a time. Whoever does not agree is written down by name afterwards."
    sheet = Sheet("What was decided", lead, "Keep this", f"agreed.decide.{pk}")

    def act() -> object:
        said = form.cleaned_data
        words = {"words": said["decided"], "decided_by": said["decided_by"]}
        what = words | {"uid": said["uid"], "view": form.view()}
        return actions.decide_at_meeting(by=by, meeting=found, **what)

    sheet = sheet.unless(held_rules.why_not_write_down(found, by))
    return write(request, found, form, act, sheet)


@gates.for_ability(TAKE_PART)
@require_http_methods(["GET", "POST"])
def dissent(request: HttpRequest, pk: int, decision: int) -> HttpResponse:
    """Somebody does not agree with a decision."""
    found, by = open_meeting(request, pk), request.actor
    one = _decision(request, found, str(decision))
    everybody, is_work = queries.asked(by, found), by.may(WORK)
    form = forms.DissentForm(
        request.POST or None, everybody=everybody, is_for_own=not is_work
    )
    lead = "It stands beside the decision, by name. It does not stop it."
    key = f"agreed.dissent.{decision}"
    title = "Who does not agree?" if is_work else "I do not agree"
    sheet = Sheet(title, lead, "Keep this", key)

    def act() -> object:
        said = {"name": ""} | form.cleaned_data
        return actions.keep_dissent(by=by, decision=one, **said)

    return write(request, found, form, act, sheet, decision=one)


def _decision(request: HttpRequest, meeting: Meeting, number: str) -> Decision:
    found = queries.decision_of(request.actor, meeting, number)
    if found is None:
        raise Http404
    return found


@gates.for_ability(WORK)
@require_http_methods(["GET", "POST"])
def agree(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody will do something; `?decision=` says because of which decision."""
    found, by = open_meeting(request, pk), request.actor
    number = request.GET.get("decision", "")
    one = queries.decision_of(by, found, number)
    prepared = queries.newest(by, Preparation, found)
    start = forms.starting_action(one, prepared)
    everybody = queries.asked(by, found)
    form = forms.DoForm(request.POST or None, initial=start, everybody=everybody)
    lead = "Name one person who will do it, and a day."
    key = f"agreed.agree.{pk}.{one.pk if one else 0}"
    sheet = Sheet("What somebody will do", lead, "We agree", key, "Agreed.")

    def act() -> object:
        what = {"uid": form.cleaned_data["uid"], "to_do": form.to_do()}
        return actions.agree_at_meeting(by=by, meeting=found, decision=one, **what)

    sheet = sheet.unless(held_rules.why_not_act(found, by))
    return write(request, found, form, act, sheet, decision=one)


@gates.for_ability(TAKE_PART)
@require_http_methods(["GET", "POST"])
def say_rung(request: HttpRequest, pk: int, action: int, kind: str) -> HttpResponse:
    """That something agreed is done, was checked or was felt."""
    found, by = open_meeting(request, pk), request.actor
    hold = request.method == "POST"
    one = queries.action_of(by, found, action, hold=hold)
    if one is None or kind not in Rung.Kind.values:
        raise Http404
    rung, is_own = Rung.Kind(kind), action_rules.is_for(one, by)
    form = RungForm(request.POST or None, kind=kind, called=one.for_name, is_own=is_own)
    sheet = Sheet(*TITLES[rung], "Keep this", f"agreed.rung.{action}.{kind}")

    def act() -> object:
        return ACTS[rung](by=by, action=one, **form.said())

    sheet = sheet.unless(action_rules.WHY_NOT[rung](one, by))
    return write(request, found, form, act, sheet, action=one)


ACTS: dict[Rung.Kind, Any] = {
    Rung.Kind.DONE: agreed.say_done,
    Rung.Kind.VERIFIED: agreed.check_done,
    Rung.Kind.FELT: agreed.say_felt,
}


@gates.for_ability(WORK)
@require_http_methods(["GET", "POST"])
def write_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """The minutes, or what is put right in them."""
    found, by = open_meeting(request, pk), request.actor
    newest = queries.newest(by, Minutes, found)
    seen, is_first = Sheet.seen(newest), newest is None
    start = {"seen": seen, "words": newest.words if newest else ""}
    form = forms.MinutesForm(request.POST or None, initial=start, is_first=is_first)
    title = "Write the minutes" if is_first else "Put the minutes right"
    lead = "Everybody who was asked reads them, and says whether they are right."
    said = "Kept. Everybody who was asked can read them now."
    sheet = Sheet(title, lead, "Share them", f"agreed.minutes.{pk}", said)

    def act() -> object:
        return minutes_actions.write_minutes(by=by, meeting=found, **form.cleaned_data)

    sheet = sheet.unless(held_rules.why_not_write_down(found, by))
    return write(request, found, form, act, sheet, theirs={"minutes": newest})


@gates.for_ability(TAKE_PART)
@require_http_methods(["GET", "POST"])
def answer_minutes(request: HttpRequest, pk: int, asked: int) -> HttpResponse:
    """Whether the minutes are right for one who was asked."""
    found, by = open_meeting(request, pk), request.actor
    one = open_invitation(request, found, asked)
    newest = queries.newest(by, Minutes, found)
    seen, is_own = Sheet.seen(newest), rules.is_own(one, by)
    form = forms.MinutesAnswerForm(
        request.POST or None, initial={"seen": seen}, name=one.name, is_own=is_own
    )
    title = "Are the minutes right?" if is_own else f"What {one.name} says of them"
    lead = "What is not right is kept beside the minutes. You can say more later."
    sheet = Sheet(title, lead, "Keep this", f"agreed.minutes_answer.{asked}")

    def act() -> object:
        return minutes_actions.answer_minutes(by=by, invitation=one, **form.said())

    sheet = sheet.unless(held_rules.why_not_answer_minutes(found, one, by))
    return write(
        request, found, form, act, sheet, theirs={"minutes_now": newest}, read=newest
    )
