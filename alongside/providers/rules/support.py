"""Who may offer help to a care service, who answers, and what comes after what."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import Service, SupportOffer
from alongside.standards import helping

State = SupportOffer.State
HELPS = "works_with_service"  # the purpose of whoever helps, in the circle of an offer


@dataclass(frozen=True)
class Offer:
    """An offer of help, as it was typed."""

    kind: str
    words: str
    because: str = ""
    from_service: Service | None = None
    begins_on: date | None = None
    came_of: str = ""


@dataclass(frozen=True)
class OfferMove:
    """One thing that can be said of an offer, and who says it."""

    verb: str
    before: State
    after: State
    whose: str  # "service", "helper" or "anyone" of the two


OFFER_MOVES = (
    OfferMove("accept", State.OFFERED, State.ACCEPTED, "service"),
    OfferMove("decline", State.OFFERED, State.DECLINED, "service"),
    OfferMove("decline", State.ACCEPTED, State.DECLINED, "service"),
    OfferMove("accept", State.DECLINED, State.ACCEPTED, "service"),
    OfferMove("give", State.ACCEPTED, State.GIVEN, "anyone"),
    OfferMove("tell_change", State.GIVEN, State.TOLD, "service"),
    OfferMove("take_back", State.OFFERED, State.TAKEN_BACK, "helper"),
    OfferMove("take_back", State.ACCEPTED, State.TAKEN_BACK, "helper"),
)
OFFER_VERBS = tuple(dict.fromkeys(move.verb for move in OFFER_MOVES))


def offer_move(verb: str, before: str) -> OfferMove | None:
    """The move this verb makes from this state, if there is one."""
    found = (m for m in OFFER_MOVES if m.verb == verb and m.before == before)
    return next(found, None)


def why_not_offer(by: Actor, *, helps_from: bool, is_own: bool = False) -> str | None:
    """Those who look after care offer help, and so does the manager of a service, to
    another one than their own."""
    if is_own:
        return "This is your own service. You can say on its page what it needs."
    if by.may("look_into_service") or (by.may("answer_for_service") and helps_from):
        return None
    return "Those who look after care, and managers of other services, offer help."


def why_not_this_offer(offer: Offer, to: Service) -> str | None:
    """An offer says what it is, so that yes and no are to something."""
    if offer.kind not in helping.SUPPORT_KINDS:
        return "Choose what kind of help it is."
    if not offer.words.strip():
        return "Write what is offered: who would do what, and how often."
    if offer.from_service and offer.from_service.pk == to.pk:
        return "Choose another service: this one is offered the help."
    if offer.begins_on and offer.begins_on < clock.today():
        return "The day it could begin cannot have gone by."
    return None


def why_not_move_offer(
    offer: SupportOffer, verb: str, by: Actor, *, runs_it: bool, helps: bool
) -> str | None:
    """A sentence when this cannot be said of the offer now, or not by this actor.

    Where no team of the service signs in, those who look after care write down what the
    service said.
    """
    move = offer_move(verb, offer.state)
    if move is None:
        return "Somebody has said this already, or something comes before it."
    looks_after = by.may("look_into_service")
    is_service = runs_it and by.may("answer_for_service")
    is_service = is_service or (offer.service.team_id is None and looks_after)
    is_helper = helps or looks_after
    allowed = {
        "service": is_service,
        "helper": is_helper,
        "anyone": is_service or is_helper,
    }
    if allowed[move.whose]:
        return None
    if move.whose == "helper":
        return "Whoever offered it can take it back."
    return "The manager of the service says this."


def why_not_say_of_offer(verb: str, words: str, on: date) -> str | None:
    """Yes, no and what came of it each take a sentence."""
    if not words.strip():
        return {
            "decline": "Write why not, so that the next offer fits better.",
            "tell_change": "Write what it changed, or that it changed nothing.",
        }.get(verb, "Write a sentence about it.")
    if on > clock.today():
        return "The day cannot be in the future."
    return None


def why_not_say_can_help(
    by: Actor, with_what: str, words: str, *, runs_it: bool
) -> str | None:
    """The manager of a service says what it would show to others."""
    if not (runs_it and by.may("answer_for_service")):
        return "The manager of a service says what it can help others with."
    if not with_what.strip() or not words.strip():
        return "Write what you do well, and how you would show it to others."
    return None
