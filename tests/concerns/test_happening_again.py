"""It is happening again: one press by the person, and nothing has to be told anew."""

import pytest

from alongside.access import actions as access
from alongside.access.rules import Refused
from alongside.concerns.actions import receiving
from alongside.concerns.models import Concern, Enquiry
from tests.architecture.world import World
from tests.design.page_checks import check_page
from tests.factories import access as factories

pytestmark = pytest.mark.django_db
PRESS = "It is happening again"


@pytest.fixture
def world():
    return World()


def settled(world):
    with access.at_the_desk_of(world.team):
        return Enquiry.objects.select_related("circle").get(concern=world.settled)


def inside(world, role):
    """Somebody of this role to whom the enquiry is shown."""
    user = world.user(role)
    access.let_in(
        by=world.manager,
        circle_id=settled(world).circle_id,
        principal_id=user.principal_id,
        purpose="about_me" if role == "person" else "advocate",
    )
    return user


@pytest.mark.parametrize("role", ["person", "advocate"])
def test_whoever_is_beside_them_opens_it_again_with_one_press(world, role):
    enquiry = settled(world)
    browser = factories.signed_in(inside(world, role))
    page = browser.get(f"/enquiries/{enquiry.pk}/").content.decode()
    assert PRESS in page
    check_page(page)

    for _ in range(2):
        answer = browser.post(f"/enquiries/{enquiry.pk}/again/", follow=True)
        assert "It is open again" in answer.content.decode()

    with access.at_the_desk_of(world.team):
        concern = Concern.objects.get(pk=enquiry.concern_id)
        again = [one.reason for one in concern.changes.filter(verb="reopen")]
    assert concern.state == "listening"
    assert again == ["It is happening again."]


def test_whoever_is_not_beside_them_cannot(world):
    stranger = factories.acting(world.user("care_worker"))

    with pytest.raises(Refused, match="role"):
        receiving.say_it_happens_again(by=stranger, enquiry=settled(world))
