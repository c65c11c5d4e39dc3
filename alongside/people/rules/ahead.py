"""Who may write what is planned ahead, and what a refusal of treatment still lacks.

Nothing here decides whether a refusal binds: those who treat the person do, on the day.
It says only what stands in the way, and what to talk over.
"""

from collections.abc import Iterable

from alongside.access.actor import Actor
from alongside.people.models import Authority, Person, Refusal
from alongside.people.models.ahead import YesNo
from alongside.people.models.told import Told
from alongside.people.rules.decisions import why_not_keep_decision
from alongside.people.rules.record import is_own_record
from alongside.standards import codes

FOR_HEALTH = ("attorney_welfare", "deputy_welfare")


def why_not_plan_ahead(person: Person, by: Actor) -> str | None:
    """The person, and those who may write down decisions with them."""
    return why_not_keep_decision(person, by)


def why_not_change_ahead(entry: Told, by: Actor) -> str | None:
    """What was taken back stands as it was."""
    if entry.is_taken_back:
        return "This was taken back. Write it anew if it is so again."
    return why_not_plan_ahead(entry.person, by)


def why_not_see_refusal(refusal: Refusal, by: Actor) -> str | None:
    """A paper is seen by somebody who works with the person, and there must be one."""
    if is_own_record(refusal.person, by):
        return "Show the paper to somebody who works with you. They write that here."
    if refusal.is_written != YesNo.YES:
        return "It is not written down, so there is no paper to see."
    if refusal.is_seen:
        return "The paper has been seen already."
    return why_not_change_ahead(refusal, by)


def what_a_refusal_lacks(refusal: Refusal) -> list[str]:
    """What the law wants, of treatment that keeps somebody alive, and is not there."""
    if refusal.covers_life != YesNo.YES:
        return []
    return [
        entry.in_plain_words
        for entry in codes.REFUSAL_NEEDS
        if getattr(refusal, entry.code) != YesNo.YES
    ]


def why_not_binding(refusal: Refusal) -> str | None:
    """Why this is kept as a wish for now; None when nothing written here says so."""
    if refusal.covers_life == YesNo.UNKNOWN:
        return (
            "It is not known whether this covers treatment that keeps somebody alive. "
            "Find out. Until then it is kept here as a wish."
        )
    lacks = what_a_refusal_lacks(refusal)
    if not lacks:
        return None
    return (
        "This covers treatment that keeps somebody alive. For that the law wants more. "
        f"It must also {_listed(lacks)}. Until then it is still kept, as a wish, and "
        "whoever decides must think about it."
    )


def _listed(parts: list[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return f"{'; '.join(parts[:-1])}; and {parts[-1]}"


def what_to_talk_over(refusal: Refusal, powers: Iterable[Authority]) -> list[str]:
    """Where the record does not agree with itself, or nobody has looked."""
    found = []
    if refusal.is_written == YesNo.YES and not refusal.is_seen:
        found.append(
            "Told, not seen. Ask to see the paper before anybody relies on it."
        )
    for power in powers:
        made, began = refusal.made_on, power.starts_on
        if made and began and began > made:
            found.append(
                f"{power.relationship.name} was given a say about health after this "
                "was made. If that covers the same treatment, it may count instead. "
                "Talk it over."
            )
    return found
