"""How much each worker looks after now, in numbers of things: never a score."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count

from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.concerns.models import Concern
from alongside.concerns.models.concern import GOING_ON, WAITING, State
from alongside.concerns.queries import longer
from alongside.concerns.queries.workers import workers

UNDER_WAY = (State.ENQUIRING, State.FOUND)
COUNTED = 400  # concerns past their day that are looked at; then it says "at least"


@dataclass(frozen=True)
class Load:
    """What one worker has: enquiries, worries not decided on, what waits, what is past
    its day, and whom they keep in touch with."""

    user: User
    states: Counter[str] = field(default_factory=Counter)
    late: int = 0
    is_at_least: bool = False

    @property
    def enquiries(self) -> int:
        """Enquiries under way."""
        return self._in(UNDER_WAY)

    @property
    def worries(self) -> int:
        """Worries that are listened to and not decided on yet."""
        return self._in((*WAITING, State.PASSED_ON))

    @property
    def paused(self) -> int:
        """Enquiries that wait for now."""
        return self._in((State.PAUSED,))

    @property
    def settled(self) -> int:
        """Settled, and they keep in touch."""
        return self._in((State.SETTLED,))

    @property
    def past_its_day(self) -> str:
        """How many are past their day, in words where not all were counted."""
        return (
            f"at least {self.late}"
            if self.is_at_least and self.late
            else f"{self.late}"
        )

    @property
    def in_words(self) -> str:
        """The same in a line, for a list to choose from."""
        late = f", {self.past_its_day} past its day" if self.late else ""
        enquiries = (
            "1 enquiry" if self.enquiries == 1 else f"{self.enquiries} enquiries"
        )
        worries = "1 worry" if self.worries == 1 else f"{self.worries} worries"
        waits = f", {self.paused} waiting for now" if self.paused else ""
        return f"{enquiries}, {worries} not decided on{waits}{late}"

    def _in(self, states: Sequence[State]) -> int:
        return sum(self.states[state] for state in states)


def loads(viewer: Actor) -> list[Load]:
    """What each worker has, as far as the viewer sees, by name (ten queries at most,
    however many workers there are)."""
    states: dict[int, Counter[str]] = defaultdict(Counter)
    rows = Concern.objects.filter(state__in=list(GOING_ON)).exclude(lead=None)
    counted = rows.order_by().values("lead", "state").annotate(many=Count("pk"))
    for row in counted:
        states[row["lead"]][row["state"]] = row["many"]
    late, is_at_least = longer.late_by_lead(viewer, COUNTED)
    return [
        Load(user, states[user.pk], late[user.pk], is_at_least)
        for user in workers(viewer)
    ]
