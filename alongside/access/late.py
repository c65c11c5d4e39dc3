"""What somebody sent just after their session had ended, kept until they are back.

A page with scripts notices before it sends. Without scripts the words arrive, and would
be gone: so they wait, as a draft that only their writer can open, until the writer has
signed in again and says whether to send them.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from alongside.access import actions, identity, queries
from alongside.access.actor import Actor, of_user
from alongside.access.texts import NEVER_KEPT, is_text

KEY = "sent_late"
MOST_BYTES = 100_000


@dataclass(frozen=True)
class SentLate:
    """What waits: the page it was for, and each answer with its name in the form."""

    to: str
    sent: list[tuple[str, str]]
    has_files: bool

    @property
    def words(self) -> list[str]:
        """What was written, to be known again; not codes and numbers."""
        return [said for _, said in self.sent if " " in said.strip()]


def keep(request: HttpRequest) -> None:
    """Keep what was sent, for the one whose session it was."""
    user = getattr(request, "session_was_of", None)
    if request.method != "POST" or user is None:
        return
    sent = {n: said for n, said in request.POST.lists() if n not in NEVER_KEPT}
    words = {"to": request.get_full_path(), "sent": sent, "files": bool(request.FILES)}
    if all(map(is_text, sent.items())) and len(json.dumps(words)) <= MOST_BYTES:
        actions.keep_draft(by=of_user(user), key=KEY, words=words)


def waiting(viewer: Actor) -> SentLate | None:
    """What waits for the viewer to be sent, if anything."""
    with identity.seen_as(viewer.principals):
        draft = queries.draft(viewer, KEY)
    if draft is None:
        return None
    kept: dict[str, Any] = draft.words
    sent = [(name, one) for name, said in kept["sent"].items() for one in said]
    return SentLate(kept["to"], sent, kept["files"])


def is_sent(request: HttpRequest, response: HttpResponse) -> None:
    """Forget what waited, once the page it was meant for has taken it."""
    if KEY in request.POST and response.status_code < 400:
        actions.drop_draft(by=request.actor, key=KEY)  # type: ignore[attr-defined]
