"""What counts: DuckDB on this machine, or Spark on a cluster. Both give the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from alongside.assurance.national_return import on_spark, running
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.running import Sources
from alongside.assurance.national_return.years import ReportingYear
from alongside.insight.measuring import on_spark as measuring_on_spark
from alongside.insight.measuring import running as measuring
from alongside.insight.measuring.running import Counted

FILES = "SELECT DISTINCT coalesce(council, ''), {file} FROM {rows}"
OF_REVIEWS = "SELECT DISTINCT council FROM reviews"


class Engine(Protocol):
    """What is asked of an engine. Each raises `NotCounted` with a sentence."""

    def councils_of_files(self, sources: Sources) -> list[tuple[str, str]]:
        """Each council with each file of cases that has rows of it."""
        ...

    def councils_with_reviews(self, sources: Sources) -> set[str]:
        """The councils that handed over their reviews, be there any or none."""
        ...

    def count_return(self, sources: Sources, year: ReportingYear) -> dict[str, Figures]:
        """The return of each council."""
        ...

    def count_measures(self, sources: Sources) -> list[Counted]:
        """What measures are made of, by council and month."""
        ...


@dataclass(frozen=True)
class OnDuckDB:
    """In this process, with so much memory; the rest goes to the disk."""

    memory: str = running.MEMORY

    def councils_of_files(self, sources: Sources) -> list[tuple[str, str]]:
        """Each council with each file of cases that has rows of it."""
        place = str(sources.cases).replace("'", "''")
        rows = f"read_parquet('{place}', filename = true)"
        with running.opened(sources, memory=self.memory) as connection:
            asked = FILES.format(file="filename", rows=rows)
            return sorted(connection.execute(asked).fetchall())

    def councils_with_reviews(self, sources: Sources) -> set[str]:
        """The councils that handed over their reviews, be there any or none."""
        if sources.reviews is None:
            return set()
        with running.opened(sources, memory=self.memory) as connection:
            return {str(c) for (c,) in connection.execute(OF_REVIEWS).fetchall()}

    def count_return(self, sources: Sources, year: ReportingYear) -> dict[str, Figures]:
        """The return of each council."""
        return running.count_return(sources, year, memory=self.memory)

    def count_measures(self, sources: Sources) -> list[Counted]:
        """What measures are made of, by council and month."""
        return measuring.count_files(sources.cases, memory=self.memory)


@dataclass(frozen=True)
class OnSpark:
    """On the cluster of that address, or of Spark's own configuration."""

    master: str | None = None
    settings: Mapping[str, str] = field(default_factory=dict)

    def councils_of_files(self, sources: Sources) -> list[tuple[str, str]]:
        """Each council with each file of cases that has rows of it."""
        asked = FILES.format(file="input_file_name()", rows="cases")
        with on_spark.reading(self._session(), sources) as (session, _):
            return sorted(tuple(row) for row in session.sql(asked).collect())

    def councils_with_reviews(self, sources: Sources) -> set[str]:
        """The councils that handed over their reviews, be there any or none."""
        if sources.reviews is None:
            return set()
        with on_spark.reading(self._session(), sources) as (session, _):
            return {str(row[0]) for row in session.sql(OF_REVIEWS).collect()}

    def count_return(self, sources: Sources, year: ReportingYear) -> dict[str, Figures]:
        """The return of each council."""
        return on_spark.count_return(self._session(), sources, year)

    def count_measures(self, sources: Sources) -> list[Counted]:
        """What measures are made of, by council and month."""
        return measuring_on_spark.count_files(self._session(), sources)

    def _session(self) -> on_spark.Session:
        """The same one each time."""
        return on_spark.open_session(self.master, self.settings)
