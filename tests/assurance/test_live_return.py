"""The return from live records is the return of an extract with the same cases."""

import csv
from datetime import date, datetime, timedelta
from io import StringIO
from random import Random

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from alongside.access import clock, identity
from alongside.assurance.actions import adult_reviews
from alongside.assurance.national_return.behind import records_behind
from alongside.assurance.national_return.figures import Cell, every_cell
from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries.drawing import draw, live_return
from alongside.interop.cases.columns import NAMES, OF_THE_RETURN
from alongside.interop.cases.generating import Order, rows_of
from alongside.interop.cases.return_columns import write_columns
from alongside.people.models import Person
from alongside.standards.return_tables import HEALTH_CONDITIONS
from tests.architecture.action_examples.adult_reviews import said
from tests.factories import access as factories
from tests.factories import concerns, death, early, enquiries
from tests.factories import joining as factory

TODAY = date(2026, 11, 26)
CASES = 250
ALL = Cell("SG1f", "concerns", "concerns")


def an_extract(path):
    """Made-up cases of three years, some with a month of birth, a death, conditions."""
    chance = Random(11)
    order = Order(rows=CASES, seed=11, years=3, until=date(2026, 6, 30))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        further = [one.name for one in OF_THE_RETURN if one.name != "council"]
        writer.writerow([*NAMES, *further])
        writer.writerows([*row, *_further(row, chance)] for row in rows_of(order))
    return path


def _further(row, chance):
    told = dict(zip(NAMES, row, strict=True))
    born = died = ""
    if told["age_on_raising"].isdecimal() and chance.random() < 0.5:
        raised = date.fromisoformat(told["raised_on"])
        born = f"{raised.year - int(told['age_on_raising'])}-{raised.month:02d}"
        if chance.random() < 0.2:
            died = str(raised + timedelta(days=60))
    several = chance.sample(HEALTH_CONDITIONS.codes[:-1], chance.randrange(3))
    return [born, died, ";".join(several)]


def of_the_file(path, room, year):
    """What the return is when it is made straight from the file."""
    columns = write_columns(
        path, room / "cases.csv", report=room / "report.csv", today=TODAY
    )
    assert not columns.wrong_rows
    return whole_of(count_return(Sources(room / "cases.csv"), year), year)


def test_every_cell_of_live_records_is_that_of_an_extract_and_of_a_region(
    fresh_database, tmp_path
):
    factories.safeguarding_team()
    path = an_extract(tmp_path / "extract.csv")
    call_command("import_cases", path, verbosity=0)

    filled = set()
    for begins in (2023, 2024, 2025, 2026):
        year = ReportingYear(begins)
        live, file = live_return(year), of_the_file(path, tmp_path, year)
        apart = [c for c in every_cell() if live.get(c) != file.get(c)]
        assert not apart
        assert live.notes == file.notes
        filled |= {cell.table for cell, number in file.values.items() if number}

    call_command("columns", council="L01", out=tmp_path / "handed-over")
    handed_over = Sources(tmp_path / "handed-over" / "cases-L01.parquet")
    of_a_region = whole_of(count_return(handed_over, year), year)
    assert of_a_region.values == live.values

    for told in (["--live"], ["--from", str(path)]):
        out = tmp_path / told[0]
        call_command(
            "return", "--year", "2025-26", *told, "--out", out, stdout=StringIO()
        )
    name = "return-2025-26.csv"
    written = [(tmp_path / one / name).read_text() for one in ("--live", "--from")]
    assert written[0] == written[1]
    assert {"SG1a", "SG1b", "SG1e", "SG1f", "SG2a", "SG3a", "SG4a"} <= filled


def in_london(*moment):
    return timezone.make_aware(datetime(*moment))


def this_year():
    today = clock.today()
    return ReportingYear(today.year - ((today.month, today.day) < (4, 1)))


