"""Components that are one tag: what they show is in their arguments."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template

register = template.Library()
NEUTRAL_PAGE = "https://www.bbc.co.uk/weather"


def _shape(name: str) -> Any:
    return register.inclusion_tag(f"design/components/{name}.html")


@_shape("heading")
def heading(text: str, caption: str = "", lead: str = "") -> dict:
    """The page's one h1, with a caption above and a leading sentence below."""
    return {"text": text, "caption": caption, "lead": lead}


@_shape("button")
def button(
    text: str,
    href: str = "",
    *,
    kind: str = "",
    name: str = "",
    value: str = "",
    hidden: str = "",
) -> dict:
    """A button (a link that looks like one with `href`).

    `kind`: secondary, warning or start. `hidden` is read out after the text.
    """
    modifier = f" govuk-button--{kind}" if kind else ""
    return {
        "text": text,
        "href": href,
        "modifier": modifier,
        "name": name,
        "value": value,
        "hidden": hidden,
    }


@_shape("back_link")
def back_link(href: str, text: str = "Back") -> dict:
    """A way back, above the heading; belongs in `{% block before %}`."""
    return {"href": href, "text": text}


@_shape("summary_list")
def summary_list(rows: Iterable, is_plain: bool = False) -> dict:
    """Questions and answers: (key, value) pairs, or dicts.

    Dict keys: key, value, absent, href, action, hidden.
    """
    shown = [
        row if isinstance(row, Mapping) else {"key": row[0], "value": row[1]}
        for row in rows
    ]
    has_actions = any(row.get("href") for row in shown)
    return {"rows": shown, "is_plain": is_plain, "has_actions": has_actions}


@_shape("tag")
def tag(text: str, colour: str = "") -> dict:
    """A status in a word or two.

    Colours: grey, green, turquoise, blue, purple, pink, red, orange, yellow.
    """
    return {"text": text, "colour": colour}


@_shape("timeline")
def timeline(entries: Iterable[Mapping], level: int = 3) -> dict:
    """What happened, as dicts: when, title, and perhaps who, words, href, is_key."""
    return {"entries": list(entries), "level": level}


@_shape("own_words")
def own_words(words: str, who: str = "", when: Any = "", size: str = "m") -> dict:
    """In their own words: what somebody said, who said it and when."""
    return {"words": words, "who": who, "when": when, "size": size}


@_shape("face")
def face(step: int, words: str, size: str = "") -> dict:
    """One of five faces, 1 the saddest and 5 the gladdest, with its word beside it.

    `size="s"` stands in a line of text.
    """
    return {"step": step, "words": words, "size": size}


@_shape("no_words")
def no_words(text: str, why: str = "") -> dict:
    """Shows plainly that nobody's words are here yet, and why."""
    return {"text": text, "why": why}


@_shape("quick_exit")
def quick_exit(href: str = NEUTRAL_PAGE) -> dict:
    """Leave this page now: a plain link; with JavaScript also Escape three times."""
    return {"href": href}


@_shape("pagination")
def pagination(
    newer: str = "",
    older: str = "",
    newer_text: str = "Newer",
    older_text: str = "Older",
    label: str = "More of this list",
) -> dict:
    """Links to the neighbouring pages of a list paged by key; empty hides one."""
    return {
        "newer": newer,
        "older": older,
        "newer_text": newer_text,
        "older_text": older_text,
        "label": label,
    }


@_shape("warning")
def warning(text: str) -> dict:
    """A sentence nobody should miss."""
    return {"text": text}


@_shape("empty")
def empty(text: str, more: str = "", href: str = "", link_text: str = "") -> dict:
    """What to show where a list has nothing: a sentence, perhaps a next step."""
    return {"text": text, "more": more, "href": href, "link_text": link_text}


@_shape("progress")
def progress(steps: Iterable[Mapping]) -> dict:
    """Where something has got to: dicts with text, state, and perhaps when, words.

    `state` is done, now or next; `label` says it in other words.
    """
    return {"steps": list(steps)}


@_shape("demo_banner")
def demo_banner(
    text: str = "Everybody here is made up. Do not type anything about a real person.",
) -> dict:
    """Says on every page of the demonstration that nothing in it is real."""
    return {"text": text}


@_shape("session_notice")
def session_notice(minutes: int = 30, stay_url: str = "") -> dict:
    """Says when the session ends; with JavaScript, warns two minutes before."""
    return {"minutes": minutes, "seconds": minutes * 60, "stay_url": stay_url}
