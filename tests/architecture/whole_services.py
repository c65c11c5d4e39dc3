"""An enquiry into the service of the small partnership, as far as is asked for."""

from datetime import timedelta
from functools import cached_property

from alongside.access import actions as access
from alongside.access import clock
from alongside.concerns.actions import whole as larger
from alongside.concerns.models import WholeLink
from alongside.providers.actions import placement as placing
from alongside.providers.actions import whole as actions
from alongside.providers.actions import whole_moving as moving
from alongside.providers.actions import whole_people as people
from alongside.providers.models import (
    HomeMove,
    PlacementSuspension,
    WelfareCheck,
    WholeEnquiry,
)
from alongside.providers.rules.placement import Stop
from alongside.providers.rules.whole_said import (
    TO_TELL,
    Contact,
    Decision,
    MoveSaid,
    Moving,
    Planned,
    Resident,
    Seen,
)
from tests.architecture.caring import Caring

WHY = MoveSaid("Small things add up.", "We want it to be home again.")


def stop(days: int = 21, reason: str = "Nights are short of staff.") -> Stop:
    """Nobody new can come for so many days."""
    today = clock.today()
    return Stop(reason, today + timedelta(days=2), today + timedelta(days=days))


def contact(kind: str, **more: object) -> Contact:
    """One who was told today."""
    said = {"organisation": f"The {kind}", "role": "Duty desk", "phone": "01632 960100"}
    return Contact(kind=kind, told_on=clock.today(), **(said | more))  # type: ignore[arg-type]


def planned(**more: object) -> Planned:
    """What a planning meeting agreed."""
    said = {
        "met_on": clock.today(),
        "who_does_what": "The nurse looks at medicines.",
        "lines": "Who is there at night?",
        "residents_hear": "At their own meeting, from the manager and from us.",
        "advocates": "An advocate comes on Tuesdays.",
        "past_residents": "We ring everybody who left this year.",
        "provider_was_there": True,
    }
    return Planned(**(said | more))  # type: ignore[arg-type]


def seen(**more: object) -> Seen:
    """One who is well, and says so."""
    said = {
        "seen_on": clock.today(),
        "seen_by": "Social worker",
        "condition": "well",
        "how_they_are": "Up and dressed, with tea.",
        "said": "I like it here.",
    }
    return Seen(**(said | more))  # type: ignore[arg-type]


class WholeServices(Caring):
    """Made, through actions, when it is first asked for."""

    @cached_property
    def whole(self) -> WholeEnquiry:
        """An enquiry into the service, begun by the commissioner."""
        return actions.begin_whole(
            by=self.commissioner, service=self.known_service, why="Falls at night."
        )

    @cached_property
    def decided_whole(self) -> WholeEnquiry:
        """The same, once the director has decided."""
        for kind in TO_TELL:
            actions.keep_contact(
                by=self.commissioner, enquiry=self.whole, said=contact(kind)
            )
        self.whole_goes("recommend")
        lead = self.commissioner.user
        assert lead
        moving.decide_whole(
            by=self.director,
            enquiry=self.whole,
            said=Decision("Help was not enough.", "Nights and medicines.", lead),
        )
        return self.whole_now

    @cached_property
    def resident(self) -> WelfareCheck:
        """One who lives there, whom nobody has seen yet."""
        people.list_residents(
            by=self.commissioner,
            enquiry=self.whole,
            living_there=1,
            residents=[Resident("Room 1", "self")],
        )
        with access.at_the_desk_of(self.team):
            return WelfareCheck.objects.get(enquiry=self.whole)

    @cached_property
    def suspended(self) -> PlacementSuspension:
        """Nobody new can come for three weeks."""
        return placing.suspend_placements(
            by=self.commissioner, enquiry=self.decided_whole, stop=stop()
        )

    @cached_property
    def shut_whole(self) -> WholeEnquiry:
        """The home shuts, and people move."""
        assert self.decided_whole
        self.whole_goes("make_safe")
        moving.move_whole(by=self.director, enquiry=self.whole, verb="shut", said=WHY)
        return self.whole_now

    @cached_property
    def moved_home(self) -> HomeMove:
        """Where the one who lives there moves."""
        assert self.resident
        said = Moving(
            "Room 1", "Gannet House", clock.today(), "Her niece", "A window to the sea"
        )
        return people.write_home_move(
            by=self.commissioner, enquiry=self.shut_whole, said=said
        )

    @cached_property
    def whole_link(self) -> WholeLink:
        """That the enquiry about the person belongs to it."""
        whole, enquiry = self.whole, self.enquiry  # type: ignore[attr-defined]
        return larger.link_to_whole(
            by=self.manager, enquiry=enquiry, whole=whole, reason="The same nights."
        )

    def whole_goes(self, verb: str, said: MoveSaid = WHY) -> None:
        """One move by the commissioner."""
        moving.move_whole(
            by=self.commissioner, enquiry=self.whole, verb=verb, said=said
        )

    @property
    def whole_now(self) -> WholeEnquiry:
        """The enquiry as it is now."""
        with access.at_the_desk_of(self.team):
            rows = WholeEnquiry.objects.select_related("service__team")
            return rows.get(pk=self.whole.pk)
