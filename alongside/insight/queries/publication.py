"""The national return of a year as anybody may see it, rounded, small numbers hidden."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.assurance.national_return.cover import cover
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.sheets import Sheet, table_sheets
from alongside.assurance.national_return.writing import write_workbook
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import returns
from alongside.assurance.rules.as_kept import figures_kept
from alongside.insight import return_publication

HERE = ""  # one database is one council's


@dataclass(frozen=True)
class Published:
    """What may be shown of a year's return, and whether it is what was sent."""

    figures: Figures
    counted_on: date
    number: int

    @property
    def is_sent(self) -> bool:
        """Whether these are the figures of a version that was sent."""
        return self.number > 0

    def sheets(self) -> list[Sheet]:
        """Every table and the shares, rounded."""
        shown = return_publication.publication_of(self.figures, {HERE: self.figures})
        tables = table_sheets(shown.whole, self.figures.missing)
        return [*tables, return_publication.shares(self.figures)]

    def workbook(self) -> bytes:
        """The same as one accessible workbook, with a cover."""
        about = cover(
            self.figures,
            source="the records of the council",
            made_on=self.counted_on,
            further=return_publication.LINES,
            say=return_publication.say_number,
        )
        return _written(lambda path: write_workbook(path, [about, *self.sheets()]))


def _written(write: Callable[[Path], None]) -> bytes:
    with TemporaryDirectory(prefix="alongside-return-") as room:
        path = Path(room, "publication.ods")
        write(path)
        return path.read_bytes()


def published(viewer: Actor, year: ReportingYear) -> Published | None:
    """What was sent last; to those who prepare it, until then, the newest figures."""
    sent = returns.sent_figures(year)
    if sent:
        return Published(figures_kept(sent.figures), sent.sent_on, sent.number)
    found = returns.returns(viewer).filter(year=year.begins).first()
    if found is None or not viewer.may("prepare_return"):
        return None
    count = returns.newest_count(viewer, found)
    if count is None:
        return None
    day = timezone.localdate(count.counted_at)
    return Published(figures_kept(count.figures), day, 0)


def years_sent() -> list[ReportingYear]:
    """Every year of which something was sent, the newest first."""
    return returns.years_sent()
