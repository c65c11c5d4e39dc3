"""One thing known of a service: read, answered, linked to another, taken back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from alongside.access import actions as access
from alongside.access import keeping
from alongside.access.gates import for_ability
from alongside.design.form import Form
from alongside.providers import actions
from alongside.providers.forms.answering import (
    AnswerWrongForm,
    ReplyForm,
    SameForm,
    WordsForm,
)
from alongside.providers.models import KnowledgeItem, KnowledgeReply
from alongside.providers.queries import item_page
from alongside.providers.queries import knowledge as queries


def open_item(request: HttpRequest, pk: int) -> KnowledgeItem:
    """One thing known that the viewer's circles hold, or 404."""
    rows = queries.items(request.actor)
    by = request.actor
    return access.open_record(by=by, rows=rows, pk=pk, what="service_knowledge")


def page_of(
    request: HttpRequest,
    item: KnowledgeItem,
    form: Form,
    act: Callable[[], Any],
    **words: Any,
) -> HttpResponse:
    """A page with one form about one thing known, and back to it when it is done."""
    if keeping.is_done(request, form, act, said=words["said"]):
        return redirect("providers:known_item", item.pk)
    context = {"item": item, "form": form, **words}
    return keeping.show_form(request, "providers/known_part.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("tell_about_service")
def known_item(request: HttpRequest, pk: int) -> HttpResponse:
    """One thing known: who said what to it, who has read it, and what came of it."""
    item = open_item(request, pk)
    by, form = request.actor, ReplyForm(request.POST or None)
    key = f"providers.reply.{pk}"
    can_reply = item_page.why_not_reply(by, item) is None
    if can_reply or request.method == "POST":
        keeping.fill_from_draft(request, form, key)

    def act() -> None:
        actions.reply_to_knowledge(by=by, item=item, **form.cleaned_data)

    if keeping.is_done(request, form, act, key=key, said="Kept beside it."):
        return redirect(request.path)
    actions.note_read(by=by, items=[item])
    page = item_page.page_of(by, item)
    context = {"item": item, "page": page, "form": form, "can_reply": can_reply}
    return keeping.show_form(request, "providers/known_item.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def answer_wrong(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer whoever runs the service, who says that it is wrong."""
    rows = KnowledgeReply.objects.select_related("item__service", "recorded_for")
    reply = access.open_record(
        by=request.actor, rows=rows, pk=pk, what="service_knowledge"
    )
    form = AnswerWrongForm(request.POST or None)

    def act() -> None:
        by = request.actor
        actions.answer_wrong_knowledge(by=by, reply=reply, **form.cleaned_data)

    title, said = "They say that it is wrong", "Kept. They read your answer."
    more = {"reply": reply, "title": title, "submit": "Answer", "said": said}
    return page_of(request, reply.item, form, act, **more)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def what_came(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what came of it."""
    item = open_item(request, pk)
    asks = "What did you do, and what came of it?"
    hint = "Whoever told it reads this, and so do those who run the service"
    form = WordsForm(request.POST or None, asks=asks, hint=f"{hint}. Write no names")

    def act() -> None:
        actions.say_what_came_of_it(by=request.actor, item=item, **form.cleaned_data)

    title, said = "What came of it", "Kept. Whoever told it can read it."
    return page_of(request, item, form, act, title=title, submit="Keep this", said=said)


@require_http_methods(["GET", "POST"])
@for_ability("tell_about_service")
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take something back, and say why."""
    item = open_item(request, pk)
    hint = "It stays to be read, with what you write here, and counts no more"
    asks = "Why do you take it back?"
    form = WordsForm(request.POST or None, asks=asks, hint=hint)

    def act() -> None:
        why = form.cleaned_data["words"]
        actions.take_back_knowledge(by=request.actor, item=item, why=why)

    title = "Take it back"
    return page_of(request, item, form, act, title=title, submit=title, said="Kept.")


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def same_event(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that two told of the same event."""
    item = open_item(request, pk)
    others = queries.perhaps_same(request.actor, item)
    form = SameForm(request.POST or None, others=others)

    def act() -> None:
        actions.say_same_event(by=request.actor, item=item, first=form.chosen)

    title, said = "The same event, told twice", "Kept. Together they count once."
    words = {"title": title, "submit": "They tell of the same", "said": said}
    return page_of(request, item, form, act, has_none=not others, **words)


@for_ability("look_into_service")
@require_POST
def another_event(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it is an event of its own after all."""
    item = open_item(request, pk)
    actions.say_another_event(by=request.actor, item=item)
    return redirect("providers:known_item", pk)
