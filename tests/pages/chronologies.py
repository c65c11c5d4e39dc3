"""A case with something in every sort of record, and its chronology as somebody reads
it, for tests."""

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.concerns.models import Enquiry
from alongside.people.models import Person
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, talks
from tests.people import noticed

WORRY = "She has bruises and will not say why."
TEA, HENS = "Her tea was cold.", "To see them from my bed."


def case(by: Actor) -> Enquiry:
    """An enquiry, a wish, something noticed and a conversation."""
    found = enquiries.under_way(by)
    assert found.person is not None
    enquiries.wanted(by, found)
    noticed.notices(by, found.person, TEA)
    talks.conversation(by, found.person)
    return found


def read(user: User, person: Person, more: str = "") -> str:
    """The page, as this user reads it."""
    answer = factories.signed_in(user).get(f"/people/{person.pk}/chronology/{more}")
    html = answer.content.decode()
    if answer.status_code == 200:
        check_page(html)
    return html


def in_this_order(html: str, *words: str) -> bool:
    """Whether the words stand there one after another."""
    places = [html.index(one) for one in words]
    return places == sorted(places)
