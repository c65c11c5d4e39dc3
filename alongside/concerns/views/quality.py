"""Notes on the quality of a service, for those who buy its care or run it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates, keeping
from alongside.concerns.actions import early_talk as actions
from alongside.concerns.forms.early import AnswerNoteForm
from alongside.concerns.queries import early, quality
from alongside.concerns.rules import early as rules


@gates.for_ability("answer_barrier")
@require_safe
def quality_notes(request: HttpRequest) -> HttpResponse:
    """Notes that were passed on to this user, newest first."""
    after = request.GET.get("after", "")
    context = {"page": quality.notes_page(request.actor, after), "after": after}
    return render(request, "concerns/quality_notes.html", context)


@gates.for_ability("answer_barrier")
@require_http_methods(["GET", "POST"])
def quality_note(request: HttpRequest, pk: int) -> HttpResponse:
    """One note, and what is done about it."""
    rows = quality.notes(request.actor)
    note = access.open_record(by=request.actor, rows=rows, pk=pk, what="quality_note")
    form, key = AnswerNoteForm(request.POST or None), f"concerns.quality_note.{pk}"
    keeping.fill_from_draft(request, form, key)
    team = early.desk_team()
    if team is None:
        raise Http404

    def act() -> None:
        words = form.cleaned_data["words"]
        actions.answer_quality_note(by=request.actor, note=note, words=words, team=team)

    said = "Sent. The one who first noted it can read it."
    if keeping.is_done(request, form, act, key=key, said=said):
        return redirect("concerns:quality_notes")
    why_not = rules.why_not_answer(note, request.actor)
    context = {"note": note, "form": form, "why_not": why_not}
    return render(request, "concerns/quality_note.html", context)
