"""Opens a meeting, and shows a page on which something is written about it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alongside.access import actions as access
from alongside.access import keeping
from alongside.agreed.models import Invitation, Meeting
from alongside.agreed.queries import meeting as queries
from alongside.agreed.rules import meeting as rules
from alongside.design.kept import KeptForm

TAKE_PART, WORK = "take_part_in_meetings", "hold_meetings"


@dataclass(frozen=True)
class Sheet:
    """What a page says around its form."""

    title: str
    lead: str
    submit: str
    key: str
    said: str = "Kept."
    why_not: str | None = None

    def unless(self, why_not: str | None) -> "Sheet":
        """The same, with the sentence that says why it cannot be done."""
        return replace(self, why_not=why_not)


def open_meeting(request: HttpRequest, pk: int) -> Meeting:
    """A meeting whose circle the viewer is in, or 404."""
    rows = queries.meetings(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="meeting")


def open_invitation(request: HttpRequest, meeting: Meeting, pk: int) -> Invitation:
    """One who was asked to the meeting, or 404."""
    found = queries.invitation_of(request.actor, meeting, pk)
    if found is None:
        raise Http404
    return found


def write(
    request: HttpRequest,
    meeting: Meeting,
    form: KeptForm,
    act: Callable[[], object],
    sheet: Sheet,
    **context: Any,
) -> HttpResponse:
    """Do what the form says and go back to the meeting, or show the page again."""
    keeping.fill_from_draft(request, form, sheet.key)
    if keeping.is_done(request, form, act, key=sheet.key, said=sheet.said):
        return redirect("agreed:meeting", pk=meeting.pk)
    context |= {
        "form": form,
        "meeting": meeting,
        "sheet": sheet,
        "is_own": rules.is_for(meeting, request.actor),
    }
    return render(request, "agreed/write.html", context)


def is_apart(form: Any, newest: int) -> bool:
    """Whether somebody wrote meanwhile. The next press has seen theirs."""
    if not form.has_seen_other_than(newest):
        return False
    form.look_again(newest)
    return True