def test_what_people_do_in_a_day_fills_the_return(fresh_database, tmp_path):
    by = factories.manager()
    with transaction.atomic(), identity.seen_as(by.principals):
        settled = enquiries.settled(by)
        about = {
            "gender": "female",
            "ethnicity": "asian",
            "health_conditions": ["autism"],
        }
        Person.objects.filter(pk=settled.person_id).update(
            **about, date_of_birth=date(1950, 6, 17)
        )
    concerns.raised()

    year, done = this_year(), "concluded_section_42"
    found = live_return(year)
    filled = {table for (table, *_), number in found.values.items() if number}

    assert found.get(ALL) == 2
    assert found.get(Cell("SG1f", "section_42", "section_42")) == 1
    assert found.get(Cell("SG1b", "section_42", "female")) == 1
    assert found.get(Cell("SG1c", "section_42", "asian")) == 1
    assert found.get(Cell("SG1e", "section_42", "autism")) == 1
    assert filled >= {"SG1a", "SG2a", "SG2b", "SG2c", "SG3a", "SG4a"}
    behind = records_behind(
        draw(tmp_path, year), year, Cell("SG1f", "section_42", "section_42")
    )
    assert [one.source_reference for one in behind] == [str(settled.pk)]
    assert done in {kind for (_, kind, *_), n in found.values.items() if n}


def test_one_happening_counts_once_and_an_early_worry_not_at_all(fresh_database):
    by, year = factories.manager(), this_year()
    early.noted()
    with transaction.atomic(), identity.seen_as(by.principals):
        amina = concerns.person(by)
        first, second = factory.about(by, amina), factory.about(by, amina)
    assert live_return(year).get(ALL) == 2

    one = factory.joined(by, second, first)
    assert live_return(year).get(ALL) == 1

    factory.apart(by, one)
    assert live_return(year).get(ALL) == 2


def test_a_worry_that_was_parted_counts_in_the_year_in_which_it_was_told(
    fresh_database, tmp_path
):
    by, year = factories.manager(), ReportingYear(2024)
    last_hour = clock.set_to(in_london(2025, 3, 31, 23, 30))
    with last_hour, transaction.atomic(), identity.seen_as(by.principals):
        first = factory.about(by, concerns.person(by))
    with clock.set_to(in_london(2025, 4, 1, 9, 0)):
        factory.parted(by, first)

    assert live_return(year).get(ALL) == 2
    assert live_return(ReportingYear(2025)).get(ALL) == 0


def test_somebody_who_died_is_as_old_as_they_were_unless_it_was_a_mistake(
    fresh_database,
):
    by, found = factories.manager(), []
    bands = [Cell("SG1a", "concerns", band) for band in ("65_74", "75_84")]

    def count():
        live = live_return(ReportingYear(2025))
        found.append([live.get(band) for band in bands])

    with clock.set_to(in_london(2025, 11, 3, 9, 0)):
        with transaction.atomic(), identity.seen_as(by.principals):
            amina = concerns.person(by, date_of_birth=date(1951, 3, 1))
            concern = factory.about(by, amina)
        count()
        death.died(by, concern, died_on=clock.today())
        count()
        death.taken_back(by, factory.now(concern))
        count()

    assert found == [[0, 1], [1, 0], [0, 1]]  # 75 in March 2026, 74 when she died


def test_the_live_return_counts_reviews_and_says_when_it_does_not_know(fresh_database):
    by, year = factories.manager(), ReportingYear(2025)
    of_people = Cell("SG5b", "in_reviews", "died", "75_84")
    assert live_return(year).get(of_people) is None

    adult_reviews.say_no_adult_reviews(by=by, year=year, is_so=True)
    assert live_return(year).get(of_people) == 0

    adult_reviews.say_no_adult_reviews(by=by, year=year, is_so=False)
    told = said(year.first_day, died__75_84=2, survived__not_known=1)
    version = adult_reviews.add_adult_review(by=by, reference="SAR-1", said=told)
    found = live_return(year)
    assert found.get(of_people) == 2
    assert found.get(Cell("SG5b", "in_reviews", "survived", "not_known")) == 1
    assert found.get(Cell("SG5a", "reviews", "died")) == 1

    adult_reviews.take_back_adult_review(by=by, review=version.review, why="A mistake.")
    assert live_return(year).get(of_people) is None


def test_reviews_of_a_file_are_not_mixed_with_live_records(fresh_database, tmp_path):
    with pytest.raises(CommandError, match="Leave out --reviews"):
        call_command("return", "--year", "2025-26", "--live", "--reviews", tmp_path)
