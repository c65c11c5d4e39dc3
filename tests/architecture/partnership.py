"""A small partnership: a council, its teams, one of everybody, a service, a person."""

from datetime import timedelta
from functools import cached_property
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import actor as actors
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Organisation, Team, User
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.people import actions as people
from alongside.people.actions import Facts, noticing
from alongside.people.actions import barrier as barriers
from alongside.people.actions.outcomes import say_outcome
from alongside.people.models import (
    AdvocacyNeed,
    AdvocacyRequest,
    Answer,
    Barrier,
    CheckIn,
    Contingency,
    Conversation,
    Decision,
    Media,
    Noticing,
    Outcome,
    Person,
    PlanLine,
    Representation,
)
from alongside.people.rules.outcomes import Wish
from alongside.providers import actions as providers
from alongside.providers.models import Service
from tests.factories import advocacy, decisions, media, plans

SAID = {
    "purpose": "just_talking",
    "held_on": "2026-11-20",
    "said_by": "Amina Farah",
    "who_might_help": "Hodan, my daughter.",
}
TO_DO = ToDo(
    what="Put the lamp where she can reach it.",
    serves="To read at night.",
    serves_kind="wish",
    due_on=clock.today() + timedelta(days=7),
    owner_name="Hodan",
)


class Partnership:
    """Each property is made, through actions, when it is first asked for."""

    operator = actors.operator()

    @cached_property
    def council(self) -> Organisation:
        """The council."""
        return access.add_organisation(
            by=self.operator, name="Westmere Council", kind="council"
        )

    @cached_property
    def team(self) -> Team:
        """The safeguarding team that worries go to."""
        return access.add_team(
            by=self.operator,
            organisation=self.council,
            name="Safeguarding",
            work=Team.Work.SAFEGUARDING,
        )

    @cached_property
    def receiving_team(self) -> Team:
        """Another team, that things are passed on to."""
        return access.add_team(
            by=self.operator, organisation=self.council, name="Quality"
        )

    def user(self, role: str, team: Team | None = None) -> User:
        """A new user with this role."""
        user = access.add_user(
            by=self.operator,
            email=f"{uuid4().hex}@example.org",
            full_name=f"Somebody who is {role.replace('_', ' ')}",
            password=None,
        )
        organisation = None if team else self.council
        access.give_post(
            by=self.operator, user=user, role=role, team=team, organisation=organisation
        )
        return user

    def act_as(self, user: User) -> Actor:
        """The actor for a user, with their posts."""
        return actors.of_user(user)

    @cached_property
    def manager(self) -> Actor:
        """A safeguarding manager of the team."""
        return self.act_as(self.user("safeguarding_manager", self.team))

    @cached_property
    def worker(self) -> User:
        """A social worker of the team."""
        return self.user("social_worker", self.team)

    @cached_property
    def advocate(self) -> User:
        """An advocate who is in no circle yet."""
        return self.user("advocate")

    @cached_property
    def receiver(self) -> Actor:
        """A commissioner of the team things are passed on to."""
        return self.act_as(self.user("commissioner", self.receiving_team))

    @cached_property
    def service(self) -> Service:
        """A care service."""
        return providers.record_service(by=self.operator, name="Larch House")

    @cached_property
    def person(self) -> Person:
        """A person with a record and a sign-in."""
        return people.add_person(
            by=self.manager,
            facts=Facts(name="Amina Farah"),
            team=self.team,
            user=self.user("person"),
        )

    @cached_property
    def noticing(self) -> Noticing:
        """Something that was not as usual for the person."""
        return noticing.notice_change(
            by=self.manager,
            person=self.person,
            noticed=noticing.Noticed(words="She left her tea."),
            uid=uuid4(),
        )

    @cached_property
    def barrier(self) -> Barrier:
        """Something that stands in the way of nobody in particular."""
        return barriers.name_barrier(
            by=self.manager,
            named=barriers.InTheWay(words="No time.", theme="time_pressure"),
            team=self.team,
            uid=uuid4(),
        )

    @cached_property
    def owned_barrier(self) -> Barrier:
        """The same, once it has an owner."""
        owner = self.manager.user
        assert owner
        return barriers.give_owner(
            by=self.manager, barrier=self.barrier, owner=owner, seen_owner_id=None
        )

    @cached_property
    def decision(self) -> Decision:
        """Something that is to be decided about the person."""
        return decisions.begun(self.manager, self.person)

    @cached_property
    def need(self) -> AdvocacyNeed:
        """A need for an advocate that nobody has looked at yet."""
        return advocacy.noted(self.manager, self.person)

    @cached_property
    def said_by_advocate(self) -> Representation:
        """Something that an advocate said for the person, not answered yet."""
        return advocacy.said(self.manager, advocacy.helped(self.manager, self.need))

    @cached_property
    def advocacy_request(self) -> AdvocacyRequest:
        """What an advocacy service is asked about a need of its own."""
        need = advocacy.noted(self.manager, self.person, about=self.decision)
        return advocacy.asked(self.manager, need)

    @cached_property
    def conversation(self) -> Conversation:
        """A conversation with the person, in which one question is answered."""
        return people.keep_conversation(by=self.manager, person=self.person, sheet=SAID)

    @cached_property
    def wish(self) -> Outcome:
        """Something the person wants, in their own record."""
        return say_outcome(
            by=self.manager,
            person=self.person,
            wish=Wish(words="To hear the sea.", said_by="Amina Farah"),
        )

    @cached_property
    def plan_line(self) -> PlanLine:
        """A line of the person's plan that is proposed."""
        return plans.line(self.manager, self.person)

    @cached_property
    def contingency(self) -> Contingency:
        """What to do if something goes wrong."""
        return plans.trouble(self.manager, self.person)

    @cached_property
    def check_in(self) -> CheckIn:
        """One time the person said how they feel."""
        assert self.person.user
        by = self.act_as(self.person.user)
        return people.check_in(by=by, person=self.person, feeling="good")

    @cached_property
    def answer(self) -> Answer:
        """What the person said about who might help."""
        with access.at_the_desk_of(self.team):
            return Answer.objects.select_related("conversation").get(
                conversation=self.conversation, question="who_might_help"
            )

    @cached_property
    def action(self) -> Action:
        """Something somebody without a sign-in will do because of the answer."""
        return people.agree_to_do(
            by=self.manager, person=self.person, to_do=TO_DO, answer=self.answer
        )

    @cached_property
    def media(self) -> Media:
        """A picture of the person's."""
        return media.shown(self.manager, self.person)
