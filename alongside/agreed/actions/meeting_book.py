"""What the actions on one meeting share: who wrote, what was done, who was first."""

from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.models import Meeting, MeetingStep
from alongside.agreed.models.meeting import OfMeeting
from alongside.agreed.queries import meeting as queries
from alongside.agreed.rules import meeting as rules


class Book:
    """The book that is kept of a meeting."""

    @staticmethod
    def stamp(by: Actor, meeting: Meeting) -> dict[str, Any]:
        """What every row kept of a meeting carries."""
        return {"meeting": meeting, **Book.signed(by, meeting)} | {
            "recorded_at": clock.now()
        }

    @staticmethod
    def signed(by: Actor, meeting: Meeting) -> dict[str, Any]:
        """The circle, and who wrote it down."""
        return {
            "circle_id": meeting.circle_id,
            "recorded_by": by.user.pk if by.user else 0,
            "recorded_by_name": by.name,
        }

    @staticmethod
    def step(by: Actor, meeting: Meeting, kind: str, reason: str = "") -> MeetingStep:
        """Keep what was done to a meeting, and how it stands from now on."""
        newest = queries.newest(by, MeetingStep, meeting)
        return MeetingStep.objects.create(
            **Book.stamp(by, meeting),
            number=newest.number + 1 if newest else 1,
            kind=kind,
            reason=reason.strip(),
            begins_at=meeting.begins_at,
            way=meeting.way,
            place=meeting.place,
        )

    @staticmethod
    def is_by(row: OfMeeting, by: Actor) -> bool:
        """Whether the actor wrote it."""
        return row.recorded_by == (by.user.pk if by.user else 0)

    @staticmethod
    def number_of(newest: Any) -> int:
        """The number of the newest; 0 where there is none."""
        return int(newest.number) if newest else 0

    @staticmethod
    def refuse_unseen(newest: Any, seen: int) -> None:
        """Refuse whoever has not seen the newest."""
        if Book.number_of(newest) != seen:
            raise rules.Overtaken

    @staticmethod
    def is_twice(newest: Any, seen: int, by: Actor, said: dict[str, Any]) -> bool:
        """Whether the newest is this one already: one press that arrived two times."""
        if newest is None or newest.number != seen + 1 or not Book.is_by(newest, by):
            return False
        return all(getattr(newest, name) == value for name, value in said.items())
