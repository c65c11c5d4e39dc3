"""Conversations with a person: the list, one of them, a new one, putting it right."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.people import actions, queries, rules
from alongside.people.forms import conversation as forms
from alongside.people.models import Conversation
from alongside.people.views.keeping import fill_from_draft, is_done, open_person
from alongside.standards import conversations as standards


def open_conversation(request: HttpRequest, pk: int) -> Conversation:
    """The conversation with this number, or 404 outside the person's circle."""
    rows = queries.conversations_of(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="conversation")


@gates.for_ability("see_own_record", "see_people")
@require_safe
def conversations(request: HttpRequest, pk: int) -> HttpResponse:
    """A person's conversations, newest first."""
    person = open_person(request, pk, "conversations")
    after = request.GET.get("after", "")
    context = {
        "person": person,
        "page": queries.conversation_page(request.actor, person, after),
        "is_own": rules.is_own_record(person, request.actor),
        "may_write": rules.why_not_write_about(person, request.actor) is None,
        "after": after,
    }
    return render(request, "people/conversations.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def conversation(request: HttpRequest, pk: int) -> HttpResponse:
    """What was said in one conversation, and what came of it."""
    row = open_conversation(request, pk)
    context = {
        "talk": queries.shown_conversation(request.actor, row),
        "person": row.person,
        "is_own": rules.is_own_record(row.person, request.actor),
        "may_write": rules.why_not_write_about(row.person, request.actor) is None,
    }
    return render(request, "people/conversation.html", context)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def new_conversation(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down a conversation, by the person or with somebody."""
    person = open_person(request, pk, "new_conversation")
    is_own = rules.is_own_record(person, request.actor)
    sheet = forms.blank_sheet(person.called, request.GET.get("for", ""), is_own=is_own)
    questions = standards.in_use(clock.today())
    form = forms.ConversationForm(request.POST or None, questions, sheet)
    key = f"people.conversation.{pk}"
    fill_from_draft(request, form, key)

    def act() -> None:
        form.kept = actions.keep_conversation(
            by=request.actor, person=person, sheet=form.sheet()
        )

    if is_done(request, form, act, key=key, said="Kept."):
        return redirect("people:conversation", pk=form.kept.pk)
    context = {"form": form, "person": person, "is_own": is_own}
    return render(request, "people/new_conversation.html", context)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def correct_conversation(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a conversation right. Of two who write at once, both versions are shown."""
    row = open_conversation(request, pk)
    sheet = queries.sheet_of(row)
    form = forms.CorrectConversationForm(
        request.POST or None,
        queries.set_of(row),
        sheet | {"seen": str(row.version)},
    )
    key = f"people.correct_conversation.{pk}"
    fill_from_draft(request, form, key)
    is_apart = form.is_valid() and _is_apart(row, form, sheet)
    if not is_apart and is_done(
        request, form, lambda: _correct(request, row, form), key=key, said="Put right."
    ):
        return redirect("people:conversation", pk=pk)
    is_own = rules.is_own_record(row.person, request.actor)
    context = {"form": form, "row": row, "person": row.person, "is_own": is_own}
    return render(request, "people/correct_conversation.html", context)


def _is_apart(
    row: Conversation, form: forms.CorrectConversationForm, now: dict[str, str]
) -> bool:
    """Whether somebody else changed the same answers since the form was opened."""
    seen = form.cleaned_data["seen"]
    form.together = form.sheet()
    if seen == row.version:
        return False
    base = queries.sheet_of(row, seen)
    form.together, apart = queries.pull_together(base, now, form.sheet())
    if apart:
        form.look_again(apart, row.version)
    return bool(apart)


def _correct(
    request: HttpRequest, row: Conversation, form: forms.CorrectConversationForm
) -> None:
    actions.correct_conversation(
        by=request.actor,
        conversation=row,
        sheet=form.together,
        seen_version=row.version,
        why=form.cleaned_data["why"],
    )
