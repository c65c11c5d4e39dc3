"""The steps of a contract review: one page for each, all made alike."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.access.actor import Actor
from alongside.access.keeping import fill_from_draft, is_done, show_form
from alongside.design.kept import KeptForm
from alongside.providers.actions import contract_review as moving
from alongside.providers.actions import contract_review_found as finding
from alongside.providers.actions import contract_review_told as telling
from alongside.providers.forms import contract_report, contract_review
from alongside.providers.models import ContractReview
from alongside.providers.queries import contract_report as reporting
from alongside.providers.queries import contract_reviews as queries
from alongside.providers.queries import knowing
from alongside.providers.rules.contract_review_states import why_not_move
from alongside.providers.views.contract_review import READS, open_review

Asked = Callable[[Any, ContractReview, Actor], KeptForm]
Act = Callable[[Any, ContractReview, Actor], object]


@dataclass(frozen=True)
class Step:
    """One page: its heading, what it says above the form, the form, and what it does.

    `verb` is the move that must be possible; '' where nothing moves.
    """

    heading: str
    lead: str
    asked: Asked
    act: Act
    verb: str = ""
    submit: str = "Keep this"


def _why(label: str, *, needed: bool = True) -> Asked:
    def asked(typed: Any, review: ContractReview, by: Actor) -> KeptForm:
        return contract_review.WhyForm(typed, label=label, needed=needed)

    return asked


def _plain(form: type[KeptForm]) -> Asked:
    return lambda typed, review, by: form(typed)


def _clean(action: Callable[..., object]) -> Act:
    return lambda form, review, by: action(by=by, review=review, **form.cleaned_data)


def _agree_one(form: Any, review: ContractReview, by: Actor) -> object:
    said = form.cleaned_data
    return finding.agree_review_action(
        by=by,
        review=review,
        party=said["party"],
        to_do=form.to_do(),
        for_name=said["for_name"],
        uid=said["uid"],
    )


def _report(typed: Any, review: ContractReview, by: Actor) -> KeptForm:
    is_heard = queries.first_heard(review) is not None
    return contract_report.ReportForm(
        typed, is_heard=is_heard, initial=reporting.start_of_report(review)
    )


STEPS = {
    "put-off": Step(
        "Put it off",
        "Everybody who can see the review can read why.",
        _plain(contract_review.PutOffForm),
        _clean(moving.put_off_contract_review),
        "put_off",
    ),
    "call-off": Step(
        "It is not held",
        "For example, because the contract has ended.",
        _why("Why is it not held?"),
        _clean(moving.call_off_contract_review),
        "call_off",
    ),
    "who-went": Step(
        "Who went to see",
        "The visit itself is written down on the page of the service.",
        lambda typed, review, by: contract_review.SeenForm(
            typed, visits=queries.visits_to_choose(by, review)
        ),
        lambda form, review, by: moving.say_who_went(
            by=by, review=review, seen=form.said()
        ),
        "see",
    ),
    "hear": Step(
        "What somebody said",
        "People who live there and their families first. It is kept once, with "
        "everything else that is known of the service.",
        _plain(contract_review.HearForm),
        _clean(finding.hear_in_review),
    ),
    "findings": Step(
        "What was found",
        "Write it together with the service where you can. The service then has 10 "
        "working days to say what it thinks. This is our own aim, and not the law.",
        lambda typed, review, by: contract_review.FindForm(
            typed,
            promises=queries.promises_of(review.service),
            initial=reporting.start_of_findings(review),
        ),
        lambda form, review, by: finding.find_in_review(
            by=by, review=review, found=form.said()
        ),
        "find",
    ),
    "answer": Step(
        "What the service says",
        "It stands beside what was found, in the report too.",
        lambda typed, review, by: contract_review.CommentForm(
            typed, runs_it=knowing.runs_it(by, review.service)
        ),
        lambda form, review, by: finding.comment_on_findings(
            by=by, review=review, **form.said()
        ),
    ),
    "go-on": Step(
        "Go on without an answer",
        "Only when the time for an answer has gone by.",
        _why("What did you do to reach the service?"),
        lambda form, review, by: finding.go_on_unanswered(
            by=by, review=review, words=form.cleaned_data["why"]
        ),
        "go_on_unanswered",
    ),
    "action": Step(
        "Something to be done",
        "Either side can have something to do. It is finished when it was done, "
        "checked by somebody else, and felt.",
        lambda typed, review, by: contract_review.ReviewActionForm(
            typed, owners=queries.who_may_do_it(review.service)
        ),
        _agree_one,
        "agree",
    ),
    "agreed": Step(
        "Everything that will be done is written down",
        "After this comes the report.",
        _why("Nothing needs to be done? Say why", needed=False),
        lambda form, review, by: finding.agree_contract_review(
            by=by, review=review, words=form.cleaned_data["why"]
        ),
        "agree",
    ),
    "report": Step(
        "The report, and the short version",
        "The short version can be read by anybody, without signing in, and printed.",
        _report,
        lambda form, review, by: telling.report_contract_review(
            by=by, review=review, told=form.said()
        ),
        "report",
        "Send the report and publish the short version",
    ),
    "settle": Step(
        "The day to look again",
        "The review is settled, and the next one has its day.",
        _plain(contract_review.SettleForm),
        _clean(telling.settle_contract_review),
        "settle",
    ),
}


@gates.for_ability(READS)
@require_http_methods(["GET", "POST"])
def review_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """One step of a review; when it is well said, back to the review."""
    review, by, asked = open_review(request, pk), request.actor, STEPS.get(step)
    if asked is None:
        raise Http404
    form = asked.asked(request.POST or None, review, by)
    key = f"providers.review_step.{pk}.{step}"
    fill_from_draft(request, form, key)
    why_not = why_not_move(review, asked.verb, by) if asked.verb else None

    def act() -> object:
        return asked.act(form, review, by)

    if not why_not and is_done(request, form, act, key=key, said="Thank you. Kept."):
        return redirect("providers:contract_review", pk=pk)
    context = {"form": form, "review": review, "step": asked, "why_not": why_not}
    context["back"] = reverse("providers:contract_review", args=[pk])
    context["standing"] = queries.newest_findings(review) if step == "answer" else None
    return show_form(request, "providers/review_step.html", context)


@gates.public
@require_safe
def short_report(request: HttpRequest, uid: Any) -> HttpResponse:
    """The short version of a review, for anybody, on paper too."""
    report = queries.short_report(uid)
    if report is None:
        raise Http404
    return render(request, "providers/short_report.html", {"report": report})
