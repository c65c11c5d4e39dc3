"""A stranger opens the page and knows who matters, who may be told what, and what must
not be said; and what is held back never reaches the one it is held back from."""

from collections.abc import Callable
from types import ModuleType

import pytest
from playwright.sync_api import expect

from tests.journeys import council_steps as council
from tests.journeys.given import Case
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

NAME = "Imelda Crane"
STRANGER = "Josh Pereira"
THEIRS, OWN = "The people in their life", "The people in my life"
SECRET = "Her brother Dino is asking at the hospital where she lives now."
WHY_HELD_BACK = "She would go and look for him."
LOVES = "What I can do, hope for and love"
LIMIT = "Do not ring the house."


def test_a_stranger_knows_who_matters_and_what_must_not_be_said(
    somebody: Callable[..., Visitor], given: ModuleType
):
    case = given.an_enquiry(NAME)
    own = somebody("without_javascript")
    _the_person_writes(own, case)
    _a_worker_holds_something_back(somebody("desk"), case)

    stranger = somebody("phone")
    stranger.sign_in_as(STRANGER)
    stranger.go(case.person, NAME)
    stranger.press(THEIRS, then=THEIRS)

    stranger.reads(
        "Rosa Crane, my sister",
        "The person's health. Ask first about anything else.",
        LIMIT,
        "Told, not seen",
        "Dino, my brother",
        f"1 thing held back from {NAME}’s own view",
        SECRET,
        WHY_HELD_BACK,
    )
    picture = stranger.page.get_by_role("img", name=f"The circle around {NAME}"[:24])
    expect(picture).to_be_visible()
    _the_person_never_reads_it(own, case)


def test_a_person_tells_what_they_love_and_when_they_were_young(
    phone: Visitor, given: ModuleType
):
    case = given.an_enquiry("Odette Marsh")
    phone.sign_in_as(case.name)
    phone.go(case.person, case.name)

    phone.press("What I can do, hope for and love", then=LOVES)
    phone.press("Write something", then="Something good to know about me")
    phone.press("Keep this")
    phone.reads("There is a problem", "Choose what it is")
    phone.pick(kind="love")
    phone.write(words="Rain on a tin roof.")
    phone.press("Keep this", then=LOVES)
    phone.reads("What I love", "Rain on a tin roof.")

    phone.go(f"{case.person}life-story/", "My life story")
    for title, when in (("The mill", "the 1970s"), ("The tin roof", "1951")):
        phone.press("Add to the story", then="Something from my life")
        phone.write(title=title, when_words=when)
        phone.press("Keep this", then="My life story")
    phone.press("Add to the story", then="Something from my life")
    phone.write(title="My first shoes", when_words="when I was young")
    phone.pick(place="after")
    phone.choose(beside="The tin roof (1951)")
    phone.press("Keep this", then="My life story")

    told = phone.page.locator(".alongside-timeline__title").all_inner_texts()
    assert told == ["The tin roof", "My first shoes", "The mill"]
    phone.press("The whole story on one page", then=f"The life of {case.name}")


def _the_person_writes(own: Visitor, case: Case) -> None:
    """Without JavaScript: two people, and a limit of her own."""
    own.sign_in_as(NAME)
    own.go(f"{case.person}relationships/", OWN)
    for name, role, ring in (
        ("Rosa Crane", "my sister", "1"),
        ("Dino", "my brother", "3"),
    ):
        own.press("Add somebody", then="Somebody in my life")
        own.write(name=name, role=role)
        own.pick(ring=ring)
        if name == "Rosa Crane":
            own.pick(may_know="health", may_do="visit")
        own.press("Keep this", then=OWN)
    own.press("Set a limit", then="A limit I set", nth=-1)
    own.write(words=LIMIT)
    own.press("Keep this", then=OWN)


def _a_worker_holds_something_back(desk: Visitor, case: Case) -> None:
    """The one who leads the enquiry is told something, and sees no paper."""
    desk.sign_in_as(council.WORKER)
    desk.go(f"{case.person}relationships/", THEIRS)
    desk.press_summary("Change or add to this: Rosa Crane")
    desk.press("Add what the law lets them do", then="What the law lets Rosa Crane do")
    desk.pick(kind="attorney_welfare", known="told")
    desk.write(told_by="Rosa Crane")
    desk.press("Keep this", then=THEIRS)

    desk.press("Set a limit for safety", then="A limit for safety", nth=-1)
    desk.pick(kind="third_party", view="held")
    desk.choose(about="Dino, my brother")
    desk.write(words=SECRET, reason="He has hurt her before.")
    desk.write(review_on_day="1", review_on_month="6", review_on_year="2031")
    desk.write(why_held_back=WHY_HELD_BACK)
    desk.press("Keep this", then=THEIRS)
    desk.go(case.person, NAME)
    desk.reads(f"One thing is held back from {NAME}’s own view")


def _the_person_never_reads_it(own: Visitor, case: Case) -> None:
    """Her own pages say only that such a thing can be."""
    for more in ("", "relationships/", "circle/", "who-looked/", "life-story/"):
        own.go(f"{case.person}{more}")
        own.does_not_read(SECRET, WHY_HELD_BACK, "held back from")
    own.go(f"{case.person}relationships/", OWN)
    own.reads(LIMIT, "You can always ask if there is something")
