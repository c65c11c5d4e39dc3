"""What JavaScript adds, in a real browser: kindnesses only, and nothing kept in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect, sync_playwright

from tests.journeys.page_watch import chromium
from tests.site import Site

AXE = Path(__file__).parents[1] / "journeys" / "axe" / "axe.min.js"
NEUTRAL = "https://www.bbc.co.uk/weather"


@pytest.fixture(scope="module")
def visitor(empty_site: Site) -> Iterator[BrowserContext]:
    """Somebody with a browser, who never leaves this computer."""
    with sync_playwright() as player:
        browser = player.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox"]
        )
        context = browser.new_context(base_url=str(empty_site))
        context.route(f"{NEUTRAL}**", lambda route: route.fulfill(body="Sunny"))
        yield context
        browser.close()


@pytest.fixture
def page(visitor: BrowserContext) -> Iterator[Page]:
    """A new page, on which no script may fail."""
    page = visitor.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield page
    page.close()
    assert failures == []


def _questions(page: Page) -> None:
    page.goto("/gallery/#questions")
    page.wait_for_selector(".govuk-frontend-supported")


def test_escape_three_times_leaves_a_public_page(page: Page) -> None:
    page.goto("/gallery/public/")
    page.wait_for_selector(".js-enabled")

    for _ in range(3):
        page.keyboard.press("Escape")

    page.wait_for_url(NEUTRAL)


def test_words_are_kept_while_somebody_writes(page: Page) -> None:
    _questions(page)

    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.locator("#empty-noticed").press_sequentially("She was afraid")

    expect(page.locator("#questions [data-kept]")).to_contain_text("Kept at")
    assert "She was afraid" in sent.value.post_data
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_without_a_connection_nothing_typed_is_lost(page: Page) -> None:
    page.route("**/healthz", lambda route: route.abort())
    page.goto("/gallery/#answered")
    page.wait_for_selector(".govuk-frontend-supported")
    page.locator("#filled-name").fill("Ottoline Fairweather")

    page.locator("#answered").get_by_role("button", name="Send").click()

    expect(page.get_by_role("alert")).to_contain_text(["You are not connected"])
    assert page.locator("#filled-name").input_value() == "Ottoline Fairweather"


def test_sending_twice_in_a_hurry_sends_once(page: Page) -> None:
    posts: list[str] = []

    def note(route: Route) -> None:
        if route.request.method == "POST":
            posts.append(route.request.url)
        route.continue_()

    page.route("**/gallery/", note)
    page.goto("/gallery/#answered")
    page.wait_for_selector(".govuk-frontend-supported")

    page.locator("#answered").get_by_role("button", name="Send").dblclick()

    page.wait_for_load_state("networkidle")
    assert len(posts) == 1


def test_an_answer_shows_its_further_question(page: Page) -> None:
    _questions(page)
    expect(page.locator("#empty-where_else")).to_be_hidden()

    page.get_by_label("Somewhere else").locator("visible=true").check()

    expect(page.locator("#empty-where_else")).to_be_visible()


@pytest.mark.parametrize("tab", ["words-and-people", "parts", "numbers", "wrong"])
def test_axe_finds_nothing_wrong_in_the_gallery(page: Page, tab: str) -> None:
    page.goto(f"/gallery/#{tab}")
    page.wait_for_selector(".govuk-frontend-supported")

    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run()")["violations"]

    assert [fault["help"] for fault in found] == []
