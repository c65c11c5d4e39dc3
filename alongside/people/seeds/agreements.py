"""The demo's agreement of three: Win, the council, and Gannet House."""

from datetime import timedelta
from uuid import UUID

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import Organisation, User
from alongside.people.actions import care_agreement as actions
from alongside.people.models import CareAgreement, Person
from alongside.people.rules.care_agreement import Signed, ToAgree

WORKER = "josh.pereira@westmere.example"
MANAGER = "vikram.sethi@larkfield-care.example"
WHOSE, UID = "Winifred Thackray", UUID(int=2936_500)
PROMISES = (
    ("person", "I say so when something is not right. I do not wait for Sunday."),
    ("commissioner", "We pay on time, and ask you how it is twice a year."),
    ("commissioner", "If you want to move, we look with you."),
    ("provider", "You get up when you wake, and there is tea."),
    ("provider", "We ring your family on the day when something goes wrong."),
)


def plant(*, small: bool = False) -> str:
    """Make it, unless it is there; say how many."""
    by = _acting(WORKER)
    with identity.seen_as(by.principals):
        person = Person.objects.select_related("lives_at", "user").get(name=WHOSE)
        if not CareAgreement.objects.filter(uid=UID).exists():
            with clock.set_to(clock.now() - timedelta(days=9)):
                _make(by, person)
        return f"agreements of three: {CareAgreement.objects.count()}"


def _acting(email: str) -> Actor:
    return actor.of_user(User.objects.get(email=email))


def _make(by: Actor, person: Person) -> None:
    council = Organisation.objects.get(pk=by.organisation_id)
    if person.lives_at is None or person.user is None:
        return
    said = ToAgree(
        service=person.lives_at,
        about="Living at Gannet House, with help in the morning and at night.",
        starts_on=clock.today(),
        buyer=council,
    )
    agreement = actions.begin_care_agreement(by=by, person=person, said=said, uid=UID)
    for party, words in PROMISES:
        actions.promise_in_agreement(
            by=by, agreement=agreement, party=party, words=words
        )
    herself = actor.of_user(person.user)
    for who, party in ((herself, "person"), (by, "commissioner")):
        actions.sign_care_agreement(by=who, agreement=agreement, said=Signed(party))
    if person.lives_at.organisation_id:
        manager, gives = _acting(MANAGER), Signed("provider")
        actions.sign_care_agreement(by=manager, agreement=agreement, said=gives)
