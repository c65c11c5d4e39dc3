"""What the pages made of several contexts show, viewer first."""

from dataclasses import dataclass, field

from alongside.access import purposes
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership
from alongside.concerns.models import Concern, Enquiry, Route
from alongside.concerns.models.concern import State
from alongside.concerns.queries import board, concern, following, tracking
from alongside.people import queries as people
from alongside.people.models import Limit, Media, Person
from alongside.people.queries import limit as limits
from alongside.people.queries import noticing
from alongside.people.queries.review_lines import Coming, next_review
from alongside.people.rules import is_own_record
from alongside.standards import about_me as headings
from alongside.standards import codes

__all__ = ["circles_of", "day_of", "is_own_record", "person_page", "who_is_in"]

GLANCE, SHOWN = 2, 4  # pictures, sounds and videos on the page of a person
FEW = 5  # shown on the home page; the lists have the rest
OVER = (State.SETTLED, State.RESTED, State.NO_ACTION, State.WITH_OTHERS)


@dataclass(frozen=True)
class Day:
    """What waits for somebody who has signed in; empty where it is not theirs."""

    viewer: Actor
    own: Person | None = None
    happening: list[following.Happening] = field(default_factory=list)
    waiting: tuple[board.Card, ...] = ()
    leading: list[Concern] = field(default_factory=list)
    due: tuple[following.Due, ...] = ()
    passed_on: list[Route] = field(default_factory=list)
    unanswered: list[Route] = field(default_factory=list)
    worries: list[tracking.Story] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    next_review: Coming | None = None

    @property
    def first_name(self) -> str:
        """How to greet them."""
        return self.own.called if self.own else self.viewer.name.split(" ")[0]

    @property
    def does_casework(self) -> bool:
        """Whether they listen to people and find out what happened."""
        return self.viewer.may("see_triage_board")

    @property
    def works_for_people(self) -> bool:
        """Whether they open people's records without receiving worries."""
        return self.viewer.may("see_people") and not self.does_casework

    @property
    def raises_worries(self) -> bool:
        """Whether telling us about a worry is the first thing they come for."""
        return self.viewer.may("see_own_worries") and not self.does_casework

    @property
    def sees_measures(self) -> bool:
        """Whether the measures are for them."""
        may = self.viewer.may
        return may("see_exact_measures") or may("see_rounded_measures")

    @property
    def may_decide(self) -> bool:
        """Whether they decide about what is waiting."""
        return self.viewer.may("decide_section_42")

    @property
    def sees_services(self) -> bool:
        """Whether they look up care services."""
        return self.viewer.may("see_services") and not self.does_casework

    @property
    def reads_quality_notes(self) -> bool:
        """Whether they say what is done about a note on the quality of a service."""
        return self.viewer.may("answer_barrier") and self.sees_services

    @property
    def names_barriers(self) -> bool:
        """Whether they can say what stands in the way."""
        return self.viewer.may("name_barrier")

    @property
    def writes_about_people(self) -> bool:
        """Whether people's reviews are theirs to think of."""
        return self.viewer.may("write_about_person")

    @property
    def administers(self) -> bool:
        """Whether they keep the lists."""
        return self.viewer.may("administer")

    @property
    def receives_routes(self) -> bool:
        """Whether worries are passed on to them."""
        return self.viewer.may("accept_route")


def day_of(viewer: Actor) -> Day:
    """The first few of everything that waits for the viewer. Nothing is counted."""
    may = viewer.may
    own = people.own_record(viewer) if may("see_own_record") else None
    casework = may("see_triage_board")
    return Day(
        viewer=viewer,
        own=own,
        happening=following.happening(viewer, own) if own else [],
        next_review=next_review(viewer, own) if own else None,
        waiting=board.board(viewer).cards[:FEW] if may("decide_section_42") else (),
        leading=_leading(viewer) if casework else [],
        due=following.due(viewer).rows[:FEW] if may("keep_in_touch") else (),
        passed_on=list(concern.routes_to_answer(viewer)[:FEW])
        if may("accept_route")
        else [],
        unanswered=list(concern.routes_unanswered(viewer)[:FEW])
        if may("decide_section_42")
        else [],
        worries=tracking.own_worries(viewer, size=FEW).stories
        if may("see_own_worries") and not casework
        else [],
        people=people.people_page(viewer, "").rows[:FEW]
        if may("see_people") and not casework
        else [],
    )


def _leading(viewer: Actor) -> list[Concern]:
    """Concerns the viewer has taken on that are not over, longest waiting first."""
    return list(
        Concern.objects.filter(lead=viewer.user)
        .exclude(state__in=OVER)
        .select_related("person", "service")
        .order_by("danger", "raised_at", "pk")[:FEW]
    )


