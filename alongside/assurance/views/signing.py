"""Signing a return, writing down that it was sent, and sending it again."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.assurance.actions import signing as actions
from alongside.assurance.forms.returning import (
    STATEMENT,
    SentForm,
    SignForm,
    WhyForm,
)
from alongside.assurance.queries import checking, returns
from alongside.assurance.rules import owing, states
from alongside.assurance.rules.as_kept import figures_kept
from alongside.assurance.views.opening import ABILITY, open_return, write

SIGNED = "Signed. Now upload the workbook, and write down that it was sent."
SENT = "Written down. It is kept as it was sent, and nothing here changes it."
TAKEN_BACK = "Taken back. It can be prepared further, and signed again."
AGAIN = "A new version. The one that was sent stays as it was."


@gates.for_ability(ABILITY)
@require_http_methods(["GET", "POST"])
def sign(request: HttpRequest, year: str) -> HttpResponse:
    """A named officer answers for the figures."""
    found, by = open_return(request, year), request.actor
    standing = returns.standing(by, found)
    form = SignForm(request.POST or None, initial={"seen": found.turn})

    def act() -> object:
        said = form.cleaned_data
        who = {"officer": said["officer"], "post": said["post"], "turn": said["seen"]}
        return actions.sign_return(by=by, found=found, statement=STATEMENT, **who)

    why_not = owing.why_not_sign(found, by, standing.owed)
    context = {"found": found, "standing": standing}
    context["why_not"] = None if request.method == "POST" else why_not
    done = {"key": f"assurance.sign.{found.year}.{found.number}", "said": SIGNED}
    answer = write(request, form, "sign", context, act, **done)
    return answer or redirect("assurance:return", year=year)


@gates.for_ability(ABILITY)
@require_http_methods(["GET", "POST"])
def take_back(request: HttpRequest, year: str) -> HttpResponse:
    """Take the signature back, saying why."""
    found, by = open_return(request, year), request.actor
    form = WhyForm(request.POST or None)

    def act() -> object:
        return actions.take_signature_back(by=by, found=found, **form.cleaned_data)

    context = {"found": found, "why_not": states.why_not_move(found, "take_back", by)}
    done = {"key": f"assurance.take_back.{found.year}", "said": TAKEN_BACK}
    answer = write(request, form, "take_back", context, act, **done)
    return answer or redirect("assurance:return", year=year)


@gates.for_ability(ABILITY)
@require_http_methods(["GET", "POST"])
def send(request: HttpRequest, year: str) -> HttpResponse:
    """Write down that somebody uploaded it to the national collection."""
    found, by = open_return(request, year), request.actor
    form = SentForm(request.POST or None, initial={"sent_by": by.name})

    def act() -> object:
        return actions.say_it_was_sent(by=by, found=found, **form.cleaned_data)

    context = {"found": found, "standing": returns.standing(by, found)}
    if request.method != "POST":
        context["why_not"] = states.why_not_move(found, "send", by)
    done = {"key": f"assurance.send.{found.year}.{found.number}", "said": SENT}
    answer = write(request, form, "send", context, act, **done)
    return answer or redirect("assurance:sent", year=year, number=found.number)


@gates.for_ability(ABILITY)
@require_http_methods(["GET", "POST"])
def again(request: HttpRequest, year: str) -> HttpResponse:
    """Prepare it again after it was sent, saying why."""
    found, by = open_return(request, year), request.actor
    form = WhyForm(request.POST or None)

    def act() -> object:
        return actions.prepare_again(by=by, found=found, **form.cleaned_data)

    context = {"found": found, "why_not": owing.why_not_prepare_again(found, by)}
    done = {"key": f"assurance.again.{found.year}.{found.number}", "said": AGAIN}
    answer = write(request, form, "again", context, act, **done)
    return answer or redirect("assurance:return", year=year)


@gates.for_ability(ABILITY)
@require_safe
def sent(request: HttpRequest, year: str, number: int) -> HttpResponse:
    """One version as it was sent, and what is different now."""
    found = open_return(request, year)
    sending = returns.sending(request.actor, found, number)
    if sending is None:
        raise Http404
    count = returns.newest_count(request.actor, found)
    now = figures_kept(count.figures) if count else None
    was = figures_kept(sending.count.figures)
    context = {
        "found": found,
        "sending": sending,
        "count": count,
        "changes": checking.differences(was, now) if now else [],
        "tables": checking.cells.tables(),
    }
    return render(request, "assurance/sent.html", context)
