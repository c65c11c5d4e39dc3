"""Keeps conversations, puts them right, and turns an answer into something to do."""

from collections.abc import Mapping
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.people import queries, rules
from alongside.people.actions.advocacy_noting import note_assessment
from alongside.people.models import Answer, Conversation, Person, Undertaking
from alongside.standards import conversations


@logged
def keep_conversation(
    *, by: Actor, person: Person, sheet: Mapping[str, str]
) -> Conversation:
    """Keep a conversation. `sheet` has its details and answers by name; blank is left
    out, so that only what was said is there."""
    refuse_if(rules.why_not_converse(person, by, sheet))
    conversation = Conversation.objects.create(
        person=person,
        circle_id=person.circle_id,
        question_set=conversations.in_use(clock.today()).code,
        changed_by_name=by.name,
        recorded_by=by.user.pk if by.user else 0,
        **_details(sheet),
    )
    _answer(by, conversation, sheet, before={})
    _note_need(by, conversation)
    record(by=by, act="change", what="keep_conversation", subject=conversation)
    return conversation


@logged
def correct_conversation(
    *,
    by: Actor,
    conversation: Conversation,
    sheet: Mapping[str, str],
    seen_version: int,
    why: str = "",
) -> Conversation:
    """Put a conversation right. What it said before is kept, with who changed it.

    `seen_version` is the one the writer had in front of them; when there is a newer
    one nothing is changed, and the writer is told.
    """
    conversation = Conversation.objects.select_for_update(of=("self",)).get(
        pk=conversation.pk
    )
    refuse_if(rules.why_not_converse(conversation.person, by, sheet))
    if conversation.version != seen_version:
        raise Refused("Somebody else changed this while you were writing. Look again.")
    before = queries.sheet_of(conversation)
    was_for = conversation.purpose
    for name, value in _details(sheet).items():
        setattr(conversation, name, value)
    conversation.version += 1
    conversation.changed_by_name, conversation.changed_why = by.name, why.strip()
    conversation.changed_at = clock.now()
    conversation.save()
    _answer(by, conversation, sheet, before=before)
    if conversation.purpose != was_for:
        _note_need(by, conversation)
    record(by=by, act="change", what="correct_conversation", subject=conversation)
    return conversation


@logged
def agree_to_do(
    *, by: Actor, person: Person, to_do: ToDo, answer: Answer | None = None
) -> Action:
    """Agree that somebody will do something for the person, perhaps from an answer."""
    owner = to_do.owner
    if owner and owner not in queries.who_may_own(by, person):
        raise Refused(f"{owner.full_name} is not in {person.called}’s circle.")
    came_from = ""
    if answer:
        held = answer.conversation.held_on
        came_from = f"A conversation on {held.day} {held:%B %Y}"
    action = agreed.agree_action(
        by=by,
        circle_id=person.circle_id,
        to_do=to_do,
        for_name=person.called,
        for_user=person.user,
        came_from=came_from,
    )
    if answer:
        Undertaking.objects.create(
            answer=answer, action=action, circle_id=person.circle_id
        )
    record(by=by, act="change", what="agree_to_do", subject=action)
    return action


def _note_need(by: Actor, conversation: Conversation) -> None:
    """The duty to think of an advocate begins with an assessment."""
    if conversation.purpose == "assessment":
        note_assessment(by=by, person=conversation.person, about=conversation)


def _details(sheet: Mapping[str, str]) -> dict[str, object]:
    details: dict[str, object] = {
        name: sheet.get(name, "").strip() for name in Conversation.DETAILS
    }
    held_on = str(details["held_on"])
    details["held_on"] = date.fromisoformat(held_on) if held_on else clock.today()
    return details


def _answer(
    by: Actor,
    conversation: Conversation,
    sheet: Mapping[str, str],
    before: Mapping[str, str],
) -> None:
    """Add what was said, of all questions whose answer is not what it was."""
    rows = []
    for name in {**before, **sheet}:
        said, asked = sheet.get(name, ""), f"{name}_asked"
        if name in Conversation.DETAILS or name.endswith("_asked"):
            continue
        changed = [n for n in (name, asked) if sheet.get(n, "") != before.get(n, "")]
        if not changed:
            continue
        is_picture = name.startswith("feeling_")
        rows.append(
            Answer(
                conversation=conversation,
                circle_id=conversation.circle_id,
                question=name,
                asked=sheet.get(asked, "").strip(),
                words="" if is_picture else said.strip(),
                feeling=said if is_picture else "",
                version=conversation.version,
                recorded_by_name=by.name,
            )
        )
    Answer.objects.bulk_create(rows)
