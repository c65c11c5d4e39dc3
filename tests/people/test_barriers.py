"""What stands in the way: named by anybody, owned by name, open until answered."""

from uuid import uuid4

import pytest

from alongside.access.rules import Refused
from alongside.people.actions import barrier as actions
from alongside.people.models import Barrier, BarrierAnswer
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.people import noticed

pytestmark = pytest.mark.django_db

TYPED = {"words": "Two forms for one bath.", "theme": "rigid_rules"}


@held
def manager():
    return factories.manager()


@held
def win(manager):
    return noticed.win(manager)


@held
def carer():
    return factories.acting(factories.care_worker(full_name="Blessing Achebe"))


def page(viewer, address="/barriers/"):
    return factories.signed_in(viewer.user).get(address).content.decode()


def post(viewer, address, **typed):
    return factories.signed_in(viewer.user).post(address, typed)


def answers(by, found, **more):
    told = {"words": "We looked.", "uid": uuid4()} | more
    return actions.answer_barrier(by=by, barrier=found, **told)


def test_a_care_worker_names_it_and_the_safeguarding_team_sees_it(manager, carer):
    answer = post(carer, "/barriers/name/", **TYPED)

    html = page(manager)
    check_page(html)
    assert answer.status_code == 302
    assert "Two forms for one bath." in html
    assert "Blessing Achebe, care worker" in html
    assert "Waiting for an owner" in html


def test_colleagues_and_managers_do_not_read_what_a_worker_named(carer):
    noticed.names_barrier(carer)
    boss = factories.user("registered_manager", organisation=factories.organisation())

    assert not noticed.seen_by(factories.acting(boss), Barrier)


def test_about_a_person_it_is_in_their_circle_and_they_read_it(manager, win, carer):
    noticed.names_barrier(manager, win)

    html = page(factories.acting(win.user), f"/people/{win.pk}/barriers/")

    check_page(html)
    assert "toast or talk" in html
    assert not noticed.seen_by(carer, Barrier)


def test_words_about_a_person_are_read_only_where_the_look_is_logged(manager, win):
    noticed.names_barrier(manager, win)

    html = page(manager)

    assert "It is about Win. Open it to read it." in html
    assert "toast or talk" not in html


def test_the_person_names_what_is_in_their_way(manager, win):
    post(factories.acting(win.user), f"/people/{win.pk}/barriers/name/", **TYPED)

    (kept,) = noticed.seen_by(manager, Barrier)
    assert (kept.person_id, kept.circle_id) == (win.pk, win.circle_id)


def test_a_theme_must_be_chosen_and_the_words_are_kept(carer):
    html = post(carer, "/barriers/name/", **TYPED | {"theme": ""}).content.decode()

    check_page(html)
    assert "Choose what it is most like" in html
    assert "Two forms for one bath." in html


def test_pressing_twice_makes_one_and_new_words_make_another(manager, carer):
    uid = str(uuid4())

    for words in ("Two forms.", "Two forms.", "And a third form."):
        post(carer, "/barriers/name/", words=words, theme="rigid_rules", uid=uid)

    kept = [row.words for row in noticed.seen_by(manager, Barrier)]
    assert kept == ["Two forms.", "And a third form."]


def test_the_owner_is_let_in_and_the_one_before_is_let_out(manager, carer):
    found = noticed.names_barrier(carer)
    first, second = factories.user("commissioner"), factories.user("commissioner")

    found = noticed.owned_by(manager, found, first)
    assert noticed.seen_by(factories.acting(first), Barrier)
    noticed.owned_by(factories.acting(first), found, second)

    assert not noticed.seen_by(factories.acting(first), Barrier)
    assert noticed.seen_by(factories.acting(second), Barrier)


def test_only_somebody_in_the_persons_circle_can_own_what_is_about_them(manager, win):
    found = noticed.names_barrier(manager, win)
    outside = factories.user("commissioner", full_name="Graham Illingworth")

    html = page(manager, f"/barriers/{found.pk}/owner/")

    check_page(html)
    assert manager.user.full_name in html
    assert "Graham Illingworth" not in html
    with pytest.raises(Refused, match="somebody who may see this"):
        noticed.owned_by(manager, found, outside)


