"""The need for an advocate beside a concern, and the circle it stands in."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.access.models import Circle
from alongside.concerns.models import Concern, Enquiry
from alongside.people.models import AdvocacyNeed
from alongside.people.queries import advocacy as queries
from alongside.people.queries.death import death_of

_S = AdvocacyNeed.State
# The answer of the decision's page that says where the need has got to.
AS_DECIDED = {
    _S.SAID_NO: "declined",
    _S.TO_REFER: "asked_for",
    _S.REFERRED: "asked_for",
    _S.ALLOCATED: "arranged",
    _S.ACTIVE: "arranged",
}


def needs_of(viewer: Actor, concern: Concern) -> QuerySet[AdvocacyNeed]:
    """The needs of this concern and its enquiry that have not ended."""
    return queries.needs_about(viewer, concern)


def circle_to_be(viewer: Actor, concern: Concern) -> Circle | None:
    """The circle that an enquiry into this concern will have, if it is drawn."""
    need = needs_of(viewer, concern).filter(person=concern.person_id).first()
    circle = need.circle if need else None
    return circle if circle and circle.kind == Circle.Kind.ENQUIRY else None


def team_of(viewer: Actor, concern: Concern) -> dict[int, str]:
    """Principals of the teams that work on the concern, with their purpose."""
    teams = concern.circle.memberships.filter(purpose="safeguarding_team", ends_at=None)
    return {row.principal_id: "safeguarding_team" for row in teams}


def advocate_of(viewer: Actor, enquiry: Enquiry) -> dict[str, Any]:
    """Who speaks up for the person in an enquiry, for whoever it is shared with."""
    rows = AdvocacyNeed.objects.filter(
        about_kind=Concern._meta.label, about_id=enquiry.concern_id
    )
    need = rows.filter(state__in=queries.FOUND).select_related("advocate").first()
    found = need.advocate if need else enquiry.advocate
    name = need.advocate_name if need else (found.full_name if found else "")
    return {"advocate": found, "advocate_name": name}


def workers_of(viewer: Actor, concern: Concern) -> dict[int, str]:
    """Principals of everybody who works on the concern now, teams and lead, with their
    purpose."""
    work = ("leads_enquiry", "safeguarding_team")
    rows = concern.circle.memberships.filter(purpose__in=work, ends_at=None)
    return {row.principal_id: row.purpose for row in rows.order_by("purpose")}


@dataclass(frozen=True)
class Advocacy:
    """Where the need for an advocate has got to, beside a decision that may wait."""

    need: AdvocacyNeed | None
    waits_for: tuple[str, ...]

    @property
    def answer(self) -> str:
        """What the decision's own question about an advocate begins with."""
        if self.need is None:
            return ""
        if self.need.state == _S.NOT_NEEDED:
            looked = self.need.considerations.first()
            is_suitable = bool(looked and looked.individual)
            return "suitable_person" if is_suitable else "no_difficulty"
        return AS_DECIDED.get(_S(self.need.state), "")


def advocacy(viewer: Actor, concern: Concern, *, until_there: bool = False) -> Advocacy:
    """Where it has got to, and what asks the decision to wait."""
    needs = list(needs_of(viewer, concern))
    waits = tuple(queries.waits_in(needs, until_there=until_there))
    if waits and death_of(viewer, concern.person_id):
        waits = ()
    return Advocacy(need=needs[0] if needs else None, waits_for=waits)
