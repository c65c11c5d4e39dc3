"""The pages of being free to come and go: the no stands first, in both voices."""

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.people.models import Authorisation, LibertyLook, Objection, Restriction
from alongside.people.queries import liberty as queries
from alongside.standards import liberty as standards
from tests.access.written import statements_asked
from tests.design.page_checks import check_page
from tests.factories import decisions
from tests.factories import liberty as given_that

pytestmark = pytest.mark.django_db
NO = "Let me out."


def dated(**days):
    """The three parts of each date, as a browser sends them."""
    return {
        f"{name}_{part}": str(getattr(day, part))
        for name, day in days.items()
        for part in ("day", "month", "year")
    }


TODAY, LATER = clock.today(), given_that.in_days(28)
PERSON = {
    "how": "first_hand",
    "words": "I want to go to the harbour.",
    "objection": "objects",
    "objection_shown": "She pulled at the door.",
    "objection_said_by": "Jomar Reyes",
    "looked_by": "Josh Pereira",
    "role": "Social worker",
    **dated(looked_on=TODAY),
}
PLACE = {
    "place": "care_home",
    "place_words": "Larch House",
    "decision": "",
    "less_restrictive": "A walk each day.",
}
FACTORS = {
    f"{part}_{one.code}": {"points": "both", "evidence": "She walks."}[part]
    for one in standards.legal_test_on(TODAY).factors
    for part in ("points", "evidence")
}
CONCLUSION = {
    "conclusion": "cannot_tell",
    "reasons": "The walks began on Monday.",
    **dated(next_look_on=LATER),
}


def read(browser, address):
    """The page there, with nothing wrong with it."""
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def step(browser, amina, name, sent):
    """Send one step of a look."""
    return browser.post(f"/people/{amina.pk}/liberty/look/{name}/", sent)


def test_their_no_stands_before_everything_else_in_both_voices(
    worker, browser, own, amina
):
    given_that.weighed(worker, amina)
    given_that.limited(worker, amina)
    given_that.granted(worker, amina)
    given_that.said_no(worker, amina, NO)

    theirs = read(browser, f"/people/{amina.pk}/liberty/")
    mine = read(own, f"/people/{amina.pk}/liberty/")

    for html in (theirs, mine):
        others = ("Allowed until", "The front door opens", "I want to go to the")
        assert all(html.index(NO) < html.index(words) for words in others)
    assert "Amina does not agree" in theirs
    assert "nobody has looked since" in theirs
    assert "I do not agree" in mine
    assert "They may not" not in mine
    assert "Add a limit" not in mine


def test_past_its_last_day_the_page_says_that_nothing_allows_it(worker, browser, amina):
    long_ago = {"asked_on": given_that.in_days(-20)}
    found = given_that.asked(worker, amina, "dols_urgent", **long_ago)
    gone = {"starts_on": given_that.in_days(-10), "ends_on": given_that.in_days(-4)}
    given_that.moved(worker, found, "grant", **gone)

    for address in (f"/people/{amina.pk}/liberty/", f"/authorisations/{found.pk}/"):
        html = read(browser, address)
        assert "Nothing allows this now." in html
        assert "4 days ago" in html


def test_a_look_is_written_in_four_steps_and_kept_on_the_last(worker, browser, amina):
    for name, sent in (("person", PERSON), ("place", PLACE), ("factors", FACTORS)):
        answer = step(browser, amina, name, sent | {"seen": ""})
        assert answer.status_code == 302, answer.content.decode()
        with seen_as(worker.principals):
            assert queries.newest_look(worker, amina) is None

    answer = step(browser, amina, "conclusion", CONCLUSION | {"seen": ""})

    assert answer["Location"] == f"/people/{amina.pk}/liberty/"
    with seen_as(worker.principals):
        look = queries.newest_look(worker, amina)
        assert (look.conclusion, look.objection) == ("cannot_tell", "objects")
        assert look.factors.count() == len(FACTORS) // 2
    assert "She pulled at the door." not in read(
        browser, f"/people/{amina.pk}/liberty/look/person/"
    )


def test_a_step_that_is_left_out_is_named_and_nothing_is_kept(worker, browser, amina):
    step(browser, amina, "person", PERSON | {"seen": ""})

    html = step(browser, amina, "conclusion", CONCLUSION).content.decode()

    check_page(html)
    assert "Finish these steps first: “Where they live" in html
    assert "The walks began on Monday." in html
    with seen_as(worker.principals):
        assert not LibertyLook.objects.exists()


def test_a_second_press_of_the_last_step_is_no_error_and_makes_no_second_signature(
    worker, browser, amina
):
    for name, sent in (("person", PERSON), ("place", PLACE), ("factors", FACTORS)):
        step(browser, amina, name, sent)
    sent = CONCLUSION | {"uid": "8b0f4c1e-9f58-4c38-9c43-2f6a4f7d1c11"}

    answers = [step(browser, amina, "conclusion", sent) for _ in range(2)]

    assert [one.status_code for one in answers] == [302, 302]
    with seen_as(worker.principals):
        assert LibertyLook.objects.count() == 1


