"""What the demo's services say of their room and what they offer; what is missing."""

from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from alongside.access import actor, clock
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.providers import actions
from alongside.providers.models import CapacityFigure, MarketGap, Service
from alongside.providers.rules.capacity import Room
from alongside.providers.rules.market import Missing
from alongside.providers.seeds import register_words as words

COMMISSIONER = "Graham Illingworth"
NOT_SAID = 7  # one service in so many has said nothing
SAID_LONG_AGO = 5  # and one in so many not for a while


def plant(*, small: bool = False) -> str:
    """Write it all down; say how much there is."""
    council = _who(COMMISSIONER)
    for one in words.ON_NO_LIST:
        uid = uuid5(NAMESPACE_URL, str(one["name"]))
        actions.record_service(by=council, uid=uid, **one)
    for name, (manager, offers) in words.OFFERS.items():
        service = Service.objects.get(name=name)
        actions.say_what_is_offered(by=_who(manager), service=service, words=offers)
    gone = Service.Status.DEREGISTERED
    services = Service.objects.exclude(registration_status=gone).order_by("pk")
    for number, service in enumerate(services[:12] if small else services):
        _say_room(council, service, number)
    for name, (manager, free, note) in words.ROOM.items():
        _say_own_room(_who(manager), Service.objects.get(name=name), free, note)
    for gap in words.GAPS:
        _say_gap(*gap)
    return (
        f"{CapacityFigure.objects.count()} figures of room, "
        f"{MarketGap.objects.count()} gaps"
    )


def _who(name: str) -> Actor:
    return actor.of_user(User.objects.get(full_name=name))


def _say_room(by: Actor, service: Service, number: int) -> None:
    """Twice, a month apart, as the council asks each service by telephone."""
    if number % NOT_SAID == NOT_SAID - 1 or service.name in words.ROOM:
        return
    ago = 40 if number % SAID_LONG_AGO == SAID_LONG_AGO - 1 else 4 + number % 9
    places = service.beds
    for days, free in ((ago + 31, number % 3), (ago, (number * 5) % 4)):
        people = (places or 18 + (number * 13) % 60) - free
        as_of = clock.today() - timedelta(days=days)
        room = Room(as_of=as_of, people=people, vacancies=free, places=places)
        actions.record_capacity(by=by, service=service, room=room)


def _say_own_room(by: Actor, service: Service, free: int, note: str) -> None:
    beds = service.beds or 0
    for days, gone in ((33, 1), (2, 0)):
        vacancies = max(free - gone, 0)
        room = Room(
            as_of=clock.today() - timedelta(days=days),
            people=beds - vacancies,
            vacancies=vacancies,
            places=beds,
            note=note if not gone else "",
        )
        actions.record_capacity(by=by, service=service, room=room)


def _say_gap(
    teller: str, days: int, said: dict[str, str | int], answers: words.Answers
) -> None:
    said_on = clock.today() - timedelta(days=days)
    missing = Missing(area=words.AREA, said_on=said_on, **said)  # type: ignore[arg-type]
    uid = uuid5(NAMESPACE_URL, missing.need)
    gap = actions.name_market_gap(by=_who(teller), missing=missing, uid=uid)
    for answerer, answer, text in answers:
        actions.answer_market_gap(
            by=_who(answerer),
            gap=gap,
            answer=answer,
            words=text,
            uid=uuid5(uid, text),
        )
