"""Small pictures, sounds and videos, made here, with the traps a real one may hold."""

import io
import struct
import wave
from typing import Any

from PIL import Image

from alongside.access.actor import Actor
from alongside.people import actions, media_files
from alongside.people.actions import Shown
from alongside.people.media_files import Prepared
from alongside.people.models import Media, Person

# Where a telephone says the picture was taken. None of it may ever be served.
TELEPHONE = b"Telephone of Hodan Farah"
PLACE = (51.0, 30.0, 26.46)
GPS, MAKE = 0x8825, 0x010F


def picture(
    name: str = "JPEG", colour: str | tuple[int, ...] = "teal", **more: Any
) -> bytes:
    """A plain picture; a JPEG says where it was taken and with what."""
    made = io.BytesIO()
    drawn = Image.new("RGB", more.pop("size", (64, 40)), colour)
    if name == "JPEG":
        notes = Image.Exif()
        notes[MAKE] = TELEPHONE.decode()
        notes[GPS] = {1: "N", 2: PLACE, 3: "W", 4: (0.0, 7.0, 39.9)}
        more |= {"exif": notes, "comment": TELEPHONE}
    drawn.save(made, name, **more)
    return made.getvalue()


def sound(seconds: float = 0.1) -> bytes:
    """A short silence, as a WAV."""
    made = io.BytesIO()
    with wave.open(made, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(8000)
        out.writeframes(b"\x80" * int(8000 * seconds))
    return made.getvalue()


def box(name: bytes, inside: bytes) -> bytes:
    """One box of an MP4."""
    return struct.pack(">I", len(inside) + 8) + name + inside


def video(note: bytes = b"+51.5074-0.1278/") -> bytes:
    """The bones of an MP4 as a telephone writes it, with the place in its notes."""
    kind = box(b"ftyp", b"isom\0\0\2\0isomiso2avc1mp41")
    place = box(b"udta", box(b"\xa9xyz", note))
    track = box(b"trak", box(b"tkhd", bytes(84)) + box(b"meta", note))
    film = box(b"moov", box(b"mvhd", bytes(100)) + track + place)
    return kind + film + box(b"mdat", bytes(range(256)) * 8)


def prepared(colour: str | tuple[int, ...] = "teal") -> Prepared:
    """A picture made safe to keep."""
    return media_files.prepare(picture(colour=colour))


def words(**changes: str) -> Shown:
    """What is said about it."""
    said = {
        "description": "My hens, by the gate.",
        "made_by": "Amina Farah",
        "agreed": "said_yes",
        "agreed_words": "She chose it.",
    }
    return Shown(**said | changes)


def shown(
    by: Actor, person: Person, file: Prepared | None = None, **changes: str
) -> Media:
    """A picture in a person's circle."""
    return actions.add_media(
        by=by, person=person, file=file or prepared(), shown=words(**changes)
    )
