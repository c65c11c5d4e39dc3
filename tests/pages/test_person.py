"""The page of a person: their own words first, then what is happening, then facts."""

import pytest
from django.test import Client

from alongside.pages import queries
from alongside.people import actions as people
from tests.access.written import lines_written, statements_asked, without_token
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries

pytestmark = pytest.mark.django_db

OWN_WORDS = {
    "name_i_like": "Amina. Never Mrs F.",
    "how_to_talk": "Slowly, on my left.",
    "what_matters": "My hens.",
    "who_matters": "Hodan, my daughter.",
}


@held
def manager():
    return factories.manager()


@held
def browser():
    return factories.signed_in(factories.social_worker(full_name="Josh Pereira"))


@held
def amina(manager):
    """Amina, who has written about herself and with whom an enquiry is made."""
    person = enquiries.under_way(manager, phone="01632 960301").person
    people.write_about_me(
        by=manager,
        person=person,
        words=OWN_WORDS,
        written_by="Amina, talking",
        supported_by="Hodan",
    )
    return person


def page(browser, person, more=""):
    return browser.get(f"/people/{person.pk}/{more}").content.decode()


def test_the_page_opens_with_their_own_words_then_what_is_happening_then_facts(
    browser, amina
):
    html = page(browser, amina)

    check_page(html)
    order = [
        "Amina. Never Mrs F.",
        "Slowly, on my left.",
        "Amina, talking",
        "My hens.",
        "Hodan, my daughter.",
        "What is happening now",
        "An enquiry, made together",
        "Facts",
        "01632 960301",
    ]
    places = [html.index(words) for words in order]
    assert places == sorted(places)


def test_the_person_reads_the_same_page_about_themselves(amina):
    html = page(factories.signed_in(amina.user), amina)

    check_page(html)
    assert "How to talk with me" in html
    assert "An enquiry, made together" in html
    assert "A worry that was raised" not in html


def test_a_person_with_nothing_written_is_spoken_to(manager):
    person = people.add_person(
        by=manager,
        facts=people.Facts(name="Colin Batty"),
        team=factories.safeguarding_team(),
        user=factories.user("person"),
    )

    html = page(factories.signed_in(person.user), person)

    check_page(html)
    assert "You have not written about yourself yet." in html
    assert "Nobody has asked" not in html


def test_a_fact_nobody_knows_is_said_to_be_missing(manager, browser):
    person = concerns.person(manager, "Colin Batty", nhs_number="")

    html = page(browser, person)

    number = html.split("NHS number")[1].split("</dd>")[0]
    assert "Not said yet" in number


def test_my_record_leads_to_ones_own_page(amina):
    answer = factories.signed_in(amina.user).get("/me/")

    assert answer["Location"] == f"/people/{amina.pk}/"


def test_whoever_has_no_record_yet_is_told_kindly():
    html = factories.signed_in(factories.user("person")).get("/me/").content.decode()

    check_page(html)
    assert "There is no record about you here yet." in html


def test_where_nobody_has_asked_the_page_says_so(browser, manager):
    person = concerns.person(manager, "Colin Batty")

    html = page(browser, person)

    check_page(html)
    assert "Nobody has asked yet how to talk with Colin Batty" in html


def test_somebody_elses_person_and_one_who_is_not_there_look_the_same(amina):
    other = factories.organisation("council", "Eastmere Council")
    team = factories.team("Eastmere safeguarding", of=other)
    outsider = factories.signed_in(factories.user("social_worker", team=team))

    for more in ("", "about-me/", "earlier-words/", "facts/", "who-looked/", "circle/"):
        theirs = outsider.get(f"/people/{amina.pk}/{more}")
        made_up = outsider.get(f"/people/999999/{more}")

        assert (theirs.status_code, made_up.status_code) == (404, 404)
        assert without_reference(theirs) == without_reference(made_up)


def without_reference(answer):
    """The body without the reference that every apology gives."""
    reference = answer.wsgi_request.reference
    return without_token(answer.content.decode().replace(reference, "REFERENCE"))


def test_another_person_does_not_see_the_record(amina):
    other = factories.signed_in(factories.user("person"))

    assert other.get(f"/people/{amina.pk}/").status_code == 404


def test_signed_out_there_is_only_the_way_to_sign_in(amina):
    answer = Client().get(f"/people/{amina.pk}/")

    assert answer["Location"].startswith("/sign-in/")


def test_opening_the_page_leaves_a_line_in_the_log_with_the_reason(browser, amina):
    with lines_written() as lines:
        page(browser, amina)

    assert len(lines) == 1
    assert "'open'" in lines[0]
    assert "safeguarding_team" in lines[0]


def test_the_page_is_not_kept_by_the_browser(browser, amina):
    answer = browser.get(f"/people/{amina.pk}/")

    assert answer["Cache-Control"] == "no-store"


def test_the_person_sees_who_looked_and_why(browser, amina):
    page(browser, amina)

    html = page(factories.signed_in(amina.user), amina, "who-looked/")

    check_page(html)
    assert "Josh Pereira" in html
    assert "Westmere Council" in html
    assert "The council&#x27;s safeguarding team, who listen" in html


def test_the_person_sees_who_looked_at_their_enquiry_too(browser, amina):
    before = page(factories.signed_in(amina.user), amina, "who-looked/")
    browser.get(first_enquiry(browser, amina))

    after = page(factories.signed_in(amina.user), amina, "who-looked/")

    assert "looked at the enquiry" not in before
    assert "looked at the enquiry" in after


def first_enquiry(browser, person):
    """The address of the enquiry on a person's page."""
    html = page(browser, person)
    start = html.index("/enquiries/")
    return html[start : html.index('"', start)]


def test_looking_twice_in_a_day_is_told_once(browser, amina):
    for _ in range(3):
        page(browser, amina)

    html = page(factories.signed_in(amina.user), amina, "who-looked/")

    assert html.count("Josh Pereira") == 1


def test_who_is_in_the_circle_is_told_with_the_reason(amina):
    html = page(factories.signed_in(amina.user), amina, "circle/")

    check_page(html)
    assert "Safeguarding adults" in html
    assert "The council&#x27;s safeguarding team, who listen" in html
    assert "This is your own record." in html
    assert "An enquiry, made together" in html


def test_a_made_up_place_in_the_list_of_looks_is_harmless(amina):
    browser = factories.signed_in(amina.user)

    for after in ("x", "2026-01-01", "2026-01-01T10:00:00+00:00|x", "|"):
        answer = browser.get(f"/people/{amina.pk}/who-looked/", {"after": after})

        assert answer.status_code == 200


@pytest.mark.parametrize(
    "more", ["", "who-looked/", "circle/", "earlier-words/", "about-me/", "facts/"]
)
def test_no_page_about_a_person_asks_more_than_fifteen_questions(browser, amina, more):
    with statements_asked() as asked:
        page(browser, amina, more)

    assert len(asked) <= 15


def test_a_fact_nobody_knows_is_said_to_be_missing_and_a_number_stands_in_groups(
    amina,
):
    assert (
        dict(queries.person_page(factories.manager(), amina).facts)["NHS number"] == ""
    )

    amina.nhs_number = "9993001112"
    facts = dict(queries.person_page(factories.manager(), amina).facts)

    assert facts["NHS number"] == "999 300 1112"
