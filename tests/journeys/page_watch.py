"""Watches a page while somebody uses it: what no page of ours may ever do."""

import os
import shutil
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
# What was found good in this run, by any of its workers; a new run begins without.
GOOD = Path(__file__).resolve().parents[2] / "var" / "axe-good"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = """
async (standards) => {
  const found = await axe.run(document, {
    runOnly: { type: "tag", values: standards },
    resultTypes: ["violations"],
  });
  return found.violations.map((fault) => ({
    id: fault.id,
    help: fault.help,
    where: fault.nodes.map((node) => [node.target.join(" "), node.html]),
  }));
}
"""

# How a page is built, without what differs from person to person: words, numbers, what
# stands in fields, where links go, and how many of the same follow each other. Pages of
# one shape have the same faults or none.
SHAPE = r"""
() => innerWidth + document.documentElement.outerHTML
  .replace(/>[^<]*\S[^<]*</g, ">…<")
  .replace(/ (value|nonce|href|src|action|alt|title|aria-label)="[^"]+"/g, " $1")
  .replace(/\d+/g, "N")
  .replace(/\s+/g, " ")
  .replace(/(<(li|tr|option)\b[^>]*>(?:(?!<\2\b).)*?<\/\2>)(?: ?\1)+/g, "$1")
"""


def chromium() -> str:
    """The browser of this computer: the one without windows, where there is one."""
    names = (os.environ.get("CHROMIUM", ""), "chromium-headless-shell", "chromium")
    return next((found for name in names if (found := shutil.which(name))), "chromium")


class Watch:
    """Notes what goes wrong on a page. Nothing may be left when the story ends."""

    def __init__(self, context: BrowserContext, page: Page, home: str) -> None:
        self.home = urlsplit(home).netloc
        self.page = page
        self.faults: list[str] = []
        self.expected: list[str] = []
        context.on("request", self._note_request)
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.faults.append(f"Script: {error}"))

    def expect_status(self, status: int) -> None:
        """A page that says no in this way is part of the story."""
        self.expect_complaint(f"status of {status}")

    def expect_complaint(self, words: str) -> None:
        """The browser itself may say this on its console: it is part of the story."""
        self.expected.append(words)

    def _note_request(self, request: Request) -> None:
        place = urlsplit(request.url)
        if place.scheme in ("http", "https") and place.netloc != self.home:
            self.faults.append(f"Asked for {request.url}, which is outside the house")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        if any(words in message.text for words in self.expected):
            return
        self.faults.append(f"Console, on {self.page.url}: {message.text}")


def axe(page: Page) -> None:
    """Fail, saying where and why, when axe finds anything on the page.

    A page built exactly like one that was found good is not looked at again, by any of
    the workers of this run: axe takes longer than the whole rest of a story.
    """
    shape = sha256(page.evaluate(SHAPE).encode()).hexdigest()
    good = GOOD / shape
    if good.exists():
        return
    page.evaluate(f"window.axe || (() => {{ {AXE}\n }})()")
    found = page.evaluate(LOOK, STANDARDS)
    told = [
        f"{fault['id']}: {fault['help']}"
        + "".join(f"\n    {place}\n        {html}" for place, html in fault["where"])
        for fault in found
    ]
    assert not told, f"axe on {page.url}\n" + "\n".join(told)
    GOOD.mkdir(parents=True, exist_ok=True)
    good.touch()
