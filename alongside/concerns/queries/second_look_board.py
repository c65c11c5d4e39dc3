"""Questions for a second look that nobody has answered, of every enquiry under way."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.concerns.models import (
    Concern,
    Decision,
    Enquiry,
    Request,
    SecondLook,
    Sought,
)
from alongside.concerns.queries.second_look import known_from
from alongside.concerns.rules import curiosity as rules
from alongside.concerns.rules import enquiring
from alongside.standards import codes

MOST = 200  # enquiries that are looked at, the longest under way first


@dataclass(frozen=True)
class Unanswered:
    """An enquiry, and the questions about it that nobody has answered."""

    enquiry: Enquiry
    questions: tuple[str, ...]


@dataclass(frozen=True)
class OfLead:
    """The enquiries of one worker in which something is still asked."""

    lead: User | None
    rows: tuple[Unanswered, ...]

    @property
    def how_many(self) -> str:
        """How many enquiries they are, in words for a heading."""
        many = len(self.rows)
        return f"{many} {'enquiry' if many == 1 else 'enquiries'}"


@dataclass(frozen=True)
class Looks:
    """What is still asked, by who leads it; and whether more were not looked at."""

    leads: tuple[OfLead, ...]
    has_more: bool


def unanswered(viewer: Actor, only: User | None = None) -> Looks:
    """What is still asked of each enquiry under way, by its lead (one query)."""
    rows = _under_way().filter(lead=only) if only else _under_way()
    found = list(rows[: MOST + 1])
    by_lead: dict[int, list[Unanswered]] = {}
    for enquiry in found[:MOST]:
        if waits := _waiting(enquiry):
            held = by_lead.setdefault(enquiry.lead_id or 0, [])
            held.append(Unanswered(enquiry, waits))
    leads = [OfLead(held[0].enquiry.lead, tuple(held)) for held in by_lead.values()]
    leads.sort(key=lambda one: one.lead.full_name if one.lead else "")
    return Looks(tuple(leads), len(found) > MOST)


def _under_way() -> QuerySet[Enquiry]:
    """Enquiries that can be added to, with all that the questions are asked from. What
    was loaded from earlier records is led elsewhere until somebody here has it."""
    own = {"enquiry": OuterRef("pk")}
    looks = SecondLook.objects.filter(**own).values("question")
    answers = Request.objects.filter(**own).exclude(answer="")
    said = answers.order_by("pk").values(
        json=JSONObject(body="asked_of", answer="answer")
    )
    decided = Decision.objects.filter(concern=OuterRef("concern"))
    wishes = Sought.objects.filter(**own)
    loaded = Q(concern__channel=Concern.Channel.PAST, lead=None)
    return (
        Enquiry.objects.filter(~loaded, concern__state__in=enquiring.OPEN)
        .select_related("concern__person", "concern__service", "lead")
        .annotate(
            answered=ArraySubquery(looks),
            said=ArraySubquery(said),
            decided_how=ArraySubquery(decided.values("involvement__how")),
            wished_how=ArraySubquery(wishes.values("outcome__how")),
        )
        .order_by("began_on", "pk")
    )


def _waiting(enquiry: Enquiry) -> tuple[str, ...]:
    """The names of the questions that are asked and not answered."""
    read = vars(enquiry)
    said = [(one["body"], one["answer"]) for one in read["said"]]
    known = known_from(enquiry.concern, said, read["decided_how"], read["wished_how"])
    asked = (code for code in rules.asked(known) if code not in read["answered"])
    return tuple(codes.SECOND_LOOK.label(code) for code in asked)
