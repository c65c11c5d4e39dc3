"""The pages of a plan."""

import pytest

from alongside.access.identity import seen_as
from alongside.people.models import LineAction, PlanLine
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import plans, talks


@held
def worker(db):
    return factories.acting(factories.social_worker())


@held
def amina(worker):
    return talks.person(worker)


@held
def line(worker, amina):
    return plans.line(worker, amina)


TYPED = {
    "words": "I paint on Sundays.",
    "serves_kind": "interest",
    "serves": "Colours.",
    "proposer": "person",
}
CHANGED = TYPED | {"seen": 1, "why": "The bus."}
HEARD = {"how": "first_hand", "words": "Yes!", "answer": "yes", "verb": "agree"}


def read(browser, path):
    html = browser.get(path).content.decode()
    check_page(html)
    return html


def state_of(worker, line):
    with seen_as(worker.principals):
        return PlanLine.objects.get(pk=line.pk).state


def test_an_empty_plan_says_how_to_begin(browser, amina):
    assert "There is no plan yet" in read(browser, f"/people/{amina.pk}/plan/")


def test_the_person_writes_a_line_of_their_own(amina):
    own = factories.signed_in(amina.user)

    own.post(f"/people/{amina.pk}/plan/add/", TYPED)

    html = read(own, f"/people/{amina.pk}/plan/")
    assert "I paint on Sundays." in html
    assert "Your own idea" in html


def test_a_line_for_nothing_is_refused_beside_the_field(browser, amina):
    html = browser.post(
        f"/people/{amina.pk}/plan/add/", TYPED | {"serves": ""}
    ).content.decode()

    check_page(html)
    assert "Say which wish, interest, strength or need it is" in html
    assert "I paint on Sundays." in html


def test_a_line_is_agreed_with_their_view(browser, worker, line):
    html = browser.post(
        f"/plan/{line.pk}/agree/", {"verb": "agree", "seen": 1}
    ).content.decode()
    check_page(html)
    assert state_of(worker, line) == "proposed"

    browser.post(f"/plan/{line.pk}/agree/", HEARD | {"seen": 1})

    assert state_of(worker, line) == "agreed"
    assert "Yes!" in read(browser, f"/plan/{line.pk}/")


def test_the_second_who_changes_a_line_sees_what_the_first_wrote(browser, line):
    browser.post(
        f"/plan/{line.pk}/change/",
        TYPED | {"words": "First.", "seen": 1, "why": "The bus."},
    )

    html = browser.post(
        f"/plan/{line.pk}/change/",
        TYPED | {"words": "Second.", "seen": 1, "why": "The bus."},
    ).content.decode()

    check_page(html)
    assert "First." in html
    assert "Second." in html


def test_what_somebody_will_do_for_a_line_is_begun_with_what_it_is_for(
    browser, worker, amina, line
):
    address = f"/people/{amina.pk}/actions/new/?line={line.pk}"
    assert "To dig again." in read(browser, address)

    answer = browser.post(
        address,
        {
            "what": "Mend the gate.",
            "owner_name": "Hodan",
            "due_on_day": "1",
            "due_on_month": "12",
            "due_on_year": "2099",
            "serves": "To dig again.",
            "serves_kind": "wish",
        },
    )

    assert answer["Location"] == f"/plan/{line.pk}/"
    with seen_as(worker.principals):
        assert LineAction.objects.get().line_id == line.pk


def test_ending_it_unfelt_is_refused_with_the_sentence(browser, worker, line):
    html = browser.post(
        f"/plan/{line.pk}/end/",
        {"ended_as": "did_its_job", "who_says": "other", "why": "All done.", "seen": 1},
    ).content.decode()

    check_page(html)
    assert "Nobody has felt it yet, so it is not finished." in html
    assert "All done." in html
    assert state_of(worker, line) == "proposed"


def test_what_to_do_when_things_go_wrong_stands_first(browser, worker, amina, line):
    plans.trouble(worker, amina)

    html = read(browser, f"/people/{amina.pk}/plan/")

    assert html.index("Nobody has come by nine.") < html.index(line.words)


def test_half_a_line_comes_back(browser, amina):
    browser.post(f"/drafts/people.propose_line.{amina.pk}/", {"words": "I pai"})

    assert "I pai" in read(browser, f"/people/{amina.pk}/plan/add/")


@pytest.mark.parametrize("many", [3, 60])
def test_the_plan_asks_as_often_for_many_lines_as_for_few(
    browser, worker, amina, many, django_assert_max_num_queries
):
    for number in range(many):
        plans.line(worker, amina, words=f"Line {number}.")
    browser.get(f"/people/{amina.pk}/plan/")

    with django_assert_max_num_queries(24):
        html = read(browser, f"/people/{amina.pk}/plan/")
    assert html.count("For: “To dig again.”") == many
