"""What has happened so far, what was found, how it was settled, and what comes next."""

from datetime import date

from django.utils import timezone

from alongside.concerns.queries.enquiry import Shared
from alongside.pages.queries.paper.sheet import (
    Cell,
    Chapter,
    Own,
    Part,
    Piece,
    Rows,
    Say,
    chapter,
    day,
)

COLUMNS = ("When", "What happened")
Event = tuple[date, str, str, str]


def so_far(story: Shared) -> Chapter | None:
    """What people did, oldest first."""
    rows = tuple(
        (
            Cell(day(when), picture="day"),
            Cell(what, picture=picture, more=Own(words) if words else None),
        )
        for when, what, words, picture in sorted(_events(story), key=lambda e: e[0])
    )
    return chapter("so_far", Part((Rows("The oldest first", COLUMNS, rows),)))


def _events(story: Shared) -> list[Event]:
    enquiry = story.enquiry
    began = "People began to find out what happened."
    events: list[Event] = [(enquiry.began_on, began, "", "found")]
    if said := [one.outcome.said_on for one in (*story.wanted, *story.withdrawn)]:
        events.append((min(said), "I said what I want.", "", "want"))
    if enquiry.found_on:
        events.append((enquiry.found_on, "I was told what was found.", "", "say"))
    events += _asked_to_stop(story)
    for settled in story.settlements:
        when = timezone.localdate(settled.settled_at)
        events.append((when, "It was settled.", "", "decided"))
    for kept in story.days:
        if kept.done_on:
            asked = f"{kept.done_by_name} asked how I am."
            events.append((kept.done_on, asked, kept.how_they_are, "ask"))
    return events


def _asked_to_stop(story: Shared) -> list[Event]:
    """What I asked for, and what I was answered."""
    answers = {
        "stopped": "People stopped, as I asked.",
        "goes_on": "I was told why people have to go on.",
        "taken_back": "I wanted people to go on after all.",
    }
    events: list[Event] = []
    for asked in story.enquiry.asked_to_stop.all():
        when = timezone.localdate(asked.asked_at)
        events.append((when, "I asked people to stop.", asked.words, "say"))
        if asked.answered_at:
            when, answer = timezone.localdate(asked.answered_at), answers[asked.answer]
            events.append((when, answer, asked.words_to_person, "decided"))
        if asked.came_back_at:
            when = timezone.localdate(asked.came_back_at)
            events.append((when, "People went on again, as I wished.", "", "found"))
    return events


def found(story: Shared) -> Chapter | None:
    """What was found out, in the words the person was told."""
    enquiry = story.enquiry
    if not enquiry.words_to_person:
        return None
    return chapter(
        "found", Part((Own(enquiry.words_to_person, when=enquiry.found_on),))
    )


def settled(story: Shared) -> Chapter | None:
    """What was decided in the end and why, with the person's view of that."""
    newest = story.newest_settlement
    if newest is None:
        return None
    when, view = timezone.localdate(newest.settled_at), newest.involvement
    pieces: list[Piece] = [Own(newest.words_to_person, newest.settled_by_name, when)]
    if view.is_heard:
        mine = Say("This is what I say about that.", picture="say")
        pieces += [mine, Own(view.words, view.spoken_by, when)]
    return chapter("settled", Part(tuple(pieces)))


def ask(story: Shared) -> Chapter | None:
    """The days on which somebody will ask how the person is."""
    days = [Say(f"{day(one.due_on)}.", picture="day") for one in story.days_to_come]
    if not days:
        return None
    sooner = (
        "I do not have to wait for these days. "
        "I can say at any time if things are not right."
    )
    return chapter("ask", Part((*days, Say(sooner, picture="say"))))
