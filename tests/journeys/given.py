"""What is so before a story begins, made through actions in the running site."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from alongside.access import actions as access
from alongside.access import actor, clock, private_link
from alongside.access import queries as access_queries
from alongside.access.actor import NOBODY, Actor
from alongside.access.models import Organisation, Team, User
from alongside.agreed.actions import ToDo, View
from alongside.concerns.actions import deciding, enquiring, raising, receiving
from alongside.concerns.actions.deciding import Result, Tests
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.models import Concern, Enquiry, EnquiryMeeting
from alongside.people import actions as people
from alongside.people import media_files
from alongside.people.actions import Facts
from alongside.people.actions import relationship as people_in_life
from alongside.people.models import Person
from alongside.standards import about_me
from tests.factories import access as factories
from tests.factories import advocacy, enquiries, handing, how_it_was, lives, media
from tests.journeys.council_steps import MANAGER, WORKER

SHOWN = "My hens by the gate. The brown one is Hilda."
NOTICED = "Somebody shouts at her through the letterbox every Friday."


@dataclass(frozen=True)
class Case:
    """An enquiry under way, its addresses, and the person it is about."""

    name: str
    enquiry: str
    concern: str
    person: str
    link: str
    title: str


def an_enquiry(name: str, *, is_raiser_told: bool = True) -> Case:
    """An enquiry about somebody with a sign-in, in which nothing is written yet."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    person = _person(manager, name)
    uid = uuid4()
    concern = _decided(manager, _raised(uid, name), person, is_raiser_told)
    with access.at_the_desk_of(_team()):
        enquiry = Enquiry.objects.get(concern=concern)
    return Case(
        name=name,
        enquiry=f"/enquiries/{enquiry.pk}/",
        concern=f"/concerns/{concern.pk}/",
        person=f"/people/{person.pk}/",
        link=f"/track/{private_link.token_of(uid)}/",
        title=f"What {name} wants",
    )


def days_ago(days: int) -> AbstractContextManager[None]:
    """A block in which it is so many days ago."""
    return clock.set_to(clock.now() - timedelta(days=days))


def a_person(name: str) -> str:
    """Somebody with a sign-in about whom nothing is written; where their page is."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    return f"/people/{_person(manager, name).pk}/"


def much_is_said_and_shown(home: str) -> None:
    """Every heading is filled, one beyond measure, and there are two tall pictures."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    with access.at_the_desk_of(_team()):
        person = Person.objects.get(pk=int(home.split("/")[2]))
    sentence = "I like it when people wait, and look at me, and ask me one thing. "
    words = dict.fromkeys(about_me.by_code(), sentence * 2)
    people.write_about_me(
        by=manager,
        person=person,
        words=words | {"how_to_support": "One.\n" * 4, "also": sentence * 200},
        written_by=person.name,
    )
    for colour in ("teal", "orange"):
        file = media_files.prepare(media.picture(colour=colour, size=(300, 900)))
        media.shown(manager, person, file, description=SHOWN)


def the_police_are_asked(case: Case) -> None:
    """Another organisation has been asked, and has not answered."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    with access.at_the_desk_of(_team()):
        enquiry = Enquiry.objects.get(pk=int(case.enquiry.split("/")[2]))
    enquiring.ask_to_enquire(
        by=manager,
        enquiry=enquiry,
        asked_of=Organisation.objects.get(name="Westmere Police"),
        question="Has anybody been called there?",
        due_on=clock.today() + timedelta(days=7),
    )


def it_is_settled(case: Case) -> None:
    """Everything is found out and judged, and it was settled with the person."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    with access.at_the_desk_of(_team()):
        rows = Enquiry.objects.select_related("concern__person", "person__user")
        enquiry = rows.get(pk=int(case.enquiry.split("/")[2]))
    enquiries.all_is_found(manager, enquiry, said_by=case.name)
    with access.at_the_desk_of(_team()):
        concern = Concern.objects.select_related("raiser", "enquiry").get(
            pk=enquiry.concern_id
        )
    how_it_was.settle(manager, concern)


