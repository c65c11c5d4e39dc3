"""The one who spoke up may be the source of risk, and be known by a link alone."""

import re
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client

from alongside.access import actions as access
from alongside.access import actor, private_link
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.concerns.actions import raiser_risk as actions
from alongside.concerns.actions import settling
from alongside.concerns.models import EarlyRaiser, Raiser, RaiserKeptOut
from alongside.concerns.rules import raiser_risk as rules
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, early, enquiries, joining, letters, lives
from tests.security.test_the_firewall_elsewhere import (
    TOLD,
    about,
    raised,
    tell,
    track,
)

pytestmark = pytest.mark.django_db(databases="__all__")
REASON = "She knows the voice on the telephone, and is afraid of it."
WHY = "It was her neighbour. She is glad of her."


@pytest.fixture
def raiser():
    """Nobody we know: a link, and no name."""
    return raised(actor.NOBODY, hear_by="email", email="somebody@people.example")


@pytest.fixture
def concern(manager, raiser, amina):
    return about(manager, raiser, amina)


def kept_out(manager, concern, reason=REASON):
    return actions.keep_raiser_out(by=manager, concern=concern, reason=reason)


def let_back(manager, concern, why=WHY):
    return actions.let_raiser_back(by=manager, concern=concern, why=why)


def sent(browser, concern, page, **words):
    return browser.post(f"/concerns/{concern.pk}/{page}/", words)


