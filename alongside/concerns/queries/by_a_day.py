"""The lines of somebody's work that others wait for by a day: what was asked of other
organisations, plans to stay safe, what others do beside, and early worries."""

from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import AskedPart, Request
from alongside.concerns.queries import beside as besides
from alongside.concerns.queries import causing, safety_plan
from alongside.concerns.queries import early as early_worries
from alongside.concerns.queries.working_on import Rank, Thing, rank_by
from alongside.concerns.rules.timers import day_in_words

MOST = 400  # rows of one kind that are looked at
ASKED = "The council asks you to find something out. Say yes or no"


def not_back(viewer: Actor) -> list[Thing]:
    """What others were asked to find out and have not sent back (one query)."""
    rows = Request.objects.filter(
        enquiry__lead=viewer.user, returned_on=None, due_on__lt=clock.today()
    )
    beside = ("enquiry__concern__person", "enquiry__concern__service", "asked_of")
    return [
        Thing(
            about=f"concern-{row.enquiry.concern_id}",
            who=row.enquiry.concern.who_it_is_about,
            what=f"{row.asked_of.name} has not sent back what you asked",
            page="concerns:ask_to_enquire",
            numbers=(row.enquiry_id,),
            rank=Rank.GONE_BY,
            day=row.due_on,
            tag="Past its day",
            colour="orange",
        )
        for row in rows.select_related(*beside).order_by("due_on", "pk")[:MOST]
    ]


def plans(viewer: Actor) -> list[Thing]:
    """Plans to stay safe that were to be looked at again by now (one query)."""
    return [
        Thing(
            about=f"concern-{row.enquiry.concern_id}",
            who=row.enquiry.concern.who_it_is_about,
            what="Look again, with them, at the plan to stay safe",
            page="concerns:review_plan",
            numbers=(row.enquiry_id,),
            rank=Rank.GONE_BY,
            day=row.review_on or clock.today(),
            tag="Past its day",
            colour="orange",
        )
        for row in safety_plan.overdue_of(viewer, MOST)
    ]


def beside(viewer: Actor) -> list[Thing]:
    """Whoever leads what others do, and is to be spoken with by now; and what the
    person could not be told, to be looked at again (three queries at most)."""
    return [
        Thing(
            about=f"concern-{one.process.concern_id}",
            who=one.process.concern.who_it_is_about,
            what=one.words,
            page="concerns:beside",
            numbers=(one.process.pk,),
            rank=rank_by(one.due_on),
            day=one.due_on,
            tag="Past its day" if one.due_on < clock.today() else "",
            colour="orange",
        )
        for one in besides.contacts_due(viewer)
    ]


def early(viewer: Actor) -> list[Thing]:
    """Early worries that were given to them, to be talked over (two queries)."""
    return [_early(line) for line in early_worries.mine(viewer)]


def _early(line: early_worries.Line) -> Thing:
    """An early worry that was given to them, to be talked over."""
    by = f", by {day_in_words(line.day, clock.today())}" if line.day else ""
    return Thing(
        about=f"early-{line.worry.pk}",
        who=line.worry.who_it_is_about,
        what=f"Talk over an early worry{by}",
        page="concerns:early_one",
        numbers=(line.worry.pk,),
        rank=rank_by(line.day) if line.day else Rank.REST,
        day=line.day or date.max,
        tag="Past its day" if line.is_late else "",
        colour="orange",
    )


def asked(viewer: Actor) -> list[Thing]:
    """What the safeguarding team asked them to find out, the nearest day first (one
    query). It is named by its number, as on its page."""
    out = [part for part in causing.asked_of(viewer) if part.is_out]
    return [_asked(part) for part in sorted(out, key=lambda one: (one.due_on, one.pk))]


def _asked(part: AskedPart) -> Thing:
    by = day_in_words(part.due_on, clock.today())
    asks = "Send back what you found" if part.answer else ASKED
    return Thing(
        about=f"part-{part.pk}",
        who=part.reference,
        what=f"{asks} by {by}",
        page="concerns:asked_part",
        numbers=(part.pk,),
        rank=rank_by(part.due_on),
        day=part.due_on,
        tag="Past its day" if part.is_late else "",
        colour="orange",
    )
