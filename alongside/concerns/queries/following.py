"""Who is to be asked how they are, and what is happening for one person now."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Enquiry, KeepInTouch, PauseTold
from alongside.concerns.queries.death import HAS_DIED
from alongside.concerns.queries.enquiry import with_outcomes
from alongside.people.models import Person, Statement
from alongside.standards import about_me

PAGE = 20
AHEAD = timedelta(days=14)


@dataclass(frozen=True)
class Due:
    """Somebody to ask how they are: on what day, and how to talk with them."""

    contact: KeepInTouch
    called: str
    how_to_talk: str

    @property
    def when(self) -> str:
        """Whether the day has gone by, is today, or is still to come."""
        if self.contact.due_on < clock.today():
            return "The day has gone by"
        if self.contact.due_on == clock.today():
            return "Today"
        return "In the next two weeks"


@dataclass(frozen=True)
class DueList:
    """One page of the list, and where the next begins ('' on the last)."""

    rows: tuple[Due, ...]
    next_key: str

    @property
    def older_href(self) -> str:
        """The address of the next page, '' on the last."""
        return f"?after={self.next_key}" if self.next_key else ""


def contacts(viewer: Actor) -> QuerySet[KeepInTouch]:
    """Days to ask somebody how they are, in the viewer's circles."""
    return KeepInTouch.objects.select_related(
        "concern__person", "concern__service", "concern__lead"
    )


def _waiting(viewer: Actor) -> QuerySet[KeepInTouch]:
    """Days that have come, or soon do. Nobody asks those who have died."""
    rows = contacts(viewer).filter(done_on=None, due_on__lte=clock.today() + AHEAD)
    return rows.exclude(HAS_DIED)


def due(viewer: Actor, after: str = "") -> DueList:
    """Who is due: the longest overdue first, up to a fortnight ahead (two queries)."""
    rows = _waiting(viewer)
    day, _, last = after.partition(".")
    place, number = _day(day), access.number_in(last)
    if place and number is not None:
        rows = rows.filter(Q(due_on__gt=place) | Q(due_on=place, pk__gt=number))
    found = list(rows.order_by("due_on", "pk")[: PAGE + 1])
    shown = found[:PAGE]
    key = f"{shown[-1].due_on.isoformat()}.{shown[-1].pk}" if found[PAGE:] else ""
    return DueList(_with_talk(viewer, shown), key)


def due_of(viewer: Actor, most: int) -> tuple[Due, ...]:
    """Who is due to hear from the viewer, or from nobody (two queries)."""
    rows = _waiting(viewer)
    rows = rows.filter(Q(concern__lead=viewer.user) | Q(concern__lead=None))
    return _with_talk(viewer, list(rows.order_by("due_on", "pk")[:most]))


def _with_talk(viewer: Actor, rows: list[KeepInTouch]) -> tuple[Due, ...]:
    """Each with how to talk with them."""
    talk = how_to_talk_with(viewer, {row.concern.person_id for row in rows})
    return tuple(
        Due(
            contact=contact,
            called=contact.concern.who_it_is_about,
            how_to_talk=talk.get(contact.concern.person_id or 0, ""),
        )
        for contact in rows
    )


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def how_to_talk_with(viewer: Actor, people: set[int | None]) -> dict[int, str]:
    """The newest words of each person on how to talk with them (one query)."""
    rows = (
        Statement.objects.filter(
            person_id__in=[pk for pk in people if pk],
            heading=about_me.HOW_TO_TALK,
        )
        .order_by("person_id", "-recorded_at", "-pk")
        .distinct("person_id")
    )
    return {row.person_id: row.words for row in rows if row.words}


@dataclass(frozen=True)
class Happening:
    """One thing that is happening for a person, as a card.

    `url_name` and `pk` are its page; `words` what the person wants, `absent` what to
    say while there is nothing.
    """

    title: str
    url_name: str
    pk: int
    since: date
    state: str
    is_over: bool
    words: str = ""
    who: str = ""
    absent: str = ""


def happening(viewer: Actor, person: Person) -> list[Happening]:
    """What is happening for a person, as far as the viewer may see (three queries).

    The person sees the enquiries that are shared with them; the team that works with
    them sees the concerns as well. What goes on now comes first, then the newest.
    """
    told = PauseTold.objects.filter(enquiry=OuterRef("pk")).order_by("-pk")
    rows = Enquiry.objects.filter(person=person).annotate(
        last_step_of_waiting=Subquery(told.values("step")[:1])
    )
    enquiries = list(rows.prefetch_related(with_outcomes()))
    shared = {enquiry.concern_id for enquiry in enquiries}
    concerns: list[Concern] = []
    if viewer.may("see_triage_board"):
        about = Concern.objects.filter(person=person).exclude(pk__in=shared)
        concerns = list(about.exclude(state=Concern.State.JOINED))
    cards = [_enquiry_card(enquiry) for enquiry in enquiries]
    cards += [_concern_card(concern) for concern in concerns]
    cards.sort(key=lambda card: card.since, reverse=True)
    return sorted(cards, key=lambda card: card.is_over)


def _enquiry_card(enquiry: Enquiry) -> Happening:
    wanted = [one for one in enquiry.outcomes if not one.is_withdrawn]
    if enquiry.is_stopped:
        state = "Stopped, as they asked"
    elif enquiry.concluded_on:
        state = "Settled, keeping in touch"
    elif enquiry.last_step_of_waiting in PauseTold.WAITS:  # type: ignore[attr-defined]
        state = "Waiting for now"
    else:
        state = "Talking over what we found" if enquiry.found_on else "Finding out"
    return Happening(
        title="An enquiry, made together",
        url_name="concerns:enquiry",
        pk=enquiry.pk,
        since=enquiry.began_on,
        state=state,
        is_over=enquiry.concluded_on is not None,
        words=wanted[0].words if wanted else "",
        who=wanted[0].said_by if wanted else "",
        absent="" if wanted else "What should come of it is not written yet.",
    )


def _concern_card(concern: Concern) -> Happening:
    return Happening(
        title="A worry that was raised",
        url_name="concerns:concern",
        pk=concern.pk,
        since=_day_of(concern.raised_at),
        state=concern.get_state_display(),
        is_over=concern.is_settled
        or concern.state in (Concern.State.NO_ACTION, Concern.State.WITH_OTHERS),
        words=concern.wish_words,
        who="as told by the one who raised it" if concern.wish_words else "",
        absent="" if concern.wish_words else "They have not been asked yet.",
    )


def _day_of(moment: datetime) -> date:
    return timezone.localdate(moment)
