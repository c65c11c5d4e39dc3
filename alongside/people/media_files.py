"""What is in a file somebody gives us: its kind from its bytes, made safe to keep.

A picture is drawn anew, so that nothing but the picture is kept: not where it was
taken, when, or with what. Of an MP4 the boxes that carry such notes are blanked. The
name a file came with says nothing about what it is, and is not kept.
"""

import hashlib
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

import puremagic
from PIL import Image, ImageOps

MEGABYTE = 1024 * 1024
LIMITS = {"picture": 12, "sound": 10, "video": 25}  # megabytes
MOST_BYTES = 25 * MEGABYTE
# A JPEG is read small at once, however many dots a telephone took; others are not.
MOST_DOTS = {"JPEG": 80_000_000, "PNG": 25_000_000, "WEBP": 25_000_000}
MOST_BOXES = 100_000  # of an MP4; a real one has some hundreds
LONGEST_SIDE = 1600  # kept: enough for a page and a print
MARKUP = (b"<html", b"<script", b"<svg", b"<!doctype", b"<body", b"%pdf-")
HEAD = 2048
NOTES = (b"udta", b"meta", b"uuid")  # boxes of an MP4
ONE = b"\0\0\0\1"  # the length of an MP4 box whose real length comes after its name
NOT_ONE_OF_OURS = (
    "We cannot use this file. Choose a picture (JPEG, PNG or WebP), a sound (MP3, M4A, "
    "OGG or WAV) or a video (MP4 or WebM)"
)
BROKEN = "This file is broken. Try to open it yourself, or choose another"
TOO_MANY_DOTS = "This picture is too large to open. Choose a smaller one"


@dataclass(frozen=True)
class Kind:
    """A kind of file we keep: what it is, what its bytes are called, its ending."""

    kind: str
    ending: str
    also: tuple[str, ...] = ()
    pillow: str = ""


KINDS = {
    "image/jpeg": Kind("picture", "jpg", ("jpeg", "jfif", "jpe"), "JPEG"),
    "image/png": Kind("picture", "png", (), "PNG"),
    "image/webp": Kind("picture", "webp", (), "WEBP"),
    "audio/mpeg": Kind("sound", "mp3", ("mpga",)),
    "audio/mp4": Kind("sound", "m4a", ()),
    "audio/ogg": Kind("sound", "ogg", ("oga",)),
    "audio/wav": Kind("sound", "wav", ()),
    "video/mp4": Kind("video", "mp4", ()),
    "video/webm": Kind("video", "webm", ()),
}
ENDINGS = tuple(e for kind in KINDS.values() for e in (kind.ending, *kind.also))
# What the library also calls some of ours, and may be surer of than it should.
NO_CONTRADICTION = {"koz", "4xm", "cdr", "f4a", "ogv", "ogx", "ogg", "3gp", ""}


