"""What was noticed, said in conversations and from day to day, and told of a life."""

from alongside.access.actor import Actor
from alongside.people.models import (
    Answer,
    CheckIn,
    Conversation,
    How,
    HowItWent,
    Noticing,
    Person,
    StoryEntry,
    TalkedOver,
)
from alongside.people.queries.conversation import purpose_of
from alongside.people.queries.happened.event import MOST, Event, from_view, key_of

HOW_NOTICED = {"seen": How.SEEN, "told": How.TOLD}


def noticed(viewer: Actor, person: Person) -> list[Event]:
    """Small things that were not as usual (one query)."""
    rows = Noticing.objects.filter(person=person).order_by("-pk")[:MOST]
    return [_noticed(row) for row in rows]


def _noticed(row: Noticing) -> Event:
    day = row.on_day
    return Event(
        kind="noticing",
        key=key_of(row),
        number=row.pk,
        what="Something was not as usual",
        at=None if day else row.noticed_at,
        on=day,
        when_said="" if day else row.when_in_words,
        words=row.words,
        said_by=row.noticer,
        how=HOW_NOTICED.get(row.how, ""),
        how_said="" if row.how in HOW_NOTICED else row.how_in_words,
        written_by=row.noticed_by_name,
        written_at=row.noticed_at,
        source="What was noticed",
        url_name="people:noticed",
        url_pk=row.person_id,
    )


def talked_over(viewer: Actor, person: Person) -> list[Event]:
    """When what was noticed was talked over (one query)."""
    rows = TalkedOver.objects.filter(person=person).select_related("involvement")
    return [
        Event(
            kind="noticing",
            key=key_of(row),
            number=row.pk,
            what="What was noticed was talked over",
            more=f"What came of it: {row.what_came}",
            on=row.talked_on,
            **from_view(row.involvement, person.called),
            written_by_user=row.recorded_by,
            written_at=row.recorded_at,
            source="What was noticed",
            url_name="people:noticed",
            url_pk=row.person_id,
        )
        for row in rows.order_by("-pk")[:MOST]
    ]


def conversations(viewer: Actor, person: Person) -> list[Event]:
    """Conversations, with everything that was said in them (two queries)."""
    rows = Conversation.objects.filter(person=person).order_by("-held_on", "-pk")[:MOST]
    said: dict[int, list[str]] = {}
    newest = Answer.objects.filter(conversation__person=person, feeling="")
    for one in newest.order_by("conversation", "question", "-version").distinct(
        "conversation", "question"
    ):
        if one.words:
            said.setdefault(one.conversation_id, []).append(one.words)
    return [
        Event(
            kind="conversation",
            key=key_of(row),
            number=row.pk,
            what=f"A conversation. What it was for: {purpose_of(row).lower()}",
            on=row.held_on,
            words="\n".join(said.get(row.pk, [])),
            said_by=row.said_by,
            how=How.OWN,
            written_by=row.changed_by_name,
            written_at=row.changed_at,
            source="A conversation",
            url_name="people:conversation",
            url_pk=row.pk,
        )
        for row in rows
    ]


def feelings(viewer: Actor, person: Person) -> list[Event]:
    """How the person said they feel (one query)."""
    rows = CheckIn.objects.filter(person=person).order_by("-recorded_at", "-pk")[:MOST]
    return [
        Event(
            kind="day_to_day",
            key=key_of(row),
            number=row.pk,
            what=f"How it feels: {row.feeling_words}",
            at=row.recorded_at,
            words=row.words,
            said_by=row.said_by,
            how=How.OWN,
            written_by_user=row.recorded_by,
            source="Feelings",
            url_name="people:check_ins",
            url_pk=row.person_id,
        )
        for row in rows
    ]


def how_it_went(viewer: Actor, person: Person) -> list[Event]:
    """How the lines of the plan went from day to day (one query)."""
    rows = HowItWent.objects.filter(line__person=person).select_related("line")
    return [
        Event(
            kind="day_to_day",
            key=key_of(row),
            number=row.pk,
            what=f"The plan: {row.line.words}",
            more=f"{row.get_happened_display()}.",
            on=row.went_on,
            words=row.words,
            said_by=row.said_by,
            written_by=row.recorded_by_name,
            written_at=row.recorded_at,
            source="The plan",
            url_name="people:plan_line",
            url_pk=row.line_id,
        )
        for row in rows.order_by("-went_on", "-pk")[:MOST]
    ]


def life_story(viewer: Actor, person: Person) -> list[Event]:
    """What was told of the person's life, dated as they date it (one query)."""
    rows = StoryEntry.objects.filter(person=person, taken_back_on=None)
    return [
        Event(
            kind="life_story",
            key=key_of(row),
            number=row.pk,
            what=row.title,
            on=row.earliest,
            until=row.latest,
            when_said=row.when,
            words=row.words,
            said_by=row.said_by,
            how=row.how,
            written_by_user=row.recorded_by,
            written_at=row.recorded_at,
            source="The life story",
            url_name="people:life_story",
            url_pk=row.person_id,
        )
        for row in rows.order_by("-pk")[:MOST]
    ]
