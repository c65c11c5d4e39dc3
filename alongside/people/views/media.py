"""The pictures, sound and video of a person: shown, put there, taken away."""

import re

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import gates
from alongside.access import queries as access_queries
from alongside.access.rules import Refused
from alongside.people import actions, queries, rules
from alongside.people.forms.media import AddMediaForm, TakeAwayForm
from alongside.people.models import Media, Person
from alongside.people.queries import limit
from alongside.people.views.keeping import open_person

MOST_AT_ONCE = 1024 * 1024
RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")


def open_media(request: HttpRequest, pk: int, media: int, what: str) -> Media:
    """What belongs to this person, or 404 for whoever is not in its circle.

    What belongs to an enquiry is never for somebody marked as an alleged source of
    risk; the safeguarding team is asked, because they may not see that they are.
    """
    rows = queries.media_of(request.actor, pk).select_related("person")
    found = access.open_record(by=request.actor, rows=rows, pk=media, what=what)
    team = access_queries.receiving_team()
    if found.circle_id != found.person.circle_id and team:
        with access.at_the_desk_of(team):
            is_source = limit.is_alleged_source(request.actor, found.person)
        if is_source:
            raise Http404
    return found


@gates.for_ability("see_own_record", "see_people")
@require_safe
def all_media(request: HttpRequest, pk: int) -> HttpResponse:
    """Every picture, sound and video, newest first."""
    person = open_person(request, pk, "all_media")
    after = request.GET.get("after", "")
    context = {
        "person": person,
        "page": queries.media_page(request.actor, person, after),
        "after": after,
        "is_own": rules.is_own_record(person, request.actor),
        "may_write": rules.why_not_write_about(person, request.actor) is None,
    }
    return render(request, "people/all_media.html", context)


@gates.for_ability("see_own_record", "see_people")
@require_safe
def media(request: HttpRequest, pk: int, media: int) -> HttpResponse:
    """What is in the file, or the part of it that a player asks for."""
    found = open_media(request, pk, media, "media")
    first, last, status = _part_asked(request.headers.get("Range", ""), found.size)
    if status == 416:
        answer = HttpResponse(status=status)
        answer.headers["Content-Range"] = f"bytes */{found.size}"
        return _kept_to_itself(answer)
    content = queries.bytes_of(request.actor, found, first, last - first + 1)
    answer = HttpResponse(content, content_type=found.content_type, status=status)
    answer.headers["Accept-Ranges"] = "bytes"
    answer.headers["Content-Disposition"] = f'inline; filename="{found.file_name}"'
    if status == 206:
        answer.headers["Content-Range"] = f"bytes {first}-{last}/{found.size}"
    return _kept_to_itself(answer)


def _part_asked(wanted: str, size: int) -> tuple[int, int, int]:
    """First and last byte, and the status; players ask for a part at a time."""
    asked = RANGE.fullmatch(wanted.strip())
    if not asked:
        return 0, size - 1, 200
    first = int(asked[1])
    last = min(int(asked[2] or first + MOST_AT_ONCE - 1), size - 1)
    return (first, last, 206) if first <= last else (0, 0, 416)


def _kept_to_itself(answer: HttpResponse) -> HttpResponse:
    """Never guessed at, never run, never kept, never shown inside another site."""
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    answer.headers["Cache-Control"] = "no-store"
    return answer


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def add_media(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a picture, sound or video there, with its words."""
    person = open_person(request, pk, "add_media")
    is_own = rules.is_own_record(person, request.actor)
    key = queries.media_draft_key(person)
    draft = access_queries.draft(request.actor, key)
    form = AddMediaForm(
        request.POST or None,
        request.FILES or None,
        person=person,
        is_own=is_own,
        kept=draft.words if draft else None,
    )
    if form.is_valid() and _keep(request, person, form):
        return redirect("people:all_media", pk=pk)
    form.autosave_url = reverse("access:keep_draft", args=[key])
    context = {"form": form, "person": person, "is_own": is_own}
    context["draft"] = draft if request.method == "GET" else None
    return render(request, "people/add_media.html", context)


def _keep(request: HttpRequest, person: Person, form: AddMediaForm) -> bool:
    shown = actions.Shown(**form.shown())
    try:
        actions.add_media(
            by=request.actor, person=person, file=form.cleaned_data["file"], shown=shown
        )
    except Refused as no:
        form.add_error("file", no.sentence)
        return False
    access.drop_draft(by=request.actor, key=queries.media_draft_key(person))
    messages.success(request, "Kept. Only the circle can see it.")
    return True


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def take_media_away(request: HttpRequest, pk: int, media: int) -> HttpResponse:
    """Take a picture, sound or video away for good."""
    found = open_media(request, pk, media, "take_media_away")
    form = TakeAwayForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            words = form.cleaned_data["words"]
            actions.take_media_away(by=request.actor, media=found, words=words)
            messages.success(request, "It is gone. That it was here is still written.")
            return redirect("people:all_media", pk=pk)
        except Refused as no:
            form.add_error(None, no.sentence)
    context = {"form": form, "person": found.person, "one": found}
    context["is_own"] = rules.is_own_record(found.person, request.actor)
    return render(request, "people/take_media_away.html", context)
