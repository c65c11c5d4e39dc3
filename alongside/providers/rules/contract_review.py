"""What has to be said before a contract review goes from one step to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import ContractReview, Service, Visit
from alongside.standards import contracts, reviews

HEARD = ("people", "families")
CAME, NO_VISIT = "came", "no_visit"


@dataclass(frozen=True)
class Planned:
    """A review that is to be, as typed."""

    why: str
    due_on: date
    known_since: date


@dataclass(frozen=True)
class Section:
    """One part of the pack: what it is, where from, of which day, and its lines."""

    title: str
    source: str
    as_of: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Seen:
    """Who went to see, or why nobody did. `expert` is a code."""

    expert: str
    visit: Visit | None = None
    why: str = ""


@dataclass(frozen=True)
class Found:
    """What was found together, and for each promise whether it was kept."""

    goes_well: str
    gets_better: str
    looks: Mapping[int, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """The report for the parties, and the short version for those who live there."""

    words: str
    heard_words: str
    goes_well: str
    gets_better: str
    service_says: str = ""
    why_unheard: str = ""
    unheard_words: str = ""


def why_not_plan(by: Actor, said: Planned, *, has_open: bool) -> str | None:
    """Those who look after care plan one, for a reason, one at a time."""
    if not by.may("look_into_service"):
        return "Those who buy care plan a review. You can ask them for one."
    if has_open:
        return "There is a review of this service already. Nobody is asked twice."
    if not said.why.strip():
        return "Say why there is a review now."
    if said.known_since > clock.today():
        return "The day from which we look back cannot be in the future."
    return why_not_this_day(said.due_on)


def why_not_this_day(day: date) -> str | None:
    """A day to come, within the time we set ourselves."""
    if day < clock.today():
        return "Choose a day that has not gone by."
    if day > reviews.CONTRACT_REVIEW.latest(clock.today()):
        return "Choose a day in the next two years."
    return None


def why_not_for_this_reason(words: str) -> str | None:
    """What is put off or called off says why."""
    return None if words.strip() else "Say why. Everybody who sees this can read it."


def why_not_seen(service_id: int, seen: Seen) -> str | None:
    """Somebody went, with an expert by experience; or why not."""
    if seen.expert not in contracts.NO_EXPERT:
        return "Say whether an expert by experience went along."
    if seen.visit and seen.visit.service_id != service_id:
        return "That visit was to another service."
    if seen.visit and seen.visit.reported_at is None:
        return "Nothing has been written down of that visit yet."
    if seen.expert == CAME and not (seen.visit and seen.visit.with_expert):
        return "No expert by experience is written down for that visit."
    if seen.expert == NO_VISIT and seen.visit:
        return "Choose the visit, or say that nobody went. Not both."
    if seen.expert != NO_VISIT and seen.visit is None:
        return "Choose the visit. If nobody went, say so."
    if seen.expert != CAME and not seen.why.strip():
        return "Say why, in a sentence."
    return None


def why_not_found(found: Found, promises: set[int]) -> str | None:
    """What goes well stands beside what can get better; every promise is looked at."""
    if not found.goes_well.strip():
        return "Write what goes well. It has as much room as the rest."
    if not found.gets_better.strip():
        return "Write what can get better, or that nothing needs to."
    if set(found.looks) != promises:
        return "Say for each promise whether it was kept."
    for kept, words in found.looks.values():
        if kept not in contracts.KEPT:
            return "Say for each promise whether it was kept."
        if kept != "kept" and not words.strip():
            return "Where a promise was not wholly kept, or not looked at, say why."
    return None


def why_not_comment(
    by: Actor, service: Service, *, runs_it: bool, words: str, said_by: str
) -> str | None:
    """Whoever runs it answers. For a service that takes no part here a buyer writes
    down what was said, and who said it."""
    if not runs_it:
        if service.team_id or not by.may("look_into_service"):
            return "The manager of the service answers for it."
        if not said_by.strip():
            return "Write who at the service said this: their work, not their name."
    elif not by.may("answer_for_service"):
        return "The manager of the service answers for it."
    return None if words.strip() else "Write what you want to say to what was found."


def why_not_unanswered(review: ContractReview, words: str) -> str | None:
    """Only when the time for an answer has gone by, and with what was tried."""
    if review.answer_by is None or review.answer_by >= clock.today():
        until = review.answer_by
        day = f" until {until.day} {until:%B %Y}" if until else ""
        return f"The service has time to answer{day}. Wait, or ask how it is going."
    if not words.strip():
        return "Say what you did to reach the service."
    return None


def why_not_agreed(actions: int, words: str) -> str | None:
    """Something is to be done, or it is said why nothing needs to be."""
    if actions or words.strip():
        return None
    return "Write down what somebody will do, or why nothing needs to be done."


def why_not_finished(
    review: ContractReview, *, is_heard: bool, why_unheard: str, words: str
) -> str | None:
    """The guard of the whole: people were heard, and the service could speak."""
    if not is_heard:
        if why_unheard not in contracts.UNHEARD:
            return (
                "Nobody who lives there, and no family, has been heard for this "
                "review. Write down what they say, or why nobody was heard."
            )
        if not words.strip():
            return "Say how you asked, or why you could not."
    if not review.is_answered and not review.why_unanswered:
        return "The service has not had its say yet."
    return None


def why_not_told(told: Told) -> str | None:
    """Each part of the report and of the short version says something."""
    needed = (
        (told.words, "Write the report for the parties."),
        (told.heard_words, "Write what people who live there and families said."),
        (told.goes_well, "Write what goes well, in plain words."),
        (told.gets_better, "Write what gets better, in plain words."),
    )
    return next((sentence for words, sentence in needed if not words.strip()), None)


def why_not_hear(by: Actor, review: ContractReview, voice: str) -> str | None:
    """People are heard from when the pack is there until the report goes out."""
    if not by.may("look_into_service"):
        return "Those who hold the review write down what people say to it."
    if voice not in contracts_voices():
        return "Say whose words these are."
    if review.state in ("gathered", "visited", "found", "answered", "agreed"):
        return None
    return "People can be heard once what is known is put together, until the report."


def contracts_voices() -> tuple[str, ...]:
    """Whose voices a review asks for."""
    return (*HEARD, "staff", "professionals")


def why_not_settle(look_again_on: date) -> str | None:
    """There is a day to look again, later than today."""
    if look_again_on <= clock.today():
        return "Choose a day to come on which to look again."
    return why_not_this_day(look_again_on)
