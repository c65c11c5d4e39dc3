"""What a file is, is read from its bytes; what it gives away is not kept."""

import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from alongside.design.paper import press
from alongside.people import media_files
from alongside.people.media_files import NotTaken, prepare
from tests.factories import media

MARKUP = b"<script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg">' + MARKUP + b"</svg>"
OGG = b"OggS\x00\x02" + bytes(20) + b"\x01\x13OpusHead" + bytes(50)
MP3 = b"ID3\x03\x00\x00\x00\x00\x00\x0a" + bytes(10) + b"\xff\xfb\x90\x00" + bytes(413)
EBML = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04"
WEBM = EBML + b"\x42\xf3\x81\x08\x42\x82\x84webm\x42\x87\x81\x04" + bytes(50)
MATROSKA = EBML + b"\x42\xf3\x81\x08\x42\x82\x88matroska\x42\x87\x81\x04" + bytes(50)
MATROSKA_TOO = MATROSKA.replace(b"\x42\x82", b"\x42\xf3\x81\x42\x82")
QUICKTIME = media.box(b"ftyp", b"qt  \0\0\0\0qt  ") + media.box(b"mdat", bytes(50))
M4A = media.box(b"ftyp", b"M4A \0\0\0\0M4A isom") + media.box(b"mdat", bytes(50))


PICTURES = [media.picture(name, size=(90, 60)) for name in ("JPEG", "PNG", "WEBP")]


@pytest.mark.parametrize(
    ("content", "kind", "content_type"),
    [
        (media.picture("JPEG"), "picture", "image/jpeg"),
        (media.picture("PNG"), "picture", "image/png"),
        (media.picture("WEBP"), "picture", "image/webp"),
        (media.sound(), "sound", "audio/wav"),
        (MP3, "sound", "audio/mpeg"),
        (OGG, "sound", "audio/ogg"),
        (M4A, "sound", "audio/mp4"),
        (media.video(), "video", "video/mp4"),
        (WEBM, "video", "video/webm"),
    ],
)
def test_what_we_keep_is_known_by_its_bytes(content, kind, content_type):
    kept = prepare(content)

    assert (kept.kind, kept.content_type) == (kind, content_type)


@pytest.mark.parametrize(
    "content",
    [
        SVG,
        b'<?xml version="1.0"?>' + SVG,
        b"<!doctype html><html>" + MARKUP,
        b"GIF89a" + bytes(30),
        b"%PDF-1.7\n" + bytes(50),
        b"PK\x03\x04" + bytes(50),
        b"MZ" + bytes(100),
        MATROSKA,
        MATROSKA_TOO,
        QUICKTIME,
        b"just words",
        b"\0",
    ],
)
def test_nothing_else_is_taken(content):
    with pytest.raises(NotTaken, match="Choose a picture"):
        prepare(content)


@pytest.mark.parametrize(
    "content",
    [
        MP3[:10] + MARKUP + MP3[10:],
        OGG[:60] + b"<html>" + OGG[60:],
        WEBM + SVG,
        media.video() + MARKUP,
        media.sound() + MARKUP,
        media.box(b"ftyp", b"isom\0\0\2\0isommp41" + MARKUP) + media.video(),
    ],
)
def test_a_file_that_is_also_something_else_is_refused(content):
    with pytest.raises(NotTaken):
        prepare(content)


def test_a_picture_that_is_also_a_page_is_kept_as_a_picture_alone():
    both = media.picture("JPEG") + b"<html>" + MARKUP

    assert MARKUP not in prepare(both).content


def test_where_and_with_what_a_picture_was_taken_is_gone():
    before = media.picture("JPEG")
    assert media.TELEPHONE in before
    assert Image.open(io.BytesIO(before)).getexif().get_ifd(media.GPS)

    after = prepare(before).content

    kept = Image.open(io.BytesIO(after))
    assert media.TELEPHONE not in after
    assert b"Exif" not in after
    assert not dict(kept.getexif())
    assert not {"exif", "comment", "xmp", "icc_profile"} & set(kept.info)


