"""Components with a body: `{% card "Title" %}…{% endcard %}`."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.text import slugify

register = template.Library()
_TABS = "design_tabs"


def _drawn(name: str, **values: Any) -> SafeString:
    return render_to_string(f"design/components/{name}.html", values)


@register.simple_block_tag
def card(
    content: str,
    title: str,
    *,
    href: str = "",
    words: str = "",
    who: str = "",
    said: Any = "",
    absent: str = "",
    meta: str = "",
    tag_text: str = "",
    tag_colour: str = "",
    kind: str = "",
    level: int = 3,
) -> SafeString:
    """One thing in a list, the person's own words on top.

    `words`, `who`, `said` (when): their words; `absent`: what to say when there are
    none. `kind`: "danger" or "quiet".
    """
    return _drawn(
        "card",
        content=content,
        title=title,
        href=href,
        words=words,
        who=who,
        said=said,
        absent=absent,
        meta=meta,
        tag_text=tag_text,
        tag_colour=tag_colour,
        kind=kind,
        level=level,
    )


@register.simple_block_tag
def details(content: str, title: str, is_open: bool = False) -> SafeString:
    """More, for those who want it."""
    return _drawn("details", content=content, title=title, is_open=is_open)


@register.simple_block_tag
def inset(content: str) -> SafeString:
    """Words set apart from the rest."""
    return _drawn("inset", content=content)


@register.simple_block_tag
def notice(
    content: str,
    text: str = "",
    title: str = "Important",
    kind: str = "",
    id: str = "notice",  # noqa: A002
) -> SafeString:
    """A notification banner; `kind="success"` says that something worked."""
    return _drawn("notice", content=content, text=text, title=title, kind=kind, id=id)


@register.simple_block_tag(takes_context=True)
def tab(context: template.Context, content: str, title: str) -> str:
    """One tab inside `{% tabs %}`."""
    made = context.render_context.setdefault(_TABS, [])
    made.append({"id": slugify(title), "title": title, "content": content})
    return ""


@register.simple_block_tag(takes_context=True)
def tabs(
    context: template.Context, content: str, title: str = "On this page"
) -> SafeString:
    """Tabs; without JavaScript a list of links to sections below one another."""
    made = context.render_context.get(_TABS, [])
    context.render_context[_TABS] = []
    return _drawn("tabs", tabs=made, title=title)
