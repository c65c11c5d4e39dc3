"""How somebody likes letters and papers to look: kept once, and all start from it."""

import pytest
from django.db import IntegrityError, transaction

from alongside.access.identity import seen_as
from alongside.people import actions, queries
from alongside.people.actions import Facts
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries, letters

pytestmark = pytest.mark.django_db
CHECKED = "checked"


@held
def manager():
    return factories.manager()


@held
def enquiry(manager):
    return enquiries.under_way(manager)


@held
def browser(manager):
    return factories.signed_in(manager.user)


def read(browser, address):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def likes(manager, person, look):
    facts = Facts(name="Amina Farah", known_as="Amina", letters_look=look)
    return actions.correct_facts(by=manager, person=person, facts=facts, lives_at=None)


def is_chosen(html, look):
    """Whether this way to look is ticked already."""
    (line,) = (part for part in html.split("<input") if f'value="{look}"' in part)
    return CHECKED in line.split(">")[0]


def test_it_is_kept_with_the_facts_and_read_on_their_page(browser, manager):
    amina = concerns.person(manager)
    html = read(browser, f"/people/{amina.pk}/facts/")
    assert "How should letters and papers look?" in html

    likes(manager, amina, "large")

    assert "Large print" in read(browser, f"/people/{amina.pk}/")
    html = read(browser, f"/people/{amina.pk}/about-me/")
    assert "Say how letters to them should look</a>: now Large print" in html


def test_a_letter_starts_from_it_and_says_so(browser, manager, enquiry):
    likes(manager, enquiry.person, "easy")

    html = read(browser, f"/concerns/{enquiry.concern_id}/letters/person/")

    assert is_chosen(html, "easy")
    assert "They like Easy Read, says the record" in html


def test_it_comes_before_how_the_last_letter_looked(browser, manager, enquiry):
    letters.sent(manager, enquiries.concern_now(enquiry), layout="large")
    likes(manager, enquiry.person, "easy")

    html = read(browser, f"/concerns/{enquiry.concern_id}/letters/person/")

    assert is_chosen(html, "easy")


def test_the_letter_to_the_one_who_spoke_up_says_nothing_of_it(
    browser, manager, enquiry
):
    likes(manager, enquiry.person, "easy")

    html = read(browser, f"/concerns/{enquiry.concern_id}/letters/raiser/")

    assert not is_chosen(html, "easy")
    assert "says the record" not in html


def test_their_plan_to_print_starts_from_it(browser, manager, enquiry):
    likes(manager, enquiry.person, "large")

    assert is_chosen(read(browser, f"/people/{enquiry.person_id}/copy/"), "large")
    assert is_chosen(read(browser, f"/enquiries/{enquiry.pk}/copy/"), "large")


def test_a_way_that_no_paper_has_is_never_kept(manager):
    amina = concerns.person(manager)

    with pytest.raises(IntegrityError), transaction.atomic():
        likes(manager, amina, "huge")


def test_somebody_is_found_by_the_name_they_like_and_their_last_name(manager):
    win = concerns.person(manager, "Winifred Thackray", known_as="Win")
    concerns.person(manager, "Amina Farah")

    with seen_as(manager.principals):
        likely = queries.who_might_be(manager, name="Win Thackeray")
        listed = queries.people_page(manager, "win thackray").rows

    assert [one.person for one in likely] == listed == [win]


def test_found_again_under_a_new_name_they_like(manager):
    amina = concerns.person(manager)
    facts = Facts(name="Amina Farah", known_as="Mina")
    actions.correct_facts(by=manager, person=amina, facts=facts, lives_at=None)

    with seen_as(manager.principals):
        assert queries.people_page(manager, "Mina Farah").rows == [amina]
