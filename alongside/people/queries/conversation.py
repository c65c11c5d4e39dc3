"""What the pages of conversations show, and what two people wrote at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.agreed.models import Action
from alongside.people.models import Answer, Conversation, Person, Undertaking
from alongside.standards import codes, conversations
from alongside.standards.conversations import Movement, QuestionSet

PAGE = 20
DETAILS = {
    "purpose": "What it was for",
    "held_on": "When",
    "place": "Where",
    "who_was_there": "Who was there",
    "support": "What made it easier to talk",
    "said_by": "Whose words",
}


def conversations_of(viewer: Actor) -> QuerySet[Conversation]:
    """Every conversation of people whose circle the viewer is in."""
    return Conversation.objects.select_related("person")


@dataclass(frozen=True)
class Talk:
    """One conversation in a list, with the first thing that was said in it."""

    conversation: Conversation
    words: str = ""

    @property
    def purpose(self) -> str:
        """What it was for, in plain words."""
        return purpose_of(self.conversation)


def conversation_page(
    viewer: Actor, person: Person, after: str = ""
) -> access.Page[Talk]:
    """A person's conversations, newest first (two queries)."""
    rows = Conversation.objects.filter(person=person)
    place = access.key_in(after)
    if place and (day := _day(place[0])):
        rows = rows.filter(Q(held_on__lt=day) | Q(held_on=day, pk__lt=place[1]))
    found = list(rows.order_by("-held_on", "-pk")[: PAGE + 1])
    shown = found[:PAGE]
    said = (
        Answer.objects.filter(conversation__in=shown, feeling="")
        .order_by("conversation", "question", "-version")
        .distinct("conversation", "question")
    )
    answers: dict[int, dict[str, str]] = {}
    for row in said:
        answers.setdefault(row.conversation_id, {})[row.question] = row.words
    talks = [Talk(row, _first_words(row, answers.get(row.pk, {}))) for row in shown]
    last = shown[-1] if found[PAGE:] else None
    return access.Page(talks, f"{last.held_on}|{last.pk}" if last else "")


def _first_words(row: Conversation, said: dict[str, str]) -> str:
    """The first answer in the order of the questions, own questions last."""
    order = [question.code for question in set_of(row).questions]
    names = [*order, *sorted(set(said) - set(order))]
    return next((said[name] for name in names if said.get(name)), "")


def set_of(row: Conversation) -> QuestionSet:
    """The questions it followed."""
    return conversations.all_sets()[row.question_set]


def purpose_of(row: Conversation) -> str:
    """What it was for, in plain words."""
    return codes.CONVERSATION_PURPOSES.plain(row.purpose)


def sheet_of(row: Conversation, version: int | None = None) -> dict[str, str]:
    """Its details and answers by name, as they were in a version (two queries)."""
    version = version or row.version
    held = row
    if version != row.version:
        held = _earlier(row).filter(version=version).last() or row
    sheet = {name: str(getattr(held, name)) for name in Conversation.DETAILS}
    for said in answers_of(row, version).values():
        sheet[said.question] = said.feeling or said.words
        if said.asked:
            sheet[f"{said.question}_asked"] = said.asked
    return sheet


def answers_of(row: Conversation, version: int | None = None) -> dict[str, Answer]:
    """The newest answer to each question, as of a version (one query)."""
    newest = (
        Answer.objects.filter(conversation=row, version__lte=version or row.version)
        .order_by("question", "-version")
        .distinct("question")
    )
    return {said.question: said for said in newest}


def pull_together(
    base: Mapping[str, str], theirs: Mapping[str, str], mine: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """What can be kept of two versions that began from one, and where they differ.

    What only one of the two changed is taken from that one. Where both did, the second
    dictionary has what the other wrote, for the writer to choose.
    """
    keep: dict[str, str] = {}
    apart: dict[str, str] = {}
    for name in {**theirs, **mine}:
        was, now, typed = (sheet.get(name, "") for sheet in (base, theirs, mine))
        keep[name] = now if typed == was else typed
        if now not in (was, typed) and typed != was:
            apart[name] = now
    return keep, apart


@dataclass(frozen=True)
class ShownAnswer:
    """A question, what was said, what it said before and what will be done."""

    asked: str
    said: Answer
    leads_to_action: bool = False
    before: list[Answer] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)


