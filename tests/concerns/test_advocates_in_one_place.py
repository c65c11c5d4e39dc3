"""An advocate whom an enquiry named in the old way stands where every advocate does."""

from importlib import import_module

import pytest
from django.db import connections

from alongside.access import identity
from alongside.concerns.models import Enquiry
from alongside.people.models import AdvocacyNeed
from tests.factories import access as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db(databases="__all__")
MOVE = import_module("alongside.concerns.migrations.0012_advocates_in_one_place").MOVE


def as_it_was(manager, advocate, *, has_need):
    """An enquiry that names an advocate itself."""
    enquiry = enquiries.under_way(manager)
    with identity.seen_as(manager.principals):
        Enquiry.objects.filter(pk=enquiry.pk).update(advocate=advocate)
        if not has_need:
            AdvocacyNeed.objects.update(about_id=0)
    return enquiry


def move():
    with connections["default"].cursor() as cursor:
        cursor.execute(MOVE)


def test_whom_an_enquiry_named_is_on_the_list_of_that_advocate(manager):
    grace = factories.user("advocate", full_name="Grace Mensah")
    enquiry = as_it_was(manager, grace, has_need=False)

    with identity.seen_as(manager.principals):
        move()
        need = AdvocacyNeed.objects.get(about_id=enquiry.concern_id)

    assert (need.state, need.advocate_id) == ("allocated", grace.pk)
    assert need.circle_id == enquiry.circle_id
    page = factories.signed_in(manager.user).get(f"/advocacy/{need.pk}/")
    assert "Grace Mensah" in page.content.decode()


def test_where_it_was_looked_at_already_nothing_is_added(manager):
    as_it_was(manager, factories.user("advocate"), has_need=True)

    with identity.seen_as(manager.principals):
        move()
        assert AdvocacyNeed.objects.count() == 1
