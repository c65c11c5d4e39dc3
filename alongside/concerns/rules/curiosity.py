"""Which questions ask for a second look at an enquiry. None of them holds anything up.

Each is worked out from what is written, and is asked until somebody answers it in words
or says why not. Nothing is counted up, and nobody is scored.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, SecondLook
from alongside.concerns.rules import enquiring
from alongside.standards import codes

ONE_SOURCE, SAME_ACCOUNT = "one_source", "same_account"
NOT_ALONE, SECOND_HAND = "not_alone", "second_hand"
THE_PERSON = "the person"  # among those who told it, when they raised it themselves
LONG = 5  # letters: shorter words are in every account
FEWEST, SHARED = 6, 0.6  # so many long words, and so much of the shorter account


@dataclass(frozen=True)
class Known:
    """What is known in an enquiry, and from whom.

    `accounts` maps who told it to their words. `views` are how the person's view was
    come by, of every decision and wish: first-hand or not.
    """

    accounts: Mapping[str, str] = field(default_factory=dict)
    views: tuple[bool, ...] = ()


def asked(known: Known) -> list[str]:
    """The codes of the questions that what is known asks for, in their order."""
    heard = any(known.views) or THE_PERSON in known.accounts
    sources = len({*known.accounts, THE_PERSON} if heard else known.accounts)
    found = {
        ONE_SOURCE: sources <= 1,
        SAME_ACCOUNT: _tells_the_same(list(known.accounts.values())),
        NOT_ALONE: True,  # nothing in the record says so but an answer to this
        SECOND_HAND: not heard,
    }
    return [code for code in codes.SECOND_LOOK.codes if found[code]]


def _tells_the_same(accounts: list[str]) -> bool:
    long_words = [set(_words(one)) for one in accounts]
    return any(
        _are_alike(one, other)
        for place, one in enumerate(long_words)
        for other in long_words[place + 1 :]
    )


def _words(account: str) -> Iterable[str]:
    found = re.findall(r"[^\W\d_]+", account.casefold())
    return (word for word in found if len(word) >= LONG)


def _are_alike(one: set[str], other: set[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= FEWEST and len(one & other) >= SHARED * shorter


def newest(looks: Iterable[SecondLook]) -> dict[str, SecondLook]:
    """The answer to each question that counts: the newest."""
    return {one.question: one for one in sorted(looks, key=lambda one: one.number)}


def why_not_answer(
    concern: Concern, by: Actor, question: str, answer: str, words: str
) -> str | None:
    """A sentence when a question cannot be answered like this, or not by this actor."""
    if question not in codes.SECOND_LOOK:
        return "There is no such question."
    if answer not in SecondLook.Answer.values:
        return "Say whether you looked."
    if not words.strip():
        return "Write what you see now, or why you do not look into it."
    return enquiring.why_not_add(concern.enquiry, by)
