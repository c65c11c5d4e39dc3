"""The pages of a death: plain, kind, and with what was typed kept."""

import pytest

from alongside.access import actions as access
from alongside.concerns.models import Concern
from alongside.people.models import Death
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, death, enquiries

pytestmark = pytest.mark.django_db


@held
def concern(manager):
    found = concerns.listening(manager)
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Concern.objects.select_related("person", "raiser").get(pk=found.pk)


@held
def browser():
    return factories.signed_in(factories.safeguarding_manager())


def read(browser, concern, part=""):
    page = browser.get(f"/concerns/{concern.pk}/{part}")
    assert page.status_code == 200
    check_page(page.content.decode())
    return page.content.decode()


PARTS = ("death/write/", "death/take-back/", "death/coroner/", "death/review/")


def test_every_page_is_whole_before_and_after(manager, browser, concern):
    assert "They have died" in read(browser, concern)
    assert "Write it down" in read(browser, concern, "death/")
    for part in PARTS:
        read(browser, concern, part)

    death.died(manager, concern)
    death.coroner(manager, concern)
    record = browser.get(f"/people/{concern.person_id}/").content.decode()
    assert "Amina Farah has died" in record

    assert "They have died" in read(browser, concern)
    for part in PARTS:
        read(browser, concern, part)
    page = read(browser, concern, "death/")
    assert death.WORDS in page
    assert "Look at it and answer" in page

    death.screened(manager, concern)
    assert death.WHY in read(browser, concern, "death/")
    death.taken_back(manager, concern)
    page = read(browser, concern, "death/")
    assert "Taken back" in page
    assert "Write it down" in page


def test_it_is_written_on_the_page_and_a_refusal_keeps_the_words(browser, concern):
    address = f"/concerns/{concern.pk}/death/write/"
    typed = {
        "told_by": "Salma Farah",
        "how_known": "She rang.",
        "words": "She died in her sleep.",
    }
    refused = browser.post(address, typed)
    assert "Write who close to them hears of it" in refused.content.decode()
    assert "She died in her sleep." in refused.content.decode()

    done = browser.post(address, typed | {"family": "Salma knows."})

    assert done.status_code == 302
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert Death.objects.get().words == "She died in her sleep."


def test_the_settle_page_asks_for_no_days(manager, browser):
    enquiry = enquiries.under_way(manager)
    concern = enquiries.nothing_owed(manager, enquiry)
    death.died(manager, concern)

    page = read(browser, concern, "settle/")

    assert "What have you told those close to them?" in page
    assert "Days to ask how they are" not in page
    assert "safeguarding adults review" in page
    team = browser.get(f"/enquiries/{enquiry.pk}/").content.decode()
    assert "They have died" in team
