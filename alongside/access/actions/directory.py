"""What can be done to organisations, teams, users and the posts they hold."""

from datetime import date

from alongside.access import clock, rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Organisation, Post, Principal, Team, User


@logged
def add_organisation(*, by: Actor, name: str, kind: str) -> Organisation:
    """Add an organisation to the partnership."""
    rules.refuse_if(rules.why_not_without("administer", by))
    organisation = Organisation.objects.create(name=name, kind=kind)
    record(by=by, act="change", what="add_organisation", subject=organisation)
    return organisation


@logged
def add_team(
    *, by: Actor, organisation: Organisation, name: str, work: str = Team.Work.OTHER
) -> Team:
    """Add a team to an organisation."""
    rules.refuse_if(rules.why_not_without("administer", by))
    principal = Principal.objects.create(kind=Principal.Kind.TEAM)
    team = Team.objects.create(
        organisation=organisation, name=name, work=work, principal=principal
    )
    record(by=by, act="change", what="add_team", subject=team)
    return team


@logged
def add_user(
    *, by: Actor, email: str, full_name: str, about: str = "", password: str | None
) -> User:
    """Give somebody a sign-in. Without a password they cannot use it yet."""
    rules.refuse_if(rules.why_not_without("administer", by))
    principal = Principal.objects.create(kind=Principal.Kind.USER)
    user = User(
        email=email.lower(), full_name=full_name, about=about, principal=principal
    )
    user.set_password(password)
    user.save()
    record(by=by, act="change", what="add_user", subject=user)
    return user


@logged
def give_post(
    *,
    by: Actor,
    user: User,
    role: str,
    organisation: Organisation | None = None,
    team: Team | None = None,
    starts_on: date | None = None,
) -> Post:
    """Give a user a role in an organisation, and so the abilities that go with it."""
    rules.refuse_if(rules.why_not_without("administer", by))
    post = Post.objects.create(
        user=user,
        role=role,
        organisation=organisation or (team.organisation if team else None),
        team=team,
        starts_on=starts_on or clock.today(),
    )
    record(by=by, act="change", what="give_post", subject=post, role=role)
    return post


@logged
def end_post(*, by: Actor, post: Post) -> Post:
    """End a post today. It gives nothing from the user's next page on."""
    post = Post.objects.select_for_update(of=("self",)).get(pk=post.pk)
    rules.refuse_if(rules.why_not_end_post(post, by))
    post.ends_on = clock.today()
    post.save(update_fields=["ends_on"])
    record(by=by, act="change", what="end_post", subject=post)
    return post
