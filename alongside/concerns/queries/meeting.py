"""The meetings of an enquiry, and who can be asked to one."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.access.models import Organisation, Post, Team, User
from alongside.agreed.models import Action, Meeting, MeetingAction
from alongside.concerns.models import Concern, Enquiry, EnquiryMeeting
from alongside.concerns.queries import enquiry as enquiries
from alongside.concerns.queries.advocacy import advocate_of
from alongside.people.models import Outcome, Person

MOST = 40


def meetings_of(viewer: Actor, enquiry: Enquiry) -> list[Meeting]:
    """The meetings of an enquiry that the viewer sees, the next one first (a query)."""
    rows = EnquiryMeeting.objects.filter(enquiry=enquiry).select_related("meeting")
    found = [one.meeting for one in rows.order_by("-meeting__begins_at")[:MOST]]
    to_come = [one for one in reversed(found) if one.is_to_come]
    return to_come + [one for one in found if not one.is_to_come]


@dataclass(frozen=True)
class Meetings:
    """The meetings of an enquiry, and what people agreed to there."""

    rows: list[Meeting]
    to_do: list[MeetingAction]


def told(viewer: Actor, enquiry: Enquiry) -> Meetings:
    """What the page of an enquiry says of its meetings (two queries at most)."""
    rows = meetings_of(viewer, enquiry)
    return Meetings(rows, _to_do_after(rows))


def _to_do_after(found: list[Meeting]) -> list[MeetingAction]:
    """What people agreed to at these meetings and nobody has felt yet, by its day."""
    held = [one.pk for one in found if one.is_held]
    rows = MeetingAction.objects.filter(meeting__in=held).select_related("action")
    rows = rows.exclude(action__state=Action.State.FELT)
    return list(rows.order_by("action__due_on", "pk")[:MOST]) if held else []


def enquiry_meetings(viewer: Actor) -> QuerySet[EnquiryMeeting]:
    """Which enquiry each meeting the viewer sees was called in."""
    return EnquiryMeeting.objects.select_related("enquiry", "meeting")


def in_enquiries(viewer: Actor) -> QuerySet[Meeting]:
    """Meetings the viewer sees that were called in an enquiry."""
    rows = EnquiryMeeting.objects.values("meeting")
    return Meeting.objects.select_related("for_user").filter(pk__in=rows)


def enquiry_of(viewer: Actor, meeting: Meeting) -> Enquiry | None:
    """The enquiry a meeting was called in, where it is shared with the viewer."""
    rows = enquiries.enquiries(viewer).select_related("person__lives_at")
    return rows.filter(meetings__meeting=meeting).first()


def circles_of(viewer: Actor, concern: Concern) -> list[int]:
    """The circles of the meetings about a concern."""
    rows = EnquiryMeeting.objects.filter(enquiry__concern=concern)
    return list(rows.values_list("circle_id", flat=True))


def all_of(viewer: Actor, enquiry: Enquiry) -> list[Meeting]:
    """Every meeting of an enquiry, for an action on all of them."""
    rows = EnquiryMeeting.objects.filter(enquiry=enquiry)
    return list(Meeting.objects.filter(pk__in=rows.values("meeting")).order_by("pk"))


def all_for(viewer: Actor, person_id: int | None) -> list[Meeting]:
    """Every meeting of the enquiries with a person, likewise."""
    rows = EnquiryMeeting.objects.filter(enquiry__person=person_id)
    return list(Meeting.objects.filter(pk__in=rows.values("meeting")).order_by("pk"))


@dataclass(frozen=True)
class Beside:
    """Somebody who works in the enquiry and can be asked with one tick."""

    user: User
    role: str


def beside(viewer: Actor, enquiry: Enquiry) -> list[Beside]:
    """The lead and the advocate, where they are not the viewer."""
    lead, advocate = enquiry.lead, advocate_of(viewer, enquiry)["advocate"]
    found = [Beside(advocate, "Advocate")] if advocate else []
    found += [Beside(lead, "Leads this")] if lead else []
    return [one for one in found if viewer.user is None or one.user != viewer.user]


def wishes(viewer: Actor, enquiry: Enquiry) -> list[Outcome]:
    """What the person wants now."""
    return list(enquiries.wishes(viewer, enquiry).order_by("pk")[:MOST])


def teams_to_ask(viewer: Actor) -> list[Team]:
    """Teams that can be asked, those of organisations that take part."""
    rows = Team.objects.filter(organisation__is_active=True)
    return list(
        rows.exclude(organisation__kind=Organisation.Kind.BOARD).select_related(
            "organisation", "principal"
        )
    )


def users_in(team: Team) -> list[User]:
    """Everybody who works in a team today."""
    posts = Post.objects.live().filter(team=team).values("user")
    return list(User.objects.filter(pk__in=posts))


def person_now(viewer: Actor, enquiry: Enquiry) -> Person | None:
    """Whom the enquiry is about, as far as the viewer sees, with where they live."""
    rows = Person.objects.select_related("lives_at", "user")
    return rows.filter(pk=enquiry.person_id or 0).first()
