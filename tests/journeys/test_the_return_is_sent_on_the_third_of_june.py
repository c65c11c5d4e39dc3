"""The return is sent on the third of June, every cell answered for."""

import pytest

from alongside.assurance.national_return.years import ReportingYear
from tests.factories import sent_before
from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

YEAR = "/return/2025-26/"
RETURN, RECORDS = "National return", "The records behind a number"
WHY = "The police now tell us of every call. We looked at forty of them together."
HOW = "It stands in the notes of the visit on 4 March."


@pytest.mark.usefixtures("given")
def test_the_return_is_sent_on_the_third_of_june_every_cell_answered_for(
    desk: Visitor,
):
    sent_before.a_third_of_the_concerns(ReportingYear(2025))
    desk.sign_in_as(council.MANAGER)
    desk.go(YEAR, RETURN)
    desk.press("Count again", then=RETURN)
    desk.reads("What is still owed", "This is not explained yet", "3 June 2026")

    _follows_a_number_to_a_record_and_back(desk)
    _mends_a_gap(desk)
    _answers_the_swing(desk)
    _has_it_signed(desk)
    _writes_down_that_it_was_sent(desk)


def _follow(desk: Visitor, links: str, then: str = "") -> None:
    """Follow the first of these links."""
    with desk.page.expect_navigation(wait_until="load"):
        desk.page.locator(links).first.click()
    desk.arrive(then)


def _follows_a_number_to_a_record_and_back(desk: Visitor) -> None:
    desk.press("SG2c", then="What the assessment of risk found")
    _follow(desk, "main td a", then=RECORDS)
    desk.reads("Concluded Section 42 Enquiries", "Counted: each enquiry concluded")
    _follow(desk, "main th a")
    with desk.page.expect_navigation(wait_until="load"):
        desk.page.go_back()
    desk.arrive(RECORDS)


def _mends_a_gap(desk: Visitor) -> None:
    desk.go(f"{YEAR}missing/capacity_not_recorded/")
    desk.press("Fill in what is missing", then="Fill in what is missing")
    desk.choose(capacity="No, they did not lack capacity")
    desk.press("Fill this in", then="Fill in what is missing")
    desk.reads("Write how you know this now")
    desk.write(reason=HOW)
    desk.press("Fill this in", then="Fill in what is missing")
    desk.reads("What stood before is as it was", HOW, council.MANAGER)


def _answers_the_swing(desk: Visitor) -> None:
    desk.go(YEAR, RETURN)
    desk.press("Count again", then=RETURN)
    desk.press("Look at it", then="Why is it as it is?")
    desk.write(words=WHY)
    desk.press("Keep this", then="Checks")
    desk.reads("They are not the official validation", WHY, "Explained")


def _has_it_signed(desk: Visitor) -> None:
    desk.go(YEAR, RETURN)
    desk.reads("Nothing but the signature")
    desk.press("Sign it", then="Sign the return")
    desk.write(officer="Ruth Adeyemi", post="Director of Adult Social Services")
    desk.field("agreed").check()
    desk.press("Sign it", then=RETURN)
    desk.reads("Ruth Adeyemi, Director of Adult Social Services, answers for these")


def _writes_down_that_it_was_sent(desk: Visitor) -> None:
    with desk.page.expect_download() as coming:
        desk.control("Workbook").click()
    assert coming.value.suggested_filename == "return-2025-26.ods"
    desk.press("Write down that it was sent", then="Write down that it was sent")
    desk.reads("Alongside does not send anything")
    desk.write(
        sent_on_day="3", sent_on_month="6", sent_on_year="2026", what="return.ods"
    )
    desk.press("It was sent", then="As it was sent")
    desk.reads("3 June 2026, by Helen Garside", WHY, "Ruth Adeyemi")
