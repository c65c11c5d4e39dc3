"""How a line of a plan goes, and what changed in the plan since somebody looked."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import plan as actions
from alongside.people.actions import plan_going as going
from alongside.people.models import HowItWent
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import plans, talks


@held
def amina(worker):
    return talks.person(worker)


@held
def line(worker, amina):
    return plans.line(worker, amina)


@held
def carer(worker, amina):
    """A care worker in Amina's circle."""
    found = factories.acting(factories.care_worker(full_name="Blessing Achebe"))
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=found.user.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    return found


def goings(viewer):
    with seen_as(viewer.principals):
        return list(HowItWent.objects.order_by("pk"))


def read(browser, path):
    html = browser.get(path).content.decode()
    check_page(html)
    return html


def typed(**more):
    day = clock.today()
    told = {"happened": "yes", "words": "I dug.", "said_by": "Amina", "uid": uuid4()}
    told |= {"went_on_day": day.day, "went_on_month": day.month}
    return told | {"went_on_year": day.year} | more


def test_whoever_was_there_writes_how_it_went(worker, carer, line):
    factories.signed_in(carer.user).post(f"/plan/{line.pk}/how-it-went/say/", typed())

    (kept,) = goings(worker)
    assert (kept.words, kept.recorded_by_name) == ("I dug.", "Blessing Achebe")


def test_the_person_is_not_asked_who_they_are(worker, amina, line):
    own, address = factories.signed_in(amina.user), f"/plan/{line.pk}/how-it-went/say/"

    assert "Who says so?" not in read(own, address)
    own.post(address, typed(happened="declined", words="", feeling="good"))

    assert goings(worker)[0].said_by == "Amina"
    html = read(own, f"/plan/{line.pk}/how-it-went/")
    assert "It was offered, and I did not want it that time" in html


def test_a_page_sent_twice_is_kept_once(worker, browser, line):
    sent = typed()
    for _ in range(2):
        browser.post(f"/plan/{line.pk}/how-it-went/say/", sent)

    assert len(goings(worker)) == 1


def test_what_did_not_happen_says_why(worker, browser, line):
    html = browser.post(
        f"/plan/{line.pk}/how-it-went/say/", typed(happened="not_offered", words="")
    ).content.decode()

    check_page(html)
    assert "Write why it did not happen." in html
    assert goings(worker) == []


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"happened": "perhaps"}, "Choose what happened"),
        ({"went_on": clock.today() + timedelta(days=1)}, "a day that has come"),
        ({"feeling": "blue"}, "five pictures"),
        ({"said_by": " "}, "who says so"),
    ],
)
def test_what_cannot_be_is_refused(worker, line, said, sentence):
    with pytest.raises(Refused, match=sentence):
        plans.gone(worker, line, **said)


def test_a_line_that_ended_goes_no_more(worker, line):
    actions.end_line(
        by=worker, line=line, ended_as="not_wanted", why="Rain.", is_said_by_person=True
    )

    with pytest.raises(Refused, match="This line has ended"):
        going.say_how_it_went(by=worker, line=line, said=plans.went(), uid=uuid4())


def test_the_last_time_stands_on_the_plan(browser, worker, amina, line):
    plans.gone(worker, line, words="It rained.", went_on=clock.today())
    plans.gone(worker, line, words="Long ago.", went_on=clock.today() - timedelta(9))

    html = read(browser, f"/people/{amina.pk}/plan/")

    assert "It rained." in html
    assert "Long ago." not in html


def test_many_times_are_read_a_page_at_a_time(browser, worker, line):
    for number in range(25):
        day = clock.today() - timedelta(days=number)
        plans.gone(worker, line, words=f"Time {number}.", went_on=day)

    first = read(browser, f"/plan/{line.pk}/how-it-went/")
    assert "Time 19." in first
    assert "Time 20." not in first
    after = f"{clock.today() - timedelta(days=19)}|{goings(worker)[19].pk}"
    second = read(browser, f"/plan/{line.pk}/how-it-went/?after={after}")
    assert "Time 20." in second
    assert "Time 19." not in second


def test_what_changed_is_told_with_the_words_of_that_day(browser, worker, amina, line):
    plans.agreed(worker, line)
    actions.change_line(
        by=worker, line=line, said=plans.said("Mondays."), why="Bus.", seen=1
    )
    case = plans.trouble(worker, amina)
    actions.end_trouble(by=worker, contingency=case, why="She moved.")

    html = read(browser, f"/people/{amina.pk}/plan/changes/")

    for words in ("I go to the allotment.", "Mondays.", "Bus.", plans.HEARD.words):
        assert words in html
    assert html.index("It holds no longer") < html.index("Changed, and proposed again")
    assert "Nobody has come by nine." in html


def test_what_changed_is_read_a_page_at_a_time(browser, worker, amina):
    for number in range(35):
        plans.line(worker, amina, words=f"Line {number}.")

    first = read(browser, f"/people/{amina.pk}/plan/changes/")
    assert "Line 34." in first
    assert "Line 4." not in first
    older = first.split('href="?after=')[1].split('"')[0]
    second = read(browser, f"/people/{amina.pk}/plan/changes/?after={older}")
    assert "Line 4." in second
    assert "Line 5." not in second


def test_what_others_changed_since_one_looked_stands_at_the_top(worker, amina, line):
    own, address = factories.signed_in(amina.user), f"/people/{amina.pk}/plan/"
    theirs = factories.signed_in(worker.user)
    own.get(address)
    theirs.get(address)
    with clock.set_to(clock.now() + timedelta(days=3)):
        plans.line(worker, amina, words="I paint on Sundays.")
        html, of_the_writer = read(own, address), read(theirs, address)

    assert "New since you looked last" not in of_the_writer, "whoever wrote it knows"
    assert "New since you looked last" in html
    assert html.index("New since you looked last") < html.index("For what I want")


def test_nothing_is_new_to_somebody_who_never_looked(browser, amina, line):
    assert "New since you looked" not in read(browser, f"/people/{amina.pk}/plan/")


def test_half_an_action_for_one_line_is_not_begun_with_for_another(
    browser, worker, amina, line
):
    other = plans.line(worker, amina, words="The choir.")
    key = f"people.new_action.{amina.pk}.line_{line.pk}"
    browser.post(f"/drafts/{key}/", {"what": "Mend the gate."})
    address = f"/people/{amina.pk}/actions/new/?line="

    assert "Mend the gate." in read(browser, f"{address}{line.pk}")
    assert "Mend the gate." not in read(browser, f"{address}{other.pk}")


@pytest.mark.parametrize("many", [2, 40])
def test_what_changed_asks_as_often_for_much_as_for_little(
    browser, worker, amina, many, django_assert_max_num_queries
):
    for number in range(many):
        plans.agreed(worker, plans.line(worker, amina, words=f"Line {number}."))
    browser.get(f"/people/{amina.pk}/plan/changes/")

    with django_assert_max_num_queries(20):
        read(browser, f"/people/{amina.pk}/plan/changes/")
