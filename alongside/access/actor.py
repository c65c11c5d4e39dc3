"""Who is acting: a user in their posts, the holder of a private link, or nobody."""

from dataclasses import dataclass, field, replace

from alongside.access import roles
from alongside.access.models import Link, Post, User


@dataclass(frozen=True)
class Actor:
    """The one on whose behalf something is read or changed.

    `principals` are the numbers row security compares: the user's own and those of the
    teams of their live posts, or the link's.
    """

    user: User | None = None
    link: Link | None = None
    principals: tuple[int, ...] = ()
    roles: frozenset[str] = field(default_factory=frozenset)
    organisation_id: int | None = None
    is_operator: bool = False

    @property
    def is_signed_in(self) -> bool:
        """Whether there is a user."""
        return self.user is not None

    @property
    def principal_id(self) -> int | None:
        """Their own principal, not a team's."""
        if self.user:
            return self.user.principal_id
        return self.link.principal_id if self.link else None

    @property
    def name(self) -> str:
        """How to name them on a page."""
        if self.user:
            return self.user.full_name
        return "Alongside" if self.is_operator else "The one who spoke up"

    def seen_only_as(self, principal: int) -> "Actor":
        """The same one, writing at the desk of the team with this principal."""
        return replace(self, principals=(principal,))

    def may(self, ability: str) -> bool:
        """Whether one of their roles gives this ability."""
        return self.is_operator or any(
            ability in roles.ROLES[code].abilities for code in self.roles
        )


NOBODY = Actor()


def of_user(user: User) -> Actor:
    """The actor for a signed-in user, with the posts they hold today (one query)."""
    posts = list(
        Post.objects.live().filter(user=user).select_related("team").order_by("pk")
    )
    teams = [post.team.principal_id for post in posts if post.team]
    return Actor(
        user=user,
        principals=(user.principal_id, *teams),
        roles=frozenset(p.role for p in posts if p.role in roles.ROLES),
        organisation_id=next(
            (p.organisation_id for p in posts if p.organisation_id), None
        ),
    )


def of_link(link: Link) -> Actor:
    """The actor for the holder of a private link."""
    return Actor(link=link, principals=(link.principal_id,))


def operator() -> Actor:
    """Whoever runs a command on the server. Sees no circle; every role's abilities."""
    return Actor(is_operator=True)
