"""What is offered where, what is missing, and the list as a file."""

import csv
import io
from datetime import timedelta
from uuid import uuid4

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from odfdo import Document

from alongside.access import clock
from alongside.access.actor import NOBODY
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.facts import ServiceFacts
from alongside.providers.models import MarketGap, MarketGapAnswer, Service
from alongside.providers.queries import market as queries
from alongside.providers.queries.carried import HEADS, file_of
from alongside.providers.rules.capacity import Room
from alongside.providers.rules.market import Missing, waiting_words
from tests.architecture.world import World
from tests.factories import access as factories
from tests.providers.conftest import COMMISSIONER, THE_PERSON, apply

NEED = "A home where a couple can live together."


def missing(**other):
    """Care that a family looked for in vain."""
    said = {"area": "Westmere", "kind": "care_home", "need": NEED, "voice": "families"}
    return Missing(**{**said, "said_on": clock.today(), **other})


@pytest.fixture
def world(db: None) -> World:
    """Those who buy care."""
    return World()


@pytest.fixture
def three_services(world):
    """Two care homes of which one has said what is free, and an agency."""
    for number, town in enumerate(("Gullhaven", "Marram Bay")):
        facts = {"kinds": ("care_home",), "town": town, "local_authority": "Westmere"}
        apply(ServiceFacts(f"1-{number}", name=f"Home {number}", **facts))
    apply(ServiceFacts("1-9", name="=Agency", kinds=("home_care", "other")))
    room = Room(clock.today() - timedelta(days=1), people=9, vacancies=3, places=12)
    home = Service.objects.get(name="Home 0")
    actions.record_capacity(by=world.commissioner, service=home, room=room)


def test_the_table_sets_what_is_there_beside_what_is_missing(world, three_services):
    actions.name_market_gap(
        by=world.commissioner, missing=missing(people_waiting=7), uid=uuid4()
    )

    rows = queries.market(COMMISSIONER)

    assert len(queries.columns()) == len(rows[0])
    assert rows == [
        ["Care home without nursing", "2", "3", "1 of 2", "1", "7"],
        ["Care at home", "1", "Not known", "0 of 1", "–", "–"],
        ["Another kind of service", "1", "Not known", "0 of 1", "–", "–"],
    ]


def test_an_area_shows_its_towns_and_a_need_where_nothing_is(world, three_services):
    gap = missing(kind="extra_care", town="Pellan Sands")
    actions.name_market_gap(by=world.commissioner, missing=gap, uid=uuid4())

    rows = queries.market(COMMISSIONER, area="Westmere")

    assert len(queries.columns(area="Westmere")) == len(rows[0])
    assert [row[:3] for row in rows] == [
        ["Gullhaven", "Care home without nursing", "1"],
        ["Marram Bay", "Care home without nursing", "1"],
        ["Pellan Sands", "Extra care housing", "None"],
    ]


def test_a_gap_is_answered_and_filled_it_leaves_the_table(world):
    gap = actions.name_market_gap(by=world.commissioner, missing=missing(), uid=uuid4())
    answer = {"by": world.commissioner, "gap": gap}

    uid = uuid4()
    for _ in range(2):  # a double press
        actions.answer_market_gap(
            **answer, answer="not_now", words="There is no money this year.", uid=uid
        )
    assert queries.market(COMMISSIONER)
    actions.answer_market_gap(
        **answer, answer="there", words="Samphire Court has two.", uid=uuid4()
    )

    assert not queries.market(COMMISSIONER)
    answered = queries.gap_for(COMMISSIONER, gap.pk)
    assert [one.answer for one in answered.answers.all()] == ["there", "not_now"]
    assert answered.answer_label == "It is there now"


def test_two_presses_name_one_gap(world):
    uid = uuid4()

    for _ in range(2):
        actions.name_market_gap(by=world.commissioner, missing=missing(), uid=uid)

    assert MarketGap.objects.count() == 1


def test_who_runs_a_service_may_say_what_is_missing_and_does_not_answer(world):
    gap = actions.name_market_gap(by=world.runner, missing=missing(), uid=uuid4())

    with pytest.raises(Refused, match="Those who buy care answer"):
        actions.answer_market_gap(
            by=world.runner, gap=gap, answer="doing", words="We do.", uid=uuid4()
        )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"need": " "}, "no names"),
        ({"area": ""}, "where it is missing"),
        ({"kind": "zoo"}, "kind of care"),
        ({"said_on": clock.today() + timedelta(days=1)}, "in the future"),
    ],
)
def test_what_is_not_said_is_asked_for(world, wrong, said):
    with pytest.raises(Refused, match=said):
        actions.name_market_gap(
            by=world.commissioner, missing=missing(**wrong), uid=uuid4()
        )


