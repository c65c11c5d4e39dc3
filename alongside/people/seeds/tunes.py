"""Short sounds for the demo, worked out note by note."""

import io
import math
import wave

RATE = 11_025
BEAT = 0.3  # seconds
# 'Daisy Bell', Harry Dacre, 1892: the half-tones above middle C, and the beats.
DAISY = (
    *((14, 3), (11, 3), (7, 3), (2, 3)),
    *((4, 1), (6, 1), (7, 1), (4, 2), (7, 1), (2, 5)),
)
TWO_BEATS = ((31, 2), (31, 6))


def daisy() -> bytes:
    """The first line of a song, on something like a piano."""
    return _played(DAISY)


def two_beats() -> bytes:
    """Two strokes on a bell."""
    return _played(TWO_BEATS)


def _played(notes: tuple[tuple[int, int], ...]) -> bytes:
    frames = bytearray()
    for half_tones, beats in notes:
        frames += _note(261.63 * 2 ** (half_tones / 12), beats * BEAT)
    made = io.BytesIO()
    with wave.open(made, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(RATE)
        out.writeframes(bytes(frames))
    return made.getvalue()


def _note(pitch: float, seconds: float) -> bytes:
    """A struck note that dies away."""
    turn = 2 * math.pi * pitch / RATE
    return bytes(
        128 + round(80 * math.exp(-2.2 * n / RATE) * _wave(turn * n))
        for n in range(int(seconds * RATE))
    )


def _wave(angle: float) -> float:
    return 0.75 * math.sin(angle) + 0.25 * math.sin(2 * angle)
