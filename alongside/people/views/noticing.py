"""Noting what is not as usual, reading what was noticed, and talking it over."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.agreed.actions import View
from alongside.people import rules
from alongside.people.actions import noticing as actions
from alongside.people.forms.noticing import NoticeForm, TalkedOverForm
from alongside.people.models import Noticing, Person
from alongside.people.queries import noticing as queries
from alongside.people.views.keeping import fill_from_draft, is_done, open_person


@gates.for_ability("notice_change")
@require_http_methods(["GET", "POST"])
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """One short page: what is usual for the person, and one box beside it."""
    person = open_person(request, pk, "notice")
    key = queries.draft_key(person)
    form = NoticeForm(request.POST or None)
    fill_from_draft(request, form, key)
    if is_done(request, form, lambda: _note(request, person, form), key=key):
        return redirect("people:notice_thanks", pk=pk)
    context = {
        "form": form,
        "person": person,
        "usual": queries.usual(request.actor, person),
        "is_own": rules.is_own_record(person, request.actor),
    }
    return render(request, "people/notice.html", context)


def _note(request: HttpRequest, person: Person, form: NoticeForm) -> object:
    noticed, uid = actions.Noticed(**form.noticed()), form.cleaned_data["uid"]
    return actions.notice_change(
        by=request.actor, person=person, noticed=noticed, uid=uid
    )


@gates.for_ability("notice_change")
@require_safe
def notice_thanks(request: HttpRequest, pk: int) -> HttpResponse:
    """Thank you, what happens next, and where to go if it is more than that."""
    person = open_person(request, pk, "notice")
    is_own = rules.is_own_record(person, request.actor)
    context = {"person": person, "is_own": is_own}
    return render(request, "people/notice_thanks.html", context)


@gates.for_ability("notice_change")
@require_safe
def noticed(request: HttpRequest, pk: int) -> HttpResponse:
    """What was noticed, newest first, with what is usual beside it."""
    person = open_person(request, pk, "noticed")
    viewer, after = request.actor, request.GET.get("after", "")
    context = {
        "person": person,
        "page": queries.noticed_page(viewer, person, after),
        "usual": queries.usual(viewer, person),
        "prompt": queries.prompt_to_talk(viewer, person),
        "may_write": rules.why_not_write_about(person, viewer) is None,
        "is_own": rules.is_own_record(person, viewer),
        "after": after,
    }
    return render(request, "people/noticed.html", context)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def talk_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Who talked with the person about what was noticed, and what came of it."""
    person, viewer = open_person(request, pk, "noticed"), request.actor
    newest = queries.newest_noticing(viewer, person)
    if newest is None:
        return redirect("people:noticed", pk=pk)
    is_own, key = rules.is_own_record(person, viewer), queries.talk_draft_key(person)
    start = {"seen": newest.pk, "talked_by": viewer.name}
    form = TalkedOverForm(request.POST or None, initial=start, is_own=is_own)
    fill_from_draft(request, form, key)
    said = "Kept. Thank you for talking about it."
    if is_done(
        request, form, lambda: _talk(request, person, newest, form), said=said, key=key
    ):
        return redirect("people:noticed", pk=pk)
    page = queries.noticed_page(viewer, person)
    context = {"form": form, "person": person, "is_own": is_own, "page": page}
    return render(request, "people/talk_over.html", context)


def _talk(
    request: HttpRequest, person: Person, newest: Noticing, form: TalkedOverForm
) -> object:
    typed = form.cleaned_data
    return actions.talk_over(
        by=request.actor,
        person=person,
        up_to=queries.noticing_seen(request.actor, person, typed["seen"]) or newest,
        talk=actions.Talk(**form.talk()),
        view=View(**form.view()),
        uid=typed["uid"],
    )
