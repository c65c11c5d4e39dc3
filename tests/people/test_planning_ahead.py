"""Planning ahead: a wish, a refusal and a paper are never mixed, and none is forced."""

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import ahead as actions
from alongside.people.actions import authority as authorities
from alongside.people.actions import refusal as refusing
from alongside.people.actions.told import Source
from alongside.people.models import AheadAsked, Refusal
from alongside.people.queries import ahead as queries
from alongside.people.rules import ahead as rules
from alongside.people.rules.ahead_said import AskedSaid
from alongside.standards import codes
from tests.design.page_checks import check_page
from tests.factories import ahead as given_that
from tests.factories import lives

TODAY = clock.today()
ANSWERS = st.sampled_from(["yes", "no", "unknown"])
TYPED = {
    "treatment": "Being brought back.",
    "circumstances": "If I am dying.",
    "covers_life": "yes",
    "is_written": "no",
    "how": "own",
    "said_by": "",
}


def planned(viewer, person):
    with seen_as(viewer.principals):
        return queries.ahead_of(viewer, person)


def read(browser, person, more=""):
    html = browser.get(f"/people/{person.pk}/ahead/{more}").content.decode()
    check_page(html)
    return html


def day(name, on):
    return {
        f"{name}_{part}": str(getattr(on, part)) for part in ("day", "month", "year")
    }


def asked(by, person, answer="not_now", *, days=30, words="", uid=None):
    again = clock.today() + timedelta(days=days) if days else None
    said = AskedSaid(answer, "Amina", words, again)
    return actions.answer_ahead(by=by, person=person, said=said, uid=uid or uuid4())


@given(st.fixed_dictionaries(dict.fromkeys(codes.REFUSAL_NEEDS.codes, ANSWERS)))
def test_a_refusal_of_what_keeps_alive_stands_only_with_all_that_the_law_wants(said):
    refusal = Refusal(covers_life="yes", **said)

    lacks = rules.what_a_refusal_lacks(refusal)

    assert len(lacks) == sum(answer != "yes" for answer in said.values())
    sentence = rules.why_not_binding(refusal)
    assert (sentence is None) == (not lacks)
    assert all(one in sentence for one in lacks)
    assert sentence is None or "still kept, as a wish" in sentence


@given(st.fixed_dictionaries(dict.fromkeys(codes.REFUSAL_NEEDS.codes, ANSWERS)))
def test_a_refusal_of_anything_else_may_be_said_and_need_not_be_written(said):
    assert rules.why_not_binding(Refusal(covers_life="no", **said)) is None


@pytest.mark.django_db
def test_while_nobody_knows_what_it_covers_it_is_kept_as_a_wish(worker, amina):
    refusal = given_that.refusal(worker, amina, covers_life="unknown")

    assert "It is not known whether" in rules.why_not_binding(refusal)


@pytest.mark.django_db
def test_told_is_not_seen_and_what_is_changed_has_to_be_seen_again(worker, amina):
    refusal = given_that.refusal(worker, amina)
    [line] = planned(worker, amina).refusals
    assert "Told, not seen" in line.to_talk_over[0]

    seen = refusing.see_refusal(
        by=worker, refusal=refusal, evidence=given_that.evidence(), seen=1
    )
    assert planned(worker, amina).refusals[0].to_talk_over == []
    refusing.revise_refusal(
        by=worker,
        refusal=seen,
        said=given_that.refused(circumstances="At any time."),
        source=Source("Amina"),
        why="She said more.",
        seen=2,
    )

    [line] = planned(worker, amina).refusals
    assert not line.refusal.is_seen
    with seen_as(worker.principals):
        assert [old.seen_by for old in line.refusal.earlier] == ["Josh Pereira", ""]


@pytest.mark.django_db
def test_nobody_sees_a_paper_that_is_not_there(worker, amina):
    refusal = given_that.refusal(worker, amina, is_written="no")

    with pytest.raises(Refused, match="no paper to see"):
        refusing.see_refusal(
            by=worker, refusal=refusal, evidence=given_that.evidence(), seen=1
        )


