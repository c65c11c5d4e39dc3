"""Early warning in the demo: small things that were told, and what it asks of them.

Only what is there for good is counted, so this comes after all else is kept. Which
questions come up is worked out as in earnest; nothing here writes one down.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.insight import actions
from alongside.insight.models import ServiceSignal, Watching
from alongside.insight.rules.asked import Answered, Chosen
from alongside.providers import actions as providers
from alongside.providers.models import Service
from alongside.providers.rules.arising import named
from alongside.providers.rules.knowledge import Known
from alongside.providers.rules.support import Offer

DIRECTOR, COMMISSIONER = "Judith Hallam", "Graham Illingworth"
SMALL_THINGS, QUIET = "Rowan Bank", "Saltwick Court Nursing Home"
ITS_MANAGER, QUIET_MANAGER = "Shirley Cotterill", "Obinna Eze"
WHY = (
    "We have time for two calls a month that turn out to be nothing. Graham and Naomi "
    "agreed to it, and we look at it again in spring."
)
# Five people at Rowan Bank: who wrote it, days ago, whose knowledge, area, words.
TOLD = (
    (
        "Farah Siddiqui",
        44,
        "families",
        "basics",
        "A daughter found her mum’s glasses in the laundry, for the second time.",
    ),
    (
        "Josh Pereira",
        37,
        "professionals",
        "basics",
        "Two people were still in bed at eleven. One of them had asked to get up.",
    ),
    (
        "Beatriz Fonseca",
        30,
        "professionals",
        "staff",
        "The nurse on duty could not find the care plan she needed.",
    ),
    (
        "Graham Illingworth",
        23,
        "observers",
        "basics",
        "No drinks within reach in three of the rooms by the garden.",
    ),
    (
        "Sam Whitlock",
        16,
        "people",
        "basics",
        "“They are kind, but there is nobody there in the evening,” a man told me.",
    ),
    (
        "Farah Siddiqui",
        9,
        "families",
        "leadership",
        "Nobody has answered a son’s letter for three weeks.",
    ),
    (
        "Josh Pereira",
        3,
        "professionals",
        "staff",
        "A new worker did not know who eats only soft food. A colleague helped.",
    ),
)
# And at a home of which little was heard before.
MORE = "Ashdale Court"
MORE_TOLD = (
    (
        "Farah Siddiqui",
        33,
        "families",
        "A wife was told to come back later, twice in one week.",
    ),
    (
        "Josh Pereira",
        27,
        "professionals",
        "The call bell rang for ten minutes while I was there.",
    ),
    (
        "Beatriz Fonseca",
        22,
        "professionals",
        "Two records of what people drank had gaps of a whole day.",
    ),
    (
        "Graham Illingworth",
        18,
        "observers",
        "The board with the week’s outings was empty.",
    ),
    (
        "Sam Whitlock",
        13,
        "people",
        "“I don’t know the faces any more,” a woman said.",
    ),
    (
        "Farah Siddiqui",
        9,
        "families",
        "A son found his dad in somebody else’s jumper again.",
    ),
    (
        "Josh Pereira",
        6,
        "professionals",
        "Nobody could say who the key worker is now.",
    ),
    (
        "Beatriz Fonseca",
        2,
        "professionals",
        "The visiting nurse waited half an hour to be let in.",
    ),
)
OWN = (
    "A fall without injury. The family was told.",
    "A tablet was given two hours late. The pharmacist said no harm.",
    "Two people shouted at each other at lunch. Both were heard.",
    "A hoist did not work for a morning. The other one was used.",
)
OWN_MONTHS, OWN_QUIET = 26, 3
EXPLAINED = (
    "Two of our evening staff left in the same week, and I did the rota late. The two "
    "new ones start on Monday. I will write to the son today."
)
ANSWERED = Answered(
    "help",
    "We pay for two evenings a week of agency staff until the new ones know the house, "
    "and a manager from a good home comes to look at the rota with Shirley.",
    COMMISSIONER,
)
OFFERED = (
    "Two evenings a week of agency staff for a month, which we pay for, and a morning "
    "on the rota with a manager whose home does this well."
)
ACCEPTED = "Yes, please. Tuesdays and Fridays are the hard ones."


def plant() -> str:
    """Tell it, let early warning look, and answer one; nothing where that was done or
    there is nobody to do it."""
    known = set(User.objects.values_list("full_name", flat=True))
    if Watching.objects.exists() or not {DIRECTOR, ITS_MANAGER} <= known:
        return ""
    with transaction.atomic():
        _tell()
        chosen = Chosen(Decimal("2"), WHY)
        actions.choose_budget(by=_who(DIRECTOR), chosen=chosen)
    with transaction.atomic():
        asked = actions.refresh_services(by=actor.operator(), anew=True)
    with transaction.atomic():
        _answer()
    return f"{asked} questions, one of them answered"


def _tell() -> None:
    at = Service.objects.select_related("team").get(name=SMALL_THINGS)
    for who, days, voice, area, words in TOLD:
        with _days_ago(days):
            known = _known(voice, words, indicator=area, kind="feedback")
            _as(who, at, known)
    at = Service.objects.select_related("team").get(name=MORE)
    for who, days, voice, words in MORE_TOLD:
        with _days_ago(days):
            _as(who, at, _known(voice, words, kind="feedback"))
    at = Service.objects.select_related("team").get(name=QUIET)
    for back in range(OWN_MONTHS, OWN_QUIET, -1):
        for number in range(2 + back % 2):
            with _days_ago(back * 30 + number * 9):
                words = OWN[(back + number) % len(OWN)]
                _as(QUIET_MANAGER, at, _known("provider", words, kind="notification"))


def _as(who: str, at: Service, known: Known) -> None:
    by = _who(who)
    with identity.seen_as(by.principals):
        providers.tell_about_service(by=by, service=at, known=known)


def _known(voice: str, words: str, *, kind: str, indicator: str = "") -> Known:
    return Known(
        kind=kind,
        voice=voice,
        key_question="safe",
        tone="worry",
        words=words,
        how="seen" if voice in ("provider", "professionals", "observers") else "told",
        reliability="first_hand",
        happened_on=clock.today(),
        indicator=indicator,
    )


def _answer() -> None:
    """The manager says what she knows, and help is offered."""
    manager, buyer = _who(ITS_MANAGER), _who(COMMISSIONER)
    with identity.seen_as(buyer.principals):
        signal = ServiceSignal.objects.filter(
            service__name=SMALL_THINGS, kind=ServiceSignal.Kind.SEVERAL_SEE
        ).first()
    if signal is None:
        return
    with identity.seen_as(manager.principals):
        actions.explain_signal(by=manager, signal=signal, words=EXPLAINED)
    week: date = clock.today() + timedelta(days=7)
    said = Answered(ANSWERED.answer, ANSWERED.words, ANSWERED.who, week)
    with identity.seen_as(buyer.principals):
        actions.answer_signal(by=buyer, signal=signal, said=said, seen=0)
        offer = providers.offer_support(
            by=buyer,
            service=signal.service,
            uid=uuid4(),
            offer=Offer("time", OFFERED, came_of=named("signal", signal.pk)),
        )
    with identity.seen_as(manager.principals):
        providers.say_of_offer(by=manager, offer=offer, verb="accept", words=ACCEPTED)


def _who(name: str) -> Actor:
    return actor.of_user(User.objects.get(full_name=name))


@contextmanager
def _days_ago(days: int) -> Iterator[None]:
    """As if it were late in the morning of that day."""
    day = timezone.localdate() - timedelta(days=days)
    moment = timezone.make_aware(datetime.combine(day, time(11)))
    with clock.set_to(min(moment, clock.now())):
        yield
