"""One thing known of a service as a page shows it: who knew what, and when."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers import rules
from alongside.providers.models import (
    KnowledgeAnswer,
    KnowledgeHold,
    KnowledgeItem,
    KnowledgeRead,
    KnowledgeReply,
)
from alongside.providers.queries import knowing, knowledge
from alongside.providers.rules import answering
from alongside.standards import codes, frameworks


@dataclass(frozen=True)
class ItemPage:
    """Everything around one thing known, and what the viewer can do with it."""

    facts: list[tuple[str, str]]
    who_knew: list[dict[str, Any]]
    can_look_into: bool
    can_take_back: bool
    is_teller: bool
    can_see_service: bool
    why_not_held_back: str | None

    @property
    def is_answered_by_hand(self) -> bool:
        """Whether anything can be done about it here."""
        return self.can_look_into or self.can_take_back


def why_not_reply(by: Actor, item: KnowledgeItem) -> str | None:
    """Whoever runs the service answers."""
    return rules.why_not_answer(by, runs_it=knowing.runs_it(by, item.service))


def why_not_hold_back(item: KnowledgeItem) -> str | None:
    """The same that the action asks."""
    is_read = knowledge.is_read_by_who_runs_it(item)
    return answering.why_not_hold_back_now(item, is_read=is_read)


def page_of(viewer: Actor, item: KnowledgeItem) -> ItemPage:
    """What the page of one thing known shows."""
    is_teller = knowledge.is_teller(viewer, item)
    looks_into = viewer.may("look_into_service")
    knows = knowing.is_in_the_circle(viewer, item.service)
    return ItemPage(
        facts=_facts(item),
        who_knew=who_knew(viewer, item),
        can_look_into=looks_into and knows,
        can_take_back=(is_teller or looks_into) and item.taken_back_at is None,
        is_teller=is_teller,
        can_see_service=knows and viewer.may("see_service_knowledge"),
        why_not_held_back=why_not_hold_back(item) if looks_into else None,
    )


def _facts(item: KnowledgeItem) -> list[tuple[str, str]]:
    says = codes.KNOWLEDGE_VOICES.plain(item.voice)
    facts = [
        ("About", codes.KEY_QUESTIONS.plain(item.key_question)),
        ("Who says so", f"{says}: {item.who_says}" if item.who_says else says),
        ("How they know", codes.KNOWLEDGE_HOW.plain(item.how)),
        ("How sure it is", codes.KNOWLEDGE_RELIABILITY.plain(item.reliability)),
        ("Kind", codes.KNOWLEDGE_KINDS.plain(item.kind)),
        ("Early sign", _plain(codes.EARLY_INDICATORS, item.indicator)),
        ("What the regulator calls it", _title(item)),
    ]
    return [(name, value) for name, value in facts if value]


def _plain(code_list: codes.CodeList, code: str) -> str:
    return code_list.plain(code) if code else ""


def _title(item: KnowledgeItem) -> str:
    framework = frameworks.all_frameworks().get(item.items_framework)
    under = framework.under(item.key_question) if framework else ()
    found = (one.title for one in under if one.code == item.framework_item)
    title = next(found, "")
    return f"{title} ({framework.name})" if framework and title else ""


def who_knew(viewer: Actor, item: KnowledgeItem) -> list[dict[str, Any]]:
    """Who knew what, and when, in order of time."""
    body = f", {item.recorded_for.name}" if item.recorded_for else ""
    told = [(item.recorded_at, "Written down", item.recorded_by_name + body, "")]
    told += [_held(hold) for hold in KnowledgeHold.objects.filter(item=item)]
    told += _ended_by_itself(item)
    told += [_read(read) for read in knowledge.heard_by(viewer, item)]
    for reply in item.replies.all():
        told += _replied(reply)
    told += [_came(answer) for answer in item.answers.all()]
    if item.taken_back_at:
        told.append((item.taken_back_at, "Taken back", "", item.taken_back_why))
    told.sort(key=lambda one: one[0])
    return [
        {"when": _moment(at), "title": title, "who": who, "words": words}
        for at, title, who, words in told
    ]


def _held(hold: KnowledgeHold) -> tuple[Any, str, str, str]:
    day = date_format(timezone.localtime(hold.until), "j F Y")
    ended = hold.step == KnowledgeHold.Step.ENDED
    title = hold.get_step_display() if ended else f"{hold.get_step_display()} to {day}"
    return hold.recorded_at, title, hold.recorded_by_name, hold.words


def _ended_by_itself(item: KnowledgeItem) -> list[tuple[Any, str, str, str]]:
    ends = item.withheld_until
    if ends is None or ends > clock.now():
        return []
    shown = KnowledgeHold.Step.ENDED
    if KnowledgeHold.objects.filter(item=item, step=shown, until=ends).exists():
        return []
    return [(ends, "Shown to those who run the service, as was said", "", "")]


def _read(read: KnowledgeRead) -> tuple[Any, str, str, str]:
    body = read.recorded_for.name if read.recorded_for else "Somebody"
    return read.recorded_at, f"First read at {body}", read.recorded_by_name, ""


def _replied(reply: KnowledgeReply) -> list[tuple[Any, str, str, str]]:
    """What those who run it said; and the answer they got, where they got one."""
    title = "Said that it is wrong" if reply.says_wrong else "Answered"
    said = [(reply.recorded_at, title, reply.recorded_by_name, "")]
    answer: KnowledgeAnswer | None = getattr(reply, "answer", None)
    if answer:
        who = answer.recorded_by_name
        said.append((answer.recorded_at, "They were answered", who, ""))
    return said


def _came(answer: KnowledgeAnswer) -> tuple[Any, str, str, str]:
    title, who = "Said what came of it", answer.recorded_by_name
    return answer.recorded_at, title, who, ""


def _moment(at: Any) -> str:
    return date_format(timezone.localtime(at), "j F Y, H:i")
