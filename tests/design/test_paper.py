"""The press: tagged, with its own letters, and nothing fetched from outside."""

import io
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from alongside.design import paper
from alongside.design.paper import fonts, press
from tests.factories import media
from tests.pages import pdf_reading

PAGE = """<!DOCTYPE html><html lang="cy"><head><title>{title}</title></head>
<body>{body}</body></html>"""


def no_picture(number):
    raise LookupError(number)


def made(body, picture=no_picture):
    html = PAGE.format(title="Fy nghynllun", body=body)
    return pdf_reading.read(paper.pdf(html, picture=picture))


def test_a_paper_is_tagged_and_says_its_title_and_language():
    read = made("<h1>Fy nghynllun</h1><h2>Pwy</h2><p>Dŵr, tŷ a Siân.</p>")

    assert (read.title, read.language) == ("Fy nghynllun", "cy")
    assert read.is_marked
    assert read.headings == [1, 2]
    assert read.bookmarks == ["Fy nghynllun", "Pwy"]
    assert read.says("Dŵr, tŷ a Siân.")


def test_a_picture_keeps_the_words_for_who_cannot_see_it():
    def hens(number):
        return "image/jpeg", paper.small(media.picture(size=(900, 600)))

    read = made('<h1>A</h1><img src="picture:7" alt="My hens">', hens)

    assert read.pictures == ["My hens"]


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/a.png",
        "https://example.org/a.png",
        "file:///etc/hostname",
        "data:image/png;base64,AAAA",
        "symbol:../LICENCE",
        "font:../../__init__.py",
        "picture:../7",
        "picture:",
    ],
)
def test_nothing_is_fetched_but_our_own_files_and_pictures(address):
    with pytest.raises(ValueError, match="Nothing is fetched"):
        press._ours(address, no_picture)


def test_an_address_outside_leaves_the_paper_without_its_picture(caplog):
    caplog.set_level(logging.CRITICAL)

    read = made('<h1>A</h1><img src="http://example.org/a.png" alt="Elsewhere">')

    assert read.pages == 1


def test_letters_of_other_scripts_bring_their_own_font():
    stems = {
        face.stem
        for words in ("Привет", "مرحبا", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "தமிழ்", "শুভ", "😊 🐔")
        for face in fonts.letters_for(words).faces
    }

    assert len(stems) == 2 + 6
    for words in ("ŵŷ łódź “so” – 7", "مرحبا", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "👩🏽‍🦽 ❤️"):
        assert not paper.lacks_letters(f"<p>{words}</p>"), words


def test_letters_we_cannot_draw_are_noticed():
    assert paper.lacks_letters("<p>你好</p>")
    assert not paper.lacks_letters("<p>&amp; &eacute;</p>")


def test_every_font_has_its_licence_beside_it():
    stems = [face.stem for face in (*fonts.ALWAYS, *fonts.OTHERS)]
    licences = [path.name for path in fonts.PLACE.glob("LICENCE-*")]

    for stem in stems:
        assert any(stem.startswith(name.split("-", 1)[1]) for name in licences), stem
    for name in fonts.FILES:
        assert (fonts.PLACE / name).is_file()


@given(st.text())
def test_whatever_is_written_runs_one_way_or_the_other(words):
    assert paper.direction(words) in ("ltr", "rtl")
    assert paper.direction(f"א{words}") == "rtl"
    assert paper.direction(f"1. a{words}") == "ltr"


def test_a_large_picture_becomes_as_small_as_paper_needs():
    small = paper.small(media.picture("PNG", size=(3000, 2000)))

    assert small.startswith(b"\xff\xd8")
    assert len(small) < 60_000


@pytest.mark.parametrize("longest", [400, 600, 800])
def test_a_picture_has_at_most_a_third_more_dots_than_are_seen(longest):
    small = paper.small(media.picture(size=(1600, 1200)), longest)

    with Image.open(io.BytesIO(small)) as picture:
        assert longest <= picture.width <= longest * 4 / 3
        assert picture.width * 3 == picture.height * 4


def test_a_computer_without_the_library_says_so(monkeypatch):
    def missing(name):
        raise OSError("no Pango")

    monkeypatch.setattr(press, "import_module", missing)
    press._library.cache_clear()
    press.is_ready.cache_clear()
    try:
        assert not paper.is_ready()
        paper.get_ready()
        with pytest.raises(paper.NoPress):
            paper.pdf("<p>A</p>", picture=no_picture)
    finally:
        press._library.cache_clear()
        press.is_ready.cache_clear()


def test_the_letters_are_made_ready_once_for_papers_of_the_same_script():
    press._styled.cache_clear()
    for words in ("One", "Two", "Три", "Четыре"):
        assert made(f"<h1>{words}</h1>").says(words)

    assert press._styled.cache_info().misses == 2
