"""What the page of planning ahead shows: wishes, refusals, documents, who may speak."""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.people.models import (
    AheadAsked,
    AheadDocument,
    AheadWish,
    Authority,
    Person,
    Refusal,
)
from alongside.people.models.told import Told
from alongside.people.rules import ahead as rules
from alongside.people.rules.record import is_own_record
from alongside.standards import codes

FEW = 10
Entry = TypeVar("Entry", bound=Told)


def ahead_wishes(viewer: Actor) -> QuerySet[AheadWish]:
    """Every wish of the people whose circle the viewer is in."""
    return AheadWish.objects.select_related("person")


def refusals(viewer: Actor) -> QuerySet[Refusal]:
    """Every refusal of the people whose circle the viewer is in."""
    return Refusal.objects.select_related("person")


def documents(viewer: Actor) -> QuerySet[AheadDocument]:
    """Every document of the people whose circle the viewer is in."""
    return AheadDocument.objects.select_related("person")


@dataclass(frozen=True)
class RefusalLine:
    """One refusal, what stands in the way of its binding, and what to talk over."""

    refusal: Refusal
    powers: list[Authority]

    @property
    def why_wish(self) -> str | None:
        """Why it is kept as a wish for now."""
        return rules.why_not_binding(self.refusal)

    @property
    def to_talk_over(self) -> list[str]:
        """Where the record does not agree with itself."""
        return rules.what_to_talk_over(self.refusal, self.powers)

    @property
    def made(self) -> str:
        """How it was made, in one line."""
        one = self.refusal
        if one.is_written != "yes":
            return "Said, not written down."
        parts = ["Written down"]
        if one.is_signed == "yes":
            parts.append("signed")
        if one.is_witnessed == "yes":
            by = f" by {one.witness}" if one.witness else ""
            parts.append(f"witnessed{by}")
        return f"{', '.join(parts)}."


@dataclass(frozen=True)
class Ahead:
    """Everything a person has planned ahead, or not yet."""

    person: Person
    wishes: list[AheadWish]
    refusals: list[RefusalLine]
    documents: list[AheadDocument]
    powers: list[Authority]
    asked: AheadAsked | None
    taken_back: list[Told]
    is_own: bool
    may_write: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is planned."""
        return not (self.wishes or self.refusals or self.documents)

    @property
    def under_headings(self) -> list[tuple[str, list[AheadWish]]]:
        """The wishes under their headings, in the order of the list."""
        return [
            (one.in_plain_words if self.is_own else one.label, found)
            for one in codes.AHEAD_HEADINGS
            if (found := [w for w in self.wishes if w.heading == one.code])
        ]

    @property
    def is_not_now(self) -> bool:
        """Whether they said "not now", and the day to ask again has not come."""
        asked = self.asked
        return bool(
            asked and asked.answer == AheadAsked.Answer.NOT_NOW and not asked.is_due
        )

    @property
    def asks_whether_needed(self) -> bool:
        """Whether those who work with them are asked if this could be needed."""
        return self.may_write and not self.is_own and self.is_empty and not self.asked


def _told(rows: QuerySet[Entry]) -> list[Entry]:
    return list(rows.order_by("pk").prefetch_related("events"))


def ahead_of(viewer: Actor, person: Person) -> Ahead:
    """All that is planned ahead for one person (a constant number of queries)."""
    mine = {"person": person}
    wishes = _told(AheadWish.objects.filter(**mine))
    refused = _told(Refusal.objects.filter(**mine))
    papers = _told(AheadDocument.objects.filter(**mine))
    kinds = Authority.objects.filter(**mine, kind__in=rules.FOR_HEALTH)
    powers = list(kinds.select_related("relationship").order_by("pk"))
    holding = [one for one in powers if one.holds_today and not one.why_ended]
    told: list[Told] = [*wishes, *refused, *papers]
    gone = [one for one in told if one.is_taken_back]
    gone.sort(key=lambda one: str(one.taken_back_on), reverse=True)
    return Ahead(
        person=person,
        wishes=[one for one in wishes if not one.is_taken_back],
        refusals=[RefusalLine(r, holding) for r in refused if not r.is_taken_back],
        documents=[one for one in papers if not one.is_taken_back],
        powers=powers,
        asked=AheadAsked.objects.filter(**mine).order_by("-pk").first(),
        taken_back=gone[:FEW],
        is_own=is_own_record(person, viewer),
        may_write=rules.why_not_plan_ahead(person, viewer) is None,
    )
