"""Who had no part in an enquiry, and so can ask how it was."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.access import identity
from alongside.access.actor import Actor
from alongside.access.models import Entry, Membership, Post, Team, User
from alongside.concerns.models import Asking, Concern
from alongside.concerns.rules import how_it_was as rules
from alongside.concerns.rules.how_it_was import Part
from alongside.people.models import Relationship
from alongside.people.queries import limit as limits

HAD_A_PART = (Entry.Act.CHANGE, Entry.Act.SHARE)


@dataclass(frozen=True)
class Behind:
    """The concern behind an asking, who had a part in it, who may be a risk."""

    concern: Concern
    part: Part
    risky: tuple[Relationship, ...] | None
    desk: Team


def behind(viewer: Actor, asking: Asking) -> Behind:
    """What a rule needs to know and whoever asks or answers does not see.

    It is read at the desk of the team that worked on it, and nothing of it is shown.
    """
    desk = _desk_of(asking)
    with identity.seen_as({*viewer.principals, desk.principal_id}):
        rows = Concern.objects.select_related("person", "lead", "raiser", "enquiry")
        concern = rows.get(pk=asking.concern_id)
        return Behind(concern, _part_in(concern), _risky(viewer, concern), desk)


def _risky(viewer: Actor, concern: Concern) -> tuple[Relationship, ...] | None:
    """Those in the person's life who may be; None where nobody sees the record."""
    if concern.person_id is None:
        return ()
    if concern.person is None:
        return None
    return tuple(limits.alleged_sources_of_risk(viewer, concern.person))


def _desk_of(asking: Asking) -> Team:
    rows = Membership.objects.filter(
        circle_id=asking.circle_id, purpose="safeguarding_team", ends_at=None
    )
    return Team.objects.filter(principal__in=rows.values("principal")).earliest("pk")


def _part_in(concern: Concern) -> Part:
    """Whoever led it, spoke up in it or changed anything, and the teams that did."""
    enquiry = getattr(concern, "enquiry", None)
    circles = [concern.circle_id] + ([enquiry.circle_id] if enquiry else [])
    acted = Entry.objects.filter(circle_id__in=circles, act__in=HAD_A_PART)
    members = Membership.objects.filter(circle_id__in=circles)
    raiser = getattr(concern, "raiser", None)
    users = {
        *acted.exclude(user_id=None).values_list("user_id", flat=True).distinct(),
        *User.objects.filter(principal__in=members.values("principal")).values_list(
            "pk", flat=True
        ),
        *((raiser.user_id,) if raiser and raiser.user_id else ()),
    }
    teams = {
        *Team.objects.filter(principal__in=members.values("principal")).values_list(
            "pk", flat=True
        ),
        *_teams_of(concern.lead),
    }
    return Part(frozenset(users), frozenset(teams))


def _teams_of(lead: User | None) -> Iterable[int]:
    posts = Post.objects.live().filter(user=lead).exclude(team=None)
    return posts.values_list("team_id", flat=True) if lead else ()


def able_posts() -> list[Post]:
    """The posts, held today, of everybody who may be chosen to ask (one query)."""
    able = Post.objects.live().filter(role__in=rules.ABLE).values("user")
    rows = Post.objects.live().filter(user__in=able, user__is_active=True)
    return list(rows.select_related("user", "team__organisation", "organisation"))


def independent(found: Behind) -> list[tuple[User, str]]:
    """Whoever can be chosen as the independent one, each with where they work."""
    posts = able_posts()
    users = {post.user_id: post for post in posts}
    return sorted(
        (
            (post.user, str(post.team or post.organisation or ""))
            for post in users.values()
            if not rules.why_not_independent(post.user, posts, found.part, found.risky)
        ),
        key=lambda one: (one[1], one[0].full_name),
    )
