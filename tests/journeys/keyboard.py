"""Somebody who uses the keyboard only, and has to see where they are."""

from tests.journeys.visitor import Visitor

FAR = 80  # presses of Tab on one page, at most

# How the one that has the focus is marked: by itself, or by what is drawn beside it.
SEEN = """
() => {
  const one = document.activeElement;
  const marked = (style) =>
    (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
    style.boxShadow !== "none";
  const label = one.labels && one.labels[0];
  return (
    marked(getComputedStyle(one)) ||
    (label && marked(getComputedStyle(label, "::before"))) ||
    false
  );
}
"""

# Whether nothing that stays in its place on the screen lies over what has the focus.
UNCOVERED = """
() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  return parts.some((down) =>
    parts.some((along) => {
      const [x, y] = [box.left + box.width * along, box.top + box.height * down];
      const seen = document.elementFromPoint(x, y);
      return seen && (one.contains(seen) || seen.contains(one));
    }),
  );
}
"""


class Keyboard:
    """Tab, Space, Enter, arrows and letters."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.page = visitor.page

    def reach(self, selector: str) -> None:
        """Press Tab until it has the focus, and see at each step where that is."""
        for _ in range(FAR):
            if self._is_on(selector):
                return
            self.page.keyboard.press("Tab")
            on = self.page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
            assert self.page.evaluate(SEEN), f"The focus cannot be seen on {on}"
            assert self.page.evaluate(UNCOVERED), f"Something lies over {on}"
        raise AssertionError(f"Tab never reaches {selector} on {self.page.url}")

    def write(self, name: str, words: str) -> None:
        """Write into the field of this name."""
        self.reach(f'[name="{name}"]')
        self.page.keyboard.type(words)

    def pick(self, name: str, value: str) -> None:
        """Choose an answer with Space and the arrows."""
        self.reach(f'[name="{name}"]')
        self.page.keyboard.press("Space")
        for _ in range(FAR):
            if self._is_on(f'[name="{name}"][value="{value}"]:checked'):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrows never reach {value} of {name}")

    def choose_last(self, name: str) -> None:
        """Choose the last of a drop-down list."""
        self.reach(f'[name="{name}"]')
        self.page.keyboard.press("End")

    def press(self, text: str, *, then: str) -> None:
        """Press the button that says this, with Enter."""
        self.reach(f'main button:text-is("{text}")')
        with self.page.expect_navigation(wait_until="load"):
            self.page.keyboard.press("Enter")
        self.visitor.arrive(then)

    def _is_on(self, selector: str) -> bool:
        found = self.page.locator(selector)
        return bool(found.evaluate_all("all => all.includes(document.activeElement)"))
