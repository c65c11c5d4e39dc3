"""What waits for an answer between services and those who buy their care."""

from dataclasses import dataclass, field, replace

from alongside.access.actor import Actor
from alongside.providers.models import Service, Visit
from alongside.providers.queries import packages, visits, workforce
from alongside.providers.queries.packages import Package

FEW = 10


@dataclass(frozen=True)
class Waiting:
    """The first few of each; the rest stands on the pages they lead to."""

    answers: bool  # whether the viewer is one of those who run services
    packages: list[Package] = field(default_factory=list)
    to_come: list[Visit] = field(default_factory=list)
    unanswered: list[Visit] = field(default_factory=list)
    quiet: list[Service] = field(default_factory=list)

    @property
    def has_lines(self) -> bool:
        """Whether there is something that somebody's day shows."""
        return bool(self.packages or self.to_come or self.unanswered)

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not (self.packages or self.to_come or self.unanswered or self.quiet)


def waiting_for(viewer: Actor, most: int = FEW) -> Waiting:
    """All that waits: what somebody's day shows, and services that have gone quiet."""
    own = viewer.may("answer_for_service")
    quiet = workforce.gone_quiet(viewer, most, own=own)
    return replace(waiting_today(viewer, most), quiet=quiet)


def waiting_today(viewer: Actor, most: int) -> Waiting:
    """For whoever runs services: what was seen and decided of them. For others: what
    services asked, visits to make and write up, and visits nobody answered."""
    if viewer.may("answer_for_service"):
        return Waiting(
            answers=True,
            packages=packages.own_answered(viewer, most),
            to_come=visits.to_come(viewer, most),
            unanswered=visits.unanswered(viewer, most, own=True),
        )
    return Waiting(
        answers=False,
        packages=packages.packages_page(viewer, size=most).packages,
        to_come=visits.to_come(viewer, most),
        unanswered=visits.unanswered(viewer, most),
    )
