"""A meeting as a file for somebody's calendar (RFC 5545).

Calendars are shared, synced and shown on locked screens. So the file names nobody, says
nothing of what the meeting is for, and gives the place only where it is nobody's home:
a time, and a link to the page, which asks who one is.
"""

from datetime import UTC

from icalendar import Calendar, Event

from alongside.access import clock
from alongside.agreed.models import Meeting

TITLE = "Meeting"
PRODUCT = "-//Alongside//Meetings//EN"
TYPE = "text/calendar; charset=utf-8"


def calendar_file(meeting: Meeting, *, href: str, changes: int) -> bytes:
    """The file, with `changes` as its number: a newer one replaces an older one."""
    event = Event()
    event.add("uid", f"{meeting.uid}@alongside")
    event.add("dtstamp", clock.now().astimezone(UTC))
    event.add("dtstart", meeting.begins_at.astimezone(UTC))
    event.add("dtend", meeting.ends_at.astimezone(UTC))
    event.add("summary", TITLE)
    event.add("sequence", changes)
    event.add("status", "CANCELLED" if meeting.is_cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("url", href)
    if meeting.way == Meeting.Way.PLACE:
        event.add("location", meeting.place)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
