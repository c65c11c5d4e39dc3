"""A region counted: looked at, counted, and written to one folder."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.figures import Figures, StrangeAnswer
from alongside.assurance.national_return.running import NotCounted, Sources
from alongside.assurance.national_return.writing import (
    FolderTaken,
    refuse_what_is_taken,
    write_csv,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.interop.cases.return_folder import ReturnFolder
from alongside.interop.region import measures
from alongside.interop.region.engines import Engine
from alongside.standards.return_tables import return_tables

MEASURES_FILE = "measures.csv"


class NotRun(Exception):
    """Nothing was written; the sentence says why."""


@dataclass(frozen=True)
class Region:
    """What is to be counted, for which year, and where it goes."""

    sources: Sources
    year: ReportingYear
    folder: Path
    to_all: bool = False
    replace: bool = False

    def run(self, engine: Engine, *, today: date) -> dict[str, Figures]:
        """Count every council and all together, and write it. Raises `NotRun`."""
        try:
            refuse_what_is_taken(self.folder, replace=self.replace)
            files = engine.councils_of_files(self.sources)
            _refuse_what_is_unclear(files)
            councils = self._councils(engine, {council for council, _ in files})
            counted = engine.count_measures(self.sources)
            found = measures.measured(counted, self.year)
            self._write(councils, measures.sheet(found, to_all=self.to_all), today)
        except (FolderTaken, NotCounted) as trouble:
            raise NotRun(str(trouble)) from None
        except StrangeAnswer as trouble:
            raise NotRun(
                f"{trouble} Ask the council to make its file anew with alongside "
                "columns, which checks every answer."
            ) from None
        except OSError as trouble:
            raise NotRun(f"{trouble.filename}: {trouble.strerror}.") from None
        return councils

    def _councils(self, engine: Engine, there: set[str]) -> dict[str, Figures]:
        """The return of each council, those with nothing in the year too. What a
        council did not hand over is not known of it, whatever others did."""
        counted = engine.count_return(self.sources, self.year)
        reviewed = engine.councils_with_reviews(self.sources)
        tables = {t.code for t in return_tables().tables if t.needs == "reviews"}
        nothing = frozenset(t.code for t in return_tables().tables if t.needs)
        found = {}
        for council in sorted(there):
            one = counted.get(council) or Figures(self.year, {}, nothing)
            handed = tables if council in reviewed else set()
            missing = (one.missing | tables) - handed
            found[council] = replace(one, missing=frozenset(missing))
        return found

    def _write(
        self,
        councils: Mapping[str, Figures],
        measured: measures.Sheet,
        today: date,
    ) -> None:
        folder = ReturnFolder(
            self.folder,
            year=self.year,
            source=f"the columns of {len(councils)} councils",
            made_on=today,
            to_all=self.to_all,
            replace=self.replace,
        )

        def write_measures(draft: Path) -> None:
            write_csv(draft / MEASURES_FILE, measured.header, measured.rows)

        folder.write(councils, more=(measured,), also=write_measures)


def _refuse_what_is_unclear(files: list[tuple[str, str]]) -> None:
    """Every row is of a council, and every council's rows are in one file."""
    if not files:
        raise NotRun("There is no case in the files.")
    for council, file in files:
        if not council:
            raise NotRun(
                f"{file} has cases that are of no council. Have it made anew with "
                "alongside columns --council."
            )
    twice = [c for c, number in Counter(c for c, _ in files).items() if number > 1]
    if twice:
        named = " and ".join(file for council, file in files if council == twice[0])
        raise NotRun(
            f"{twice[0]} is in more than one file, {named}, and would be counted "
            "twice. Leave one of them."
        )