def something_to_do(case: Case, what: str) -> str:
    """What the worker has agreed to do for the person of a case; its address."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    worker = User.objects.get(full_name=WORKER)
    with access.at_the_desk_of(_team()):
        person = Person.objects.select_related("user").get(
            pk=int(case.person.split("/")[2])
        )
    people.let_into_circle(
        by=manager,
        person=person,
        principal_id=worker.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    to_do = ToDo(
        what=what,
        serves="To read in bed.",
        serves_kind="wish",
        due_on=clock.today() + timedelta(days=7),
        owner=worker,
    )
    action = people.agree_to_do(by=manager, person=person, to_do=to_do)
    return f"{case.person}actions/{action.pk}/"


def a_worker(name: str) -> User:
    """A social worker of a team of the council that sees nothing by itself."""
    user = access.add_user(
        by=actor.operator(),
        email=f"{uuid4().hex}@westmere.example",
        full_name=name,
        about="Made up for a story",
        password=None,
    )
    team = Team.objects.get(name="North locality team")
    access.give_post(by=actor.operator(), user=user, role="social_worker", team=team)
    return user


def with_a_worker(case: Case, worker: User, what: str) -> None:
    """The worker leads the enquiry of a case, works with the person, and has said that
    they will do something."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    with access.at_the_desk_of(_team()):
        enquiry = Enquiry.objects.select_related("concern__person").get(
            pk=int(case.enquiry.split("/")[2])
        )
    handing.given(manager, enquiry.concern, worker, handing.TOO_MUCH)
    handing.works_with(manager, enquiry.concern.person, worker)
    handing.to_do(manager, enquiry.concern.person, worker, what=what)


def how_many_worries_about(name: str) -> int:
    """How often somebody's name stands on what the team was told."""
    with access.at_the_desk_of(_team()):
        return Concern.objects.filter(about_name=name).count()


def _team():  # type: ignore[no-untyped-def]
    return access_queries.receiving_team()


def _person(manager: Actor, name: str) -> Person:
    user = access.add_user(
        by=actor.operator(),
        email=f"{uuid4().hex}@westmere.example",
        full_name=name,
        about="Made up for a story",
        password=None,
    )
    access.give_post(by=actor.operator(), user=user, role="person")
    return people.add_person(
        by=manager, facts=Facts(name=name), team=_team(), user=user
    )


def a_person_at(home: str, name: str) -> str:
    """The address of somebody with a sign-in who lives at a home of the demo."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    person = _person(manager, name)
    people.let_into_circle(
        by=manager,
        person=person,
        principal_id=Team.objects.get(name=home).principal_id,
        purpose="working_with_person",
        told="yes",
    )
    return f"/people/{person.pk}/"


def _raised(uid: UUID, name: str) -> Concern:
    worry = Worry(
        noticed=NOTICED,
        about_name=name,
        wish_asked="no",
        wish_not_asked_reason="not_safe_to_ask",
    )
    raiser = raising.raise_concern(
        by=NOBODY, worry=worry, hear_back=HearBack(), link_uid=uid, team=_team()
    )
    with access.at_the_desk_of(_team()):
        return Concern.objects.select_related("person").get(pk=raiser.concern_id)


def _decided(by: Actor, concern: Concern, person: Person, is_told: bool) -> Concern:
    receiving.receive_concern(by=by, concern=concern)
    receiving.say_who_it_is(by=by, concern=concern, person=person)
    concern = receiving.begin_listening(by=by, concern=concern)
    advocacy.looked_at_all(by, concern)
    told = "We listened to her. We are finding out more." if is_told else ""
    deciding.decide_concern(
        by=by,
        concern=concern,
        view=View(how="first_hand", words="I want it to stop."),
        tests=Tests(
            needs="yes",
            needs_evidence="She told us.",
            risk="yes",
            risk_evidence="A neighbour heard it.",
            unable="yes",
            unable_evidence="She cannot reach the door.",
            advocate="no_difficulty",
        ),
        result=Result(
            result="section_42",
            reason="All three are so.",
            lead=User.objects.get(full_name=WORKER),
            words_to_raiser=told,
        ),
    )
    return concern


def a_source_of_risk(case: Case, name: str) -> None:
    """Somebody in the person's life may be a source of risk."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    with access.at_the_desk_of(_team()):
        person = Person.objects.get(pk=int(case.person.split("/")[2]))
    found = lives.somebody(manager, person, name, "neighbour", 3)
    lives.marked(manager, person, found)


def its_day_has_come(case: Case) -> None:
    """The meeting of an enquiry is now: nobody can wait for it in a story."""
    with access.at_the_desk_of(_team()):
        rows = EnquiryMeeting.objects.filter(enquiry=int(case.enquiry.split("/")[2]))
        meeting = rows.select_related("meeting").get().meeting
        meeting.begins_at = clock.now() - timedelta(minutes=5)
        meeting.save(update_fields=["begins_at"])


def somebody_let_in(case: Case, name: str, role: str) -> None:
    """Somebody close to the person, with a sign-in, who reads their record."""
    manager = actor.of_user(User.objects.get(full_name=MANAGER))
    with access.at_the_desk_of(_team()):
        person = Person.objects.get(pk=int(case.person.split("/")[2]))
    found = lives.somebody(manager, person, name, role, 1)
    user = factories.care_worker(full_name=name)
    people_in_life.let_in_relationship(
        by=manager, relationship=found, user=user, told="yes"
    )
