"""What the page about one concern shows to the team that works on it."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.access import roles
from alongside.access.actor import Actor
from alongside.access.models import Organisation, Post, Team
from alongside.concerns.models import (
    Appeal,
    Concern,
    Decision,
    Enquiry,
    PersonTold,
    Raiser,
    Route,
    StateChange,
    Update,
)
from alongside.concerns.models.concern import State
from alongside.concerns.queries import death, person_told, tracking
from alongside.concerns.queries.advocacy import Advocacy, advocacy
from alongside.concerns.queries.alike import sharing_a_clue
from alongside.concerns.queries.appealing import of_concern
from alongside.concerns.queries.board import Beside, past_beside
from alongside.concerns.queries.joining import (
    Parted,
    Together,
    decided_for,
    joined_with,
    parted_with,
)
from alongside.concerns.queries.linking import Linked, linked_to
from alongside.concerns.rules import appealing, deciding, joining, states
from alongside.concerns.rules.death import Mark
from alongside.people import queries as people
from alongside.people.models import Person

NEAR = timedelta(days=14)
ANSWERS = {"yes": "Yes", "no": "No", "unknown": "Not known"}


def concerns(viewer: Actor) -> QuerySet[Concern]:
    """Concerns in the viewer's circles, with what every page about one needs."""
    return Concern.objects.select_related(
        "person", "person__lives_at", "service", "lead", "enquiry"
    )


@dataclass(frozen=True)
class Story:
    """Everything on the page of one concern."""

    concern: Concern
    about_me: people.AboutMe | None
    raiser: Raiser | None
    updates: tuple[Update, ...]
    changes: tuple[StateChange, ...]
    decisions: tuple[Decision, ...]
    routes: tuple[Route, ...]
    enquiry: Enquiry | None
    past: tuple[Beside, ...]
    advocacy: Advocacy | None
    appeals: tuple[Appeal, ...]
    mark: Mark | None
    linked: tuple[Linked, ...]
    joined: tuple[Together, ...]
    parted: tuple[Parted, ...]
    told_person: tuple[PersonTold, ...]

    @property
    def goes_on_in(self) -> Together | None:
        """The one that goes on for this one, while they are joined."""
        if not self.concern.is_joined:
            return None
        return next((one for one in self.joined if one.goes_on), None)

    @property
    def told_of_the_same(self) -> list[Together]:
        """Those that are joined to this one now."""
        return [o for o in self.joined if not o.goes_on and not o.joining.undone_at]

    @property
    def may_be_joined(self) -> bool:
        """Whether it is at a point from which it can be joined to another."""
        at = states.move_for("join", self.concern.state)
        return at is not None and self.enquiry is None and not self.told_of_the_same

    @property
    def may_be_parted(self) -> bool:
        """Whether it is at a point at which a part can become one of its own."""
        return self.concern.state in joining.GOES_ON and self.raiser is not None

    @property
    def undone(self) -> list[Together]:
        """Those with which it was joined once, and is no longer."""
        return [one for one in self.joined if one.joining.undone_at]

    @property
    def may_be_looked_at_again(self) -> bool:
        """Whether something stands decided that somebody could say is wrong."""
        return appealing.why_not_now(self.concern.state) is None

    @property
    def is_answer_owed(self) -> bool:
        """Whether a decision was made that the raiser has not been told of."""
        other = self.goes_on_in
        decided_at = (other.other if other else self.concern).decided_at
        return deciding.is_answer_owed(decided_at, self.updates)

    @property
    def is_about_a_child(self) -> bool:
        """Whether the duty to adults does not reach them."""
        return deciding.is_child(self.concern.age)

    @property
    def facts(self) -> list[tuple[str, object]]:
        """What was told beside the words, as questions and answers."""
        c = self.concern
        return [
            ("When it happened", c.happened_when),
            ("Anyone in danger", c.get_danger_display()),
            ("About the danger", c.danger_words),
            ("Name they gave", c.about_name),
            ("Born", c.about_born),
            ("Where they live", f"{c.about_address} {c.about_postcode}".strip()),
            ("Service", c.service.name if c.service else c.service_words),
            ("Needs help in daily life", ANSWERS.get(c.needs_care, "")),
            ("Being hurt, or at risk", ANSWERS.get(c.at_risk, "")),
            ("Raised", f"{timezone.localtime(c.raised_at):%-d %B %Y, %H:%M}"),
        ]

    @property
    def happened(self) -> list[dict[str, object]]:
        """Each move of the concern, for the timeline."""
        moves = {move.verb: move.words for move in states.MOVES}
        return [
            {
                "when": change.at,
                "title": f"We {moves.get(change.verb, 'were told')}",
                "who": change.by_name,
                "words": change.reason,
            }
            for change in self.changes
        ]


