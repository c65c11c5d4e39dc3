"""The folder of a return: as it is sent, or as it may be shown to anybody."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.cover import cover, in_full
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.running import whole_of
from alongside.assurance.national_return.sheets import (
    Sheet,
    Show,
    table_sheets,
    unrounded,
)
from alongside.assurance.national_return.writing import write_return
from alongside.assurance.national_return.years import ReportingYear
from alongside.insight import return_publication


@dataclass(frozen=True)
class ReturnFolder:
    """Where the return of a year goes, and what is said of where it is from.

    `to_all` is for anybody to see: rounded, with small numbers hidden.
    """

    folder: Path
    year: ReportingYear
    source: str
    made_on: date
    to_all: bool = False
    replace: bool = False

    def write(
        self,
        councils: Mapping[str, Figures],
        *,
        more: tuple[Sheet, ...] = (),
        also: Callable[[Path], object] = lambda _: None,
    ) -> None:
        """All of it or nothing. Raises `FolderTaken` when something else is there."""
        whole = whole_of(councils, self.year)
        view = _view(whole, councils, to_all=self.to_all)
        about = cover(
            whole,
            source=self.source,
            made_on=self.made_on,
            further=(*_about_several(councils), *view.lines),
            say=view.say,
        )
        tables = table_sheets(view.show, whole.missing)
        name = "publication" if self.to_all else "return"
        write_return(
            self.folder,
            name=f"{name}-{self.year}",
            sheets=[about, *tables, *view.more, *more],
            councils=view.councils,
            replace=self.replace,
            also=also,
        )


def _about_several(councils: Mapping[str, Figures]) -> list[str]:
    """What is to be known where several councils are counted together."""
    if len(councils) < 2:
        return []
    lines = [f"Councils in the file: {len(councils)}."]
    missing = Counter(table for one in councils.values() for table in one.missing)
    for table, number in sorted(missing.items()):
        if number < len(councils):
            lines.append(f"{table}: {number} of the councils supplied nothing for it.")
    return lines


@dataclass(frozen=True)
class _View:
    """What is shown of a return, and how: as it is sent, or to anybody."""

    show: Show
    councils: Mapping[str, Show]
    say: Callable[[int], str] = in_full
    lines: tuple[str, ...] = ()
    more: tuple[Sheet, ...] = ()


def _view(whole: Figures, councils: Mapping[str, Figures], *, to_all: bool) -> _View:
    if not to_all:
        each = {code: unrounded(one) for code, one in councils.items()}
        return _View(unrounded(whole), each)
    published = return_publication.publication_of(whole, councils)
    return _View(
        published.whole,
        published.councils,
        return_publication.say_number,
        return_publication.LINES,
        (return_publication.shares(whole),),
    )
