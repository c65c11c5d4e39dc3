"""Watches a page while somebody uses it: what no page of ours may ever do."""

import os
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
# What was found good in this run, by any of its workers; a new run begins without.
GOOD = Path(__file__).resolve().parents[2] / "var" / "axe-good"
# Brought to a page only where something on it is new: a page that brought it along took
# a third longer to open.
BRING = f"() => {{ if (!window.axe) (function () {{ {AXE}\n }}).call(window); }}"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Takes a page apart: how it is built, as a whole and part by part.
PARTS = (Path(__file__).parent / "look.js").read_text(encoding="utf-8")
# Rules that compare what stands in different parts of a page, or ask about all of it.
# Every other rule asks about one thing, what is in it and what it stands in.
OF_THE_WHOLE = [
    *("accesskeys", "aria-hidden-body", "bypass", "document-title"),
    *("duplicate-id-aria", "frame-focusable-content", "frame-tested"),
    *("frame-title-unique", "heading-order", "html-has-lang", "html-lang-valid"),
    *("html-xml-lang-mismatch", "landmark-banner-is-top-level"),
    *("landmark-complementary-is-top-level", "landmark-contentinfo-is-top-level"),
    *("landmark-main-is-top-level", "landmark-no-duplicate-banner"),
    *("landmark-no-duplicate-contentinfo", "landmark-no-duplicate-main"),
    *("landmark-one-main", "landmark-unique", "meta-refresh", "meta-viewport"),
    *("meta-viewport-large", "page-has-heading-one", "region", "skip-link"),
]
LOOK = """
async ({ standards, wholly, isNew, fresh, good }) => {
  const parts = window[Symbol.for("parts")];
  const look = async (where, runOnly, rules) =>
    (await axe.run(where, { runOnly, rules, resultTypes: ["violations"] })).violations;
  const found = [];
  if (isNew) found.push(...await look(document, { type: "rule", values: wholly }));
  if (fresh.length) {
    const include = fresh.map((at) => parts[at]), exclude = good.map((at) => parts[at]);
    const rest = Object.fromEntries(wholly.map((rule) => [rule, { enabled: false }]));
    const runOnly = { type: "tag", values: standards };
    found.push(...await look({ include, exclude }, runOnly, rest));
  }
  return found.map((fault) => ({
    id: fault.id,
    help: fault.help,
    where: fault.nodes.map((node) => [node.target.join(" "), node.html]),
  }));
}
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

    What is built exactly like something found good is not looked at again, by any of
    the workers of this run: axe takes longer than the whole rest of a story.
    """
    outline, boxes, parts = _marks(page.evaluate(PARTS))
    fresh = {mark: at for at, mark in reversed(list(enumerate(parts)))}
    fresh = {mark: at for mark, at in fresh.items() if not (GOOD / mark).exists()}
    is_new = [mark for mark in outline if not (GOOD / mark).exists()]
    if not fresh and not is_new:
        return
    page.evaluate(BRING)
    asked = _asked(boxes, set(fresh.values()), is_new=bool(is_new))
    told = [
        f"{fault['id']}: {fault['help']}"
        + "".join(f"\n    {place}\n        {html}" for place, html in fault["where"])
        for fault in page.evaluate(LOOK, asked)
    ]
    assert not told, f"axe on {page.url}\n" + "\n".join(told)
    GOOD.mkdir(parents=True, exist_ok=True)
    for mark in (*is_new, *fresh):
        (GOOD / mark).touch()


def _asked(boxes: list[int], fresh: set[int], *, is_new: bool) -> dict[str, Any]:
    """What is to be looked at: a box without what was found good in it."""
    within = [at for at, box in enumerate(boxes) if box in fresh]
    return {
        "standards": STANDARDS,
        "wholly": OF_THE_WHOLE,
        "isNew": is_new,
        "fresh": [at for at in fresh if boxes[at] not in fresh],
        "good": [at for at in within if at not in fresh],
    }


def _marks(page: dict[str, Any]) -> tuple[list[str], list[int], list[str]]:
    """A mark for each line of the page's outline; for each part the box it stands in,
    and a mark for how it is built itself and each of the boxes around it."""
    width = str(page["width"])
    outline = [_mark(f"{width} outline {line}") for line in page["outline"]]
    marks: list[str] = []
    for box, built in page["parts"]:
        marks.append(_mark((marks[box] if box >= 0 else width) + built))
    return outline, [box for box, _ in page["parts"]], marks


def _mark(built: str) -> str:
    return sha256(built.encode()).hexdigest()
