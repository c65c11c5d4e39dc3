"""Everything that happened to somebody, in order, and only what the viewer may see."""

import re

import pytest

from alongside.concerns.actions.raising import HearBack
from alongside.people import actions as people
from alongside.people.actions import relationship as relationships
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, lives, pausing, talks
from tests.pages.chronologies import HENS, TEA, WORRY, case, in_this_order, read
from tests.people import noticed

pytestmark = pytest.mark.django_db


@held
def helen():
    return factories.acting(factories.safeguarding_manager(full_name="Helen Garside"))


@held
def enquiry(helen):
    return case(helen)


@held
def amina(enquiry):
    return enquiry.person


def test_it_says_when_what_who_said_it_and_where_it_is_kept(helen, amina):
    html = read(helen.user, amina)

    for words in (WORRY, TEA, HENS, "I want to sleep without being afraid."):
        assert words in html
    assert "Decided about a worry" in html
    assert "People began to find out what happened" in html
    assert "Said and written down by Helen Garside, safeguarding manager." in html
    assert "Said by Amina Farah. First-hand." in html
    assert "Told by somebody else." in html
    assert "Written down by Helen Garside" in html
    assert f'href="/people/{amina.pk}/noticed/"' in html
    assert in_this_order(html, TEA, WORRY)
    assert in_this_order(read(helen.user, amina, "?order=oldest"), WORRY, TEA)


def test_the_person_reads_their_own_and_no_worry_behind_it(helen, amina, enquiry):
    pausing.paused(helen, enquiry)
    lives.held_back(helen, amina)

    html = read(amina.user, amina)
    paper = read(amina.user, amina, "print/")

    for page in (html, paper):
        assert "Everything that happened to me" in page
        assert TEA in page
        assert "People began to find out what happened" in page
        assert "The enquiry: we began to wait" in page
        for hidden in (WORRY, pausing.POLICE, lives.SECRET, lives.WHY, "held back"):
            assert hidden not in page
        assert "Decided about a worry" not in page
        assert "All three tests are met." not in page


def test_what_is_held_back_is_marked_for_those_who_see_it(helen, amina):
    lives.held_back(helen, amina)

    for more in ("", "print/", "?kinds=limit"):
        html = read(helen.user, amina, more)
        assert lives.SECRET in html
        assert "Held back from them" in html
        assert "do not leave it where they can find it" in html
    assert "Held back" not in read(helen.user, amina, "?kinds=noticing")


@pytest.mark.parametrize(
    "more", ["", "print/", "?words=bruises", "?kinds=concern", "?who=raised"]
)
def test_a_carer_in_the_circle_sees_no_worry_by_any_road(helen, amina, more):
    carer = noticed.let_in(helen, amina, name="Blessing Achebe")

    html = read(carer, amina, more)

    for hidden in (WORRY, "A worry was raised", "find out what happened", "Decided"):
        assert hidden not in html
    if "=" in more:
        assert "Nothing that you asked for is here." in html
    else:
        assert TEA in html


def test_what_one_may_not_see_is_not_counted(helen, amina):
    carer = noticed.let_in(helen, amina, name="Blessing Achebe")
    # What was noticed, and the conversation.
    assert "<strong>2 things</strong>" in read(carer, amina)
    assert "2 things: only what Blessing Achebe may see" in read(carer, amina, "print/")
    before = _count(read(amina.user, amina))

    lives.held_back(helen, amina)

    assert _count(read(amina.user, amina)) == before
    assert _count(read(helen.user, amina)) > before + 1


def _count(html):
    return int(re.search(r"<strong>(\d+) things</strong>", html)[1])


@pytest.mark.parametrize(
    "more", ["", "print/", "?words=tea", "?kinds=noticing", "print/?who=Helen"]
)
@pytest.mark.parametrize("why_held_back", ["", lives.WHY])
def test_the_alleged_source_of_risk_sees_nothing_by_any_road(
    helen, amina, more, why_held_back
):
    dez, entry = _dez_in_two_ways(helen, amina)
    browser = factories.signed_in(dez)
    address = f"/people/{amina.pk}/chronology/{more}"
    assert browser.get(address).status_code == 200

    lives.marked(helen, amina, entry, why_held_back)

    answer = browser.get(address)
    assert answer.status_code == 404
    assert TEA not in answer.content.decode()


def _dez_in_two_ways(helen, amina):
    """Somebody close to her, who also works in a team that works with her."""
    team = factories.team("North locality")
    dez = factories.user("care_worker", team=team, full_name="Dez Farah")
    people.let_into_circle(
        by=helen,
        person=amina,
        principal_id=team.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    entry = lives.somebody(helen, amina, "Dez", "not my friend", 3)
    return dez, relationships.let_in_relationship(
        by=helen, relationship=entry, user=dez, told="yes"
    )


def test_nobody_outside_the_circle_finds_it(amina):
    stranger = factories.signed_in(factories.care_worker())

    for more in ("", "print/", "?words=tea"):
        address = f"/people/{amina.pk}/chronology/{more}"
        assert stranger.get(address).status_code == 404


def test_the_paper_says_who_printed_it_when_and_what_was_asked_for(helen, amina):
    html = read(helen.user, amina, "print/?kinds=noticing&words=tea")

    assert re.search(r"at \d\d:\d\d by Helen Garside, Westmere Council\.", html)
    assert "Small things noticed" in html
    assert "With the words" in html
    assert "One thing: only what Helen Garside may see" in html
    assert TEA in html
    assert HENS not in html


def test_the_name_of_who_spoke_up_does_not_go_on_paper(helen):
    told = HearBack(name="Jean Ackroyd")
    raiser = concerns.raised_by_somebody(hear_back=told)
    concern = concerns.listening(helen, concerns.concern_of(raiser))

    assert "Said by Jean Ackroyd." in read(helen.user, concern.person)
    paper = read(helen.user, concern.person, "print/")
    assert "Jean Ackroyd" not in paper
    assert "Said by the one who raised it." in paper


def test_the_person_sees_who_opened_it_and_who_printed_it(helen, amina):
    read(helen.user, amina)
    read(helen.user, amina, "print/")

    browser = factories.signed_in(amina.user)
    html = browser.get(f"/people/{amina.pk}/who-looked/").content.decode()

    assert "Helen Garside" in html
    assert "everything that happened, in order" in html
    assert "opened a copy to print or keep" in html


def test_it_is_reached_from_the_person_and_from_the_enquiry(helen, amina, enquiry):
    browser = factories.signed_in(helen.user)
    link = f'href="/people/{amina.pk}/chronology/"'

    assert link in browser.get(f"/people/{amina.pk}/").content.decode()
    assert link in browser.get(f"/enquiries/{enquiry.pk}/").content.decode()


def test_somebody_about_whom_nothing_is_written_reads_that(helen):
    person = concerns.person(helen, "Halima Yusuf")

    assert "Nothing has been written down yet." in read(helen.user, person)


def _queries(user, person, more=""):
    browser = factories.signed_in(user)
    browser.get("/")
    with statements_asked() as asked:
        browser.get(f"/people/{person.pk}/chronology/{more}")
    return len(asked)


def test_it_asks_no_more_when_there_is_more(helen, amina):
    before = _queries(helen.user, amina)
    for number in range(30):
        noticed.notices(helen, amina, f"Thing {number}.")
        talks.conversation(helen, amina)

    assert _queries(helen.user, amina) == before
    assert before <= 64  # one or two for each sort of record, of which there are more
