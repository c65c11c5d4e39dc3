"""What the team that works on an enquiry sees beside the rest."""

from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects

from alongside.access.actor import Actor
from alongside.concerns.models import (
    Appeal,
    AskedPart,
    Concern,
    Enquiry,
    Finding,
    FindingDraft,
    Process,
    Request,
    Risk,
)
from alongside.concerns.queries import death
from alongside.concerns.queries.advocacy import Advocacy, advocacy
from alongside.concerns.queries.enquiry.rows import told_of_the_same
from alongside.concerns.queries.enquiry.there import There
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


def working(viewer: Actor, enquiry: Enquiry, has: There) -> Working | None:
    """The team's side of an enquiry; None for whoever does not see the concern."""
    rows = Concern.objects.select_related("person", "raiser")
    appeals = Prefetch("appeals", has.rows(Appeal))
    rows = rows.prefetch_related(appeals, *told_of_the_same())
    concern = rows.filter(pk=enquiry.concern_id).first()
    if concern is None:
        return None
    enquiry.concern = concern
    prefetch_related_objects(
        [enquiry],
        Prefetch("findings", has.rows(Finding)),
        Prefetch("finding_drafts", has.rows(FindingDraft)),
        Prefetch("risks", has.rows(Risk)),
        Prefetch("requests", has.rows(Request).select_related("asked_of")),
        Prefetch("asked_parts", has.rows(AskedPart).select_related("organisation")),
        "soughts__outcome__judgements",
    )
    others = Prefetch("processes", has.rows(Process))
    prefetch_related_objects(
        [concern], others, "processes__steps", "processes__tellings"
    )
    mark = death.mark(viewer, concern)
    return Working(
        concern=concern,
        owed=tuple(rules.owed(concern, mark)),
        why_not_settle=rules.move_refusal(concern, viewer, has_died=bool(mark)) or "",
        advocacy=advocacy(viewer, concern, until_there=True),
        held=tuple(held_at(concern.processes.all())),
        mark=mark,
    )
