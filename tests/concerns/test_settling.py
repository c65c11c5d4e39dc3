"""Settling: refused while anybody is owed anything, and opened again in one press."""

from datetime import timedelta

import pytest
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import clock
from alongside.concerns.actions import allocating
from alongside.concerns.models import Settlement, Update
from alongside.concerns.rules import enquiring as rules
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db(databases="__all__")


@held
def browser():
    return factories.signed_in(factories.safeguarding_manager())


@held
def concern(manager, enquiry):
    """Nothing is owed to anybody."""
    return enquiries.nothing_owed(manager, enquiry)


def in_boxes(name, day):
    return {
        f"{name}_day": day.day,
        f"{name}_month": day.month,
        f"{name}_year": day.year,
    }


def typed(**changes):
    return {
        "how": "first_hand",
        "words": "I am glad it is over.",
        "words_to_person": "You can ring me any day.",
        "words_to_raiser": "She is safe. Thank you.",
        "learns": "no",
        "why_nothing": "It went as it should.",
        **in_boxes("first_day", clock.today() + timedelta(days=28)),
        **in_boxes("second_day", clock.today() + timedelta(days=84)),
    } | changes


def settle(browser, concern, **changes):
    address = reverse("concerns:settle", args=[concern.pk])
    return browser.post(address, typed(**changes))


def test_a_refused_settling_lists_each_sentence_and_keeps_the_words(
    manager, browser, enquiry
):
    enquiries.wanted(manager, enquiry)

    answer = settle(browser, enquiry.concern)

    html = answer.content.decode()
    check_page(html)
    with access.at_the_desk_of(factories.safeguarding_team()):
        owed = rules.what_is_owed(enquiries.concern_now(enquiry))
    assert len(owed) == 6
    for sentence in owed:
        assert html.count(sentence) == 2
    assert "You can ring me any day." in html
    assert enquiries.concern_now(enquiry).state == "enquiring"


def test_what_is_owed_stands_above_the_form_with_its_links(manager, browser, enquiry):
    outcome = enquiries.wanted(manager, enquiry)

    address = reverse("concerns:settle", args=[enquiry.concern_id])
    html = browser.get(address).content.decode()

    judge = reverse("concerns:judge_outcome", args=[outcome.pk])
    assert f"{judge}?whose=person" in html
    assert f"{judge}?whose=professional" in html


def test_four_and_twelve_weeks_are_offered(browser, concern):
    address = reverse("concerns:settle", args=[concern.pk])
    html = browser.get(address).content.decode()

    check_page(html)
    four, twelve = (clock.today() + timedelta(weeks=weeks) for weeks in (4, 12))
    assert f'name="first_day_month" value="{four.month}"' in html
    assert f'name="second_day_year" value="{twelve.year}"' in html


def test_settling_keeps_the_persons_view_the_days_and_tells_the_raiser(
    browser, enquiry, concern
):
    settle(browser, concern)

    assert enquiries.concern_now(enquiry).state == "settled"
    with access.at_the_desk_of(factories.safeguarding_team()):
        settlement = Settlement.objects.select_related("involvement").get()
        told = Update.objects.filter(raiser__concern=concern, stage="settled")
        assert told.get().words == "She is safe. Thank you."
        days = list(concern.keeping_in_touch.values_list("due_on", flat=True))
    assert settlement.involvement.words == "I am glad it is over."
    assert days == [clock.today() + timedelta(days=d) for d in (28, 84)]


def test_nothing_settles_while_the_persons_view_is_blank(browser, concern):
    answer = settle(browser, concern, words="")

    assert "Write what the person said, in their own words" in answer.content.decode()
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert not Settlement.objects.exists()


def test_a_day_that_has_gone_by_is_refused(browser, concern):
    today = in_boxes("first_day", clock.today())

    answer = settle(browser, concern, **today)

    assert "Choose a day that is still to come" in answer.content.decode()


def test_a_social_worker_does_everything_but_settle(manager, concern):
    worker = factories.signed_in(factories.social_worker())

    settle_page = worker.get(reverse("concerns:settle", args=[concern.pk]))
    page = worker.get(reverse("concerns:enquiry", args=[concern.enquiry.pk]))

    assert settle_page.status_code == 403
    assert "A safeguarding manager can settle it now." in page.content.decode()


def test_unfinished_words_of_settling_are_kept(browser, concern):
    key = f"concerns.settle.{concern.pk}"
    kept = {"words_to_person": "Half a sen", "first_day_day": "3"}
    browser.post(reverse("access:keep_draft", args=[key]), kept)

    address = reverse("concerns:settle", args=[concern.pk])
    html = browser.get(address).content.decode()

    assert "Half a sen" in html
    assert "Start afresh" in html


def test_it_opens_again_in_one_press_and_the_history_stays(manager, browser):
    concern = enquiries.settled(manager)

    browser.post(reverse("concerns:reopen", args=[concern.pk]))

    now = enquiries.concern_now(enquiries.of(concern))
    assert now.state == "listening"
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert Settlement.objects.filter(concern=concern).exists()
        assert now.changes.last().verb == "reopen"


def test_what_is_under_way_cannot_be_opened_again(browser, enquiry):
    concern = enquiry.concern

    answer = browser.post(reverse("concerns:reopen", args=[concern.pk]), follow=True)

    assert "This cannot be done now" in answer.content.decode()


def test_an_outsider_cannot_tell_that_there_is_something_to_settle(enquiry):
    concern = enquiry.concern
    elsewhere = factories.user("safeguarding_manager", team=factories.team("Else"))
    outsider = factories.signed_in(elsewhere)

    for name in ("settle", "reopen"):
        address = reverse(f"concerns:{name}", args=[concern.pk])
        assert outsider.post(address, typed()).status_code == 404


def test_taken_up_again_for_somebody_else_the_first_no_longer_sees_it(manager):
    """It turned out to be about another person, so the enquiry is theirs from now."""
    first = enquiries.of(enquiries.settled(manager))
    enquiries.reopened_about_somebody_else(manager, first)

    before = factories.signed_in(enquiries.the_person(first))
    answer = before.get(reverse("concerns:enquiry", args=[first.pk]))

    assert answer.status_code == 404


def test_nobody_settles_who_cannot_tell_the_one_who_raised_it(manager, concern):
    elsewhere = factories.user("safeguarding_manager", team=factories.team("North"))
    allocating.allocate_concern(by=manager, concern=concern, lead=elsewhere)

    page = factories.signed_in(elsewhere).get(f"/concerns/{concern.pk}/settle/")

    assert "Only somebody who can tell the one who raised this" in page.content.decode()
