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
# Brought along by every page of a visitor, and read only where it is asked for.
BRING = """
Object.defineProperty(window, "axe", { configurable: true, get() {
  delete window.axe;
  (function () { %s
  }).call(window);
  return window.axe;
} });
"""
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
# fields are called and hold, where links go, and how often the same follows itself. Of
# what refers to another part only whether it finds it, and finds it alone. Pages of one
# shape have the same faults or none.
SHAPE = r"""
() => {
  const ids = new Map(), refers = new Map();
  const count = (kept, key) => kept.set(key, (kept.get(key) || 0) + 1);
  const to = ["for", "aria-labelledby", "aria-describedby", "aria-controls",
    "aria-owns"];
  const parts = (words) => words.split(/\s+/).filter(Boolean);
  document.querySelectorAll("[id]").forEach((one) => count(ids, one.id));
  for (const name of to)
    document.querySelectorAll(`[${name}]`).forEach((one) =>
      parts(one.getAttribute(name)).forEach((id) => count(refers, name + id)));
  const differs = new Set(["value", "nonce", "href", "src", "action", "alt", "title",
    "aria-label", "name", "content", "datetime"]);
  const lists = new Set(["UL", "OL", "DL", "TBODY", "SELECT"]);
  const finds = (name, id) =>
    (ids.get(id) || 0) + (refers.get(name + id) > 1 ? "*" : "");
  const said = ({ name, value }) => {
    if (name === "id") return ids.get(value) > 1 ? "id*" : "id";
    if (to.includes(name)) return name + parts(value).map((id) => finds(name, id));
    if (name === "href" && value.startsWith("#"))
      return "#" + (ids.get(value.slice(1)) || 0);
    if (differs.has(name)) return name + (value.trim() ? "" : "-");
    return `${name}=${value.replace(/\d+/g, "N")}`;
  };
  const shape = (one) => {
    if (one.nodeType === 3) return one.data.trim() ? "…" : "";
    if (one.nodeType !== 1) return "";
    let inside = [...one.childNodes].map(shape).filter(Boolean);
    inside = lists.has(one.tagName) ? [...new Set(inside)]
      : inside.filter((next, at) => next !== inside[at - 1]);
    const told = [...one.attributes].map(said).join(" ");
    return `<${one.tagName} ${told}>${inside.join("")}</>`;
  };
  return innerWidth + shape(document.documentElement);
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
        context.add_init_script(BRING % AXE)
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
    shape = GOOD / sha256(page.evaluate(SHAPE).encode()).hexdigest()
    if shape.exists():
        return
    found = page.evaluate(LOOK, STANDARDS)
    told = [
        f"{fault['id']}: {fault['help']}"
        + "".join(f"\n    {place}\n        {html}" for place, html in fault["where"])
        for fault in found
    ]
    assert not told, f"axe on {page.url}\n" + "\n".join(told)
    GOOD.mkdir(parents=True, exist_ok=True)
    shape.touch()
