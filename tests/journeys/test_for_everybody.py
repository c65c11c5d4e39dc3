"""For everybody: with a keyboard only, on a phone, with letters twice as large."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from tests.journeys import council_steps as council
from tests.journeys import worry_steps as worry
from tests.journeys.keyboard import Keyboard
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

# What is wider than the screen, and words that something cuts off.
OUT_OF_SIGHT = """
() => {
  const whole = document.documentElement;
  const wide = whole.scrollWidth - whole.clientWidth;
  const all = [...document.querySelectorAll("main *, header *, nav *")];
  const cut = all.filter((one) => {
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const hides = ["hidden", "clip"].includes(style.overflowX);
    return (
      hides && box.width > 2 && one.scrollWidth > one.clientWidth + 1 &&
      one.innerText && one.innerText.trim()
    );
  });
  return [
    ...(wide > 0 ? [`The page is ${wide} wider than the screen`] : []),
    ...cut.map((one) => `Cut off: ${one.outerHTML.slice(0, 120)}`),
  ];
}
"""
PUBLIC = ("/", "/worry/", "/in-danger/", "/what-happens/", "/words/", "/sign-in/")
WORKING = (
    "/",
    "/concerns/",
    "/people/",
    "/people/1/",
    "/keeping-in-touch/",
    "/services/",
    "/measures/",
    "/measures/asked/",
)


# With the letters of a phone's keyboard on the screen, this much of the page is left.
LITTLE_ROOM = {"viewport": {"width": 390, "height": 420}}


@pytest.mark.parametrize(
    ("on", "more"), [("desk", {}), ("phone", {}), ("phone", LITTLE_ROOM)]
)
def test_a_worry_can_be_raised_with_a_keyboard_only(
    somebody: Callable[..., Visitor], on: str, more: dict[str, Any]
):
    visitor = somebody(on, **more)
    keyboard = Keyboard(visitor)
    visitor.go("/worry/", worry.PAGES[0])

    keyboard.write("noticed", "He sits in the dark and the meter is empty.")
    keyboard.pick("about", "person")
    keyboard.write("about_name", "Barnaby Rook")
    keyboard.press("Continue", then=worry.PAGES[1])
    keyboard.pick("danger", "no")
    keyboard.pick("wish_asked", "no")
    keyboard.choose_last("wish_not_asked_reason")
    keyboard.pick("needs_care", "unknown")
    keyboard.pick("at_risk", "unknown")
    keyboard.press("Continue", then=worry.PAGES[2])
    keyboard.pick("hear_by", "anonymous")
    keyboard.press("Send", then=worry.THANKS)


@pytest.mark.parametrize("on", ["phone", "enlarged"])
def test_public_pages_fit(somebody: Callable[..., Visitor], on: str):
    visitor = somebody(on)

    for path in PUBLIC:
        visitor.go(path)
        _nothing_is_out_of_sight(visitor)


@pytest.mark.parametrize("on", ["phone", "enlarged"])
def test_working_pages_fit(
    somebody: Callable[..., Visitor], given: ModuleType, on: str
):
    case = given.an_enquiry(f"Clement Narrow on {on}")
    visitor = somebody(on)
    visitor.sign_in_on_the_page(council.MANAGER)

    for path in (*WORKING, case.concern, case.enquiry, f"{case.concern}settle/"):
        visitor.go(path)
        _nothing_is_out_of_sight(visitor)


def _nothing_is_out_of_sight(visitor: Visitor) -> None:
    found = visitor.page.evaluate(OUT_OF_SIGHT)
    assert not found, f"{visitor.page.url}\n" + "\n".join(found)
