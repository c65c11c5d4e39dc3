"""Which circles are about one person, and who in them an alleged source of risk is.

Floors above this one keep rows about people too. They are found by their keys, so that
no table is forgotten which somebody adds later.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import ForeignObjectRel, Model, Q

from alongside.access.actor import Actor
from alongside.access.models import Circled, Membership, Post, User
from alongside.people.models import Person, Relationship

Found = dict[type[Circled], dict[int, int]]  # the circle of each row, by its number


def circles_about(viewer: Actor, person: Person) -> set[int]:
    """The circles of everything about a person, as far as the viewer sees.

    Without those in which there is something about somebody else too.
    """
    return circles_around(viewer, person, person)


def circles_around(viewer: Actor, row: Circled, person: Person | None) -> set[int]:
    """The circles of a row and of all that leads to it, without those in which there is
    something about somebody else than this person."""
    found = _rows_about(row)
    circles = {row.circle_id}
    circles |= {circle for rows in found.values() for circle in rows.values()}
    return circles - _of_others(person, circles)


def _rows_about(row: Circled) -> Found:
    """Every row whose key leads to this one, through however many others."""
    found: Found = {}
    todo: list[tuple[type[Model], set[int]]] = [(type(row), {row.pk})]
    while todo:
        model, numbers = todo.pop()
        for relation in _pointing_at(model):
            rows = _rows(relation, numbers)
            known = found.setdefault(relation.related_model, {})
            new = set(rows) - set(known)
            known.update(rows)
            if new:
                todo.append((relation.related_model, new))
    return found


def _pointing_at(model: type[Model]) -> Iterator[Any]:
    """The keys in tables with a circle that lead to this one."""
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ForeignObjectRel) or relation.field is None:
            continue
        its = relation.related_model
        is_current = not its._meta.db_table.endswith("event")
        if is_current and issubclass(its, Circled) and its is not Person:
            yield relation


def _rows(relation: Any, numbers: set[int]) -> dict[int, int]:
    rows = relation.related_model.objects.filter(
        **{f"{relation.field.name}__in": numbers}
    )
    return dict(rows.values_list("pk", "circle_id"))


def _of_others(person: Person | None, circles: set[int]) -> set[int]:
    """Those of them in which something is about somebody else."""
    number = person.pk if person else 0
    others = Person.objects.filter(circle__in=circles).exclude(pk=number)
    found = set(others.values_list("circle_id", flat=True))
    for relation in _pointing_at(Person):
        name = relation.field.name
        rows = relation.related_model.objects.filter(circle__in=circles)
        rows = rows.exclude(**{name: number}).exclude(**{name: None})
        found |= set(rows.values_list("circle_id", flat=True))
    return found


def principals_of_source(
    viewer: Actor, source: Relationship, circles: Iterable[int]
) -> set[int]:
    """The principals of an alleged source of risk.

    Their sign-in, that of anybody of the same name who is in one of these circles or in
    a team that is, and the private link they spoke up by.
    """
    users = set(_users(source, circles))
    found = {user.principal_id for user in users}
    for model in _with_private_links():
        rows = model.objects.filter(circle__in=circles)
        theirs = Q(user__in=users) | Q(name__iexact=source.name)
        theirs |= Q(email__in=[user.email for user in users if user.email])
        found |= set(rows.filter(theirs).values_list("link__principal_id", flat=True))
    return found


def _users(source: Relationship, circles: Iterable[int]) -> Iterator[User]:
    if source.user:
        yield source.user
    rows = Membership.objects.filter(circle__in=circles).values("principal")
    by_team = Post.objects.filter(team__principal__in=rows).values("user")
    inside = User.objects.filter(Q(principal__in=rows) | Q(pk__in=by_team))
    alike = inside.filter(full_name__iexact=source.name)
    yield from alike.exclude(pk=source.person.user_id or 0)


def _with_private_links() -> Iterator[Any]:
    """The tables that say who holds a private link."""
    for model in Circled.__subclasses__():
        names = {field.name for field in model._meta.get_fields()}
        if {"link", "user", "name", "email"} <= names:
            yield model
