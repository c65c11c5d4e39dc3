"""The fourth time in a year that nothing more is done, a second manager looks first."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.rules import Refused
from alongside.concerns.actions import receiving
from alongside.concerns.models import Concern, SecondSignature, StateChange, Update
from alongside.concerns.queries import longer
from alongside.concerns.rules import second_signature as rules
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import appealing, concerns, second_signature

pytestmark = pytest.mark.django_db


@held
def other():
    return factories.acting(factories.safeguarding_manager(full_name="Naomi Adeyemi"))


@held
def concern(manager):
    return second_signature.waiting(manager)


@held
def person(manager):
    return concerns.person(manager, "Halima Yusuf")


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def now(concern):
    with desk():
        return Concern.objects.get(pk=concern.pk)


def told(concern):
    with desk():
        rows = Update.objects.filter(raiser__concern=concern.pk, stage="decided")
        return [one.words for one in rows]


def test_three_end_at_once_and_the_fourth_waits(manager, person):
    ended = second_signature.ended(manager, person, 3)
    assert {now(one).state for one in ended} == {"no_action"}

    fourth = second_signature.no_action(
        manager, second_signature.about(manager, person)
    )

    assert fourth.state == "second_sign"
    assert fourth.decided_at is None
    assert told(fourth) == []
    with desk():
        assert SecondSignature.objects.get().earlier == 3


def test_when_the_second_agrees_it_is_decided_and_told(other, concern):
    second_signature.looked(other, concern)

    assert now(concern).state == "no_action"
    assert now(concern).decided_at
    assert told(concern) == [concerns.NO_ACTION.words_to_raiser]


def test_sent_back_it_is_listened_to_again_and_the_worker_reads_why(
    manager, other, concern
):
    second_signature.looked(other, concern, "sent_back")

    assert now(concern).state == "listening"
    assert told(concern) == []
    with desk():
        assert StateChange.objects.latest("pk").reason == second_signature.WHY
    worker = factories.signed_in(factories.social_worker())
    assert second_signature.WHY in (
        worker.get(f"/concerns/{concern.pk}/").content.decode()
    )
    again = second_signature.no_action(manager, now(concern))
    assert again.state == "second_sign"


def test_whoever_decided_is_no_second_and_a_worker_is_none_either(
    manager, other, concern
):
    worker = factories.acting(factories.social_worker())

    with pytest.raises(Refused, match="You decided this yourself"):
        second_signature.looked(manager, concern)
    with pytest.raises(Refused, match="safeguarding manager"):
        second_signature.looked(worker, concern)

    assert now(concern).state == "second_sign"


def test_it_is_answered_once_however_often_it_is_pressed(manager, other, concern):
    first = second_signature.looked(other, concern)

    assert second_signature.looked(other, concern) == first
    assert len(told(concern)) == 1
    with pytest.raises(Refused, match="Nothing waits for a second manager"):
        second_signature.looked(other, concern, "sent_back")
    third = factories.acting(factories.safeguarding_manager(full_name="Third"))
    with pytest.raises(Refused, match="Nothing waits for a second manager"):
        second_signature.looked(third, concern)


def test_nothing_waits_where_nothing_was_proposed(other):
    with pytest.raises(Refused, match="Nothing waits for a second manager"):
        second_signature.looked(other, concerns.listening(other))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [(("perhaps", "Why."), "Choose whether"), (("agreed", " "), "Write why")],
)
def test_the_second_says_whether_and_why(other, concern, said, sentence):
    with pytest.raises(Refused, match=sentence):
        second_signature.looked(other, concern, *said)


def test_what_is_long_ago_about_another_or_open_again_does_not_count(manager, person):
    second_signature.ended(manager, concerns.person(manager, "Amina Farah"), 3)
    two = second_signature.ended(manager, person, 2)
    old = second_signature.no_action(manager, second_signature.about(manager, person))
    with desk():
        row = Concern.objects.filter(pk=old.pk)
        row.update(decided_at=clock.now() - timedelta(days=366))
    third = second_signature.no_action(manager, second_signature.about(manager, person))
    assert third.state == "no_action"
    receiving.reopen_concern(by=manager, concern=two[0], reason="News.")

    again = second_signature.no_action(manager, second_signature.about(manager, person))

    assert again.state == "no_action"


def test_only_doing_nothing_more_waits(manager, person):
    second_signature.ended(manager, person, 3)

    concern = concerns.decided(manager, second_signature.about(manager, person))

    assert concern.state == "enquiring"


@given(earlier=st.integers(min_value=0, max_value=50))
def test_it_waits_from_the_third_before_it_and_always_after(earlier):
    assert rules.waits_for_a_second(earlier) == (earlier >= 3)


def test_while_it_waits_it_stands_on_the_board_and_its_time_goes_on(manager):
    with clock.set_to(clock.now() - timedelta(days=20)):
        concern = second_signature.waiting(manager)
    browser = factories.signed_in(manager.user)

    board = browser.get("/concerns/").content.decode()

    assert "Waiting for a second manager" in board
    with desk():
        found = longer.taking_longer(manager).rows
    assert concern.pk in [one.concern.pk for one in found]


def test_the_second_had_a_part_when_somebody_says_that_it_is_wrong(
    manager, other, concern
):
    second_signature.looked(other, concern)
    appeal = appealing.asked(manager, now(concern))

    with pytest.raises(Refused, match="You had a part"):
        appealing.answered(other, appeal)


def test_the_database_wants_another_hand(manager, concern):
    with desk(), pytest.raises(IntegrityError), transaction.atomic():
        SecondSignature.objects.update(
            answer="agreed",
            words="Yes.",
            answered_by=manager.user.pk,
            answered_at=clock.now(),
        )


def words_of(response):
    html = response.content.decode()
    check_page(html)
    return html


def test_the_pages_say_what_ended_before_and_who_looks(manager, other, person):
    second_signature.ended(manager, person, 3)
    concern = second_signature.about(manager, person)
    mine, theirs = (factories.signed_in(one.user) for one in (manager, other))
    page = f"/concerns/{concern.pk}/"
    assert "another safeguarding manager looks at it first" in words_of(
        mine.get(f"{page}decide/")
    )
    second_signature.no_action(manager, concern)

    assert "You decided this yourself." in words_of(
        mine.get(f"{page}second-signature/")
    )
    html = words_of(theirs.get(f"{page}second-signature/"))
    assert html.count("Bruises again.") == 3
    assert concerns.HEARD.words in html
    assert "Choose whether you agree" in words_of(
        theirs.post(f"{page}second-signature/", {"words": "Yes."})
    )
    theirs.post(
        f"{page}second-signature/", {"answer": "agreed", "words": second_signature.WHY}
    )
    assert second_signature.WHY in words_of(theirs.get(page))
