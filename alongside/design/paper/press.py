"""Makes a PDF of a page: tagged, with its own letters, of nothing from outside.

The library needs Pango, which not every computer has, and takes two seconds to load.
So it is loaded when the first paper is made, or before by `get_ready`.
"""

import logging
from collections.abc import Callable
from functools import cache, lru_cache
from html import unescape
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

from django.utils.html import strip_tags
from PIL import ImageFile

from alongside.design.paper import fonts
from alongside.design.paper.pictures import small

log = logging.getLogger(__name__)

# A picture by its number: what kind of file it is, and what is in it.
Picture = Callable[[int], tuple[str, bytes]]

STATIC = Path(__file__).parents[1] / "static" / "design"
SYMBOLS = STATIC / "vendor" / "openmoji-17.0.0"
STYLE = STATIC / "paper.css"
VARIANT = "pdf/ua-1"
STYLES = 8  # sets of letters kept ready: one for most papers, one for each other script
DOTS_TO_ONE = 4  # a symbol is 72 wide, and 2.2 centimetres on paper
LONGEST_SYMBOL = 288
# A paper nobody reads, with a little of everything, so that all of it is loaded.
FIRST = """<html lang="en"><title>Ready</title><article class="alongside-paper">
<h1>Ready</h1><p><img src="symbol:2705.svg" alt="A tick">Ready <strong>now</strong></p>
<table><tr><th>Ready</th></tr></table></article></html>"""
_one_at_a_time = Lock()  # the library shares fonts within a process


class NoPress(Exception):
    """This computer cannot make a PDF. The page itself can still be printed."""


def get_ready() -> None:
    """Load the library and the letters, so that the first paper is quick too."""
    if is_ready():
        pdf(FIRST, picture=_none)
        for name in sorted(_symbols()):
            drawn(name)


@cache
def is_ready() -> bool:
    """Whether this computer can make a PDF."""
    try:
        _library()
    except NoPress:
        return False
    return True


@cache
def _library() -> Any:
    # It would write letters of somebody's words that it cannot draw into our logs.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    try:
        library = import_module("weasyprint")
    except (ImportError, OSError) as missing:
        log.warning("No PDF can be made here: %s", missing)
        raise NoPress(str(missing)) from missing
    # It has half a picture taken for a whole one, everywhere in this process.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    return library


def lacks_letters(html: str) -> bool:
    """Whether the page has letters that none of our fonts can draw."""
    return fonts.letters_for(_words_of(html)).some_are_missing


def _words_of(html: str) -> str:
    return unescape(strip_tags(html))


def pdf(html: str, *, picture: Picture) -> bytes:
    """The page as a PDF. `picture` gives a picture of the page by its number.

    Nothing else is fetched: `picture:7` is asked of `picture`, `symbol:…` and `font:…`
    are files of ours, and every other address is refused. Raises `NoPress`.
    """
    weasyprint = _library()
    letters = fonts.letters_for(_words_of(html))
    with _one_at_a_time:
        page = weasyprint.HTML(string=html, url_fetcher=_fetcher()(picture))
        style, kept = _styled(letters.faces)
        made: bytes = page.write_pdf(
            stylesheets=[style], font_config=kept, pdf_variant=VARIANT
        )
    return made


@lru_cache(maxsize=STYLES)
def _styled(faces: tuple[fonts.Face, ...]) -> tuple[Any, Any]:
    """The style with these letters, and where the library keeps them, made once."""
    kept = import_module("weasyprint.text.fonts").FontConfiguration()
    style = _library().CSS(
        string=f"{fonts.style_of(faces)}\n{STYLE.read_text(encoding='utf-8')}",
        url_fetcher=_fetcher()(_none),
        font_config=kept,
    )
    return style, kept


def _none(number: int) -> tuple[str, bytes]:
    raise LookupError(number)


@cache
def _fetcher() -> Any:
    """The class that fetches for the library, made once the library is there."""
    urls = import_module("weasyprint.urls")

    class OursAlone(urls.URLFetcher):  # type: ignore[name-defined,misc]
        """Fetches our letters, our symbols, and the pictures it was given."""

        def __init__(self, picture: Picture) -> None:
            super().__init__(allowed_protocols=("font", "symbol", "picture"))
            self.picture = picture

        def fetch(self, url: str, headers: Any = None) -> Any:
            kind, content = _ours(url, self.picture)
            return urls.URLFetcherResponse(url, content, {"Content-Type": kind})

    return OursAlone


def _ours(url: str, picture: Picture) -> tuple[str, bytes]:
    """What stands at one of our addresses. Any other raises `ValueError`."""
    scheme, _, name = url.partition(":")
    if scheme == "picture" and name.isdecimal():
        return picture(int(name))
    if scheme == "font" and name in fonts.FILES:
        return "font/ttf", fonts.unpacked(name)
    if scheme == "symbol" and name in _symbols():
        return "image/jpeg", drawn(name)
    raise ValueError(f"Nothing is fetched from {scheme}:")


@cache
def drawn(name: str) -> bytes:
    """A symbol in dots, drawn once: the press would draw its lines at every place."""
    lines = (SYMBOLS / name).read_text(encoding="utf-8")
    draw = import_module("vl_convert").svg_to_png
    return small(draw(lines, scale=DOTS_TO_ONE), LONGEST_SYMBOL)


@cache
def _symbols() -> frozenset[str]:
    return frozenset(path.name for path in SYMBOLS.glob("*.svg"))