@dataclass(frozen=True)
class PersonPage:
    """A person: their own words, what is happening, and the facts."""

    person: Person
    about_me: people.AboutMe
    happening: list[following.Happening]
    is_own: bool
    may_write: bool
    held_back: list[Limit] = field(default_factory=list)
    prompt: str = ""
    next_review: Coming | None = None

    @property
    def held_back_title(self) -> str:
        """How much is held back from the person, for those who work for them."""
        many = len(self.held_back)
        things = "One thing is" if many == 1 else f"{many} things are"
        return f"{things} held back from {self.person.called}’s own view"

    @property
    def called(self) -> str:
        """What headings call them; '' when they read about themselves."""
        return "" if self.is_own else self.person.called

    @property
    def moment(self) -> list[people.Answer]:
        """What helps whoever may have to help at once."""
        return self.about_me.answers(headings.MOMENT, self.called)

    @property
    def has_moment(self) -> bool:
        """Whether anything of that has been said or shown."""
        return any(answer.is_there for answer in self.moment)

    @property
    def matters(self) -> list[people.Answer]:
        """What matters, which a stranger reads next to how to talk with them."""
        return self.about_me.answers(headings.FIRST, self.called)[2:3]

    @property
    def who_matters(self) -> list[people.Answer]:
        """Who matters, under the heading it stands under."""
        return self.about_me.answers(headings.FIRST, self.called)[3:]

    @property
    def every_day(self) -> list[people.Answer]:
        """The rest of what has been said."""
        answers = self.about_me.answers(headings.EVERY_DAY, self.called)
        return [answer for answer in answers if answer.said]

    @property
    def shown_at_once(self) -> list[Media]:
        """What was shown beside what helps at once: a glance, so two at most."""
        return [one for answer in self.moment for one in answer.media][:GLANCE]

    @property
    def shown(self) -> list[Media]:
        """The other pictures, sounds and videos, the newest first."""
        already = self.shown_at_once
        return [one for one in self.about_me.media if one not in already][:SHOWN]

    @property
    def facts(self) -> list[tuple[str, object]]:
        """Who they are, as questions and answers."""
        p = self.person
        return [
            ("Full name", p.name),
            ("Born", _born(p)),
            ("Address", "\n".join(filter(None, (p.address, p.postcode)))),
            ("Lives at", p.lives_at.name if p.lives_at else ""),
            ("Telephone", p.phone),
            ("First language", p.first_language),
            ("NHS number", _in_groups(p.nhs_number)),
            ("Gender", _plain(codes.GENDERS, p.gender)),
            ("Ethnicity", _plain(codes.ETHNICITIES, p.ethnicity)),
            (
                "Main reason for support",
                _plain(codes.SUPPORT_REASONS, p.support_reason),
            ),
        ]


def _born(person: Person) -> str:
    born = person.date_of_birth
    return f"{born.day} {born:%B %Y}, aged {person.age}" if born else ""


def _in_groups(number: str) -> str:
    """An NHS number as it stands on letters."""
    return " ".join(filter(None, (number[:3], number[3:6], number[6:])))


def _plain(code_list: codes.CodeList, code: str) -> str:
    return code_list.plain(code) if code in code_list else ""


def person_page(viewer: Actor, person: Person) -> PersonPage:
    """The whole page of a person the viewer has opened."""
    is_own = is_own_record(person, viewer)
    return PersonPage(
        person=person,
        about_me=people.about_me(viewer, person, media=True),
        happening=following.happening(viewer, person),
        is_own=is_own,
        may_write=is_own or viewer.may("write_about_person"),
        held_back=limits.held_back(viewer, person),
        prompt=noticing.prompt_to_talk(viewer, person),
        next_review=next_review(viewer, person, is_own=is_own),
    )


def circles_of(viewer: Actor, person: Person) -> list[int]:
    """The person's circle and those of their enquiries, as far as the viewer sees."""
    enquiries = Enquiry.objects.filter(person=person).order_by("pk")
    return [person.circle_id, *enquiries.values_list("circle_id", flat=True)]


@dataclass(frozen=True)
class Member:
    """Somebody in a circle, and why."""

    name: str
    organisation: str
    why: str
    to_the_person: str
    since: object


def who_is_in(viewer: Actor, person: Person) -> list[tuple[str, list[Member]]]:
    """Each circle about the person that the viewer is in, with its members."""
    found = []
    for number, circle_id in enumerate(circles_of(viewer, person)):
        title = "The record" if number == 0 else "An enquiry, made together"
        rows = access.members(viewer, circle_id)
        found.append((title, [_member(row) for row in rows]))
    return found


def _member(row: Membership) -> Member:
    principal, purpose = row.principal, purposes.purpose(row.purpose)
    team = getattr(principal, "team", None)
    user = getattr(principal, "user", None)
    return Member(
        name=team.name if team else user.full_name if user else "A private link",
        organisation=team.organisation.name if team else "",
        why=purpose.label,
        to_the_person=purpose.to_the_person,
        since=row.starts_at,
    )
