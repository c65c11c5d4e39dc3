"""What is seen where somebody may be hurt: their words and their agreement first."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.models import Injury
from alongside.concerns.queries import injuries as queries
from alongside.concerns.rules import injuries as rules
from alongside.standards import body_map
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, injuries
from tests.factories.injuries import HER_WORDS, LOOKED

pytestmark = pytest.mark.django_db

ARM = "Left upper arm (front)"
CODES = st.lists(st.sampled_from(list(body_map.regions())), min_size=1, max_size=6)


@held
def enquiry(helen):
    return enquiries.under_way(helen)


@held
def browser(helen):
    return factories.signed_in(helen.user)


def read(browser, enquiry, more=""):
    answer = browser.get(f"/enquiries/{enquiry.pk}/body-map/{more}")
    html = answer.content.decode()
    if answer.status_code == 200:
        check_page(html)
    return html


def typed(**changes):
    seen, day = injuries.seen(), clock.today()
    said = {n: getattr(seen, n) for n in vars(seen) if n not in ("regions", "seen_on")}
    said |= {"front_left": ["front_upper_arm_left"], "uid": str(uuid4())}
    said |= {"seen_on_day": str(day.day), "seen_on_month": str(day.month)}
    return said | {"seen_on_year": str(day.year)} | changes


def add(browser, enquiry, **changes):
    return browser.post(f"/enquiries/{enquiry.pk}/body-map/add/", typed(**changes))


def rows(viewer, model=Injury):
    with seen_as(viewer.principals):
        return list(model.objects.order_by("pk"))


def test_it_is_noted_with_her_words_first_and_shown_twice(browser, enquiry):
    assert add(browser, enquiry).status_code == 302

    html = read(browser, enquiry)

    for words in (HER_WORDS, LOOKED, ARM, "Each as big as a penny", "Josh Pereira"):
        assert words in html
    assert "They said, signed or wrote yes. She said: write it down" in html
    assert html.index(HER_WORDS) < html.index("How big")
    # On the drawing, and the same in words beside it.
    assert 'role="img"' in html
    assert "Front of a body, drawn as an outline. Number 1." in html
    assert "Back of a body, drawn as an outline. Nothing was seen here." in html
    assert f"1. A bruise: {ARM}" in html


def test_the_person_and_their_advocate_read_it_and_do_not_write_it(helen, enquiry):
    injuries.noted(helen, enquiry)
    advocate = factories.signed_in(enquiries.advocate_of(helen, enquiry))
    own = factories.signed_in(enquiries.the_person(enquiry))

    html = read(own, enquiry)

    assert "Where I was hurt" in html
    assert HER_WORDS in html
    assert "Note what was seen" not in html
    assert HER_WORDS in read(advocate, enquiry)
    for one in (own, advocate):
        assert add(one, enquiry).status_code == 403


def test_when_they_say_no_nothing_is_kept(browser, helen, enquiry):
    html = add(browser, enquiry, agreed="no").content.decode()

    check_page(html)
    assert "They said no, so nothing is kept." in html
    assert LOOKED in html
    assert not rows(helen)
    with pytest.raises(Refused, match="said no"):
        injuries.noted(helen, enquiry, agreed="no")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"their_words": ""}, "Write what they say, or choose why there are no words"),
        ({"agreed": ""}, "Say whether they agree to this being written down"),
        ({"agreed_words": ""}, "Say how you know"),
        ({"photos": ""}, "Say whether they agree to photographs"),
        ({"photos_words": ""}, "Say how you know that they agree"),
        ({"front_left": []}, "Choose where on the body it is"),
        ({"front_left": ["back_head"]}, "Choose from the answers shown"),
        ({"kind": ""}, "Say what is seen"),
        ({"looked": ""}, "Say how it looks"),
        ({"seen_on_year": "2040"}, "today or in the past"),
        ({"who_was_there": ""}, "Say who was there"),
    ],
)
def test_what_is_missing_is_asked_for_beside_its_question(
    browser, helen, enquiry, changes, said
):
    html = add(browser, enquiry, **changes).content.decode()

    check_page(html)
    assert said in html
    assert 'value="Yellow, going green"' in html
    assert not rows(helen)


def test_without_words_of_theirs_it_says_why(browser, enquiry):
    add(browser, enquiry, their_words="", no_words="does_not_want")

    html = read(browser, enquiry)

    assert "No words of theirs" in html
    assert "They do not want to say" in html


def test_pressed_twice_it_stands_there_once(browser, helen, enquiry):
    uid = str(uuid4())
    for _ in range(2):
        assert add(browser, enquiry, uid=uid).status_code == 302

    assert len(rows(helen)) == 1


def test_where_they_say_no_not_even_a_draft_is_kept(browser, enquiry):
    browser.post(f"/drafts/concerns.injury.{enquiry.pk}/", typed(agreed="no"))

    html = add(browser, enquiry, agreed="no").content.decode()

    assert "data-autosave-url" not in html
    assert LOOKED not in read(browser, enquiry, "add/")


def test_words_that_were_not_sent_wait(browser, enquiry):
    browser.post(f"/drafts/concerns.injury.{enquiry.pk}/", typed(looked="Half a wo"))

    html = read(browser, enquiry, "add/")

    assert "Half a wo" in html
    assert HER_WORDS in html


def test_what_is_put_right_leaves_what_stood_there(browser, helen, enquiry):
    injury = injuries.noted(helen, enquiry)
    sent = typed(front_left=[], front_right=["front_upper_arm_right"])
    sent |= {"seen": "1", "why": "I mixed up left and right."}

    form = browser.get(f"/injuries/{injury.pk}/correct/").content.decode()
    answer = browser.post(f"/injuries/{injury.pk}/correct/", sent)

    check_page(form)
    assert answer.status_code == 302
    html = read(browser, enquiry)
    assert "1. A bruise: Right upper arm (front)" in html
    assert "I mixed up left and right." in html
    assert "What was written before" in html
    assert ARM in html
    assert [row.version for row in rows(helen)] == [1, 2]


def test_of_two_who_put_it_right_the_second_sees_both(browser, helen, enquiry):
    injury = injuries.noted(helen, enquiry)
    injuries.put_right(helen, injury, colour="Blue")
    sent = typed(colour="Purple", seen="1", why="I looked again.")

    html = browser.post(f"/injuries/{injury.pk}/correct/", sent).content.decode()

    check_page(html)
    assert "Somebody wrote this while you were writing" in html
    assert "Blue" in html
    assert "Purple" in html
    assert "Keep mine as well" in html
    with pytest.raises(Overtaken):
        injuries.put_right(helen, injury)
    again = browser.post(f"/injuries/{injury.pk}/correct/", sent | {"seen": "2"})
    assert again.status_code == 302
    assert [row.colour for row in rows(helen)] == [
        "Yellow, going green",
        "Blue",
        "Purple",
    ]


def test_the_database_keeps_nothing_that_was_not_agreed_to(helen, enquiry):
    injury = injuries.noted(helen, enquiry)

    for changes in ({"agreed": "no"}, {"their_words": ""}, {"regions": []}):
        with (
            pytest.raises(IntegrityError),
            transaction.atomic(),
            seen_as(helen.principals),
        ):
            Injury.objects.filter(pk=injury.pk).update(**changes)


def test_an_enquiry_that_is_over_is_opened_again_first(helen):
    concern = enquiries.settled(helen)
    enquiry = enquiries.of(concern)
    browser = factories.signed_in(helen.user)

    assert "This enquiry is not under way." in read(browser, enquiry, "add/")
    with pytest.raises(Refused, match="not under way"):
        injuries.noted(helen, enquiry)


def test_it_asks_no_more_when_there_is_more(browser, helen, enquiry):
    def asked():
        with statements_asked() as statements:
            read(browser, enquiry)
        return len(statements)

    injuries.photographed(helen, injuries.noted(helen, enquiry))
    asked()
    before = asked()
    for _ in range(5):
        injuries.put_right(helen, injuries.noted(helen, enquiry))

    assert asked() == before


def test_a_day_to_come_is_refused_by_the_action_too(helen, enquiry):
    with pytest.raises(Refused, match="today or in the past"):
        injuries.noted(helen, enquiry, seen_on=clock.today() + timedelta(days=1))


@given(st.lists(CODES, max_size=6))
def test_every_number_is_on_the_drawing_where_its_list_says(regions):
    noted = [
        Injury(number=number, regions=sorted(set(codes)))
        for number, codes in enumerate(regions, start=1)
    ]

    drawn = []
    for side in body_map.SIDES:
        spots = queries.spots(side, noted)
        assert len({(spot.x, spot.y) for spot in spots}) == len(spots)
        drawn += spots

    for one in noted:
        mine = [spot for spot in drawn if spot.number == one.number]
        assert len(mine) == len(one.regions)
        assert {spot.y for spot in mine} == {
            body_map.regions()[code].y for code in one.regions
        }
        assert all(body_map.regions()[c].name in one.where for c in one.regions)


@given(st.permutations([(1, 1), (1, 2), (2, 1), (3, 1), (3, 2), (3, 3)]))
def test_of_each_number_the_newest_version_counts(mixed):
    found = [Injury(number=number, version=version) for number, version in mixed]

    assert [(one.number, one.version) for one in rules.newest(found)] == [
        (1, 2),
        (2, 1),
        (3, 3),
    ]
