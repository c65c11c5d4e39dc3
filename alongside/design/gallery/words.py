"""The made-up people and figures that the gallery's components show."""

from datetime import date
from types import SimpleNamespace

from django.utils.safestring import mark_safe

OWN_WORDS = (
    "I want to go on living in my own house. I would like somebody to come with me "
    "to the bank, and I want to talk to my sister on the telephone again."
)
SUMMARY = (
    {
        "key": "Name they like",
        "value": "Ottoline",
        "href": "#",
        "hidden": "the name they like",
    },
    {
        "key": "How to talk with me",
        "value": "Face to face, in the morning.\nPlease speak slowly.",
        "href": "#",
    },
    {"key": "Who matters to me", "value": "My sister Perpetua, and Biscuit, my cat"},
    {"key": "What a good day looks like", "value": ""},
)
TIMELINE = (
    {
        "when": "24 November 2026, 10:42",
        "title": "Ottoline said what she wants",
        "who": "Told to Marek Dobson, social worker",
        "words": "She wants to stay at home and to ring her sister.",
        "is_key": True,
        "href": "#",
    },
    {
        "when": "23 November 2026",
        "title": "The worry was read",
        "who": "Westmere Council, safeguarding team",
    },
    {"when": "22 November 2026", "title": "A neighbour raised a worry"},
)
RINGS = (
    ("Closest to Ottoline", (("Perpetua", "her sister"), ("Biscuit", "her cat"))),
    ("Close to Ottoline", (("Ambrose Tindall", "next door, brings the paper"),)),
    (
        "Around Ottoline",
        (("Marek Dobson", "her social worker"), ("Dr Oduya", "who listens")),
    ),
)
NEAR = (
    "Nowhere near",
    "A little nearer",
    "About half way",
    "Nearly there",
    "I have it",
)
NEAR_SAID = "Asked twice. First “A little nearer”, then “Nearly there”."
NEAR_POINTS = (
    SimpleNamespace(when=date(2026, 3, 2), step=2),
    SimpleNamespace(when=date(2026, 9, 14), step=4),
)
NEAR_ROWS = (
    ("14 September 2026", "Nearly there", "The bench is up.", "Ottoline"),
    ("2 March 2026", "A little nearer", "", "Ottoline"),
)
STEPS = (
    {
        "text": "We have read your worry",
        "state": "done",
        "when": "23 November",
        "words": "Thank you for telling us.",
    },
    {
        "text": "We are talking with the person about what they want",
        "state": "now",
        "words": "We always ask first.",
    },
    {"text": "We decide together what to do", "state": "next"},
    {"text": "We tell you what happened", "state": "next"},
)
COLUMNS = ("Answer", "People", "Share")
ROWS = (
    ("Fully achieved", 61, "58%"),
    ("Partly achieved", 32, "30%"),
    ("Not achieved", 12, "11%"),
)
SENTENCE = "Of 105 people who said what they wanted, 61 say that it came about fully."


def _bars() -> str:
    bars = "".join(
        f'<text x="0" y="{y + 26}" font-size="17" fill="#14302c">{name}</text>'
        f'<rect x="160" y="{y}" width="{people * 6}" height="40" rx="4" '
        f'fill="#0b6b60"/><text x="{170 + people * 6}" y="{y + 26}" font-size="17" '
        f'fill="#14302c">{people}</text>'
        for y, (name, people, _) in zip((0, 56, 112), ROWS, strict=True)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 152" width="600" '
        f'height="152" role="img" aria-label="{SENTENCE}" '
        f'font-family="system-ui, sans-serif">{bars}</svg>'
    )


CHART = mark_safe(_bars())
