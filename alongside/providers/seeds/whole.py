"""Two enquiries into whole services: one that goes on, one that was settled.

At Saltwick Court a new manager has four posts empty. Help came first, the director
decided, everybody was seen, and it is getting better: the stop to new placements ends
in a few days, by itself. At Saltwick Lodge it is over a year ago.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.providers.actions import placement as placing
from alongside.providers.actions import whole as actions
from alongside.providers.actions import whole_moving as moving
from alongside.providers.actions import whole_people as people
from alongside.providers.models import Service, WelfareCheck, WholeEnquiry
from alongside.providers.rules.placement import Stop
from alongside.providers.rules.whole_said import (
    Contact,
    Decision,
    MoveSaid,
    Planned,
    Resident,
    Seen,
)
from alongside.providers.seeds import whole_words as words

COMMISSIONER, DIRECTOR = "Graham Illingworth", "Judith Hallam"
LEAD, MANAGER = "Naomi Adeyemi", "Obinna Eze"


def plant(*, small: bool = False) -> str:
    """Both, unless they are there."""
    by = acting(COMMISSIONER)
    with identity.seen_as(by.principals):
        if WholeEnquiry.objects.exists():
            return "enquiries into whole services are there"
    _settled(Story("Saltwick Lodge", 430))
    _goes_on(Story("Saltwick Court Nursing Home", 66), 6 if small else 24)
    return "2 enquiries into whole services"


def acting(name: str) -> Actor:
    """Somebody of the demo, as they act today."""
    return actor.of_user(User.objects.get(full_name=name))


class Story:
    """One enquiry, told day by day since it began."""

    def __init__(self, service: str, days_ago: int) -> None:
        self.service = Service.objects.get(name=service)
        self.began = clock.today() - timedelta(days=days_ago)
        self.now = clock.now()
        self.by = acting(COMMISSIONER)  # as they are today: posts begin somewhere
        self.director, self.manager = acting(DIRECTOR), acting(MANAGER)
        with self.day(0):
            self.enquiry = actions.begin_whole(
                by=self.by, service=self.service, why=words.WHY[service]
            )

    @contextmanager
    def day(self, number: int) -> Iterator[date]:
        """So many days after it began."""
        day = self.began + timedelta(days=number)
        with clock.set_to(self.now - (clock.today() - day)):
            yield day

    def goes(self, number: int, verb: str, why: str, **more: object) -> None:
        """One move, by the director where it is theirs."""
        by = self.director if verb == "settle" else self.by
        said = MoveSaid(why, **more)  # type: ignore[arg-type]
        with self.day(number):
            moving.move_whole(by=by, enquiry=self.enquiry, verb=verb, said=said)

    def says(self, number: int, kind: str, text: str, **more: object) -> None:
        """Something said in it, by the manager where it is theirs."""
        own = kind in ("comment", "challenge", "response")
        by = self.manager if own else self.by
        said = {"kind": kind, "words": text, **more}
        with self.day(number):
            word = actions.say_in_whole(by=by, enquiry=self.enquiry, **said)  # type: ignore[arg-type]
        if answer := words.ANSWERS.get(text):
            with self.day(number + 3):
                actions.say_in_whole(
                    by=self.by,
                    enquiry=self.enquiry,
                    kind="answer",
                    words=answer,
                    answers=word,
                )

    def decide(self, number: int, scope: str) -> None:
        """Everybody is told, and the director decides."""
        with self.day(number) as day:
            for kind, organisation, role, phone in words.CONTACTS:
                said = Contact(kind, organisation, role, phone, day, "By telephone")
                actions.keep_contact(by=self.by, enquiry=self.enquiry, said=said)
            lead = User.objects.get(full_name=LEAD)
            said_by_director = Decision(words.DECIDED, scope, lead)
            moving.decide_whole(
                by=self.director, enquiry=self.enquiry, said=said_by_director
            )

    def see_everybody(self, number: int, rooms: list[Resident]) -> None:
        """Everybody who lives there is listed, and then seen, in three days."""
        with self.day(number):
            people.list_residents(
                by=self.by,
                enquiry=self.enquiry,
                living_there=len(rooms),
                residents=rooms,
            )
        with identity.seen_as(self.by.principals):
            checks = list(WelfareCheck.objects.filter(enquiry=self.enquiry))
        for place, check in enumerate(checks):
            with self.day(number + place % 3) as day:
                told = words.SEEN[place % len(words.SEEN)]
                people.record_welfare_check(
                    by=self.by, check=check, said=Seen(seen_on=day, **told)
                )

    def plans(self, number: int) -> None:
        """The planning meeting, with whoever runs it."""
        with self.day(number) as day:
            said = Planned(met_on=day, provider_was_there=True, **words.PLANNED)
            actions.write_planning(by=self.by, enquiry=self.enquiry, said=said)


def _goes_on(story: Story, living_there: int) -> None:
    story.goes(6, "look_at_pattern", words.PATTERN)
    story.goes(8, "help_first", words.HELP)
    story.goes(26, "recommend", words.RECOMMEND)
    story.decide(26, words.SCOPE)
    with story.day(28) as day:
        stop = Stop(words.STOP, day + timedelta(21), day + timedelta(42))
        live = placing.suspend_placements(by=story.by, enquiry=story.enquiry, stop=stop)
    story.goes(26, "make_safe", words.SAFE)
    story.see_everybody(27, words.rooms()[:living_there])
    story.says(28, "comment", words.COMMENT)
    story.goes(31, "plan", words.SEEN_ALL)
    story.plans(32)
    story.goes(32, "find_out", words.FIND_OUT)
    story.says(36, "challenge", words.CHALLENGE)
    with story.day(49):
        placing.review_suspension(by=story.by, live=live, words=words.LOOKED)
    for kind, text in words.FOUND:
        story.says(55, kind, text)
    story.goes(57, "improve", words.IMPROVE)
    story.says(58, "response", words.RESPONSE)
    story.says(63, "residents", words.RESIDENTS, said_by="People who live there")


def _settled(story: Story) -> None:
    story.goes(5, "recommend", words.LODGE_WHY)
    story.decide(5, words.LODGE_SCOPE)
    story.goes(5, "make_safe", "A nurse comes every evening from today.")
    story.see_everybody(6, words.rooms()[:6])
    story.goes(9, "plan", "Everybody was seen. Nobody was in danger.")
    story.plans(11)
    story.goes(11, "find_out", words.FIND_OUT)
    for kind, text in words.LODGE_FOUND:
        story.says(60, kind, text)
    story.goes(64, "improve", "Medicines come first, then what there is to do.")
    story.says(150, "residents", words.LODGE_RESIDENTS, said_by="People who live there")
    story.goes(155, "sustain", "Three months without a mistake with medicines.")
    for kind, text in words.LODGE_LAST:
        story.says(330, kind, text)
    with story.day(340) as day:
        again = day + timedelta(days=182)
    story.goes(340, "settle", words.LODGE_SETTLED, look_again_on=again)
