"""What the team that works on an enquiry sees beside the rest."""

from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects

from alongside.access.actor import Actor
from alongside.concerns.models import (
    Concern,
    Enquiry,
    Request,
)
from alongside.concerns.queries import death
from alongside.concerns.queries.advocacy import Advocacy, advocacy
from alongside.concerns.rules import enquiring as rules
from alongside.concerns.rules.beside import Held, held_at
from alongside.concerns.rules.death import Mark


@dataclass(frozen=True)
class Working:
    """What the team that works on the concern sees beside the shared page."""

    concern: Concern
    owed: tuple[rules.Owed, ...]
    why_not_settle: str
    advocacy: Advocacy
    held: tuple[Held, ...]
    mark: Mark | None

    @property
    def is_open(self) -> bool:
        """Whether the enquiry can be added to now."""
        return self.concern.state in rules.OPEN

    @property
    def has_draft(self) -> bool:
        """Whether what was found is written, and not accepted yet."""
        drafts = self.concern.enquiry.finding_drafts.all()
        return any(not one.finding_id for one in drafts)


def working(viewer: Actor, enquiry: Enquiry) -> Working | None:
    """The team's side of an enquiry; None for whoever does not see the concern."""
    rows = Concern.objects.select_related("person", "raiser")
    rows = rows.prefetch_related("appeals")
    concern = rows.filter(pk=enquiry.concern_id).first()
    if concern is None:
        return None
    enquiry.concern = concern
    asked = Prefetch("requests", Request.objects.select_related("asked_of"))
    wanted = (
        "findings",
        "finding_drafts",
        "risks",
        asked,
        "asked_parts__organisation",
        "soughts__outcome__judgements",
    )
    prefetch_related_objects([enquiry], *wanted)
    prefetch_related_objects([concern], "processes__steps", "processes__tellings")
    mark = death.mark(viewer, concern)
    return Working(
        concern=concern,
        owed=tuple(rules.owed(concern, mark)),
        why_not_settle=rules.move_refusal(concern, viewer) or "",
        advocacy=advocacy(viewer, concern, until_there=True),
        held=tuple(held_at(concern.processes.all())),
        mark=mark,
    )
