"""One story of the cast while it is being told: the file, and the rows made so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from alongside.access import actions as access
from alongside.access import actor
from alongside.access.actor import Actor
from alongside.agreed.actions import View
from alongside.concerns.models import Concern, Enquiry, Request
from alongside.concerns.seeds import cast
from alongside.people.models import Outcome, Person

Step = tuple[datetime, Callable[[], object]]
Told = dict[str, Any]


@dataclass
class Story:
    """What a file tells, and what there is of it already."""

    told: Told
    pk: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def part(self, name: str) -> Told:
        """One part of the file; empty when it has not come to that."""
        return self.told.get(name, {})

    @property
    def said_by(self) -> str:
        """How the person is called in what they say."""
        return self.told["person"]["known_as"] or self.told["person"]["name"]

    def concern(self) -> Concern:
        """The concern as it is now, as the safeguarding team sees it."""
        with access.at_the_desk_of(cast.safeguarding_team()):
            return Concern.objects.select_related(
                "circle", "person__user", "raiser", "enquiry"
            ).get(pk=self.pk)

    def enquiry(self) -> Enquiry:
        """The enquiry as it is now."""
        with access.at_the_desk_of(cast.safeguarding_team()):
            return Enquiry.objects.select_related("concern__person").get(
                concern_id=self.pk
            )

    def person(self) -> Person | None:
        """The person's record, when the story is about one."""
        if "person" not in self.told:
            return None
        number = self.told["person"]["nhs_number"]
        with access.at_the_desk_of(cast.safeguarding_team()):
            return Person.objects.select_related("user").get(nhs_number=number)


def acting(email: str) -> Actor:
    """The user with this address, ready to act."""
    return actor.of_user(cast.user_with(email))


def view_in(told: Told) -> View:
    """The person's view as the file has it."""
    return View(
        how=told["how"],
        words=told["words"],
        support=told["support"],
        spoken_by=told["who"],
        authority=told["authority"],
        reason=told.get("reason", ""),
        reason_words=told.get("reason_words", ""),
    )