class NotTaken(Exception):
    """A file we do not keep, with the sentence that says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Prepared:
    """A file as it will be kept."""

    content: bytes
    content_type: str
    width: int = 0
    height: int = 0

    @property
    def kind(self) -> str:
        """Picture, sound or video."""
        return KINDS[self.content_type].kind

    @property
    def fingerprint(self) -> str:
        """The same for the same picture, sound or video."""
        return hashlib.sha256(self.content).hexdigest()


def prepare(content: bytes) -> Prepared:
    """The file made safe to keep. Raises `NotTaken` with a sentence."""
    content_type = sniffed(content)
    kind = KINDS[content_type]
    if len(content) > LIMITS[kind.kind] * MEGABYTE:
        raise NotTaken(
            f"A {kind.kind} can be {LIMITS[kind.kind]} megabytes at most. "
            "Choose a smaller or shorter one"
        )
    if kind.pillow:
        return _drawn_anew(content, content_type)
    return Prepared(_checked(content, content_type), content_type)


def sniffed(content: bytes) -> str:
    """What the bytes are, of the kinds we keep. Raises `NotTaken` for any other."""
    try:
        found = puremagic.magic_string(content)
    except (puremagic.PureError, ValueError) as unknown:
        raise NotTaken(NOT_ONE_OF_OURS) from unknown
    for match in sorted(found, key=lambda one: -one.confidence):
        ending = match.extension.lstrip(".").lower()
        for content_type, kind in KINDS.items():
            if ending in (kind.ending, *kind.also):
                return content_type
        if ending not in NO_CONTRADICTION:
            break
    raise NotTaken(NOT_ONE_OF_OURS)


def _drawn_anew(content: bytes, content_type: str) -> Prepared:
    """Only the dots of a picture, the right way up and no larger than a page needs."""
    name = KINDS[content_type].pillow
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            plain = _upright(content, name)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise NotTaken(TOO_MANY_DOTS) from bomb
    except NotTaken:
        raise
    except Exception as broken:  # the library has many ways to say that it is broken
        raise NotTaken(BROKEN) from broken
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    picture = Image.new(plain.mode, plain.size)
    picture.paste(plain)
    drawn = io.BytesIO()
    picture.save(drawn, name, quality=85)
    return Prepared(drawn.getvalue(), content_type, picture.width, picture.height)


def _upright(content: bytes, name: str) -> Image.Image:
    """The dots alone, the right way up, in plain colours."""
    with Image.open(io.BytesIO(content), formats=[name]) as given:
        if given.width * given.height > MOST_DOTS[name]:
            raise NotTaken(TOO_MANY_DOTS)
        given.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(given)
        has_holes = upright.has_transparency_data and name != "JPEG"
        return upright.convert("RGBA" if has_holes else "RGB")


def _checked(content: bytes, content_type: str) -> bytes:
    """A sound or video that is whole and is nothing else besides, without its notes."""
    head = content[:HEAD].lower()
    if any(mark in head for mark in MARKUP):
        raise NotTaken(NOT_ONE_OF_OURS)
    if content_type == "video/webm" and b"webm" not in head[:64]:
        raise NotTaken(NOT_ONE_OF_OURS)
    if content_type == "audio/wav" and not _is_whole_wave(content):
        raise NotTaken(BROKEN)
    if content_type in ("audio/mp4", "video/mp4"):
        return _without_notes(content)
    return content


def _is_whole_wave(content: bytes) -> bool:
    said = int.from_bytes(content[4:8], "little") + 8
    return content[8:12] == b"WAVE" and said - 1 <= len(content) <= said + 1


def _without_notes(content: bytes) -> bytes:
    """An MP4 whose notes (place, device, titles) are turned into blank space.

    Nothing moves: a box of notes becomes a free box of the same length.
    """
    blank = bytearray(content)
    for name, start, end in _boxes(content, 0, len(content)):
        if name == b"moov":
            for inner, begins, ends in _blank_notes(blank, start, end):
                if inner == b"trak":
                    list(_blank_notes(blank, begins, ends))
        elif name in NOTES:
            _blank(blank, start, end)
    return bytes(blank)


def _blank_notes(
    blank: bytearray, start: int, end: int
) -> Iterator[tuple[bytes, int, int]]:
    """Blank the notes directly inside a box, and give every box that was in it."""
    for name, begins, ends in _boxes(blank, start + 8, end):
        if name in NOTES:
            _blank(blank, begins, ends)
        yield name, begins, ends


def _blank(blank: bytearray, start: int, end: int) -> None:
    header = 16 if blank[start : start + 4] == ONE else 8
    blank[start + 4 : start + 8] = b"free"
    blank[start + header : end] = bytes(end - start - header)


def _boxes(
    content: bytes | bytearray, start: int, end: int
) -> Iterator[tuple[bytes, int, int]]:
    """Each box of an MP4 between two places, with where it starts and ends."""
    for _ in range(MOST_BOXES):
        if start >= end:
            return
        size = int.from_bytes(content[start : start + 4], "big")
        name = bytes(content[start + 4 : start + 8])
        if size == 1:
            size = int.from_bytes(content[start + 8 : start + 16], "big")
        elif size == 0:
            size = end - start
        if size < 8 or start + size > end:
            raise NotTaken(BROKEN)
        yield name, start, start + size
        start += size
    raise NotTaken(BROKEN)
