"""Who was refused, and who looked at what: both are in the log, with the reason."""

from django.db import connections
from django.urls import reverse

from alongside.config import databases
from tests.architecture.world import World
from tests.factories import access as factories

NO_SUCH_NUMBER = 987_654_321
REFUSALS = """
SELECT user_id, organisation_id, what, reason FROM access_entry WHERE act = 'refuse'
"""


def test_a_refusal_is_logged_whether_or_not_there_is_such_a_record(fresh_database):
    world = World()
    somebody = world.user("social_worker")
    client, concern = factories.signed_in(somebody), world.raised.pk

    for number in (concern, NO_SUCH_NUMBER):
        client.get(reverse("concerns:concern", args=[number]))
    connections["default"].close()

    with databases.connect(fresh_database.owner) as owner:
        lines = owner.execute(REFUSALS).fetchall()
    assert lines == [
        (somebody.pk, world.council.pk, "concerns:concern", str(number))
        for number in (concern, NO_SUCH_NUMBER)
    ]


def test_a_page_for_another_role_is_refused_and_logged(fresh_database):
    world = World()
    somebody = world.user("care_worker")

    answer = factories.signed_in(somebody).get(reverse("concerns:board"))
    connections["default"].close()

    assert answer.status_code == 403
    with databases.connect(fresh_database.owner) as owner:
        (line,) = owner.execute(REFUSALS).fetchall()
    assert line[2] == "concerns:board"


def test_looking_at_a_record_is_logged_with_the_reason_for_it(fresh_database):
    world = World()
    circle = world.raised.circle_id
    manager = world.manager.user

    answer = factories.signed_in(manager).get(
        reverse("concerns:concern", args=[world.raised.pk])
    )
    connections["default"].close()

    assert answer.status_code == 200
    with databases.connect(fresh_database.owner) as owner:
        lines = owner.execute(
            "SELECT user_id, what, circle_id, reason FROM access_entry "
            "WHERE act = 'open'"
        ).fetchall()
    assert (manager.pk, "concern", circle, "safeguarding_team") in lines