@dataclass(frozen=True)
class ShownMovement:
    """A part of the conversation."""

    title: str
    answers: list[ShownAnswer]
    blank: list[str] = field(default_factory=list)
    feeling_asked: str = ""
    feeling: Answer | None = None


@dataclass(frozen=True)
class Version:
    """One time it was put right."""

    when: datetime
    who: str
    why: str
    before: list[tuple[str, str]]


@dataclass(frozen=True)
class ShownConversation:
    """A whole conversation as its page shows it."""

    row: Conversation
    movements: list[ShownMovement]
    questions: QuestionSet
    versions: list[Version]

    @property
    def purpose(self) -> str:
        """What it was for, in plain words."""
        return purpose_of(self.row)


def shown_conversation(viewer: Actor, row: Conversation) -> ShownConversation:
    """A conversation in its three movements (three queries)."""
    rows = Answer.objects.filter(conversation=row).order_by("question", "-version")
    said: dict[str, list[Answer]] = {}
    for one in rows:
        said.setdefault(one.question, []).append(one)
    promised: dict[str, list[Action]] = {}
    undertaken = Undertaking.objects.filter(answer__conversation=row)
    for made in undertaken.select_related("action", "answer").order_by("pk"):
        promised.setdefault(made.answer.question, []).append(made.action)
    questions = set_of(row)
    movements = [_movement(one, said, promised) for one in questions.movements]
    own = _own(said, promised)
    if own.answers or own.blank:
        movements.append(own)
    return ShownConversation(row, movements, questions, _versions(row))


def _movement(
    movement: Movement,
    said: dict[str, list[Answer]],
    promised: dict[str, list[Action]],
) -> ShownMovement:
    answers = [
        ShownAnswer(
            asked=question.words,
            said=found[0],
            leads_to_action=question.leads_to_action,
            before=found[1:],
            actions=promised.get(question.code, []),
        )
        for question in movement.questions
        if (found := said.get(question.code))
    ]
    pictures = said.get(f"feeling_{movement.code}", [])
    return ShownMovement(
        title=movement.title,
        answers=answers,
        blank=[q.words for q in movement.questions if q.code not in said],
        feeling_asked=movement.feeling,
        feeling=pictures[0] if pictures and pictures[0].feeling else None,
    )


def _own(
    said: dict[str, list[Answer]], promised: dict[str, list[Action]]
) -> ShownMovement:
    """Questions that somebody added, each of which can become something to do."""
    own = [found for name, found in sorted(said.items()) if name.startswith("own_")]
    answers = [
        ShownAnswer(
            asked=found[0].asked or "Something more",
            said=found[0],
            leads_to_action=True,
            before=found[1:],
            actions=promised.get(found[0].question, []),
        )
        for found in own
        if any(one.words for one in found)
    ]
    blank = [one[0].asked for one in own if not any(said.words for said in one)]
    return ShownMovement("Anything else", answers, [asked for asked in blank if asked])


def _versions(row: Conversation) -> list[Version]:
    """Each time it was written or put right, newest first (one query if ever)."""
    held = [row]
    if row.version > 1:
        held += list(_earlier(row).reverse())
    older: list[Conversation | None] = [*held[1:], None]
    return [
        Version(
            one.changed_at,
            one.changed_by_name,
            one.changed_why,
            _before(one, earlier) if earlier else [],
        )
        for one, earlier in zip(held, older, strict=True)
    ]


def _before(now: Conversation, earlier: Conversation) -> list[tuple[str, str]]:
    """The details that were put right, and what they said."""
    changed = [n for n in DETAILS if getattr(now, n) != getattr(earlier, n)]
    said = {name: str(getattr(earlier, name)) for name in changed}
    if "purpose" in said:
        said["purpose"] = codes.CONVERSATION_PURPOSES.plain(earlier.purpose)
    if "held_on" in said:
        said["held_on"] = f"{earlier.held_on.day} {earlier.held_on:%B %Y}"
    return [(DETAILS[name], words or "nothing") for name, words in said.items()]


def answer_to_act_on(viewer: Actor, person: Person, number: str) -> Answer | None:
    """The answer with this number, if it was said in a conversation with the person."""
    if not (number.isdecimal() and len(number) < 19):
        return None
    return (
        Answer.objects.filter(pk=int(number), conversation__person=person)
        .select_related("conversation")
        .first()
    )


def _earlier(row: Conversation) -> Any:
    """Its row as it was before each time it was put right, oldest first."""
    return row.events.order_by("pgh_id")  # type: ignore[attr-defined]


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
