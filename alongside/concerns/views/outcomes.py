"""What the person wants, written by them or beside them, and what came of it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import gates
from alongside.concerns.actions import kept_as_well as keeping
from alongside.concerns.actions import outcomes as actions
from alongside.concerns.forms import outcomes as forms
from alongside.concerns.models import Enquiry
from alongside.concerns.queries import enquiry as queries
from alongside.concerns.rules import enquiring as rules
from alongside.concerns.views import working
from alongside.people import asking
from alongside.people.models import Judgement, Outcome, OutcomeRevision


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def hear_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one thing the person wants; the person may do so themselves."""
    found = working.open_shared(request, pk)
    key = f"concerns.hear_outcome.{pk}"
    form = forms.HearOutcomeForm(
        request.POST or None,
        is_own=queries.is_own(request.actor, found),
        called=queries.called(found),
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        said = {"said_by": request.actor.name, **said}
        return actions.hear_outcome(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act, said="Thank you. It is kept.", key=key):
        return working.to_enquiry(pk)
    refusal = rules.why_not_hear_outcome(found, request.actor)
    return working.part(request, "hear_outcome", found, form=form, refusal=refusal)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def record_asked(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that the person wanted nothing in particular, or was not asked."""
    found = working.open_under_way(request, pk)
    form = forms.RecordAskedForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        return actions.record_asked(by=request.actor, enquiry=found, **said)

    if working.is_done(request, form, act):
        return working.to_enquiry(pk)
    refusal = rules.why_not_hear_outcome(found, request.actor)
    return working.part(request, "record_asked", found, form=form, refusal=refusal)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def revise_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is wanted. Earlier words stay; of two writers both are shown."""
    outcome = working.open_outcome(request, pk)
    seen = {"words": outcome.words, "seen_words": outcome.words}
    is_own = queries.is_own(request.actor, outcome.sought.enquiry)
    form = asking.ReviseOutcomeForm(request.POST or None, initial=seen, is_own=is_own)

    def act(said: dict[str, Any]) -> object:
        return actions.revise_sought(by=request.actor, outcome=outcome, **said)

    if working.is_done(request, form, act):
        return working.to_enquiry(outcome.sought.enquiry_id)
    context = {}
    outcome.refresh_from_db(fields=["words"])
    if form.is_bound and form.has_seen_other_than(outcome.words):
        form.look_again(outcome.words)
        context["theirs"] = outcome.words
    return _page(request, "revise_outcome", outcome, form, **context)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def withdraw_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that something is no longer wanted, and why."""
    outcome = working.open_outcome(request, pk)
    act, form = actions.withdraw_sought, asking.WithdrawOutcomeForm
    return _turn(request, outcome, "withdraw_outcome", form, act)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def want_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that something is wanted again, and why."""
    outcome = working.open_outcome(request, pk)
    act, form = actions.want_sought_again, asking.WantAgainForm
    return _turn(request, outcome, "want_again", form, act)


def _turn(
    request: HttpRequest,
    outcome: Outcome,
    template: str,
    asks: type[asking.TurnOutcomeForm],
    do: Callable[..., Outcome],
) -> HttpResponse:
    """From wanted to no longer wanted, or back. Of two at once the second sees both."""
    enquiry, seen = outcome.sought.enquiry, {"seen": outcome.version}
    is_own = queries.is_own(request.actor, enquiry)
    form = asks(request.POST or None, initial=seen, is_own=is_own)

    def act(said: dict[str, Any]) -> object:
        return do(by=request.actor, outcome=outcome, **said)

    if working.is_done(request, form, act):
        return working.to_enquiry(enquiry.pk)
    theirs = _written_meanwhile(form, outcome)
    return _page(request, template, outcome, form, theirs=theirs)


def _written_meanwhile(
    form: asking.TurnOutcomeForm, outcome: Outcome
) -> OutcomeRevision | None:
    """What happened to it since the writer opened the page; the next press has seen
    that."""
    if not form.has_seen_other_than(outcome.version):
        return None
    form.look_again(outcome.version)
    return outcome.revisions.last()


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def rate_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """How near the person says they are to what they want of the enquiry, today."""
    outcome = working.open_outcome(request, pk)
    enquiry, key = outcome.sought.enquiry, f"concerns.rate_outcome.{pk}"
    form = asking.RateForm(
        request.POST or None,
        called=queries.called(enquiry),
        is_own=queries.is_own(request.actor, enquiry),
    )
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.rate_sought(by=request.actor, outcome=outcome, **form.rated())

    if working.is_done(request, form, act, said="Thank you. It is kept.", key=key):
        return working.to_enquiry(enquiry.pk)
    return _page(request, "rate_outcome", outcome, form)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def keep_as_well(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the person's own record may hold it too, and keep the answer."""
    outcome, by = working.open_outcome(request, pk), request.actor
    enquiry, key = outcome.sought.enquiry, f"concerns.keep_as_well.{pk}"
    is_own = queries.is_own(by, enquiry)
    form = forms.KeepAsWellForm(request.POST or None, outcome=outcome, is_own=is_own)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        view = form.view()
        if form.is_no:
            return keeping.say_not_kept(by=by, outcome=outcome, view=view)
        more = {"wish": form.wish(), "answer": said["answer"]}
        return keeping.keep_as_well(by=by, outcome=outcome, view=view, **more)

    if working.is_done(request, form, act, key=key):
        return working.to_enquiry(enquiry.pk)
    refusal = rules.why_not_keep_as_well(outcome, by)
    return _page(request, "keep_as_well", outcome, form, refusal=refusal)


def _page(
    request: HttpRequest, template: str, outcome: Outcome, form: Any, **context: Any
) -> HttpResponse:
    """The form, or in its place why it cannot be: the enquiry is settled."""
    enquiry = outcome.sought.enquiry
    settled = rules.why_not_hear_outcome(enquiry, request.actor)
    context = {"refusal": settled, **context, "form": form, "outcome": outcome}
    return working.part(request, template, enquiry, **context)


@gates.for_ability("judge_outcomes")
@require_http_methods(["GET", "POST"])
def judge_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether it was what they wanted: the person, beside them, or the worker."""
    outcome = working.open_outcome(request, pk)
    form = asking.JudgeOutcomeForm(
        request.POST or None,
        initial={"whose": request.GET.get("whose", "")},
        **_voice(request, outcome.sought.enquiry),
    )

    def act(said: dict[str, Any]) -> object:
        return actions.judge_sought(by=request.actor, outcome=outcome, **form.judged())

    if working.is_done(request, form, act, said="Thank you. It is kept."):
        return working.to_enquiry(outcome.sought.enquiry_id)
    refusal = rules.why_not_judge(outcome, Judgement.Whose.PERSON, request.actor)
    return _page(request, "judge_outcome", outcome, form, refusal=refusal)


def _voice(request: HttpRequest, enquiry: Enquiry) -> dict[str, str]:
    """Who speaks: the person themselves, a worker, or somebody beside the person."""
    side = "worker" if request.actor.may("lead_enquiry") else "beside"
    if queries.is_own(request.actor, enquiry):
        side = "own"
    called = queries.called(enquiry)
    return {"side": side, "called": called, "name": request.actor.name}
