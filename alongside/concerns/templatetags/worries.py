"""How a worry is put into words on cards and pages."""

from datetime import timedelta
from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils import timezone

from alongside.concerns.models import Concern, Route
from alongside.concerns.models.concern import Danger, State
from alongside.concerns.queries.board import Beside
from alongside.standards import codes

register = template.Library()

TIME_TO_RING = timedelta(days=2)  # our own choice; nothing moves by itself


@register.filter
@lru_cache(maxsize=10_000)
def concern_page(pk: int) -> str:
    """The address of a concern's page, kept: a board of cards asks for eighty of them.

    Made with `{% url %}` they would take a tenth of the time that the board takes.
    """
    return reverse("concerns:concern", args=[pk])


@register.filter
def wish_teller(concern: Concern) -> str:
    """Who told us the person's wish."""
    if not concern.wish_words:
        return ""
    if concern.raised_by_kind == "self":
        return "in their own words"
    return "as told by the one who raised it"


@register.filter
def why_no_wish(concern: Concern) -> str:
    """The sentence for a card where the person's wish is missing."""
    if concern.wish_words:
        return ""
    reason = concern.wish_not_asked_reason
    known = reason in codes.NOT_ASKED_REASONS
    why = codes.NOT_ASKED_REASONS.plain(reason) if known else ""
    return f"Not asked yet. {why}".strip()


@register.filter
def danger_tag(concern: Concern) -> str:
    """A word for danger, or nothing when there is none now."""
    words = {Danger.YES: "In danger now", Danger.UNKNOWN: "Danger not known"}
    return words.get(Danger(concern.danger), "")


@register.filter
def danger_colour(concern: Concern) -> str:
    """The colour that goes with it."""
    return "red" if concern.danger == Danger.YES else "yellow"


@register.filter
def card_tag(concern: Concern, has_died: object = None) -> str:
    """The word on the card of a worry: for danger, or that they have died."""
    return "They have died" if has_died else danger_tag(concern)


@register.filter
def card_colour(concern: Concern, has_died: object = None) -> str:
    """The colour that goes with it."""
    return "grey" if has_died else danger_colour(concern)


@register.filter
def card_kind(concern: Concern, has_died: object = None) -> str:
    """Whether the card stands out."""
    return "danger" if concern.danger == Danger.YES and not has_died else ""


@register.filter
def waited(concern: Concern) -> str:
    """How long it has waited, in words; or that it was opened again."""
    time = in_words(timezone.now() - concern.raised_at)
    if concern.decided_at:
        return f"Opened again. First raised {time} ago"
    return f"Waiting {time}"


@register.filter
def unanswered(route: Route) -> str:
    """How long the other team has not answered."""
    return f"No answer for {in_words(timezone.now() - route.offered_at)}"


@register.filter
def unanswered_colour(route: Route) -> str:
    """Red once it is time to ring them."""
    return "red" if timezone.now() - route.offered_at > TIME_TO_RING else "orange"


def in_words(time: timedelta) -> str:
    """A length of time as people say it.

    >>> in_words(timedelta(minutes=1)), in_words(timedelta(days=3))
    ('a minute', '3 days')
    """
    minutes = max(int(time.total_seconds() // 60), 1)
    for size, one, many in (
        (24 * 60, "a day", "days"),
        (60, "an hour", "hours"),
        (1, "a minute", "minutes"),
    ):
        count = minutes // size
        if count:
            return one if count == 1 else f"{count} {many}"
    return "a minute"


@register.filter
def in_short(concern: "Concern | Beside") -> str:
    """When it was raised and where it has got to: `June 2025: settled`.

    For lists of many: several times as quick as formatting the parts in the template.
    """
    month = timezone.localtime(concern.raised_at).strftime("%B %Y")
    return f"{month}: {State(concern.state).label.lower()}"


@register.filter
def plain(code: str, name: str) -> str:
    """The plain words for a code: `{{ risk.type|plain:"risk_types" }}`."""
    return codes.all_lists()[name].plain(code) if code else ""


@register.filter
def official(code: str, name: str) -> str:
    """The national words for a code: `{{ risk.type|official:"risk_types" }}`."""
    return codes.all_lists()[name].label(code) if code else ""
