"""A second look at an enquiry: its questions, and answering one of them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.concerns.actions import curiosity as actions
from alongside.concerns.forms.second_look import SecondLookForm
from alongside.concerns.queries import second_look as queries
from alongside.concerns.queries.second_look import Question
from alongside.concerns.views import working


@gates.for_ability("lead_enquiry")
@require_safe
def second_looks(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions that are asked now, and what was said to them."""
    found = working.open_under_way(request, pk)
    questions = queries.questions(request.actor, found)
    return working.part(request, "second_looks", found, questions=questions)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def second_look(request: HttpRequest, pk: int, question: str) -> HttpResponse:
    """Answer one question, or say why not to look into it."""
    found, key = working.open_under_way(request, pk), f"concerns.look.{pk}.{question}"
    one = queries.question(request.actor, found, question)
    if one is None:
        raise Http404
    number = one.newest.number if one.newest else 0
    form = SecondLookForm(request.POST or None, initial={"seen": number})
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.answer_second_look(
            by=request.actor, enquiry=found, question=question, **said
        )

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:second_looks", pk)
    return working.part(request, "second_look", found, **_around(form, one, number))


def _around(form: SecondLookForm, one: Question, number: int) -> dict[str, Any]:
    """The question, and what somebody else wrote meanwhile."""
    theirs = None
    if form.has_seen_other_than(number):
        form.look_again(number)
        theirs = one.newest
    return {"form": form, "one": one, "theirs": theirs}