@pytest.mark.django_db
def test_the_person_takes_it_back_on_any_day_without_a_reason(own, amina, worker):
    refusal = given_that.refusal(worker, amina)
    address = f"/refusals/{refusal.pk}/withdraw/"
    check_page(own.get(address).content.decode())

    own.post(address, day("on", TODAY))

    assert planned(worker, amina).refusals == []
    html = read(own, amina)
    assert "What was taken back" in html
    assert "Being brought back if my heart stops." in html


@pytest.mark.django_db
def test_a_power_given_later_is_talked_over(worker, amina):
    before = TODAY - timedelta(days=400)
    given_that.refusal(worker, amina, made_on=before)
    hodan = lives.somebody(worker, amina, "Hodan", "my daughter")
    power = authorities.Power("attorney_welfare", starts_on=TODAY - timedelta(days=9))
    authorities.record_authority(
        by=worker, relationship=hodan, power=power, told_by="Hodan"
    )

    [line] = planned(worker, amina).refusals

    assert any("Hodan was given a say" in one for one in line.to_talk_over)


@pytest.mark.django_db
def test_those_who_may_decide_stand_there_and_those_over_money_do_not(
    browser, worker, amina
):
    for name, kind in (("Hodan", "attorney_welfare"), ("Ali", "attorney_property")):
        somebody = lives.somebody(worker, amina, name, "family")
        authorities.record_authority(
            by=worker,
            relationship=somebody,
            power=authorities.Power(kind),
            told_by=name,
        )

    html = read(browser, amina)

    assert "Hodan" in html
    assert "Ali" not in html


@pytest.mark.django_db
def test_whether_it_could_be_needed_is_asked_of_workers_and_never_forced(
    browser, own, worker, amina
):
    assert "Could this be needed?" in read(browser, amina)
    assert "Could this be needed?" not in read(own, amina)

    asked(worker, amina, words="Not before Christmas.")

    html = read(browser, amina)
    assert "Could this be needed?" not in html
    assert "They said: not now." in html
    assert "Not before Christmas." in html
    assert "You said: not now." in read(own, amina)


@pytest.mark.django_db
def test_on_the_day_they_chose_they_are_asked_again(own, worker, amina):
    asked(worker, amina)

    with clock.set_to(clock.now() + timedelta(days=30)):
        html = read(own, amina)

    assert "You asked us to ask you again." in html


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("answer", "days", "sentence"),
    [
        ("not_now", 0, "a day to come"),
        ("looked", 0, "a day to come"),
        ("needed", 0, "why it could be needed"),
        ("never", 3, "what came of it"),
    ],
)
def test_an_answer_says_why_or_when_next(worker, amina, answer, days, sentence):
    with pytest.raises(Refused, match=sentence):
        asked(worker, amina, answer, days=days)


@pytest.mark.django_db
def test_pressed_twice_there_is_one(worker, amina):
    uid = uuid4()
    for _ in range(2):
        given_that.wish(worker, amina)
        given_that.refusal(worker, amina)
        given_that.document(worker, amina)
        asked(worker, amina, uid=uid)

    found = planned(worker, amina)

    assert [len(found.wishes), len(found.refusals), len(found.documents)] == [1, 1, 1]
    with seen_as(worker.principals):
        assert AheadAsked.objects.filter(person=amina).count() == 1


@pytest.mark.django_db
def test_a_wish_stands_under_its_heading_in_both_voices(browser, own, worker, amina):
    given_that.wish(worker, amina)

    assert "Where they would like to be looked after" in read(browser, amina)
    html = read(own, amina)
    assert "Where I would like to be looked after" in html
    assert " they " not in html.split("<main")[1].split("</main")[0].replace(
        "They look", ""
    )


@pytest.mark.django_db
@pytest.mark.parametrize("more", ["answer/", "wish/", "refusal/", "document/"])
def test_every_form_opens_for_a_worker_and_for_the_person(browser, own, amina, more):
    read(browser, amina, more)
    read(own, amina, more)
