"""Through the site: a record that is not yours cannot be told from one that is not."""

import re

import pytest
from django.urls import reverse

from tests.permissions import PERMISSIONS

NO_SUCH_NUMBER, NO_SUCH_YEAR = 987_654_321, "2001-02"
RECORDS = sorted(name for name, page in PERMISSIONS.items() if page.in_a_circle)
# What differs between any two answers, besides the address that was asked for: the
# reference to quote, and the token against forged forms.
DIFFERS = re.compile(
    r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b"
    r"|csrfmiddlewaretoken\" value=\"\w+"
)


def of_no_record(about: dict[str, object]) -> dict[str, object]:
    """The same address of a record that does not exist: a return is known by its
    year, everything else by a number."""
    made_up = {"pk": NO_SUCH_NUMBER} if "pk" in about else {"year": NO_SUCH_YEAR}
    return about | made_up


def plain(answer, address: str) -> tuple[int, str, dict[str, str]]:
    """Status, page and headers without what differs between any two answers."""
    page = DIFFERS.sub("…", answer.content.decode().replace(address, "(address)"))
    headers = {k: DIFFERS.sub("…", v) for k, v in answer.headers.items()}
    return answer.status_code, page, headers


@pytest.mark.django_db
@pytest.mark.parametrize("name", RECORDS)
def test_somebody_outside_the_circle_cannot_tell_that_the_record_exists(
    everybody, name
):
    world, page = everybody.world, PERMISSIONS[name]
    about = dict(page.about(world))
    real = reverse(name, kwargs=about)
    made_up = reverse(name, kwargs=of_no_record(about))
    typed = dict(page.typed(world))
    everybody.begin_work()

    for role in page.may:
        client = everybody.outside(role)
        for send in (client.get, client.post):
            answers = [plain(send(at, typed), at) for at in (real, made_up)]

            assert answers[0] == answers[1], role
            assert answers[0][0] in (404, 405)


@pytest.mark.django_db
@pytest.mark.parametrize("name", RECORDS)
def test_somebody_signed_out_is_sent_to_sign_in_either_way(client, everybody, name):
    about = dict(PERMISSIONS[name].about(everybody.world))
    answers = set()
    for kwargs in (about, of_no_record(about)):
        address = reverse(name, kwargs=kwargs)
        answer = client.get(address)
        answers.add((answer.status_code, answer.url.replace(address, "(address)")))

    assert len(answers) == 1
    assert next(iter(answers))[0] == 302