def story(viewer: Actor, concern: Concern) -> Story:
    """The whole page of one concern, already opened by the viewer."""
    raiser = (
        tracking.with_hears(Raiser.objects.filter(concern=concern))
        .select_related("organisation")
        .prefetch_related("updates")
        .first()
    )
    return Story(
        concern=concern,
        about_me=people.about_me(viewer, concern.person) if concern.person else None,
        raiser=raiser,
        updates=tuple(raiser.updates.all()) if raiser else (),
        changes=tuple(concern.changes.all()),
        decisions=tuple(concern.decisions.select_related("involvement")),
        routes=tuple(concern.routes.select_related("receiver__organisation")),
        enquiry=getattr(concern, "enquiry", None),
        past=tuple(past_beside(viewer, [concern]).get(concern.pk, ())),
        advocacy=advocacy(viewer, concern) if concern.is_waiting else None,
        appeals=tuple(of_concern(viewer, concern.pk)),
        mark=death.mark(viewer, concern),
        linked=linked_to(viewer, concern),
        told_person=tuple(person_told.written(viewer, concern))
        if concern.decided_at
        else (),
        joined=joined_with(viewer, concern),
        parted=parted_with(viewer, concern),
    )


def who_it_might_be(viewer: Actor, concern: Concern) -> list[people.Likeness]:
    """People the concern may be about, for somebody to look at and say."""
    return people.who_might_be(
        viewer,
        name=concern.about_name,
        date_of_birth=concern.about_born,
        address=concern.about_address,
        postcode=concern.about_postcode,
        nhs_number=concern.about_nhs_number,
    )


def possible_duplicates(viewer: Actor, concern: Concern) -> list[Concern]:
    """Worries raised within a fortnight that may be the same thing, five at most."""
    alike = sharing_a_clue([concern])
    if concern.service_id and not (concern.person_id or concern.about_name):
        alike |= Q(service_id=concern.service_id)
    near = (concern.raised_at - NEAR, concern.raised_at + NEAR)
    return list(
        Concern.objects.filter(alike, raised_at__range=near)
        .exclude(pk=concern.pk)
        .exclude(state=State.JOINED)
        .select_related("person", "service")
        .order_by("-raised_at")[:5]
    )


def routes_to_answer(viewer: Actor) -> QuerySet[Route]:
    """What was passed on to the viewer's teams, unanswered first, then newest."""
    return (
        Route.objects.filter(receiver__principal__in=viewer.principals)
        .select_related("receiver")
        .order_by("answer", "-offered_at")[:50]
    )


def routes_unanswered(viewer: Actor) -> QuerySet[Route]:
    """What the viewer's team passed on and nobody has answered, longest first."""
    if not viewer.may("decide_section_42"):
        return Route.objects.none()
    return (
        Route.objects.filter(answer="")
        .exclude(receiver__principal__in=viewer.principals)
        .select_related("receiver__organisation")
        .order_by("offered_at", "id")[:50]
    )


def teams_that_answer_here(teams: list[Team]) -> set[int]:
    """Those of these teams in which somebody can sign in and accept (one query)."""
    able = [r.code for r in roles.ROLES.values() if "accept_route" in r.abilities]
    posts = Post.objects.live().filter(role__in=able, user__is_active=True)
    return set(posts.filter(team__in=teams).values_list("team_id", flat=True))


def routes(viewer: Actor) -> QuerySet[Route]:
    """Every route in the viewer's circles."""
    return Route.objects.select_related("receiver__organisation", "circle")


def people_to_choose(viewer: Actor) -> QuerySet[Person]:
    """People the viewer may say a concern is about."""
    return people.people(viewer)


def receiving_teams(viewer: Actor) -> list[Team]:
    """Teams something can be passed on to."""
    return list(
        Team.objects.filter(organisation__is_active=True)
        .exclude(work=Team.Work.SAFEGUARDING)
        .exclude(organisation__kind=Organisation.Kind.BOARD)
        .select_related("organisation")
    )


def stage_to_tell(viewer: Actor, concern: Concern) -> str:
    """Whether the raiser hears next the decision they are owed, or news."""
    told = concern.raiser.updates.all()
    is_owed = deciding.is_answer_owed(decided_for(viewer, concern), told)
    return Update.Stage.DECIDED if is_owed else Update.Stage.NEWS
