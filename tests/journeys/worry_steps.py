"""Raising a worry, page by page, and reading what became of it."""

from tests.journeys.visitor import Visitor

PAGES = (
    "Tell us about a worry",
    "What is happening now, and what is wanted?",
    "How you hear back",
)
THANKS = "Thank you for telling us"
FAR = "How far your worry has got"


def tells_us(visitor: Visitor, noticed: str, about: str, *, start: bool = True) -> str:
    """Walk the three short pages; the private link that comes at the end."""
    if start:
        visitor.go("/worry/", PAGES[0])
    says_what_was_noticed(visitor, noticed, about)
    says_what_is_wanted(visitor)
    visitor.pick(hear_by="link")
    visitor.press("Send", then=THANKS)
    return private_link(visitor)


def says_what_was_noticed(visitor: Visitor, noticed: str, about: str) -> None:
    """The first page: what, and about whom."""
    visitor.write(noticed=noticed)
    visitor.pick(about="person")
    visitor.write(about_name=about)
    visitor.press("Continue", then=PAGES[1])


def says_what_is_wanted(visitor: Visitor) -> None:
    """The second page: somebody has not been able to ask."""
    visitor.pick(danger="yes", wish_asked="no")
    visitor.choose(wish_not_asked_reason="Asking now could put them in more danger")
    visitor.pick(needs_care="yes", at_risk="unknown")
    visitor.press("Continue", then=PAGES[2])


def private_link(visitor: Visitor) -> str:
    """The link on the page of thanks."""
    return visitor.page.locator('main a[href*="/track/"]').inner_text()


def looks_again(visitor: Visitor, link: str, *sentences: str) -> None:
    """Open the private link and find these words."""
    visitor.go(link, FAR)
    visitor.reads(*sentences)
