"""Opens a meeting, and shows a page on which something is written about it."""

from collections.abc import Callable, Mapping
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

    @staticmethod
    def seen(row: Any) -> int:
        """The number of what stands now, which the writer must have seen: the row's
        own where it counts, else its key; 0 where nothing stands."""
        return int(getattr(row, "number", None) or row.pk) if row else 0

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
    *,
    theirs: Mapping[str, Any] | None = None,
    **context: Any,
) -> HttpResponse:
    """Do what the form says and go back to the meeting, or show the page again.

    `theirs` is what was written last, by its name in the template: shown when somebody
    wrote it while the writer had the page open. The next press has seen it.
    """
    keeping.fill_from_draft(request, form, sheet.key)
    if keeping.is_done(request, form, act, key=sheet.key, said=sheet.said):
        return redirect("agreed:meeting", pk=meeting.pk)
    context |= _written_meanwhile(form, theirs or {})
    context |= {"form": form, "meeting": meeting, "sheet": sheet}
    context["is_own"] = rules.is_for(meeting, request.actor)
    return render(request, "agreed/write.html", context)


def _written_meanwhile(form: Any, theirs: Mapping[str, Any]) -> dict[str, Any]:
    for name, row in theirs.items():
        newest = Sheet.seen(row)
        if form.has_seen_other_than(newest):
            form.look_again(newest)
            return {name: row, "is_newer": True}
    return {}
