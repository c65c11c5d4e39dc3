"""The words for what a letter is about and how it was given."""

from django import template

from alongside.standards import letters

register = template.Library()


@register.filter
def letter_title(about: str) -> str:
    """What stands on top of a letter about this."""
    return letters.words().subjects[about].title


@register.filter
def way_past(way: str) -> str:
    """How a letter was given, as something that has happened."""
    return letters.words().ways[way].past
