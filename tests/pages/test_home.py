"""The front page: a warm door for everybody, and what waits for those signed in."""

import pytest

from alongside.access import clock
from alongside.access.roles import ROLES
from alongside.agreed import actions as agreed
from alongside.agreed.rules import ToDo
from alongside.concerns.actions import allocating
from alongside.insight.actions import start_improvement
from alongside.insight.rules import FromChart
from tests.access.written import statements_asked
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries, handing, how_it_was

pytestmark = pytest.mark.django_db


def home(user):
    return factories.signed_in(user).get("/").content.decode()


def test_anybody_finds_where_to_tell_us_what_to_do_in_danger_and_what_happens(client):
    html = client.get("/").content.decode()

    check_page(html)
    assert "Tell us you are worried about someone" in html
    assert "call 999" in html
    assert "I told you something" in html
    assert "What happens when you tell us" in html
    assert "Leave this page now" in html


@pytest.mark.parametrize("role", sorted(ROLES))
def test_every_role_has_a_home_that_is_well_made(role):
    check_page(home(factories.user(role)))


def test_a_manager_sees_what_waits_with_the_persons_wish_first():
    concerns.raised(
        wish_asked="yes", wish_words="Leave the lamp off.", wish_not_asked_reason=""
    )

    html = home(factories.safeguarding_manager())

    assert "Leave the lamp off." in html
    assert "Amina Farah" in html


def test_a_social_worker_sees_what_was_given_to_them_and_not_the_whole_board():
    manager, worker = factories.manager(), factories.social_worker()
    mine = concerns.received(manager, about_name="Win Thackray")
    concerns.raised(about_name="Somebody Else")
    allocating.allocate_concern(by=manager, concern=mine, lead=worker)

    html = home(worker)

    assert "Win Thackray" in html
    assert "Somebody Else" not in html


def test_a_person_sees_what_is_happening_and_the_way_to_their_record():
    person = enquiries.under_way(factories.manager()).person

    html = home(person.user)

    check_page(html)
    assert "Hello, Amina" in html
    assert "An enquiry, made together" in html
    assert f"/people/{person.pk}/who-looked/" in html


def test_a_care_worker_finds_the_button_and_what_they_were_told():
    carer = factories.care_worker()
    raiser = concerns.raised_by_somebody(by=factories.acting(carer))
    concerns.received(factories.manager(), concerns.concern_of(raiser))

    html = home(carer)

    assert "Tell us about a worry" in html
    assert raiser.reference in html


def test_a_care_worker_sees_no_worry_of_somebody_else():
    concerns.raised(about_name="Win Thackray")

    assert "Win Thackray" not in home(factories.care_worker())


def test_the_home_of_somebody_signed_in_is_not_kept_by_the_browser():
    answer = factories.signed_in(factories.social_worker()).get("/")

    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "make",
    [factories.safeguarding_manager, factories.social_worker, factories.care_worker],
)
def test_a_home_asks_no_more_than_so_many_questions_however_much_waits(make):
    user, manager = make(), factories.manager()
    for _ in range(6):
        concern = concerns.received(manager)
        allocating.allocate_concern(by=manager, concern=concern, lead=user)
        concerns.raised_by_somebody(by=factories.acting(user))
    browser = factories.signed_in(user)

    with statements_asked() as asked:
        browser.get("/")

    # Of those with concerns: six for their timers, one for early worries that are
    # theirs to talk over, one for whoever they are to be in touch with, one for those
    # who told us of the same, three for what was found and is read in draft.
    assert len(asked) <= 31


def test_whoever_runs_a_service_finds_what_is_known_of_their_own_and_no_other():
    own, other = factories.organisation(), factories.organisation(name="Another")
    service = handing.service_of(own)
    registered = factories.user("registered_manager", organisation=own)
    stranger = factories.user("registered_manager", organisation=other)

    assert f"/services/{service.pk}/" in home(registered)
    assert "Larch House" not in home(stranger)


def test_whoever_does_not_feel_safer_comes_before_all_other_work():
    helen = factories.manager()
    asking = how_it_was.asking(helen)
    how_it_was.told(helen, asking, answers={"safer_now": "less"})

    html = home(helen.user)

    assert "Nothing waits for you now" not in html
    unsafe = html.index("They do not feel safer")
    work = [html.find(title) for title in ("First today", "Everything with you")]
    assert all(place < 0 or unsafe < place for place in work)


def test_a_person_finds_their_letters_from_their_first_page():
    enquiry = enquiries.under_way(factories.manager())
    own = enquiries.the_person(enquiry)

    html = home(own)

    assert f'href="/people/{enquiry.person_id}/letters/">Letters to me' in html


def test_what_was_started_to_get_better_waits_for_its_owner_and_then_for_a_check():
    chair, manager = factories.user("independent_chair"), factories.manager()
    to_do = ToDo("Ask at once", "More asked", "finding", clock.today(), manager.user)
    chart = FromChart("asked", "past", "Since April 2024 this was steady.")
    made = start_improvement(by=manager, chart=chart, to_do=to_do, for_name="People")
    assert made.action.what in home(manager.user)
    factories.signed_in(chair).get("/measures/improvements/")  # comes in
    assert made.action.what not in home(chair)

    agreed.say_done(by=manager, action=made.action)
    assert "says that it is done" in home(chair)
    assert made.action.what not in home(manager.user)