def test_what_somebody_else_weighed_meanwhile_is_shown_and_my_words_are_kept(
    worker, browser, amina
):
    for name, sent in (("person", PERSON), ("place", PLACE), ("factors", FACTORS)):
        step(browser, amina, name, sent)
    given_that.weighed(worker, amina, reasons="Theirs, in other words.")

    sent = CONCLUSION | {"seen": "", "why_again": "I was writing too."}
    html = step(browser, amina, "conclusion", sent).content.decode()

    assert "Theirs, in other words." in html
    assert "The walks began on Monday." in html


def test_before_2_june_no_questions_are_asked_and_it_is_flagged(worker, browser, amina):
    before = PERSON | dated(looked_on=given_that.BEFORE)
    step(browser, amina, "person", before)
    step(browser, amina, "place", PLACE)
    html = read(browser, f"/people/{amina.pk}/liberty/look/factors/")
    step(browser, amina, "factors", {"seen": ""})
    step(browser, amina, "conclusion", CONCLUSION)

    assert "Its questions are not asked again" in html
    assert "made under an earlier test" in read(browser, f"/people/{amina.pk}/liberty/")
    assert "Amina Farah</a>: looked at on 12 March 2026" in read(browser, "/liberty/")


def test_the_person_says_no_in_one_press_and_it_is_theirs(worker, own, amina):
    read(own, f"/people/{amina.pk}/liberty/no/")
    sent = {"is_no": "yes", "words": ""}

    answer = own.post(f"/people/{amina.pk}/liberty/no/", sent)

    assert answer["Location"] == f"/people/{amina.pk}/liberty/"
    with seen_as(worker.principals):
        kept = Objection.objects.get(person=amina)
        assert (kept.how, kept.words) == ("own", "I do not agree.")


LIMIT = {
    "kind": "doors",
    "what": "The door has a code.",
    "when_words": "At night",
    "how_often": "Each night",
    "why": "The road.",
    "less": "A bell was tried.",
    "watched_by": "Shirley",
    **dated(began_on=TODAY, look_again_on=LATER),
}


@pytest.mark.parametrize("left_out", ["kind", "what", "why", "less", "watched_by"])
def test_a_limit_says_all_that_belongs_to_it(worker, browser, amina, left_out):
    address = f"/people/{amina.pk}/liberty/limits/add/"

    html = browser.post(address, LIMIT | {left_out: ""}).content.decode()

    check_page(html)
    assert f'id="id_{left_out}_error"' in html
    with seen_as(worker.principals):
        assert not Restriction.objects.exists()
    assert browser.post(address, LIMIT).status_code == 302


ASK = {
    "place": "care_home",
    "place_words": "Larch House",
    "scheme": "dols_urgent",
    "purpose": "The road.",
    "asked_by": "Larch House",
    "asked_of": "Westmere Council",
    "decision": "",
    **dated(asked_on=TODAY),
}


def test_an_urgent_one_is_asked_for_allowed_and_never_for_more_than_seven_days(
    worker, browser, amina
):
    browser.post(f"/people/{amina.pk}/liberty/ask/", ASK)
    with seen_as(worker.principals):
        found = Authorisation.objects.get(person=amina)
        seen = found.steps.latest("pk").pk
    move = {"decided_by": "Larch House", "words": "So.", "seen": str(seen)}
    move["why_without"] = "An advocate comes on Friday; the road is dangerous today."
    days = dated(decided_on=TODAY, starts_on=TODAY)
    address = f"/authorisations/{found.pk}/move/grant/"

    long = move | days | dated(ends_on=given_that.in_days(7))
    html = browser.post(address, long).content.decode()
    assert "It can be given for 7 days at most." in html
    week = move | days | dated(ends_on=given_that.in_days(6))
    assert browser.post(address, week).status_code == 302
    assert "6 days left" in read(browser, f"/authorisations/{found.pk}/")


def test_outside_a_home_the_form_says_who_can_allow_it(browser, amina):
    sent = ASK | {"place": "own_home"}

    html = browser.post(f"/people/{amina.pk}/liberty/ask/", sent).content.decode()

    check_page(html)
    assert "Only the Court of Protection can allow it outside" in html


def test_a_full_page_costs_no_more_than_an_empty_one(worker, browser, amina):
    home = decisions.begun(worker, amina, "Do I live at Larch House?")
    seen = None
    for number in range(4):
        given_that.limited(worker, amina, what=f"Limit {number}")
        why = {"why_again": "Again.", "decision": home}
        seen = given_that.weighed(worker, amina, seen=seen, **why).pk
        given_that.granted(worker, amina)
        given_that.said_no(worker, amina, f"No {number}")

    with statements_asked() as asked:
        read(browser, f"/people/{amina.pk}/liberty/")
    with statements_asked() as listed:
        read(browser, "/liberty/")

    assert len(asked) <= 20
    assert len(listed) <= 12
