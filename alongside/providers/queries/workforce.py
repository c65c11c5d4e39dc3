"""The staff of a care service, month by month."""

from dataclasses import dataclass

from django.db.models import Max

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import Service, WorkforceFigure
from alongside.providers.queries import knowing
from alongside.providers.rules import may_see_knowledge
from alongside.providers.rules import workforce as rules

MOST = 36
QUIET_MONTHS = 3
COLUMNS = (
    "Month",
    "Posts",
    "Empty",
    "Empty, of all posts",
    "Started",
    "Left",
    "Care by an agency",
    "Manager in post",
    "Said by",
)


@dataclass(frozen=True)
class Staff:
    """The staff of a service over time, and what it comes to."""

    service: Service
    figures: list[WorkforceFigure]
    may_say: bool

    @property
    def newest(self) -> WorkforceFigure | None:
        """The newest month."""
        return self.figures[0] if self.figures else None

    @property
    def turnover(self) -> rules.Turnover | None:
        """Who left in a year, out of how many."""
        return rules.turnover(self.figures)

    @property
    def vacancy(self) -> float | None:
        """How much of the posts is empty now, in percent."""
        return rules.vacancy_percent(self.newest) if self.newest else None

    @property
    def vacancy_label(self) -> str:
        """What the share of empty posts is called, with its month."""
        return f"Empty at the end of {self.newest.month:%B %Y}" if self.newest else ""

    @property
    def vacancy_note(self) -> str:
        """Who said it."""
        return f"Said by {self.newest.recorded_by_name}" if self.newest else ""

    @property
    def turnover_staff(self) -> int:
        """How many staff there were on average, to the nearest one."""
        return round(self.turnover.staff) if self.turnover else 0

    @property
    def turnover_percent(self) -> float | None:
        """The share that left; None where there was nobody to leave."""
        return self.turnover.percent if self.turnover else None

    @property
    def turnover_note(self) -> str:
        """How many months of the year are known."""
        known = self.turnover.months if self.turnover else 0
        if known >= rules.YEAR:
            return "All 12 months are known"
        return f"Only {known} of 12 months are known, so it may be more"

    @property
    def sentence(self) -> str:
        """What it comes to, in a sentence."""
        if not self.newest or not self.turnover:
            return ""
        month, empty = f"{self.newest.month:%B %Y}", self.newest.empty
        said = f"At the end of {month}, {empty} of {self.newest.posts} posts were empty"
        left = f"{self.turnover.left} people left in the {self.turnover.months} months"
        return f"{said}. {left} that we know of, out of about {self.turnover_staff}."

    @property
    def columns(self) -> tuple[str, ...]:
        """The heads of the table."""
        return COLUMNS

    @property
    def rows(self) -> list[list[str]]:
        """A line for each month, newest first."""
        return [_line(figure) for figure in self.figures]

    @property
    def said(self) -> list[WorkforceFigure]:
        """Months with words beside the numbers."""
        return [figure for figure in self.figures if figure.words]


def newest(service: Service) -> WorkforceFigure | None:
    """The newest month's numbers, corrected where they were; None outside the circle,
    or while nobody has said any."""
    rows = WorkforceFigure.objects.filter(service=service)
    return rows.order_by("-month", "-number").first()


def by_month(service: Service, *, most: int = MOST) -> list[WorkforceFigure]:
    """Each month's newest numbers, newest month first."""
    rows = WorkforceFigure.objects.filter(service=service)
    rows = rows.order_by("-month", "-number").distinct("month")
    return list(rows[:most])


def staff_of(viewer: Actor, service: Service) -> Staff:
    """The staff of a service, for whoever may know of it."""
    figures = by_month(service) if may_see_knowledge(viewer) else []
    why_not = rules.why_not_say_workforce(
        viewer,
        runs_it=knowing.runs_it(viewer, service),
        knows=knowing.is_in_the_circle(viewer, service),
    )
    return Staff(service, figures, why_not is None)


def gone_quiet(viewer: Actor, most: int, *, own: bool = False) -> list[Service]:
    """Services that said numbers before and have said none of the last months: worth a
    call. With `own`, those that the viewer's teams run, after one month."""
    if not may_see_knowledge(viewer):
        return []
    before = rules.months_before(
        rules.month_of(clock.today()), 1 if own else QUIET_MONTHS
    )
    year = rules.months_before(before, rules.YEAR)
    rows = WorkforceFigure.objects.filter(month__gte=year)
    rows = rows.values("service").annotate(newest=Max("month"))
    if own:
        rows = rows.filter(service__team__principal__in=viewer.principals)
    found = rows.filter(newest__lt=before).order_by("newest", "service")[:most]
    days = {row["service"]: row["newest"] for row in found}
    services = {one.pk: one for one in Service.objects.filter(pk__in=days)}
    return [services[pk] for pk in days]


def _line(figure: WorkforceFigure) -> list[str]:
    share = figure.agency_share
    in_post = {True: "Yes", False: "No", None: "Not known"}[figure.manager_in_post]
    said_by = figure.recorded_by_name
    return [
        f"{figure.month:%B %Y}",
        str(figure.posts),
        str(figure.empty),
        f"{rules.vacancy_percent(figure):.0f}%",
        str(figure.started),
        str(figure.left),
        "Not known" if share is None else f"{share}%",
        in_post,
        f"{said_by} (put right)" if figure.number > 1 else said_by,
    ]
