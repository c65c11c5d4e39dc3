"""A person tells their story with pictures and a sister's help."""

import re
from collections.abc import Callable
from types import ModuleType

import pytest
from playwright.sync_api import APIResponse, expect

from tests.factories import media
from tests.journeys import council_steps as council
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

SISTER = "Hodan, my sister, who typed"
MATTERS = "My hens. I have eleven and I know them all."
PAIN = "I hold my left ear and go quiet. Put the radio on, low."
SHOWS = "My hens by the gate. The brown one is Hilda."
PAGE = b"<!doctype html><html><script>alert(1)</script></html>"
NOTHING_YET = "You have not written about yourself yet."


def test_a_person_tells_their_story_with_pictures_and_a_sisters_help(
    somebody: Callable[..., Visitor], given: ModuleType
):
    home = given.a_person("Ifrah Warsame")
    person, worker, stranger = somebody("phone"), somebody("desk"), somebody("desk")

    person.sign_in_as("Ifrah Warsame")
    _says(person, home)
    _is_told_what_is_missing(person, home)
    picture = _shows(person, home)
    _keeps_nothing_of_where_it_was_taken(person.page.request.get(picture))

    worker.sign_in_as(council.WORKER)
    worker.go(home, "Ifrah Warsame")
    worker.reads("If Ifrah Warsame needs help now", PAIN, MATTERS, SHOWS, SISTER)
    _sees_the_picture(worker)
    _prints_one_page(worker, home)

    given.a_person("Jonas Abelard")
    stranger.sign_in_as("Jonas Abelard")
    assert stranger.page.request.get(picture).status == 404

    _takes_it_away(person, home)
    assert worker.page.request.get(picture).status == 404


def test_without_javascript_a_story_can_be_told_and_printed(
    somebody: Callable[..., Visitor], given: ModuleType
):
    home = given.a_person("Maeve Tarrant")
    person = somebody("without_javascript")

    person.sign_in_as("Maeve Tarrant")
    _says(person, home)
    _shows(person, home)
    person.go(f"{home}about-me/print/", "About me: Maeve Tarrant")

    person.reads(MATTERS, PAIN)


def test_what_was_said_is_looked_at_again_with_one_press(
    somebody: Callable[..., Visitor], given: ModuleType
):
    home = given.a_person("Oona Pell")
    person = somebody("phone")
    person.sign_in_as("Oona Pell")
    _says(person, home)

    person.press("Is this still right?", then="Is this still right?")
    person.page.get_by_role("checkbox").first.check()
    person.pick(reason="moving")
    person.press("These are still right", then="Oona Pell")

    person.reads("Everybody can see that it is still right.")
    person.press("What changed, and when", then="What changed, and when")
    person.reads("still right", "A move to a new home")


def _says(person: Visitor, home: str) -> None:
    person.go(home)
    person.reads(NOTHING_YET)
    person.press("Write about me", then="About me")
    person.write(how_to_talk="Slowly. On my left.", what_matters=MATTERS)
    person.press_summary("When I need help now")
    person.write(pain_or_distress=PAIN, supported_by=SISTER)
    person.press("Keep this")
    person.reads("Kept.", MATTERS, PAIN)


def _chooses(person: Visitor, name: str, content: bytes) -> None:
    file = {"name": name, "mimeType": "image/jpeg", "buffer": content}
    person.field("file").set_input_files([file])


def _is_told_what_is_missing(person: Visitor, home: str) -> None:
    asks = "Add a picture, sound or video"
    person.go(f"{home}media/", "Pictures, sound and video")
    person.reads("There are no pictures, sounds or videos yet.")
    person.press(asks, then=asks)
    _chooses(person, "hens.jpg", PAGE)
    person.press("Keep this", then=asks)
    person.reads("Say in words what it shows", "We cannot use this file.")


def _shows(person: Visitor, home: str) -> str:
    person.go(f"{home}media/add/", "Add a picture, sound or video")
    _chooses(person, "IMG_0042.jpg", media.picture(size=(640, 400)))
    person.write(description=SHOWS, supported_by=SISTER)
    person.choose(heading="What matters to me")
    person.press("Keep this", then="Pictures, sound and video")
    person.reads("Only the circle can see it.", SHOWS, SISTER)
    return str(person.page.get_by_alt_text(SHOWS).get_attribute("src"))


def _keeps_nothing_of_where_it_was_taken(answer: APIResponse) -> None:
    assert answer.ok
    assert answer.headers["content-type"] == "image/jpeg"
    assert "IMG_0042" not in answer.headers["content-disposition"]
    for trace in (b"Exif", media.TELEPHONE, b"GPS"):
        assert trace not in answer.body()


def _sees_the_picture(worker: Visitor) -> None:
    picture = worker.page.get_by_alt_text(SHOWS)
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 640)


def _prints_one_page(worker: Visitor, home: str) -> None:
    worker.press("About Ifrah Warsame on one page", then="About Ifrah Warsame")
    paper = worker.page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    worker.go(home, "Ifrah Warsame")


def _takes_it_away(person: Visitor, home: str) -> None:
    person.go(f"{home}media/", "Pictures, sound and video")
    person.press("Take it away", then="Take it away?")
    person.press("Take it away", then="Pictures, sound and video")
    person.reads("It is gone.")
    person.go(f"{home}earlier-words/", "What changed, and when")
    person.reads("Picture taken away", SHOWS)


def test_however_much_is_said_it_prints_on_one_page(
    somebody: Callable[..., Visitor], given: ModuleType
):
    home = given.a_person("Petra Unwin")
    given.much_is_said_and_shown(home)
    person = somebody("desk")
    person.sign_in_as("Petra Unwin")

    person.go(f"{home}about-me/print/", "About me: Petra Unwin")
    expect(person.page.get_by_alt_text(SHOWS).first).to_be_visible()
    paper = person.page.pdf(format="A4", prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    person.reads("There was no room for: Also worth knowing about me.")