def without_reference(answer):
    """What an error page says, but for the number that each of them has."""
    return re.sub(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", "", answer.content.decode())


def raiser_of(manager, concern_id):
    with seen_as(manager.principals):
        rows = Raiser.objects.select_related("link", "circle")
        return rows.get(concern=concern_id)


def test_their_link_opens_what_an_unknown_link_opens_and_no_e_mail_goes(
    manager, raiser, concern, django_capture_on_commit_callbacks
):
    assert track(raiser).status_code == 200

    kept_out(manager, concern)
    with django_capture_on_commit_callbacks(execute=True):
        tell(manager, concern)

    unknown = Client().get(f"/track/{private_link.token_of(uuid4())}/")
    theirs = track(raiser)
    assert theirs.status_code == unknown.status_code == 404
    assert without_reference(theirs) == without_reference(unknown)
    assert not mail.outbox


def test_nor_do_they_ask_us_by_it_to_look_again_or_get_a_letter(
    manager, raiser, concern
):
    kept_out(manager, concern)

    token = private_link.address_token(raiser.link)
    assert Client().get(f"/track/{token}/look-again/").status_code == 404
    with pytest.raises(Refused, match="nobody to write to"):
        letters.written(manager, concern, "raiser")


def test_they_can_still_tell_us_about_a_new_worry(manager, concern):
    kept_out(manager, concern)

    again = raised(actor.NOBODY)

    assert track(again).status_code == 200


def test_one_with_a_sign_in_under_another_name_reads_it_no_more(manager, amina):
    user = factories.user("person", full_name="G. F. Arah")
    raiser = raised(factories.acting(user))
    concern = about(manager, raiser, amina)
    browser = factories.signed_in(user)
    assert browser.get(f"/worries/mine/{raiser.pk}/").status_code == 200

    kept_out(manager, concern)

    assert browser.get(f"/worries/mine/{raiser.pk}/").status_code == 404
    assert raiser.reference not in browser.get("/worries/mine/").content.decode()
    assert track(raiser).status_code == 404


def test_nor_do_they_open_the_enquiry_where_they_were_let_in(manager):
    user = factories.user("advocate", full_name="G. F. Arah")
    raiser = concerns.raised_by_somebody(by=factories.acting(user))
    enquiry = enquiries.under_way_from(manager, raiser)
    into = {"circle_id": enquiry.circle_id, "principal_id": user.principal_id}
    access.let_in(by=manager, purpose="asked_to_help", **into)
    browser = factories.signed_in(user)
    assert browser.get(f"/enquiries/{enquiry.pk}/").status_code == 200

    kept_out(manager, enquiry.concern)

    assert browser.get(f"/enquiries/{enquiry.pk}/").status_code == 404
    with pytest.raises(Refused, match="kept out"):
        access.let_in(by=manager, purpose="asked_to_help", **into)


def test_let_back_they_read_it_again_and_never_why(manager, raiser, concern):
    kept_out(manager, concern)
    tell(manager, concern)

    row = let_back(manager, concern)

    page = track(raiser).content.decode()
    assert TOLD in page
    assert REASON not in page
    assert (row.reason, row.why_undone) == (REASON, WHY)
    with seen_as(actor.of_link(raiser.link).principals):
        assert not RaiserKeptOut.objects.exists()


def test_two_presses_are_one_and_another_reason_is_refused(manager, concern):
    first, second = kept_out(manager, concern), kept_out(manager, concern)
    assert first == second
    with pytest.raises(Refused, match="already"):
        kept_out(manager, concern, "Something else.")

    assert let_back(manager, concern) == let_back(manager, concern) == first
    with pytest.raises(Refused, match="not kept out"):
        let_back(manager, concern, "Something else.")
    assert kept_out(manager, concern) != first


def test_a_reason_is_always_written(manager, concern):
    with pytest.raises(Refused, match="Write why they may be"):
        kept_out(manager, concern, " ")
    kept_out(manager, concern)
    with pytest.raises(Refused, match="Write why they are not"):
        let_back(manager, concern, "")


def test_what_is_parted_off_before_and_after_is_kept_from_them_too(
    manager, raiser, concern, django_capture_on_commit_callbacks
):
    before = joining.parted(manager, concern).parted_id
    kept_out(manager, concern)
    other = {"noticed": "And the door.", "is_same": False, "called": "Halima"}
    with django_capture_on_commit_callbacks(execute=True):
        after = joining.parted(manager, concern, **other).parted_id
    parted = [raiser_of(manager, number) for number in (before, after)]

    assert [track(one).status_code for one in parted] == [404, 404]
    assert not mail.outbox

    let_back(manager, concern)

    assert [track(one).status_code for one in (raiser, *parted)] == [200] * 3
    assert parted[1].reference in track(raiser).content.decode()


def test_of_worries_joined_now_or_later_only_what_they_told_is_kept_from_them(
    manager, raiser, concern, amina
):
    user = factories.user("care_worker", full_name="Somebody at night")
    one = about(manager, raised(factories.acting(user)), amina)
    two = about(manager, raised(factories.acting(user)), amina)
    joining.joined(manager, one, concern)
    kept_out(manager, one)
    mine, others = raiser_of(manager, one.pk), raiser_of(manager, two.pk)
    assert [track(each).status_code for each in (mine, others)] == [404, 200]

    joining.joined(manager, two, concern)

    assert [track(each).status_code for each in (mine, others)] == [404, 404]
    assert track(raiser).status_code == 200


def test_the_early_worry_that_became_it_opens_nothing_either(manager):
    worry = early.worry_of(manager, early.noted())
    early.talked_over(manager, worry, came="concern")
    with seen_as(manager.principals):
        first = EarlyRaiser.objects.select_related("link").get(worry=worry)
        concern = Raiser.objects.get(link=first.link).concern
    address = f"/early/read/{private_link.address_token(first.link)}/"
    assert Client().get(address).status_code == 200

    kept_out(manager, concern)
    assert Client().get(address).status_code == 404

    let_back(manager, concern)
    assert Client().get(address).status_code == 200


def test_nobody_keeps_out_themselves_the_person_or_whoever_has_it(manager, amina):
    colleague = factories.acting(factories.social_worker())
    own = about(manager, raised(colleague), amina)
    hers = about(manager, raised(factories.acting(amina.user)), amina)

    with pytest.raises(Refused, match="You spoke up yourself"):
        kept_out(colleague, own)
    with pytest.raises(Refused, match="They are the person"):
        kept_out(manager, hers)
    own.lead = colleague.user
    own.raiser.user_id = colleague.user.pk
    assert rules.why_not_keep_out(own, own.raiser, None, True, manager) == rules.HAS_IT
    with pytest.raises(Refused):
        kept_out(factories.acting(amina.user), own)


def test_whoever_is_marked_in_the_record_is_not_let_back_here(manager, amina):
    concern = about(manager, raised(actor.NOBODY, name="Gary Farah"), amina)
    kept_out(manager, concern)
    lives.marked(manager, amina, lives.somebody(manager, amina, "Gary Farah", "son"))

    with pytest.raises(Refused, match="Change that there first"):
        let_back(manager, concern)


def test_nothing_is_owed_to_them_when_it_is_settled(manager):
    enquiry = enquiries.under_way(manager)
    kept_out(manager, enquiry.concern)
    browser = factories.signed_in(manager.user)

    page = browser.get(f"/concerns/{enquiry.concern_id}/settle/").content.decode()

    assert "has not been told what was decided" not in page
    concern = enquiries.nothing_owed(manager, enquiry)
    page = browser.get(f"/concerns/{concern.pk}/settle/").content.decode()
    assert "words_to_raiser" not in page
    assert "You do not have to write to them" in page
    with seen_as(manager.principals):
        settling.settle_concern(
            by=manager,
            concern=concern,
            view=concerns.HEARD,
            words_to_person="You can ring me any day.",
            words_to_raiser="",
            keep_in_touch_on=[enquiries.in_four_weeks()],
        )
    assert enquiries.concern_now(enquiry).is_settled


def test_the_pages_say_what_happens_and_keep_the_words(manager, concern):
    browser = factories.signed_in(manager.user)
    page = browser.get(f"/concerns/{concern.pk}/").content.decode()
    assert "The one who spoke up may be a source of risk" in page
    joining.parted(manager, concern)
    page = browser.get(f"/concerns/{concern.pk}/keep-raiser-out/").content.decode()
    check_page(page)
    assert "opens nothing any more" in page
    assert "The same holds in what they told us with it" in page

    assert sent(browser, concern, "keep-raiser-out", reason=REASON).status_code == 302
    page = browser.get(f"/concerns/{concern.pk}/").content.decode()
    assert "They read nothing of this any more" in page
    page = browser.get(f"/concerns/{concern.pk}/let-raiser-back/").content.decode()
    check_page(page)
    assert REASON in page

    assert sent(browser, concern, "let-raiser-back", why=WHY).status_code == 302
    page = browser.get(f"/concerns/{concern.pk}/keep-raiser-out/").content.decode()
    assert WHY in page
