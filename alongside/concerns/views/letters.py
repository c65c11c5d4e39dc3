"""Writing letters about a concern, looking at them, and keeping them as sent."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import gates
from alongside.access.actor import Actor
from alongside.concerns.actions import letters as actions
from alongside.concerns.forms import letters as forms
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Concern, LetterStep
from alongside.concerns.models.letters import To
from alongside.concerns.queries import death, papers
from alongside.concerns.queries import letters as queries
from alongside.concerns.rules import letters as rules
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern

WRITTEN = "Kept. Look at it as they will see it, then say how it is given."
SENT = "Kept as it was sent."
HELD_BACK = "Kept. It was not sent, and the reason is written down."


@gates.for_ability("receive_concern")
@require_safe
def letters(request: HttpRequest, pk: int) -> HttpResponse:
    """The letters about a concern: what waits, what was sent, what was not."""
    found, by = open_concern(request, pk), request.actor
    context = {
        "concern": found,
        "waiting": queries.waiting(by, found),
        "sent": queries.sent(by, found),
        "not_sent": queries.not_sent(by, found),
        "ways_to_write": [(to, _why_not(by, found, to)) for to in To],
    }
    return render(request, "concerns/letters.html", context)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def write_letter(request: HttpRequest, pk: int, to: str) -> HttpResponse:
    """Write a letter to one of them, begun from what they were told."""
    found, newest = _open(request, pk, to)
    refusal = _why_not(request.actor, found, to)
    if refusal:
        return _page(request, "write_letter", found, to, refusal=refusal)
    begun = _beginning(request, found, to, newest)
    form = _letter_form(request, found, to, newest, begun)

    def act(said: dict[str, Any]) -> object:
        what = {"to": to, "said": form.said(), "seen": said["seen"]}
        return actions.write_letter(by=request.actor, concern=found, **what)

    if working.is_done(request, form, act, said=WRITTEN, key=_key(pk, to)):
        return redirect("concerns:send_letter", pk, to)
    context = _around(request, form, found, to) | {"begun": begun}
    return _page(request, "write_letter", found, to, **context)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def send_letter(request: HttpRequest, pk: int, to: str) -> HttpResponse:
    """Look at a letter as they will see it, and say how it is given."""
    found, newest = _open(request, pk, to)
    if newest is None or not (newest.is_waiting or request.method == "POST"):
        return redirect("concerns:letters", pk=pk)
    reach = queries.reach(request.actor, found, to)
    seen = {"seen": newest.number}
    form = forms.GiveForm(request.POST or None, reach=reach, initial=seen)
    made: list[Any] = []

    def act(said: dict[str, Any]) -> None:
        what = {"to": to, "giving": form.said(), "seen": said["seen"]}
        made.append(actions.send_letter(by=request.actor, concern=found, **what))

    if working.is_done(request, form, act, said=SENT):
        return redirect("concerns:letter", pk=made[0].pk)
    return _look(request, found, to, form, _hold_back(None, newest.number))


@gates.for_ability("receive_concern")
@require_POST
def hold_back_letter(request: HttpRequest, pk: int, to: str) -> HttpResponse:
    """Do not send a letter, and say why."""
    found, _ = _open(request, pk, to)
    form = _hold_back(request.POST)

    def act(said: dict[str, Any]) -> object:
        return actions.hold_back_letter(by=request.actor, concern=found, to=to, **said)

    if working.is_done(request, form, act, said=HELD_BACK):
        return redirect("concerns:letters", pk=pk)
    reach = queries.reach(request.actor, found, to)
    give = forms.GiveForm(reach=reach, initial={"seen": form.data.get("seen")})
    return _look(request, found, to, give, form)


def _why_not(by: Actor, concern: Concern, to: str) -> str | None:
    """A sentence when nobody can write to them, or not this viewer."""
    refusal = rules.why_not_write(concern, to, by)
    return refusal or death.why_not_write_to(by, concern, to)


def _open(request: HttpRequest, pk: int, to: str) -> tuple[Concern, LetterStep | None]:
    """The concern, and the last step of a letter to the one who is named in the
    address; 404 where there is nobody such, or whom the viewer does not see."""
    found = open_concern(request, pk)
    if to not in To.values:
        raise Http404
    is_hidden = rules.why_not_write(found, to, request.actor) is not None
    newest = None if is_hidden else queries.newest(request.actor, found, to)
    return found, newest


def _hold_back(words: Any, seen: Any = None) -> forms.HoldBackForm:
    """Beside the other form of the page, so that its fields have names of their own."""
    return forms.HoldBackForm(words, initial={"seen": seen}, auto_id="hold_%s")


def _key(pk: int, to: str) -> str:
    """Where words that were not sent are kept: apart for each of the two."""
    return f"concerns.letter.{pk}.{to}"


def _beginning(
    request: HttpRequest, concern: Concern, to: str, newest: LetterStep | None
) -> list[queries.Beginning]:
    """What a new letter can begin from; nothing while one is written already."""
    if newest and newest.is_waiting:
        return []
    return queries.beginnings(request.actor, concern, to)


def _letter_form(
    request: HttpRequest,
    concern: Concern,
    to: str,
    newest: LetterStep | None,
    begun: list[queries.Beginning],
) -> forms.LetterForm:
    """The form with what is written, or what was chosen to begin from."""
    by, chosen = request.actor, request.GET.get("begin", "")
    initial = _as_written(newest) if newest and newest.is_waiting else {}
    initial |= {"seen": newest.number if newest else 0}
    initial.setdefault("layout", queries.layout_offered(by, concern, to))
    for one in begun:
        if one.subject.code == chosen:
            initial |= {"about": chosen, "words": one.words}
    earlier = [one for one in queries.sent(by, concern) if one.to == to]
    words = request.POST or None
    known = {"earlier": earlier, "liked": queries.liked_layout(concern, to)}
    form = forms.LetterForm(words, to=to, initial=initial, **known)
    working.fill_from_draft(request, form, _key(concern.pk, to))
    return form


def _as_written(step: LetterStep) -> dict[str, Any]:
    """What is written already, for the form."""
    names = ("about", "words", "layout", "language")
    written = {name: getattr(step, name) for name in names}
    return written | {"corrects": str(step.corrects_id or forms.NONE)}


def _around(
    request: HttpRequest, form: NewestForm, concern: Concern, to: str
) -> dict[str, Any]:
    """What somebody else wrote while this was being written."""
    newest = queries.newest(request.actor, concern, to)
    number, theirs = newest.number if newest else 0, None
    if form.has_seen_other_than(number):
        form.look_again(number)
        theirs = newest
    return {"form": form, "theirs": theirs}


def _look(
    request: HttpRequest,
    concern: Concern,
    to: str,
    form: forms.GiveForm,
    hold_back: forms.HoldBackForm,
) -> HttpResponse:
    """The letter as they will see it, over how it is given and why it may not be."""
    context = _around(request, form, concern, to)
    _around(request, hold_back, concern, to)
    newest = queries.newest(request.actor, concern, to)
    context |= {"hold_back": hold_back, "step": newest}
    if newest:
        reach = queries.reach(request.actor, concern, to)
        context["paper"] = papers.of_step(request.actor, newest, reach)
    return _page(request, "send_letter", concern, to, **context)


def _page(
    request: HttpRequest, template: str, concern: Concern, to: str, **context: Any
) -> HttpResponse:
    reach = (
        None if context.get("refusal") else queries.reach(request.actor, concern, to)
    )
    context |= {
        "concern": concern,
        "to": to,
        "is_to_person": to == To.PERSON,
        "reach": reach,
    }
    return render(request, f"concerns/{template}.html", context)
