"""Five faces to press, for the person's own pages."""

from typing import Any

from django import template

from alongside.people.models import Person
from alongside.standards import codes

register = template.Library()


@register.inclusion_tag("people/feeling_buttons.html", takes_context=True)
def feeling_buttons(context: template.Context, person: Person) -> dict[str, Any]:
    """One press says how they feel. The heading above has the id `feeling-now`."""
    return {
        "person": person,
        "feelings": codes.FEELINGS,
        "csrf_token": context.get("csrf_token", ""),
    }
