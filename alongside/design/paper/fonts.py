"""The letters of papers: our own fonts, of which each paper takes what it needs."""

import io
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

PLACE = Path(__file__).parent / "fonts"
LATIN = "Alongside Latin"
LATIN_EXT = "Alongside Latin more"
# What the others are made of, in the order in which they are asked.
SCRIPTS = (
    "noto-sans-latin-ext",
    "noto-sans-vietnamese",
    "noto-sans-cyrillic",
    "noto-sans-cyrillic-ext",
    "noto-sans-greek",
    "noto-sans-arabic-arabic",
    "noto-sans-hebrew-hebrew",
    "noto-sans-gurmukhi-gurmukhi",
    "noto-sans-bengali-bengali",
    "noto-sans-gujarati-gujarati",
    "noto-sans-devanagari-devanagari",
    "noto-sans-tamil-tamil",
    "noto-sans-thai-thai",
    "noto-emoji-emoji",
)
UNSEEN = ("Cf", "Cc", "Mn", "Zs", "Zl", "Zp")  # marks and spaces draw nothing alone
ATKINSON = "atkinson-hyperlegible-next-latin"


@dataclass(frozen=True)
class Face:
    """One file of letters, and what it is called on the paper."""

    family: str
    stem: str
    weight: int = 400

    @property
    def file_name(self) -> str:
        """Its file."""
        return f"{self.stem}-{self.weight}-normal.woff"

    @property
    def rule(self) -> str:
        """The rule of CSS that brings it onto a paper."""
        return (
            f'@font-face {{ font-family: "{self.family}"; font-weight: {self.weight};'
            f' src: url("font:{self.file_name}"); }}'
        )


ALWAYS = (
    Face(LATIN, ATKINSON),
    Face(LATIN, ATKINSON, 700),
    Face(LATIN_EXT, f"{ATKINSON}-ext"),
    Face(LATIN_EXT, f"{ATKINSON}-ext", 700),
)
OTHERS = tuple(Face(f"Alongside {stem}", stem) for stem in SCRIPTS)
FILES = frozenset(face.file_name for face in (*ALWAYS, *OTHERS))


@dataclass(frozen=True)
class Letters:
    """The fonts some words need, and whether there are letters none of them has."""

    faces: tuple[Face, ...]
    some_are_missing: bool


def style_of(faces: tuple[Face, ...]) -> str:
    """The rules that bring these fonts, and say in which order to look."""
    families = dict.fromkeys(f'"{face.family}"' for face in faces)
    rules = "\n".join(face.rule for face in faces)
    return f"{rules}\nhtml {{ font-family: {', '.join(families)}, sans-serif; }}"


def letters_for(words: str) -> Letters:
    """What these words need."""
    wanted = {ord(one) for one in words if unicodedata.category(one) not in UNSEEN}
    faces = list(ALWAYS)
    for face in ALWAYS:
        wanted -= letters_in(face.file_name)
    for face in OTHERS:
        found = wanted & letters_in(face.file_name) if wanted else set()
        if found:
            faces.append(face)
            wanted -= found
    return Letters(tuple(faces), bool(wanted))


@cache
def letters_in(file_name: str) -> frozenset[int]:
    """The letters that a file of ours can draw."""
    with _opened(file_name) as font:
        return frozenset(font.getBestCmap())


@cache
def unpacked(file_name: str) -> bytes:
    """A file of letters as the press takes it, unpacked once."""
    with _opened(file_name) as font:
        font.flavor = None
        plain = io.BytesIO()
        font.save(plain)
    return plain.getvalue()


def _opened(file_name: str) -> Any:
    """The file, read by a library that only papers need, loaded with the first."""
    from fontTools.ttLib import TTFont

    return TTFont(PLACE / file_name)