def test_a_few_who_wait_are_read_exactly_only_by_those_who_look_after_care():
    assert waiting_words(COMMISSIONER, 3) == "3"
    assert waiting_words(THE_PERSON, 3) == "Fewer than five"
    assert waiting_words(THE_PERSON, 5) == "5"
    assert waiting_words(THE_PERSON, None) == "Not known"


def test_gaps_and_the_table_cost_the_same_however_many(
    world, three_services, django_assert_num_queries
):
    for number in range(20):
        gap = missing(town=f"Town {number}")
        actions.name_market_gap(by=world.commissioner, missing=gap, uid=uuid4())
        if number in (1, 19):
            with django_assert_num_queries(3):
                queries.market(COMMISSIONER, area="Westmere")
                found = queries.gaps_for(COMMISSIONER)
    assert len(found.gaps) == 20


def test_a_file_holds_what_the_list_shows_and_no_formula(three_services):
    text = file_of(COMMISSIONER, "csv", {})
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))

    assert [row["Name"] for row in rows] == ["'=Agency", "Home 0", "Home 1"]
    assert (rows[1]["Free"], rows[1]["Places"]) == ("3", "12")

    workbook = file_of(COMMISSIONER, "ods", {"words": "home"})
    table = Document(io.BytesIO(workbook)).body.tables[0]
    assert [row[0] for row in table.iter_values()] == ["Name", "Home 0", "Home 1"]


def test_a_workbook_for_excel_holds_the_same_and_no_formula(three_services):
    Service.objects.filter(name="Home 1").update(phone="+44\x0b1")

    made = openpyxl.load_workbook(io.BytesIO(file_of(COMMISSIONER, "xlsx", {})))

    cells = list(made.active.iter_rows())
    rows = [dict(zip(HEADS, (c.value for c in row), strict=True)) for row in cells]
    assert [row["Name"] for row in rows] == ["Name", "'=Agency", "Home 0", "Home 1"]
    assert (rows[2]["Free"], rows[2]["Places"]) == (3, 12)
    assert rows[3]["Telephone"] == "'+441"
    assert not [c for row in cells for c in row if c.data_type == "f"]


def test_whoever_named_a_gap_hears_what_was_answered_and_others_do_not(world):
    gap = actions.name_market_gap(by=world.runner, missing=missing(), uid=uuid4())
    browser = factories.signed_in(world.runner.user)
    assert "Nobody has answered yet" in browser.get("/services/told/").content.decode()

    words = "Samphire Court has two."
    actions.answer_market_gap(
        by=world.commissioner, gap=gap, answer="there", words=words, uid=uuid4()
    )

    for page in ("/services/told/", "/"):
        assert words in browser.get(page).content.decode()
    assert [one.pk for one in queries.lately_answered(world.runner, 5)] == [gap.pk]
    for somebody in (world.commissioner, NOBODY):
        assert not queries.lately_answered(somebody, 5)
        assert not queries.named_by(somebody)


def test_an_answer_leaves_the_day_after_four_weeks_and_stays_where_it_was_told(world):
    gap = actions.name_market_gap(by=world.runner, missing=missing(), uid=uuid4())
    actions.answer_market_gap(
        by=world.commissioner, gap=gap, answer="doing", words="We look.", uid=uuid4()
    )
    MarketGapAnswer.objects.update(recorded_at=clock.now() - timedelta(weeks=5))

    assert not queries.lately_answered(world.runner, 5)
    assert [one.pk for one in queries.named_by(world.runner)] == [gap.pk]


def test_taking_the_list_is_noted_and_not_for_everybody(signed_in_as, gull_house):
    address = "/services/export/xlsx/"

    with CaptureQueriesContext(connection) as asked:
        taken = signed_in_as("commissioner").get(address)
    lines = [one["sql"] for one in asked if "access_entry" in one["sql"]]

    assert openpyxl.load_workbook(io.BytesIO(taken.content)).active["A2"].value == (
        "Gull House"
    )
    assert "care-services.xlsx" in taken.headers["Content-Disposition"]
    assert any("'export'" in line and "'services'" in line for line in lines)
    assert signed_in_as("social_worker").get(address).status_code == 403
