"""The first thing on every page about a person: how to talk with them, what matters."""

from typing import Any

from django import template

from alongside.people import queries, rules
from alongside.people.models import Person
from alongside.people.queries.death import death_of

register = template.Library()


@register.inclusion_tag("people/about_first.html", takes_context=True)
def about_first(context: template.Context, person: Person | None) -> dict[str, Any]:
    """Their own words in two lines, for everybody but themselves, and that they have
    died (two queries)."""
    viewer = context["request"].actor
    if person is None or rules.is_own_record(person, viewer):
        return {}
    return {
        "person": person,
        "glance": queries.glance(viewer, person),
        "death": death_of(viewer, person.pk),
    }
