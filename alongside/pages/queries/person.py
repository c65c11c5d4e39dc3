"""What the pages made of several contexts show, viewer first."""

from dataclasses import dataclass, field

from alongside.access import purposes
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership
from alongside.agreed.queries import meeting as meetings
from alongside.concerns.models import Enquiry
from alongside.concerns.queries import following
from alongside.people import queries as people
from alongside.people.models import Limit, Media, Person
from alongside.people.queries import limit as limits
from alongside.people.queries import noticing
from alongside.people.queries.review_lines import Coming, next_review
from alongside.people.rules import is_own_record
from alongside.standards import about_me as headings
from alongside.standards import codes
from alongside.standards.return_tables import HEALTH_CONDITIONS

__all__ = ["circles_of", "is_own_record", "person_page", "who_is_in"]

GLANCE, SHOWN = 2, 4  # pictures, sounds and videos on the page of a person


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
            ("Letters and papers", p.get_letters_look_display()),
            ("NHS number", _in_groups(p.nhs_number)),
            ("Gender", _plain(codes.GENDERS, p.gender)),
            ("Ethnicity", _plain(codes.ETHNICITIES, p.ethnicity)),
            (
                "Main reason for support",
                _plain(codes.SUPPORT_REASONS, p.support_reason),
            ),
            (
                "Health conditions",
                "\n".join(map(HEALTH_CONDITIONS.plain, sorted(p.health_conditions))),
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
    """The person's circle, those of their enquiries and those of the meetings for
    them, as far as the viewer sees."""
    enquiries = Enquiry.objects.filter(person=person).order_by("pk")
    found = [person.circle_id, *enquiries.values_list("circle_id", flat=True)]
    return [*found, *meetings.circles_for(viewer, person.circle_id)]


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
    titles = dict.fromkeys(meetings.circles_for(viewer, person.circle_id), "A meeting")
    titles[person.circle_id] = "The record"
    for circle_id in circles_of(viewer, person):
        title = titles.get(circle_id, "An enquiry, made together")
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
