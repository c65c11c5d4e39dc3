"""The demo: a meeting that was held and told, and one to come."""

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed.rules import ToDo
from alongside.providers import actions
from alongside.providers.models import Service, SharingMeeting, SharingPart
from alongside.providers.queries import sharing as queries
from alongside.providers.rules.sharing import Decided

SPACE = UUID("6c1b62c4-9e0f-4f0b-9d53-0f7a3a1f5a11")
HELD = (
    (
        "Gannet House",
        "Early mornings came up in three places. And people praise the new garden.",
        "People are asked now when they want to get up, on most days. Nights are one "
        "short twice a week. The garden is used every day.",
        "One person says: they let me sleep now. Another: I like the beans.",
        Decided(
            "peer",
            "Harbour Row shows how tenants help to choose staff for the night.",
            "Council, NHS and the safeguarding team",
            view="Residents’ meeting: yes, if we may ask the questions too.",
        ),
    ),
    (
        "Saltwick Court Nursing Home",
        "A new manager, four empty posts, and families who say nobody rings back.",
        "The manager knows what is not right. Nobody has yet asked people who live "
        "there how it is for them.",
        "",
        Decided(
            "talk",
            "Graham goes to see the manager this week and asks what would help most.",
            "Council, NHS and the safeguarding team",
            why_no_view="Nobody had asked them yet. It is the first thing to do.",
        ),
    ),
)


def plant(*, small: bool = False) -> str:
    """Make both meetings."""
    user = User.objects.get(email="graham.illingworth@westmere.example")
    by = actor.of_user(user)
    with identity.seen_as(by.principals):
        _past(by)
        _to_come(by)
    return "2 meetings"


def _morning(days: int) -> datetime:
    """Ten o’clock, so many days from now: meetings begin in the morning."""
    day = clock.now() + timedelta(days=days)
    return day.replace(hour=10, minute=0, second=0, microsecond=0)


def _past(by: Actor) -> None:
    held_at = _morning(-34)
    meeting = actions.call_sharing(
        by=by,
        uid=uuid5(SPACE, "past"),
        begins_at=held_at,
        place="The Corn Exchange, upstairs",
    )
    parts = [
        actions.put_on_agenda(
            by=by, meeting=meeting, service=Service.objects.get(name=name), why=why
        )
        for name, why, *_ in HELD
    ]
    _held(by, meeting, parts)
    number = queries.held(meeting).number
    actions.send_minutes(
        by=by,
        meeting=meeting,
        minutes="Two services, one of them for good news as well. We decided on help "
        "twice and on no limit. One of us would have gone further, and it says so.",
        seen=number,
    )


def _held(by: Actor, meeting: SharingMeeting, parts: list[SharingPart]) -> None:
    """What was said and decided of each service, and who did not agree."""
    asked = list(meeting.asked.values_list("pk", flat=True))
    actions.hold_sharing(by=by, meeting=meeting, came=asked, spoke=asked[:-1])
    for part, (name, _, said, residents, decided) in zip(parts, HELD, strict=True):
        actions.write_part(by=by, part=part, said=said, residents=residents, seen=0)
        decision = actions.decide_together(
            by=by, part=part, uid=uuid5(SPACE, name), decided=decided
        )
        actions.agree_shared_action(
            by=by, decision=decision, uid=uuid5(SPACE, f"do {name}"), to_do=_to_do(by)
        )
    actions.say_dissent(
        by=by,
        decision=decision,
        uid=uuid5(SPACE, "dissent"),
        name="Helen Garside",
        words="A talk is kind, and too little. I would have gone to see it at night.",
    )


def _to_do(by: Actor) -> ToDo:
    return ToDo(
        what="Ring, and agree a day.",
        serves="People who live there are asked, and somebody comes back to tell them.",
        serves_kind="finding",
        due_on=clock.today() + timedelta(days=5),
        owner=by.user,
    )


def _to_come(by: Actor) -> SharingMeeting:
    begins = _morning(20)
    meeting = actions.call_sharing(
        by=by, uid=uuid5(SPACE, "to come"), begins_at=begins, place="By video"
    )
    actions.put_on_agenda(
        by=by,
        meeting=meeting,
        service=Service.objects.get(name="Gannet House"),
        why="Did the nights get better? And what can others learn from the mornings?",
    )
    return meeting