def test_two_who_choose_an_owner_at_once_do_not_overwrite_each_other(manager, carer):
    found = noticed.names_barrier(carer)
    second = factories.safeguarding_manager(full_name="Helen Garside")
    noticed.owned_by(manager, found, second)

    html = post(
        manager, f"/barriers/{found.pk}/owner/", owner=manager.user.pk
    ).content.decode()

    check_page(html)
    assert "Helen Garside has been made its owner since you opened this page" in html
    (kept,) = noticed.seen_by(manager, Barrier)
    assert kept.owner_id == second.pk


def test_only_the_owner_answers(manager, carer):
    found = noticed.names_barrier(carer)
    with pytest.raises(Refused, match="Choose who owns it first"):
        answers(manager, found)
    found = noticed.owned_by(manager, found, factories.safeguarding_manager())

    with pytest.raises(Refused, match="owns this and answers it"):
        answers(manager, found)


def test_it_stays_open_until_an_answer_says_what_changed(manager, carer):
    found = noticed.owned_by(manager, noticed.names_barrier(carer), manager.user)
    address = f"/barriers/{found.pk}/answer/"

    post(manager, address, words="We looked.", what_changed="")
    (still,) = noticed.seen_by(manager, Barrier)
    post(manager, address, words="It is done.", what_changed="Visits are longer.")
    (over,) = noticed.seen_by(manager, Barrier)

    assert (still.state, over.state) == ("owned", "answered")


def test_the_one_who_named_it_reads_the_answer(manager, carer):
    found = noticed.owned_by(manager, noticed.names_barrier(carer), manager.user)
    answers(manager, found, what_changed="Visits are longer.")

    html = page(carer, f"/barriers/{found.pk}/")

    check_page(html)
    assert "Visits are longer." in html
    assert "It is still in the way" in html


def test_answering_twice_with_one_press_too_many_makes_one(manager, carer):
    found = noticed.owned_by(manager, noticed.names_barrier(carer), manager.user)
    uid = uuid4()

    answers(manager, found, uid=uid)
    answers(manager, found, uid=uid)

    assert len(noticed.seen_by(manager, BarrierAnswer)) == 1


def test_the_one_who_named_it_opens_it_again_in_one_press(manager, carer):
    found = noticed.owned_by(manager, noticed.names_barrier(carer), manager.user)
    answers(manager, found, what_changed="Visits are longer.")

    post(carer, f"/barriers/{found.pk}/again/")

    (kept,) = noticed.seen_by(manager, Barrier)
    assert kept.state == "owned"
    assert len(noticed.seen_by(manager, BarrierAnswer)) == 1


def test_themes_are_counted_over_what_the_viewer_may_see(manager, carer):
    noticed.names_barrier(manager)
    noticed.names_barrier(manager, theme="money")
    noticed.names_barrier(carer, theme="money")

    mine, theirs = page(carer), page(manager)

    assert "Counted over what you may see" in mine
    assert "There is not enough time" not in mine
    assert "There is not enough time" in theirs
    assert theirs.index("There is not enough money") < theirs.index("not enough time")


def test_the_list_is_narrowed_by_theme_and_by_state(manager):
    done = noticed.owned_by(
        manager, noticed.names_barrier(manager, words="Old."), manager.user
    )
    answers(manager, done, what_changed="Better.")
    noticed.names_barrier(manager, words="New.", theme="money")

    assert "Old." not in page(manager, "/barriers/?state=open")
    assert "New." not in page(manager, "/barriers/?state=answered")
    assert "Old." not in page(manager, "/barriers/?theme=money")
    check_page(page(manager, "/barriers/?theme=nonsense&after=9&state=x"))


def test_many_are_shown_a_page_at_a_time_with_few_questions(manager):
    for number in range(25):
        noticed.names_barrier(manager, words=f"Thing {number}.")
    browser = factories.signed_in(manager.user)

    with statements_asked() as asked:
        html = browser.get("/barriers/").content.decode()

    assert len(asked) <= 15
    assert "Thing 24." in html
    assert "Thing 4." not in html
    assert "?after=" in html


def test_an_empty_list_says_that_it_is_not_good_news(carer):
    html = page(carer)

    check_page(html)
    assert "That rarely means that nothing does." in html
