"""A care service of the small partnership, those who run it and those who buy care."""

from datetime import timedelta
from functools import cached_property
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Organisation, Team
from alongside.providers import actions as providers
from alongside.providers.facts import OrganisationFacts
from alongside.providers.models import (
    CareOrganisation,
    KnowledgeItem,
    KnowledgeReply,
    MarketGap,
    PackageConcern,
    PublicWord,
    RegisterSync,
    Service,
    Visit,
)
from alongside.providers.rules.knowledge import Known, Withheld
from alongside.providers.rules.market import Missing
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
    def market_gap(self) -> MarketGap:
        """Care that is missing, said by somebody who buys care."""
        return providers.name_market_gap(
            by=self.commissioner,
            uid=uuid4(),
            missing=Missing(
                area="Westmere",
                kind="home_care",
                need="Help at night in the villages.",
                voice="families",
                said_on=clock.today(),
                people_waiting=3,
            ),
        )

    @cached_property
    def care_organisation(self) -> CareOrganisation:
        """Who the regulator says runs a service."""
        says = OrganisationFacts("1-90", name="Elm Care Limited")
        providers.apply_cqc_locations(
            by=self.operator, locations=[], organisations=[says]
        )
        return CareOrganisation.objects.get(cqc_provider_id="1-90")

    @cached_property
    def sync(self) -> RegisterSync:
        """A run against the regulator's register that has listed nothing to fetch."""
        begun = providers.begin_sync(by=self.operator)
        return providers.list_for_sync(by=self.operator, sync=begun, locations=[])

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

    @cached_property
    def known_twice(self) -> KnowledgeItem:
        """The same event, told by somebody else."""
        return providers.tell_about_service(
            by=self.commissioner,
            service=self.known_service,
            known=known(words="People got up when they wanted to."),
        )

    @cached_property
    def known_wrong(self) -> KnowledgeReply:
        """What whoever runs it says is wrong."""
        return providers.reply_to_knowledge(
            by=self.runner,
            item=self.known_item,
            words="That was the day centre.",
            says_wrong=True,
        )

    @cached_property
    def held_item(self) -> KnowledgeItem:
        """Something that whoever runs it does not see for a week."""
        until = clock.now() + timedelta(days=7)
        return providers.tell_about_service(
            by=self.commissioner,
            service=self.known_service,
            known=known(tone="worry", words="Two of the staff shouted."),
            withheld=Withheld("enquiry", "We first ask those who were there.", until),
        )

    @cached_property
    def public_word(self) -> PublicWord:
        """Something everybody can read of it."""
        return providers.publish_word(
            by=self.runner,
            service=self.known_service,
            uid=uuid4(),
            kind="changed",
            because="The food was cold.",
            words="Meals come from the kitchen on each floor.",
        )
