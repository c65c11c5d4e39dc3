"""Dates are read the way people write them."""

import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.design import dates

TODAY = datetime.date(2026, 11, 24)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2046, 12, 31))
OTHER_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９", "०१२३४५६७८९")


def _read(day: str, month: str, year: str, **more: object) -> dates.RoughDate | None:
    return dates.read_date(day, month, year, today=TODAY, **more)


def _ways_of_saying_a_month(month: int) -> list[str]:
    name = calendar.month_name[month]
    return [str(month), f"{month:02}", name, name.upper(), name[:3], f"{name[:3]}."]


def _answer(*boxes: str, is_rough: bool) -> dates.RoughDate | Exception | None:
    try:
        return _read(*boxes, is_rough=is_rough)
    except dates.NotADateError as wrong:
        return wrong


@given(day=DAYS, data=st.data())
def test_any_day_is_read_however_its_month_is_written(
    day: datetime.date, data: st.DataObject
) -> None:
    month = data.draw(st.sampled_from(_ways_of_saying_a_month(day.month)))
    space = data.draw(st.sampled_from(["", " ", "\t", "\u00a0", "\u200b"]))

    read = _read(f"{space}{day.day}{space}", f"{month}{space}", f" {day.year}")

    assert read.exact == day


@given(day=DAYS, digits=st.sampled_from(OTHER_DIGITS))
def test_any_day_is_read_in_other_scripts_digits(
    day: datetime.date, digits: str
) -> None:
    table = str.maketrans("0123456789", digits)

    boxes = [str(part).translate(table) for part in (day.day, day.month, day.year)]

    assert _read(*boxes).exact == day


@given(day=DAYS, mark=st.sampled_from(["/", ".", "-", " ", " / "]))
def test_a_whole_date_in_the_first_box_is_read(day: datetime.date, mark: str) -> None:
    written = mark.join([str(day.day), str(day.month), str(day.year)])

    assert _read(written, "", "").exact == day
    assert _read(day.isoformat(), "", "").exact == day


@given(*[st.text(max_size=12)] * 3, st.booleans())
def test_whatever_is_typed_it_is_a_date_or_a_sentence(
    day: str, month: str, year: str, is_rough: bool
) -> None:
    said = _answer(day, month, year, is_rough=is_rough)

    if isinstance(said, dates.NotADateError):
        assert said.sentence.startswith("Date must ")
        assert set(said.parts) <= set(dates.PARTS)
    else:
        assert said is None or said.earliest <= said.latest


@given(year=st.integers(0, 99), latest=DAYS)
def test_two_digits_are_the_last_such_year_that_is_allowed(
    year: int, latest: datetime.date
) -> None:
    read = _read("1", "1", f"{year:02}", latest=latest)

    assert read.year % 100 == year
    assert latest.year - 100 < read.year <= latest.year


@pytest.mark.parametrize(
    ("boxes", "sentence", "parts"),
    [
        (("27", "3", ""), "Date must include a year", ("year",)),
        (("", "3", "2024"), "Date must include a day", ("day",)),
        (("5", "", ""), "Date must include a month and a year", ("month", "year")),
        (
            ("31", "2", "2024"),
            "Date must be a real date, for example 27 3 2024",
            dates.PARTS,
        ),
        (
            ("32", "1", "2024"),
            "Date must be a real date, for example 27 3 2024",
            ("day",),
        ),
        (
            ("1", "13", "2024"),
            "Date must have a month from 1 to 12, or its name",
            ("month",),
        ),
        (
            ("1", "ju", "2024"),
            "Date must have a month from 1 to 12, or its name",
            ("month",),
        ),
        (("1", "1", "024"), "Date must have a year of 4 numbers", ("year",)),
        (("1", "1", "0000"), "Date must have a year of 4 numbers", ("year",)),
    ],
)
def test_a_wrong_date_is_answered_with_a_sentence(
    boxes: tuple[str, str, str], sentence: str, parts: tuple[str, ...]
) -> None:
    with pytest.raises(dates.NotADateError) as refused:
        _read(*boxes)

    assert refused.value.sentence == sentence
    assert refused.value.parts == parts


def test_the_3rd_of_sept_is_read() -> None:
    assert _read("3rd", "Sept", "'24").exact == datetime.date(2024, 9, 3)


def test_nothing_typed_is_no_date() -> None:
    assert _read(" ", "", "\t") is None


def test_a_rough_date_needs_only_its_year() -> None:
    rough = _read("", "", "2019", is_rough=True)

    assert str(rough) == "2019"
    assert rough.earliest == datetime.date(2019, 1, 1)
    assert rough.latest == datetime.date(2019, 12, 31)


def test_a_rough_date_with_a_day_needs_its_month() -> None:
    with pytest.raises(dates.NotADateError, match="include a month"):
        _read("3", "", "2019", is_rough=True)
