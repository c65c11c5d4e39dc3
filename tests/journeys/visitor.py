"""Somebody with a browser. Every page they arrive at is checked on the way."""

import re
from dataclasses import dataclass
from html import escape
from http import HTTPStatus

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.design.page_checks import check_page
from tests.journeys import page_watch

DEMO = "/demo/"


@dataclass
class Visitor:
    """What somebody does with pages, in the words of somebody who uses them."""

    context: BrowserContext
    page: Page
    watch: page_watch.Watch
    has_scripts: bool = True

    # -- Going places ----------------------------------------------------------------

    def go(self, path: str, heading: str = "") -> None:
        """Open an address; `heading` is what the page calls itself."""
        self.page.goto(path)
        self.arrive(heading)

    def arrive(self, heading: str = "") -> None:
        """Be on the page with this heading, and find nothing wrong with it."""
        title = self.page.locator("h1")
        if heading:
            expect(title).to_have_text(heading)
        self.page.wait_for_load_state("load")
        expect(title).to_have_count(1)
        if self.has_scripts:
            page_watch.axe(self.page)
        else:  # axe is a script itself; the plain checks read the page as it was sent
            check_page(self.page.content())
        assert not self.watch.faults, "\n".join(self.watch.faults)

    def press(self, name: str, *, then: str = "", nth: int = 0) -> None:
        """Press the button or follow the link of this name, to the page `then`."""
        with self.page.expect_navigation(wait_until="load"):
            self.control(name).nth(nth).click()
        self.arrive(then)

    def press_summary(self, name: str) -> None:
        """Open what is folded away under this line."""
        self.page.locator("summary", has_text=name).first.click()

    def control(self, name: str) -> Locator:
        """Buttons and links whose name begins like this."""
        starts = re.compile(rf"^\s*{re.escape(name)}")
        button = self.page.get_by_role("button", name=starts)
        return button.or_(self.page.get_by_role("link", name=starts))

    # -- Answering -------------------------------------------------------------------

    def write(self, **answers: str) -> None:
        """Write into fields, by their names in the form."""
        for name, words in answers.items():
            self.field(name).fill(words)

    def pick(self, **answers: str) -> None:
        """Choose answers, by their names in the form and their values."""
        for name, value in answers.items():
            self.page.locator(f'[name="{name}"][value="{value}"]').check()

    def choose(self, **answers: str) -> None:
        """Choose from drop-down lists, by the words that are seen."""
        for name, words in answers.items():
            self.field(name).select_option(label=words)

    def field(self, name: str) -> Locator:
        """The field of this name."""
        return self.page.locator(f'[name="{name}"]')

    # -- Reading ---------------------------------------------------------------------

    def reads(self, *sentences: str) -> None:
        """Find these words on the page, where they can be seen."""
        for words in sentences:
            expect(self.page.locator("body")).to_contain_text(words)

    def does_not_read(self, *sentences: str) -> None:
        """Find none of these words: not hidden in the page, not left in a field."""
        typed = "all => all.map(one => one.value).join(' ')"
        fields = self.page.locator("input, textarea, select")
        everything = self.page.content() + fields.evaluate_all(typed)
        for words in sentences:
            assert words not in everything, f"{self.page.url} says {words!r}"

    @property
    def text(self) -> str:
        """The words of the main part, as they are seen."""
        return self.page.locator("main").inner_text()

    # -- Signing in ------------------------------------------------------------------

    def sign_in_as(self, name: str) -> None:
        """Sign in as somebody whom the demo's page of people lists, and arrive at what
        they see first. The page is read here, and its button sent, without being drawn:
        `sign_in_on_the_page` is how somebody sees it."""
        asks = self.context.request
        page = asks.get(DEMO).text()
        form = re.search(
            r'action="(?P<action>[^"]+)">\s*<input [^>]*name="csrfmiddlewaretoken" '
            rf'value="(?P<token>[^"]+)">(?:(?!</form>).)*as {re.escape(escape(name))}<',
            page,
            re.DOTALL,
        )
        assert form, f"Nobody on the demo's page is called {name}"
        signed_in = asks.post(
            form["action"],
            form={"csrfmiddlewaretoken": form["token"]},
            max_redirects=0,
        )
        assert signed_in.status == HTTPStatus.FOUND, signed_in.status
        self.go(signed_in.headers["location"])

    def sign_in_on_the_page(self, name: str) -> None:
        """Sign in with one click on the demo's page of people."""
        self.go(DEMO, "Who would you like to be?")
        self.page.get_by_role("button", name=f"Sign in as {name}").first.click()
        self.page.wait_for_url(lambda address: DEMO not in address)
        self.arrive()

    def sign_in_with_role(self, role: str) -> None:
        """Sign in as the first person the demo's page lists under this role."""
        self.go(DEMO, "Who would you like to be?")
        under = self.page.get_by_role("heading", name=role, exact=True)
        under.locator("xpath=following::button[1]").click()
        self.page.wait_for_url(lambda address: DEMO not in address)
        self.arrive()

    def sign_out(self) -> None:
        """Sign out with the button at the top."""
        self.press("Sign out", then="Sign in")
