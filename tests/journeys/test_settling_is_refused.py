"""Settling is refused until everyone owed an answer has one."""

from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys import worry_steps as worry
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

OWED_AT_FIRST = {
    "Nobody has recorded whether the person was asked what they want.",
    "Nobody has written what was found.",
    "The kind of abuse or neglect is not recorded.",
    "It is not recorded what was concluded.",
    "Capacity for this decision is not recorded.",
    "Westmere Police has not answered what they were asked.",
    "The one who raised this has not been told what was decided.",
}


def test_settling_is_refused_until_everyone_owed_an_answer_has_one(
    desk: Visitor, phone: Visitor, given: ModuleType
):
    case = given.an_enquiry("Clementine Vane", is_raiser_told=False)
    given.the_police_are_asked(case)
    desk.sign_in_as(council.MANAGER)
    desk.go(case.enquiry, case.title)
    assert set(council.owed(desk)) == OWED_AT_FIRST
    expect(desk.control("Settle it")).to_have_count(0)

    _settling_at_once_is_refused(desk, f"{case.concern}settle/")
    desk.go(case.enquiry, case.title)
    mended = council.mends_everything(desk, case.title)

    assert len(mended) >= len(council.MENDS)
    council.settles(desk, case.title)
    desk.reads("Settled. We keep in touch.", "When we will ask how they are")
    worry.looks_again(phone, case.link, "It is settled.")

    desk.go(case.enquiry, case.title)
    desk.press("Open it again")
    desk.reads("It is open again. Everything that was written is still here.")


def _settling_at_once_is_refused(desk: Visitor, address: str) -> None:
    desk.go(address, "Settle it, and keep in touch")
    for sentence in OWED_AT_FIRST:
        desk.reads(sentence)
    if desk.control("Settle it").count():
        desk.watch.expect_status(422)
        desk.press("Settle it", then="Settle it, and keep in touch")
        desk.reads("There is a problem", *OWED_AT_FIRST)