def test_notes_in_other_kinds_of_picture_are_gone_too():
    notes = Image.Exif()
    notes[media.MAKE] = media.TELEPHONE.decode()
    told = PngInfo()
    told.add_text("Comment", media.TELEPHONE.decode())
    for before in (
        media.picture("PNG", exif=notes, pnginfo=told),
        media.picture("WEBP", exif=notes, xmp=media.TELEPHONE),
    ):
        assert media.TELEPHONE in before

        after = prepare(before).content

        assert media.TELEPHONE not in after
        assert b"EXIF" not in after.upper()


def test_a_picture_is_kept_the_right_way_up():
    turned = Image.Exif()
    turned[0x0112] = 6
    kept = prepare(media.picture("PNG", size=(60, 20), exif=turned))

    assert (kept.width, kept.height) == (20, 60)


def test_a_large_picture_is_made_as_small_as_a_page_needs():
    kept = prepare(media.picture("PNG", size=(4000, 1000)))

    assert (kept.width, kept.height) == (media_files.LONGEST_SIDE, 400)


def test_a_picture_that_would_fill_the_memory_is_refused_unopened():
    bomb = media.picture("PNG", size=(8000, 6000))

    with pytest.raises(NotTaken, match="too large to open"):
        prepare(bomb)


def test_a_picture_from_a_good_telephone_is_read_small():
    kept = prepare(media.picture("JPEG", size=(8160, 6120)))

    assert (kept.width, kept.height) == (media_files.LONGEST_SIDE, 1200)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP"])
def test_half_a_picture_is_refused(name):
    whole = media.picture(name, size=(300, 300))

    with pytest.raises(NotTaken, match="broken"):
        prepare(whole[: len(whole) // 2])


def test_half_a_picture_is_refused_after_a_paper_was_made_too():
    press.get_ready()

    with pytest.raises(NotTaken, match="broken"):
        prepare(media.picture("JPEG", size=(300, 300))[:900])


def test_the_place_in_the_notes_of_a_video_is_blanked_and_nothing_moves():
    before = media.video()
    assert b"+51.5074" in before

    after = prepare(before).content

    assert b"+51.5074" not in after
    assert len(after) == len(before)
    assert after.index(b"mdat") == before.index(b"mdat")
    assert after[-2048:] == before[-2048:]


@pytest.mark.parametrize("content", [media.video()[:-5], media.sound()[:-5]])
def test_half_a_sound_or_video_is_refused(content):
    with pytest.raises(NotTaken, match="broken"):
        prepare(content)


def test_boxes_within_boxes_without_end_are_harmless():
    deep = media.box(b"mdat", b"")
    for _ in range(300):
        deep = media.box(b"trak", deep)

    assert prepare(media.video() + media.box(b"moov", deep)).kind == "video"


@given(
    whole=st.sampled_from([*PICTURES, media.sound(), media.video(), WEBM, OGG, MP3]),
    changes=st.lists(
        st.tuples(st.integers(0, 4000), st.binary(max_size=9)), max_size=6
    ),
)
@settings(deadline=None, max_examples=300)
def test_whatever_is_sent_is_kept_or_refused_with_a_sentence(whole, changes):
    content = bytearray(whole)
    for place, part in changes:
        content[place : place + len(part)] = part

    with suppress(NotTaken):  # any other fault fails this test
        kept = prepare(bytes(content))
        assert kept.content_type in media_files.KINDS
        assert 0 < len(kept.content) <= media_files.MOST_BYTES


def test_what_is_too_big_is_refused_with_the_limit(monkeypatch):
    monkeypatch.setitem(media_files.LIMITS, "sound", 0)

    with pytest.raises(NotTaken, match="A sound can be 0 megabytes at most"):
        prepare(media.sound())
