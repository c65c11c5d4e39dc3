"""Settling, opening again, and keeping in touch afterwards."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import receiving
from alongside.concerns.actions import settling as actions
from alongside.concerns.forms import settling as forms
from alongside.concerns.queries import advocacy, death, second_look, to_ask
from alongside.concerns.queries import enquiry as enquiry_queries
from alongside.concerns.queries import following as queries
from alongside.concerns.rules import apart
from alongside.concerns.rules import enquiring as rules
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern

SETTLED = "Settled. We keep in touch."
AGAIN = "Thank you for telling us. It is open again. Somebody gets in touch."
SETTLED_AFTER_DEATH = "Settled."


@gates.for_ability("settle_concern")
@require_http_methods(["GET", "POST"])
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle, once nobody is owed anything, with days to ask how the person is."""
    rows = enquiry_queries.whole_concerns(request.actor)
    concern = access.open_record(by=request.actor, rows=rows, pk=pk, what="concern")
    mark, key = death.mark(request.actor, concern), f"concerns.settle.{pk}"
    owed = rules.owed(concern, mark)
    beside = advocacy.advocacy(request.actor, concern, until_there=True)
    form = _settle_form(request, concern, beside, key, has_died=mark is not None)
    _say_what_is_owed(form, owed)

    def act(said: dict[str, Any]) -> object:
        what = form.settled()
        return actions.settle_concern(by=request.actor, concern=concern, **what)

    told = SETTLED_AFTER_DEATH if mark else SETTLED
    if working.is_done(request, form, act, said=told, key=key):
        return working.to_enquiry(concern.enquiry.pk)
    context = {"form": form, "concern": concern, "owed": owed, "advocacy": beside}
    context |= _around(request, concern, has_died=mark is not None)
    return render(request, "concerns/settle.html", context)


def _around(request: HttpRequest, concern: Any, *, has_died: bool) -> dict[str, Any]:
    viewer = request.actor
    return {
        "why_not": rules.move_refusal(concern, viewer, has_died=has_died),
        "nobody_reads": hasattr(concern, "raiser")
        and not apart.reaches_raiser(concern),
        "second_looks": second_look.asked_of_concern(viewer, concern),
    }


def _say_what_is_owed(form: forms.SettleForm, owed: list[rules.Owed]) -> None:
    for one in owed if form.is_bound else ():
        form.add_error(None, one.sentence)


def _settle_form(
    request: HttpRequest,
    concern: Any,
    beside: advocacy.Advocacy,
    key: str,
    *,
    has_died: bool,
) -> forms.SettleForm:
    form = forms.SettleForm(
        request.POST or None,
        has_raiser=apart.reaches_raiser(concern),
        has_others=bool(apart.others_reached(concern)),
        has_died=has_died,
        waits_for=beside.waits_for,
    )
    return working.fill_from_draft(request, form, key)


@gates.for_ability("receive_concern")
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a concern again, in one press. Everything that was written stays."""
    concern = open_concern(request, pk)
    reason = request.POST.get("reason", "").replace("\x00", "").strip()
    working.press(
        request,
        lambda: receiving.reopen_concern(
            by=request.actor, concern=concern, reason=reason
        ),
        said="It is open again. Everything that was written is still here.",
    )
    return redirect("concerns:concern", pk=pk)


@gates.for_ability("ask_to_stop")
@require_POST
def say_again(request: HttpRequest, pk: int) -> HttpResponse:
    """The person, or somebody beside them, says that it is happening again."""
    enquiry = working.open_shared(request, pk)
    working.press(
        request,
        lambda: receiving.say_it_happens_again(by=request.actor, enquiry=enquiry),
        said=AGAIN,
    )
    return working.to_enquiry(pk)


@gates.for_ability("keep_in_touch")
@require_safe
def keeping_in_touch(request: HttpRequest) -> HttpResponse:
    """Who is to be asked how they are: overdue, today, in the next two weeks."""
    after = request.GET.get("after", "")
    page = queries.due(request.actor, after)
    context = {"page": page, "after": after}
    context["calls"] = () if after else to_ask.to_get_in_touch(request.actor)
    return render(request, "concerns/keeping_in_touch.html", context)


@gates.for_ability("keep_in_touch")
@require_http_methods(["GET", "POST"])
def keep_in_touch_done(request: HttpRequest, pk: int) -> HttpResponse:
    """Write how somebody is."""
    rows = queries.contacts(request.actor)
    contact = access.open_record(
        by=request.actor, rows=rows, pk=pk, what="keep_in_touch"
    )
    form = forms.KeepInTouchForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        return actions.keep_in_touch(by=request.actor, contact=contact, **said)

    if working.is_done(request, form, act):
        return redirect("concerns:keeping_in_touch")
    person = contact.concern.person_id
    talk = queries.how_to_talk_with(request.actor, {person}).get(person or 0, "")
    context = {"form": form, "contact": contact, "how_to_talk": talk}
    return render(request, "concerns/keep_in_touch_done.html", context)
