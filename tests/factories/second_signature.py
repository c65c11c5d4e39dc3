"""Several worries about one person with which nothing more was done, for tests."""

from alongside.access.actor import Actor
from alongside.concerns.actions import receiving, second_signature
from alongside.concerns.models import Concern, SecondSignature
from alongside.people.models import Person
from tests.factories import advocacy, concerns

WHY = "Four times in a year, and each time she was alone with him when asked."


def about(by: Actor, person: Person, noticed: str = "Bruises again.") -> Concern:
    """One more worry about somebody, while they are listened to."""
    concern = receiving.receive_concern(by=by, concern=concerns.raised(noticed=noticed))
    receiving.say_who_it_is(by=by, concern=concern, person=person)
    concern = receiving.begin_listening(by=by, concern=concern)
    advocacy.looked_at_all(by, concern)
    return concern


def ended(by: Actor, person: Person, times: int) -> list[Concern]:
    """So many worries with which nothing more was done."""
    return [no_action(by, about(by, person)) for _ in range(times)]


def no_action(by: Actor, concern: Concern) -> Concern:
    """It is decided that nothing more is needed."""
    return concerns.decided(by, concern, result=concerns.NO_ACTION, answer="no")


def waiting(by: Actor) -> Concern:
    """A worry that waits for a second manager."""
    person = concerns.person(by, "Halima Yusuf")
    ended(by, person, 3)
    return no_action(by, about(by, person))


def looked(
    by: Actor, concern: Concern, answer: str = "agreed", words: str = WHY
) -> SecondSignature:
    """What a second manager says."""
    return second_signature.answer_second_signature(
        by=by, concern=concern, answer=answer, words=words
    )
