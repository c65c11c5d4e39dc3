"""From a chart to something somebody does: started, done, checked, felt."""

from datetime import date, timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.models import Circle
from alongside.access.rules import Refused
from alongside.agreed import actions as agreed
from alongside.agreed.rules import ToDo
from alongside.insight import actions
from alongside.insight.models import Improvement, MonthCount
from alongside.insight.queries import improving, starting
from alongside.insight.rules import FromChart
from tests.factories import access as factories

pytestmark = pytest.mark.django_db
CHART = FromChart("asked", "past", "Since April 2024 this was steady.")


def acting(role, **more):
    return factories.acting(factories.user(role, **more))


@pytest.fixture
def board():
    return acting("board_manager", full_name="Deborah Board")


@pytest.fixture
def chair():
    return acting("independent_chair", full_name="Marion Chair")


def to_do(owner=None, owner_name=""):
    due = clock.today() + timedelta(days=30)
    return ToDo("Ask at once", "More are asked", "finding", due, owner, owner_name)


def start(by, **more):
    return actions.start_improvement(
        by=by, chart=CHART, to_do=more.pop("to_do", to_do(by.user)), for_name="People"
    )


def test_all_who_see_to_it_are_in_one_circle_and_the_owner_is_let_in(board, chair):
    first = start(board, to_do=to_do(chair.user))
    second = start(chair)

    assert first.circle_id == second.circle_id
    assert Circle.objects.filter(kind="improving").count() == 1
    with seen_as(chair.principals):
        assert improving.improvement_of(chair, first.pk) is not None


@pytest.mark.parametrize("role", ["social_worker", "care_worker", "person"])
def test_others_start_nothing(role):
    with pytest.raises(Refused, match="does not include"):
        start(acting(role))


def test_who_cannot_see_it_is_named_instead(board):
    worker = factories.social_worker(full_name="Josh Pereira")

    with pytest.raises(Refused, match="Write their name instead"):
        start(board, to_do=to_do(worker))
    assert start(board, to_do=to_do(owner_name="Josh Pereira")).action.owner is None


def test_it_climbs_done_checked_and_felt_by_three_hands(board, chair):
    action = start(board).action
    actions.come_in(by=chair)

    agreed.say_done(by=board, action=action)
    with pytest.raises(Refused, match="Somebody else has to check"):
        agreed.check_done(by=board, action=action, is_so=True, words="I know")
    agreed.check_done(by=chair, action=action, is_so=True, words="Saw five records")
    agreed.say_felt(
        by=chair, action=action, is_so=True, words="They asked me", said_by="Amina"
    )

    with seen_as(chair.principals):
        found = improving.started_from(chair, {"asked"})
        assert found[0].climb.action.is_finished


def test_what_the_chart_said_is_kept_as_the_board_may_see_it(board):
    """Started by a manager who sees exact numbers, and read by the board."""
    manager = acting("safeguarding_manager")
    months = [date(2026, month, 1) for month in range(4, 11)]
    for month in months:
        for code, number in (("asked", 3), ("concluded", 7)):
            MonthCount.objects.create(month=month, code=code, number=number)

    chart = starting.chart_of(manager, "asked", "past")

    assert chart is not None
    assert "of 7" not in chart.shown
    assert starting.chart_of(manager, "nothing", "past") is None
    assert starting.chart_of(manager, "asked", "elsewhere") is None


def _counts(before: int, after: int, months_after: int) -> Improvement:
    """Twenty-four months before it was started, and some after."""
    started = date(2024, 6, 10)
    for place in range(-24, months_after + 1):
        number = 2024 * 12 + 5 + place
        month = date(number // 12, number % 12 + 1, 1)
        share = after if place > 0 else before
        for code, count in (("asked", share), ("concluded", 100)):
            MonthCount.objects.create(month=month, code=code, number=count + place % 3)
    return Improvement(measure="asked", part="past", shown="x", started_on=started)


@pytest.mark.parametrize(
    ("after", "months", "words"),
    [
        (90, 6, "more of a change than chance explains"),
        (70, 6, "no more of a change than chance explains"),
        (90, 2, "too early to say"),
    ],
)
def test_whether_it_moved_is_told_from_chance(after, months, words, monkeypatch):
    improvement = _counts(70, after, months)
    number = 2024 * 12 + 6 + months
    today = date(number // 12, number % 12 + 1, 3)
    monkeypatch.setattr(clock, "today", lambda: today)

    told = starting.since(acting("safeguarding_manager"), [improvement])[improvement.pk]

    assert words in told


def test_the_form_keeps_what_was_typed_and_says_how_to_put_it_right(board):
    client = factories.signed_in(board.user)

    page = client.post(
        "/measures/improve/asked/?part=past",
        {"what": "Ask at the first visit", "serves": "", "for_name": "People"},
    ).content.decode()

    assert "Ask at the first visit" in page
    assert "Write what should be different" in page
    assert "Say who will do it" in page
    assert not Improvement.objects.exists()


def test_a_board_manager_starts_one_and_says_that_it_is_done(board):
    client = factories.signed_in(board.user)
    day = clock.today() + timedelta(days=40)
    typed = {
        "what": "Ask at the first visit",
        "serves": "More people are asked",
        "for_name": "People in enquiries",
        "owner": str(board.user.pk),
        "owner_name": "",
        "due_on_day": str(day.day),
        "due_on_month": str(day.month),
        "due_on_year": str(day.year),
    }

    went = client.post("/measures/improve/asked/?part=past", typed)

    assert went.status_code == 302, went.content.decode()
    page = client.get(went["Location"]).content.decode()
    assert "It is too early to say." in page
    done = client.post(f"{went['Location']}done/", {"words": "Told every team"})
    assert done.status_code == 302
    listed = client.get("/measures/improvements/").content.decode()
    assert "Ask at the first visit" in listed
    assert client.get(f"{went['Location']}climbed/").status_code == 404
