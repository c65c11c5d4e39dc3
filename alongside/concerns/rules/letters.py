"""When a letter may be written and sent, and what stays out of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Concern, Letter, LetterStep
from alongside.concerns.models.letters import To
from alongside.concerns.rules import enquiring
from alongside.design.paper.layouts import layout_of
from alongside.standards import letters as standard

MOST = 8_000  # letters of the alphabet in one letter
SHORTEST_NAME = 2
TITLES = {"Mr", "Mrs", "Ms", "Mx", "Miss", "Dr", "Sir", "Lady", "Rev", "The"}
SHORTEST_DETAIL = 5
SHORTEST_SENTENCE = 24  # anything shorter is said by everybody: "We are very sorry."
PAPER = ("post", "hand")
OWN_PAGE = ("page", "email")
SENTENCE = re.compile(r"[.!?;:\n]+")


@dataclass(frozen=True)
class Text:
    """What a letter says, how it looks, and which earlier one it puts right."""

    about: str
    layout: str
    words: str
    language: str = ""
    corrects: Letter | None = None


@dataclass(frozen=True)
class Giving:
    """How a letter is given. `safe`: how it is known that nobody else finds it."""

    way: str
    safe: str = ""
    given: str = ""


@dataclass(frozen=True)
class Reach:
    """How somebody can be reached: a page of their own, and an e-mail address."""

    called: str
    has_page: bool
    email: str = ""


@dataclass(frozen=True)
class Apart:
    """What is another's and stays out of a letter: names, where they can be reached,
    and sentences from what belongs to them."""

    whose: str = ""
    names: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    texts: tuple[str, ...] = field(default=())


def greeting(called: str) -> str:
    """The first line, whether or not we know a name."""
    return f"Dear {called}," if called else "Hello,"


def why_not_write(concern: Concern, to: str, by: Actor) -> str | None:
    """A sentence when this actor cannot write to them about this."""
    if refusal := why_not_without("receive_concern", by):
        return refusal
    if to == To.PERSON:
        known = concern.person_id is not None
        return None if known else "Say first who this is about. Then you can write."
    if enquiring.hides_raiser(concern):
        return "You do not see who raised this. Ask the safeguarding team to write."
    if not hasattr(concern, "raiser"):
        return "It was loaded from earlier records, which do not say who raised it."
    return None


def why_not_text(text: Text, to: str, apart: Apart) -> str | None:
    """A sentence when a letter does not say enough, or says what is another's."""
    subject = standard.words().subjects.get(text.about)
    if subject is None or to not in subject.to:
        return "Choose what the letter is about."
    if layout_of(text.layout) is None:
        return "Choose how the letter looks."
    if not text.words.strip():
        return "Write the letter."
    if len(text.words) > MOST:
        return f"Make the letter shorter: {MOST:,} letters at most."
    if text.corrects and text.corrects.to != to:
        return "A letter can put right only an earlier letter to the same person."
    return why_not_apart(f"{text.words}\n{text.language}", apart)


def why_not_apart(
    words: str, apart: Apart, *, what: str = "The letter", to: str = "for this letter"
) -> str | None:
    """A sentence that names what is another's in these words; None when nothing is."""
    out = f"Take it out: it is {apart.whose}, and not {to}."
    for name in apart.names:
        if _names(words, name):
            return f"{what} says “{name}”. {out}"
    squeezed = _squeezed(words)
    for detail in apart.details:
        plain = _squeezed(detail)
        if len(plain) >= SHORTEST_DETAIL and plain in squeezed:
            return f"{what} says “{detail}”. {out}"
    flat = _flat(words)
    for sentence in sentences(apart.texts):
        if sentence in flat:
            return f"{what} repeats “{sentence}”. {out}"
    return None


def sentences(texts: Iterable[str]) -> list[str]:
    """Every sentence long enough to be known again, without capitals and marks."""
    found = (_flat(one) for text in texts for one in SENTENCE.split(text))
    return [one for one in found if len(one) >= SHORTEST_SENTENCE]


def parts_of(name: str, *, not_in: str = "") -> tuple[str, ...]:
    """A name and each part of it, without what stands in another name too: somebody
    who has the same surname may be called by it."""
    passed_over = TITLES | set(_words_of(not_in))
    parts = [p for p in _words_of(name) if p not in passed_over and _is_a_name(p)]
    whole = name.strip()
    return (whole, *parts) if whole and parts else tuple(parts)


def _is_a_name(part: str) -> bool:
    """“Jo” is one, “van” and “de” are only parts of one."""
    return len(part) >= SHORTEST_NAME and not part[0].islower()


def pieces_of(address: str) -> tuple[str, ...]:
    """An address, and each part of it that has a number."""
    parts = (part.strip() for part in address.split(","))
    return (address, *(part for part in parts if any(c.isdigit() for c in part)))


def _words_of(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", name)


def _names(words: str, name: str) -> bool:
    """Whether this name stands there as a word, written as a name or all in capitals:
    “Will” is a name, “we will” is not."""
    either = {name, name.upper()} | ({name.casefold()} if " " in name else set())
    said = words.casefold() if " " in name else words
    return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said) for one in either)


def _squeezed(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


def _flat(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def ways(reach: Reach) -> list[standard.Way]:
    """The ways in which somebody can be given a letter."""
    every = standard.words().ways.values()
    return [
        one
        for one in every
        if (one.code not in OWN_PAGE or reach.has_page)
        and (one.code != "email" or reach.email)
    ]


def why_not_give(step: LetterStep | None, giving: Giving, reach: Reach) -> str | None:
    """A sentence when this letter cannot be given in this way now."""
    if step is None or not step.is_waiting:
        return "There is no letter that waits to be sent. Write one first."
    if giving.way not in [one.code for one in ways(reach)]:
        return "Choose a way in which they can be reached."
    if giving.way in PAPER and not giving.safe.strip():
        return "Write how you know that nobody else finds the letter."
    if giving.way == "read_aloud" and not giving.given.strip():
        return "Write who read it to them, or put it into their language, and when."
    return None


def why_not_still_theirs(step: LetterStep | None, concern: Concern) -> str | None:
    """What was written to one person is never sent to another."""
    is_to_person = step is not None and step.to == To.PERSON
    if is_to_person and step and step.person_id != concern.person_id:
        return "It was written to somebody else. Write a new letter."
    return None


def why_not_hold_back(step: LetterStep | None, reason: str) -> str | None:
    """A letter that is not sent says why."""
    if step is None or not step.is_waiting:
        return "There is no letter that waits to be sent."
    return None if reason.strip() else "Write why it is not sent."
