"""Through the site: a record that is not yours cannot be told from one that is not."""

import re

import pytest
from django.db import connections
from django.urls import reverse

from alongside.config import databases
from tests.architecture.world import World
from tests.factories import access as factories
from tests.permissions import PERMISSIONS

NO_SUCH_NUMBER = 987_654_321
RECORDS = sorted(name for name, page in PERMISSIONS.items() if page.in_a_circle)
# What differs between any two answers, besides the address that was asked for: the
# reference to quote, and the token against forged forms.
DIFFERS = re.compile(
    r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b"
    r"|csrfmiddlewaretoken\" value=\"\w+"
)
REFUSALS = """
SELECT user_id, organisation_id, what, reason FROM access_entry WHERE act = 'refuse'
"""


def plain(answer, address: str) -> tuple[int, str, dict[str, str]]:
    """Status, page and headers without what differs between any two answers."""
    page = DIFFERS.sub("…", answer.content.decode().replace(address, "(address)"))
    headers = {k: DIFFERS.sub("…", v) for k, v in answer.headers.items()}
    return answer.status_code, page, headers


@pytest.mark.django_db
@pytest.mark.parametrize("name", RECORDS)
def test_somebody_outside_the_circle_cannot_tell_that_the_record_exists(name):
    world, page = World(), PERMISSIONS[name]
    about = dict(page.about(world))
    real = reverse(name, kwargs=about)
    made_up = reverse(name, kwargs=about | {"pk": NO_SUCH_NUMBER})
    typed = dict(page.typed(world))

    for role in page.may:
        client = factories.signed_in(world.user(role))
        for send in (client.get, client.post):
            answers = [plain(send(at, typed), at) for at in (real, made_up)]

            assert answers[0] == answers[1], role
            assert answers[0][0] in (404, 405)


@pytest.mark.django_db
@pytest.mark.parametrize("name", RECORDS)
def test_somebody_signed_out_is_sent_to_sign_in_either_way(client, name):
    world = World()
    about = dict(PERMISSIONS[name].about(world))
    answers = set()
    for kwargs in (about, about | {"pk": NO_SUCH_NUMBER}):
        address = reverse(name, kwargs=kwargs)
        answer = client.get(address)
        answers.add((answer.status_code, answer.url.replace(address, "(address)")))

    assert len(answers) == 1
    assert next(iter(answers))[0] == 302


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
