"""How do we compare? Beside other councils and England, for council and board."""

from datetime import date

import pytest

from alongside.access import actor
from alongside.insight.comparisons import BY_CODE, COMPARISONS
from alongside.insight.models import MonthCount
from alongside.insight.queries import compared, own, past, peers
from alongside.insight.queries.improving import QUESTIONS
from alongside.insight.queries.seeing import EXACT, ROUNDED
from alongside.interop.peers.actions import import_peers
from alongside.standards.national_figures import national
from tests.factories import access as access_factories
from tests.factories import peers as files

pytestmark = pytest.mark.django_db
ASKED = BY_CODE["asked"]


@pytest.fixture(autouse=True)
def ours():
    """The council whose records these are."""
    return access_factories.safeguarding_team()


@pytest.fixture
def loaded(tmp_path):
    def load(rows, year=2024):
        path = files.write(tmp_path / f"{year}.csv", rows)
        return import_peers(by=actor.operator(), path=path, year=year).year

    return load


def _counted(code: str, number: int, group: str = "section_42", month: int = 5) -> None:
    for breakdown, key in (("kind", group), ("", "")):
        MonthCount.objects.create(
            month=date(2024, month, 1),
            code=code,
            breakdown=breakdown,
            group_code=key,
            number=number,
        )


def _shown(year, code="asked", view=EXACT, with_whom=None):
    found = compared.Year(year.year, year)
    return compared.compare(BY_CODE[code], found, with_whom or peers.Peers(), view)


def test_every_comparison_has_a_measure_and_something_known_of_england():
    for one in COMPARISONS:
        assert one.code in QUESTIONS
        assert one.code in national().measures
        assert past.trend(one.code, EXACT).found.sentence


def test_councils_come_by_name_with_their_share(loaded):
    year = loaded(files.rows())

    found = peers.councils_of(year, ASKED, peers.Peers())

    assert len(found) == 6
    assert {(one.events, one.cases) for one in found} == {(80, 100)}
    assert peers.england(year, ASKED) == (80, 100)


def test_a_council_that_hid_a_number_is_not_compared(loaded):
    rows = files.rows()
    rows[0] = (*rows[0][:-1], "[c]")

    found = peers.councils_of(loaded(rows), ASKED, peers.Peers())

    assert len(found) == 5


def test_parts_of_a_table_are_added_up_where_there_is_no_total(loaded):
    rows = [
        (*row[:-2], band, "40")
        for row in files.rows([files.council(1)])
        if row[7] == "SG4a" and row[5] == "001"
        for band in ("18-64", "65+")
    ]

    found = peers.councils_of(loaded(rows), ASKED, peers.Peers())

    assert [(one.events, one.cases) for one in found] == [(160, 400)]


def test_peers_may_be_of_one_type_or_of_one_region(loaded):
    councils = [files.council(n) for n in range(1, 7)]
    councils.append(files.council(7, kind="City (made up)"))
    year = loaded(files.rows(councils))

    offered = peers.choices(year)

    assert [one.key for one in offered] == [
        "all",
        "type:City (made up)",
        "type:County (made up)",
        "region:Coast (made up)",
        "region:Hills (made up)",
    ]
    cities = peers.chosen("type:City (made up)", offered)
    assert len(peers.councils_of(year, ASKED, cities)) == 1
    assert len(peers.councils_of(year, ASKED, peers.chosen("region:x", offered))) == 7


def test_our_own_row_in_the_file_is_left_out(loaded, ours):
    named = files.council(7, name=ours.organisation.name.removesuffix(" Council"))
    year = loaded(files.rows([files.council(1), named]))

    found = peers.councils_of(year, ASKED, peers.Peers())

    assert [one.name for one in found] == ["Fictional council: Place 01"]


def test_ours_is_of_section_42_enquiries_as_the_file_has_it(loaded):
    _counted("asked", 40)
    _counted("concluded", 100)
    MonthCount.objects.create(
        month=date(2024, 6, 1),
        code="asked",
        breakdown="kind",
        group_code="other",
        number=9,
    )

    found = _shown(loaded(files.rows()))

    assert found.own_words == "40 in 100 (40 of 100)"
    assert found.found.own_side == -1
    assert found.signals[-1][1].startswith("Here we may be able to get better.")
    names = [row[0] for row in found.rows]
    assert names == sorted(names, key=str.casefold)


def test_the_board_sees_ours_rounded_and_nothing_about_fewer_than_five(loaded):
    year = loaded(files.rows())
    _counted("asked", 43)
    _counted("concluded", 101)

    assert _shown(year, view=ROUNDED).own_words == "45 in 100 (45 of 100)"
    MonthCount.objects.filter(code="asked").update(number=98)
    assert own.own_council(ASKED, 2024, ROUNDED) is None
    MonthCount.objects.filter(code="asked").update(number=3)
    assert own.own_council(ASKED, 2024, ROUNDED) is None
    assert own.own_council(ASKED, 2024, EXACT) is not None


def test_england_comes_from_the_file_and_otherwise_from_what_was_published(loaded):
    _counted("enquiries", 400)
    _counted("concerns", 1000)
    with_england = _shown(loaded(files.rows()), "conversion")
    assert "in the" not in with_england.england.words
    assert with_england.england.words.startswith("England’s was 30 in 100 in 2024-25.")

    rows = [row for row in files.rows() if row[5] != "1010"]
    without = _shown(loaded(rows), "conversion")

    assert without.england.words.startswith("England’s was 30.5 in 100 in 2024-25.")
    assert "higher than chance explains" in without.england.words
    assert "Councils write down concerns in different ways" in without.england.caveat
    assert "estimate" in without.england.source


def test_where_nobody_found_a_national_figure_that_is_said():
    year = compared.Year(2024, None)

    found = compared.compare(ASKED, year, peers.Peers(), EXACT)

    assert found.england.words == "No national figure was found for any year."
    assert found.england_words == "No national figure found"
    assert found.peers_words == "Not enough to tell"


def test_an_earlier_year_of_england_is_said_to_be_one():
    found = compared.compare(
        BY_CODE["risk"], compared.Year(2024, None), peers.Peers(), EXACT
    )

    assert "England’s was 89 in 100 in 2019-20." in found.england.words
    assert "stands beside an earlier year" in found.england.words
    assert found.england_words == "89 in 100 in 2019-20"


def test_published_figures_that_are_known_to_be_wrong_are_not_compared(loaded):
    rows = []
    for number in (1, 912):
        for row in ("Yes, they lacked capacity", "supported"):
            label = (
                "Of the enquiries recorded as Yes, in how many of these cases was "
                "support provided by an advocate, family or friend"
                if row == "supported"
                else row
            )
            kind = "Concluded Section 42 Enquiries"
            rows.append((*files.council(number), "SG3a", kind, label, "", "100"))

    found = _shown(loaded(rows), "supported")

    assert [one.name for one in found.councils] == ["Fictional council: Place 01"]
    assert found.england.share is None
    assert "wrong way round" in found.england.caveat
    assert found.england_words == "Not compared"


@pytest.mark.django_db(databases="__all__")
def test_the_page_asks_the_three_questions_and_works_without_any_file():
    client = access_factories.signed_in(access_factories.safeguarding_manager())

    text = client.get("/measures/compare/asked/").content.decode()

    for question in (
        "How do we compare?",
        "Where can we improve?",
        "How can we achieve this?",
    ):
        assert f">{question}</h2>" in text
    assert client.get("/measures/compare/nothing/").status_code == 404
    assert client.get("/measures/compare/?year=1999-00").status_code == 404
