"""What everybody reads when somebody asks us to look again, and how it is written."""

import pytest

from alongside.access import actions as access
from alongside.access import private_link
from alongside.concerns.models import Appeal, Concern
from alongside.concerns.rules import appealing as rules
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import appealing, concerns, enquiries

pytestmark = pytest.mark.django_db

SAID = {"words": appealing.WORDS, "wants": appealing.WANTS}
ANSWER = {
    "how": "first_hand",
    "words": "I want my sister asked.",
    "answer": "partly",
    "reason": appealing.REASON,
    "words_to_them": appealing.TOLD,
}


@held
def naomi():
    return factories.signed_in(factories.safeguarding_manager(full_name="Naomi Bell"))


@held
def enquiry(helen):
    return appealing.found(helen)


@held
def amina(enquiry):
    return factories.signed_in(enquiries.the_person(enquiry))


def words_of(response):
    html = response.content.decode()
    check_page(html)
    return html


def read(browser, address):
    return words_of(browser.get(address))


def the_appeal():
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Appeal.objects.get()


def test_she_says_on_her_own_page_what_is_wrong_and_reads_the_answer(
    amina, naomi, enquiry
):
    page = f"/enquiries/{enquiry.pk}/"
    assert "Do you think that we got it wrong?" in read(amina, page)
    empty = words_of(amina.post(f"{page}look-again/", {"words": " "}))
    assert "Write what is wrong" in empty
    assert "Write what should happen" in empty

    amina.post(f"{page}look-again/", SAID)

    html = read(amina, page)
    assert "You asked us to look again" in html
    assert "It waits for an answer, from somebody who did not decide it." in html
    assert "Ombudsman" in html
    assert "Do you think that we got it wrong?" not in html

    naomi.post(f"/asked-to-look-again/{the_appeal().pk}/", ANSWER)

    html = read(amina, page)
    assert "You are right in part" in html
    assert "Do you think that we got it wrong?" not in html
    assert appealing.TOLD in html
    assert appealing.REASON not in html


def test_the_one_who_spoke_up_asks_by_their_link_and_reads_no_more(
    client, helen, naomi
):
    concern = appealing.settled_with_no_action(helen)
    with access.at_the_desk_of(factories.safeguarding_team()):
        link = Concern.objects.get(pk=concern.pk).raiser.link
    page = f"/track/{private_link.address_token(link)}/"
    assert "Do you think that we got it wrong?" in read(client, page)

    went = client.post(f"{page}look-again/", SAID, follow=True)

    assert "You asked us to look again" in words_of(went)
    naomi.post(f"/asked-to-look-again/{the_appeal().pk}/", ANSWER)
    html = read(client, page)
    assert appealing.TOLD in html
    for secret in (appealing.REASON, "Amina", "I want my sister asked."):
        assert secret not in html


def test_a_worry_raised_signed_in_is_asked_about_signed_in(helen):
    carer = factories.acting(factories.user("care_worker"))
    raiser = concerns.raised_by_somebody(by=carer)
    concern = concerns.listening(helen, concerns.concern_of(raiser))
    browser, page = factories.signed_in(carer.user), f"/worries/mine/{raiser.pk}/"
    browser.post(f"{page}look-again/", SAID)
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert not Appeal.objects.exists()
    concerns.decided(helen, concern, result=concerns.NO_ACTION, answer="no")

    browser.post(f"{page}look-again/", SAID)

    assert "You asked us to look again" in read(browser, page)


def test_a_worker_writes_it_for_somebody_who_is_not_the_source(helen):
    concern = appealing.settled_with_no_action(helen)
    worker = factories.signed_in(factories.social_worker())
    page = f"/concerns/{concern.pk}/"
    assert "Somebody asks us to look again" in read(worker, page)
    brother = SAID | {
        "who": "representative",
        "who_name": "Yusuf",
        "authority": "Her brother, whom she asked",
        "may_be_source": "unknown",
        "not_the_source": "",
    }

    refused = words_of(worker.post(f"{page}look-again/", brother))
    unsaid = words_of(
        worker.post(f"{page}look-again/", brother | {"may_be_source": "no"})
    )

    assert rules.THE_SOURCE in refused
    assert appealing.WORDS in refused
    assert "Write how you know" in unsaid
    sure = {"may_be_source": "no", "not_the_source": "He lives in Leeds."}
    assert worker.post(f"{page}look-again/", brother | sure).status_code == 302
    assert appealing.WORDS in read(worker, page)
    assert appealing.WORDS in read(worker, "/asked-to-look-again/")


def test_whoever_decided_reads_that_somebody_else_looks(helen, naomi):
    concern = appealing.settled_with_no_action(helen)
    appeal = appealing.asked(helen, concern)
    page = f"/asked-to-look-again/{appeal.pk}/"

    mine = read(factories.signed_in(helen.user), page)
    theirs = read(naomi, page)

    assert "You had a part in what was decided." in mine
    assert 'name="reason"' not in mine
    assert concerns.NO_ACTION.reason in theirs
    assert "How do you tell them?" in theirs
    sent = words_of(naomi.post(page, ANSWER))
    assert "Write how you tell them" in sent
    naomi.post(page, ANSWER | {"told_how": "A letter."})
    html = read(naomi, f"/concerns/{concern.pk}/")
    assert appealing.REASON in html
    assert "We looked again, and found that it was not right" in html


def test_the_second_of_two_keeps_their_words_and_reads_the_answer(helen, naomi):
    appeal = appealing.asked(helen, appealing.settled_with_no_action(helen))
    third = factories.acting(factories.safeguarding_manager(full_name="Third"))
    appealing.answered(third, appeal, words_to_them="It stays.", answer="stands")

    html = words_of(
        naomi.post(f"/asked-to-look-again/{appeal.pk}/", ANSWER | {"told_how": "Post."})
    )

    assert "This has been answered already." in html
    assert "It stays." in html
    assert appealing.REASON in html


def test_nothing_is_settled_while_somebody_waits_for_an_answer(helen, enquiry):
    appealing.asked(helen, enquiries.concern_now(enquiry))

    html = read(factories.signed_in(helen.user), f"/enquiries/{enquiry.pk}/")

    assert "Somebody asked us to look again, and has not been answered." in html


def test_nobody_waits(naomi):
    assert "Nobody waits for an answer." in read(naomi, "/asked-to-look-again/")
