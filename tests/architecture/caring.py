"""A care service of the small partnership, those who run it and those who buy care."""

from datetime import timedelta
from functools import cached_property
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Organisation, Team
from alongside.providers import actions as providers
from alongside.providers.models import KnowledgeItem, PackageConcern, Service, Visit
from alongside.providers.rules.knowledge import Known
from alongside.providers.rules.packages import Raised
from alongside.providers.rules.visiting import Plan
from tests.architecture.partnership import Partnership


def known(**other: object) -> Known:
    """Something good that was seen at a service."""
    said = {
        "kind": "visit",
        "voice": "observers",
        "key_question": "caring",
        "tone": "good",
        "words": "Everybody was up when they liked.",
        "how": "seen",
        "reliability": "first_hand",
        "happened_on": clock.today() - timedelta(days=2),
    }
    return Known(**{**said, **other})  # type: ignore[arg-type]


class Caring(Partnership):
    """Made, through actions, when it is first asked for."""

    @cached_property
    def provider(self) -> Organisation:
        """Who runs the service."""
        return access.add_organisation(
            by=self.operator, name=f"Care of {self.council.name}", kind="provider"
        )

    @cached_property
    def running_team(self) -> Team:
        """The team that runs the service."""
        return access.add_team(
            by=self.operator, organisation=self.provider, name="Elm Court"
        )

    @cached_property
    def buying_team(self) -> Team:
        """The council's team that buys care."""
        return access.add_team(
            by=self.operator,
            organisation=self.council,
            name="Commissioning",
            work=Team.Work.COMMISSIONING,
        )

    @cached_property
    def commissioner(self) -> Actor:
        """Somebody who buys care and looks after how good it is."""
        return self.act_as(self.user("commissioner", self.buying_team))

    @cached_property
    def runner(self) -> Actor:
        """The registered manager of the service."""
        return self.act_as(self.user("registered_manager", self.running_team))

    @cached_property
    def director(self) -> Actor:
        """The director of adult social care."""
        team = access.add_team(
            by=self.operator,
            organisation=self.council,
            name="Directors",
            work=Team.Work.DIRECTING,
        )
        return self.act_as(self.user("care_director", team))

    @cached_property
    def known_service(self) -> Service:
        """A service with a circle of what is known of it, run by a team."""
        assert self.team
        assert self.commissioner
        assert self.director
        service = providers.record_service(by=self.operator, name="Elm Court")
        providers.join_to_organisation(
            by=self.operator,
            service=service,
            organisation=self.provider,
            team=self.running_team,
        )
        providers.draw_knowledge_circle(by=self.commissioner, service=service)
        return service

    @cached_property
    def known_item(self) -> KnowledgeItem:
        """Something known of it, told by the commissioner."""
        return providers.tell_about_service(
            by=self.commissioner, service=self.known_service, known=known()
        )

    @cached_property
    def visit(self) -> Visit:
        """A visit to it that the commissioner made today, before anything is sent."""
        plan = Plan(notice="planned", day=clock.today(), who_goes="Two of us")
        return providers.arrange_visit(
            by=self.commissioner, service=self.known_service, plan=plan, uid=uuid4()
        )

    @cached_property
    def package(self) -> PackageConcern:
        """What its manager says of the care that was bought."""
        raised = Raised("too_few_hours", "Half an hour for a bath.", "An hour.")
        return providers.raise_package_concern(
            by=self.runner,
            service=self.known_service,
            raised=raised,
            buyer=self.council,
            uid=uuid4(),
        )
