"""Social workers, each with a person and an enquiry of their own, in a database that
already has many concerns in it."""

from dataclasses import dataclass

from alongside.access import actions as access
from alongside.access import actor
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.models import Team
from alongside.agreed.actions import View
from alongside.concerns.actions import allocating, deciding, outcomes, receiving
from alongside.concerns.actions.deciding import Result, Tests
from alongside.concerns.models import Concern, Enquiry
from alongside.people import actions as people
from bench import people_today

HEARD = View(how="first_hand", words="I want to stay here, and to be asked first.")
WITHOUT = "Asked; she wants to speak for herself."
DUTY_MET = Result(
    result="section_42",
    reason="All three tests are met.",
    words_to_raiser="We are finding out more, with her.",
)
YES = Tests(
    **dict.fromkeys(("needs", "risk", "unable"), "yes"),
    **dict.fromkeys(("needs_evidence", "risk_evidence", "unable_evidence"), "Seen."),
    advocate="no_difficulty",
)
SAID = {
    "how_to_talk": "Slowly, and to my face.",
    "what_matters": "My own front door, and the key to it.",
    "usual_for_me": "Up at seven, tea, the radio.",
}


@dataclass(frozen=True)
class Held:
    """What one worker holds: their sign-in, the person, the enquiry."""

    email: str
    person: int
    enquiry: int


def hold(workers: int) -> list[Held]:
    """So many social workers of the safeguarding team, each with one case."""
    team = access_queries.receiving_team()
    if team is None:
        raise RuntimeError("The database has no team that worries go to.")
    manager = actor.of_user(people_today.user(people_today.SEES_ALL))
    return [_one(manager, team, number) for number in range(workers)]


def _one(manager: Actor, team: Team, number: int) -> Held:
    email = f"worker{number}@x.example"
    user = access.add_user(
        by=actor.operator(), email=email, full_name=f"Worker {number}", password=None
    )
    access.give_post(by=actor.operator(), user=user, role="social_worker", team=team)
    person = people.add_person(
        by=manager, facts=people.Facts(name=f"Person {number}"), team=team
    )
    people.write_about_me(by=manager, person=person, words=SAID, written_by="Herself")
    concern = people_today.raise_one(team, 1, person, None)
    concern = receiving.receive_concern(by=manager, concern=concern)
    receiving.say_who_it_is(by=manager, concern=concern, person=person)
    concern = receiving.begin_listening(by=manager, concern=concern)
    enquiry = _begun(manager, team, concern)
    allocating.allocate_concern(by=manager, concern=enquiry.concern, lead=user)
    return Held(email, person.pk, enquiry.pk)


def _begun(manager: Actor, team: Team, concern: Concern) -> Enquiry:
    deciding.decide_concern(
        by=manager,
        concern=concern,
        view=HEARD,
        tests=YES,
        result=DUTY_MET,
        why_without=WITHOUT,
    )
    with access.at_the_desk_of(team):
        rows = Enquiry.objects.select_related("concern__person", "person")
        enquiry = rows.get(concern_id=concern.pk)
    outcomes.hear_outcome(
        by=manager, enquiry=enquiry, words="To be asked first.", said_by="Herself"
    )
    return enquiry
