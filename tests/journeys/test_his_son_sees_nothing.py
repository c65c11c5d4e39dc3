"""His son may be the source of risk: from then on he finds nothing, by any road."""

from collections.abc import Callable
from types import ModuleType

import pytest

from tests.journeys import council_steps as council
from tests.journeys.given import Case
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME, SON = "Cuthbert Lorne", "Fergus Lorne"
BEFORE, AFTER = "I like the window open at night.", "He takes my card on Fridays."
PAGES = (
    "",
    "about-me/",
    "earlier-words/",
    "outcomes/",
    "plan/",
    "actions/",
    "conversations/",
    "relationships/",
    "noticed/",
    "chronology/",
    "chronology/print/",
    "copy/",
    "circle/",
    "who-looked/",
    "letters/",
)
OF_AN_ENQUIRY = ("", "body-map/", "body-map/print/", "copy/", "look-again/")


def test_his_son_is_the_source_of_risk_and_sees_nothing(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry(NAME)
    given.somebody_let_in(case, SON, "my son")
    own, worker, son = somebody("phone"), somebody("desk"), somebody("desk")
    _he_writes(own, case, BEFORE)

    son.sign_in_as(SON)
    son.go(case.person, NAME)
    son.reads(BEFORE)

    _a_worker_marks_the_son(worker, case)
    _he_writes(own, case, AFTER)

    _the_son_finds_nothing(son, case)
    own.go(case.person, NAME)
    own.reads(AFTER)
    own.go(case.enquiry, "What I want")


def _he_writes(own: Visitor, case: Case, words: str) -> None:
    if own.page.url == "about:blank":
        own.sign_in_as(NAME)
    own.go(f"{case.person}about-me/", "About me")
    own.write(what_matters=words)
    own.press("Keep this", then=NAME)


def _a_worker_marks_the_son(worker: Visitor, case: Case) -> None:
    worker.sign_in_as(council.MANAGER)
    worker.go(f"{case.person}limits/safety/")
    worker.pick(kind="source_of_risk", view="seen")
    worker.choose(about=f"{SON}, my son")
    worker.write(words="Tell him nothing.", reason="Money is gone each Friday.")
    worker.write(set_by=council.MANAGER)
    worker.write(review_on_day="1", review_on_month="3", review_on_year="2099")
    worker.press("Keep this", then="The people in their life")


def _the_son_finds_nothing(son: Visitor, case: Case) -> None:
    son.watch.expect_status(404)
    son.watch.expect_status(403)
    paths = [f"{case.person}{more}" for more in PAGES]
    paths += [f"{case.enquiry}{more}" for more in OF_AN_ENQUIRY]
    for path in (*paths, case.concern):
        answer = son.page.goto(path)
        assert answer is not None
        assert answer.status in (403, 404), f"{path} answers {answer.status}"
        son.does_not_read(NAME, "Cuthbert", BEFORE, AFTER, "Friday")
    for path in ("/", "/people/", "/meetings/", "/worries/mine/", "/people/?q=Lorne"):
        son.go(path)
        son.does_not_read("Cuthbert", BEFORE, AFTER)
