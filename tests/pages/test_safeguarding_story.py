"""My safeguarding story, to print or keep: what the person may read, and no more."""

import pytest

from alongside.access import actions as access
from alongside.access.identity import seen_as
from alongside.pages import queries
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries
from tests.pages import pdf_reading

pytestmark = pytest.mark.django_db

LAYOUTS = [one.code for one in queries.LAYOUTS]
TOLD = (
    "I want to sleep without being afraid.",
    "You were right. There were too few people at night.",
    "You can ring me any day.",
    "I sleep again.",
    "I got what I wanted.",
)
NOT_TOLD = (
    "The night shift was one short on four nights in October.",  # the finding itself
    "She is safe. Thank you.",  # what the raiser was told
)


@held
def manager():
    return factories.manager()


@held
def enquiry(manager):
    return enquiries.of(enquiries.settled(manager))


def page(user, enquiry, layout="ordinary", more=""):
    address = f"/enquiries/{enquiry.pk}/copy/{layout}/{more}"
    return factories.signed_in(user).get(address)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_story_is_whole_and_tells_nothing_that_she_may_not_read(enquiry, layout):
    user = enquiries.the_person(enquiry)
    html = page(user, enquiry, layout).content.decode()
    check_page(html)
    read = pdf_reading.read(page(user, enquiry, layout, "pdf/").content)

    assert read.title == "My safeguarding story"
    assert read.says("I can ring 999.", *TOLD)
    for words in TOLD:
        assert words in html
    for words in (*NOT_TOLD, concerns.worry().noticed):
        assert words not in html
        assert not read.says(words)


def test_whoever_prints_it_prints_the_same(manager, enquiry):
    amina = factories.acting(enquiries.the_person(enquiry))
    found = []
    for viewer in (amina, manager):
        with seen_as(viewer.principals):
            row = type(enquiry).objects.select_related("person", "lead").get()
            found.append(queries.my_safeguarding_story(viewer, row))

    assert found[0] == found[1]


def test_her_advocate_gets_it_and_one_who_is_not_hers_does_not(manager):
    enquiry = enquiries.under_way(manager)
    enquiries.wanted(manager, enquiry)
    grace = enquiries.advocate_of(manager, enquiry)
    other = factories.user("advocate")

    html = page(grace, enquiry).content.decode()

    assert "I want to sleep without being afraid." in html
    assert "This is my advocate. They are on my side." in html
    assert page(other, enquiry).status_code == 404
    assert page(other, enquiry, more="pdf/").status_code == 404


def test_a_story_that_has_just_begun_says_what_is_missing(manager):
    enquiry = enquiries.under_way(manager)
    user = enquiries.the_person(enquiry)

    for layout in LAYOUTS:
        html = page(user, enquiry, layout).content.decode()
        assert "This is not written yet." in html
        assert "People began to find out what happened." in html
        assert "What came of it" not in html


def test_what_was_found_waits_for_her_to_say_what_came_of_it(manager):
    enquiry = enquiries.under_way(manager)
    enquiries.wanted(manager, enquiry)
    enquiries.found_out(manager, enquiry)

    html = page(enquiries.the_person(enquiry), enquiry).content.decode()

    assert "I have not said yet what came of this." in html


def test_she_chooses_between_her_plan_and_each_of_her_stories(manager, enquiry):
    user = enquiries.the_person(enquiry)
    browser = factories.signed_in(user)
    address = f"/people/{enquiry.person_id}/copy/"

    html = browser.get(address).content.decode()
    check_page(html)
    nothing = browser.post(address, {}).content.decode()
    story = browser.post(address, {"what": str(enquiry.pk), "layout": "easy"})
    plan = browser.post(address, {"what": "my_plan", "layout": "large"})

    assert "My safeguarding story" in html
    assert "I want to sleep without being afraid." in html
    assert "Choose how it should look" in nothing
    assert story.url == f"/enquiries/{enquiry.pk}/copy/easy/"
    assert plan.url == f"/people/{enquiry.person_id}/copy/plan/large/"


def test_a_story_that_is_not_offered_cannot_be_chosen(manager, enquiry):
    browser = factories.signed_in(enquiries.the_person(enquiry))

    answer = browser.post(
        f"/people/{enquiry.person_id}/copy/", {"what": "99999", "layout": "easy"}
    )

    assert answer.status_code == 200
    assert "Choose one of the answers shown" in answer.content.decode()


def test_those_in_her_circle_alone_are_offered_the_plan_alone(manager, enquiry):
    worker = factories.care_worker()
    with access.at_the_desk_of(factories.safeguarding_team()):
        access.let_in(
            by=manager,
            circle_id=enquiry.person.circle_id,
            principal_id=worker.principal_id,
            purpose="working_with_person",
        )
    browser = factories.signed_in(worker)

    html = browser.get(f"/people/{enquiry.person_id}/copy/").content.decode()

    assert "My plan" in html
    assert "My safeguarding story" not in html
    assert "I want to sleep" not in html


def test_she_reads_who_took_a_copy_of_her_story(manager, enquiry):
    page(manager.user, enquiry, more="pdf/")

    browser = factories.signed_in(enquiries.the_person(enquiry))
    html = browser.get(f"/people/{enquiry.person_id}/who-looked/").content.decode()

    assert "opened a copy to print or keep: the safeguarding story" in html
