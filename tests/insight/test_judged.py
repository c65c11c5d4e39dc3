"""What people say of their wishes, and what stands in the way, counted."""

from datetime import date, timedelta

import pytest

from alongside.insight.queries import judged
from alongside.insight.queries.seeing import EXACT, ROUNDED
from tests.factories import access
from tests.insight.conftest import settled

FIRST, LAST = date.today() - timedelta(days=30), date.today()


@pytest.fixture
def wishes(fresh_database):
    """Three enquiries: twice both agree, once they do not."""
    by = access.manager()
    for theirs, ours in (("fully", "fully"), ("not", "not"), ("not", "fully")):
        settled(by, theirs, ours)


def test_the_persons_answer_stands_first_and_the_professionals_beside_it(wishes):
    found = judged.judged(EXACT, FIRST, LAST)

    rows = {words: (person, worker) for words, person, worker in found.rows}
    assert rows["Fully"] == ("1", "2")
    assert rows["Not at all"] == ("2", "1")
    assert "missing for 0" in found.sentence
    assert judged.COLUMNS[1] == "As the person says"


def test_the_board_sees_nothing_of_so_few(wishes):
    assert judged.judged(ROUNDED, FIRST, LAST) == judged.FEW
    assert judged.barriers(ROUNDED, FIRST, LAST) == judged.FEW


def test_what_nobody_named_may_be_silence(fresh_database):
    found = judged.barriers(EXACT, FIRST, LAST)

    assert found.number == 0
    assert "or silence" in found.sentence
    assert judged.judged(EXACT, FIRST, LAST).number == 0


def test_what_the_board_sees_gives_no_answer_away():
    counts = {"fully": 10, "partly": 10, "not": 3, "unable": 0, "": 0}

    shown = judged._shown(counts, 23, ROUNDED)

    assert shown["not"] == shown["unable"] == "under 5"
    assert shown["all"] in {"25", "20", "30"}
