"""The draft of what was found: written, given to read, answered, and accepted."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from alongside.access import gates
from alongside.concerns.actions import finding as actions
from alongside.concerns.actions import finding_read as reading
from alongside.concerns.forms import finding as forms
from alongside.concerns.models import Enquiry, FindingOffer
from alongside.concerns.queries import advocacy, beside
from alongside.concerns.queries import finding as queries
from alongside.concerns.rules import finding as rules
from alongside.concerns.rules import finding_offer as offering
from alongside.concerns.rules.finding import Found, Standing
from alongside.concerns.views import working

WRITTEN = "Kept as a draft. Now let those read it whom it is about."
GIVEN = "Kept. What they read stays as it is, and they can say what is wrong."
OFFERED = "A safeguarding manager reads it now, and accepts it or sends it back."
ACCEPTED = "Accepted. The words to the person are on their page now."
SENT_BACK = "Sent back. Whoever leads the enquiry reads what is missing."


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def write_finding(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what was found, and the words in which the person reads it."""
    found = working.open_under_way(request, pk)
    key = f"concerns.write_finding.{pk}"
    standing = queries.standing(request.actor, found)
    context = _finding_form(request, found, standing)
    form = working.fill_from_draft(request, context["form"], key)

    def act(said: dict[str, Any]) -> object:
        more = {n: said.get(n) or "" for n in ("why_without", "keeps_to")}
        what = {"found": form.said(), "seen": said["seen"], **more}
        return actions.write_finding(by=request.actor, enquiry=found, **what)

    if working.is_done(request, form, act, said=WRITTEN, key=key):
        return redirect("concerns:finding_draft", pk=pk)
    context |= {"kept": found.findings.all(), "theirs": _theirs(form, standing)}
    context["why_not"] = rules.why_not_write(found, standing, request.actor)
    return working.part(request, "write_finding", found, **context)


def _finding_form(
    request: HttpRequest, enquiry: Enquiry, standing: Standing
) -> dict[str, Any]:
    """The form, filled with the draft; a new one with what stands against it now."""
    draft, asked = standing.draft, {}
    beside_them = advocacy.advocacy(request.actor, enquiry.concern, until_there=True)
    if draft is None:
        held = beside.held_at(request.actor, enquiry.concern, "write_finding")
        asked = {"waits_for": beside_them.waits_for, "held": held}
    names = Found.__dataclass_fields__
    initial = {name: getattr(draft, name) for name in names} if draft else {}
    initial["seen"] = draft.number if draft else 0
    form = forms.FindingForm(request.POST or None, initial=initial, **asked)
    return {"form": form, "advocacy": None if draft else beside_them, "draft": draft}


def _theirs(form: forms.FindingForm, standing: Standing) -> Any:
    """What somebody else wrote meanwhile, and the next press has seen it."""
    number = standing.draft.number if standing.draft else 0
    if not form.has_seen_other_than(number):
        return None
    form.look_again(number)
    return standing.draft


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def finding_draft(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft, who read it, what they said; and giving it to a manager."""
    found, key = working.open_under_way(request, pk), f"concerns.offer_finding.{pk}"
    standing = queries.standing(request.actor, found)
    without = standing.gone_without
    sent = request.POST if request.method == "POST" else None  # it may ask nothing
    form = forms.OfferFindingForm(sent, without=without)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        why = said.get("why_go_on") or ""
        return actions.offer_finding(by=request.actor, enquiry=found, why_go_on=why)

    if working.is_done(request, form, act, said=OFFERED, key=key):
        return redirect("concerns:finding_draft", pk=pk)
    context = {"form": form, "standing": standing}
    context |= _what_comes_next(request, found, standing)
    return working.part(request, "finding_draft", found, **context)


def _what_comes_next(
    request: HttpRequest, enquiry: Enquiry, standing: Standing
) -> dict[str, Any]:
    """Whether it can be changed, offered and accepted now, or why not."""
    by = request.actor
    refusal = offering.why_not_answer_offer(enquiry, standing, by)
    return {
        "why_not": rules.why_not_change_draft(enquiry, standing, by),
        "not_yet": offering.why_not_ready(enquiry, standing),
        "may_accept": refusal is None,
    }


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def share_finding(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the draft to somebody to read."""
    found, key = working.open_under_way(request, pk), f"concerns.share_finding.{pk}"
    form = forms.ShareFindingForm(
        request.POST or None,
        readers=queries.readers(request.actor, found),
        held=beside.held_at(request.actor, found.concern, "write_finding"),
        initial={"answer_by": queries.day_to_answer()},
    )
    working.fill_from_draft(request, form, key)

    def act(_: dict[str, Any]) -> object:
        return reading.share_finding(by=request.actor, enquiry=found, **form.said())

    if working.is_done(request, form, act, said=GIVEN, key=key):
        return redirect("concerns:finding_draft", pk=pk)
    return _of_draft(request, "share_finding", found, form)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def keep_unshown(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep why the person does not read the draft."""
    found, key = working.open_under_way(request, pk), f"concerns.keep_unshown.{pk}"
    form = forms.NotShownForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return reading.keep_unshown(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:finding_draft", pk=pk)
    return _of_draft(request, "keep_unshown", found, form)


def _of_draft(
    request: HttpRequest, template: str, enquiry: Enquiry, form: Any
) -> HttpResponse:
    standing = queries.standing(request.actor, enquiry)
    why_not = rules.why_not_change_draft(enquiry, standing, request.actor)
    context = {"form": form, "standing": standing, "why_not": why_not}
    return working.part(request, template, enquiry, **context)


@gates.for_ability("accept_findings")
@require_http_methods(["GET", "POST"])
def answer_offer(request: HttpRequest, pk: int) -> HttpResponse:
    """A manager accepts what was found, or sends it back with what is missing."""
    found, key = working.open_under_way(request, pk), f"concerns.answer_offer.{pk}"
    form = forms.AnswerOfferForm(request.POST or None)
    working.fill_from_draft(request, form, key)
    accepts = request.POST.get("answer") == FindingOffer.Answer.ACCEPTED

    def act(said: dict[str, Any]) -> object:
        what = {"answer": said["answer"], "words": said.get("words") or ""}
        return actions.answer_offer(by=request.actor, enquiry=found, **what)

    said = ACCEPTED if accepts else SENT_BACK
    if working.is_done(request, form, act, said=said, key=key):
        return working.to_enquiry(pk)
    standing = queries.standing(request.actor, found)
    why_not = offering.why_not_answer_offer(found, standing, request.actor)
    context = {"form": form, "standing": standing, "why_not": why_not}
    return working.part(request, "answer_offer", found, **context)
