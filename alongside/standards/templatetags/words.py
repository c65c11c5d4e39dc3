"""`{% load words %}`: link a word to its meaning, in place."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from alongside.standards import codes, glossary

register = template.Library()


@register.simple_tag
def term(name: str, shown: str = "") -> SafeString:
    """`{% term "advocate" %}` or `{% term "advocate" "advocates" %}`.

    A word that is not in the glossary is an error, so that no page can use one.
    """
    found = glossary.find(name)
    if found is None:
        raise template.TemplateSyntaxError(f"{name!r} is not in the glossary.")
    return format_html(
        '<a class="govuk-link alongside-term" href="{}#{}" title="{}">{}</a>',
        reverse("standards:words"),
        found.anchor,
        found.meaning,
        shown or name,
    )


@register.filter
def in_plain_words(code: str, name: str) -> str:
    """`{{ enquiry.kind|in_plain_words:"enquiry_types" }}`: a code for everybody."""
    return codes.all_lists()[name].plain(code)


@register.filter
def officially(code: str, name: str) -> str:
    """`{{ enquiry.kind|officially:"enquiry_types" }}`: the source's own words."""
    return codes.all_lists()[name].label(code)
