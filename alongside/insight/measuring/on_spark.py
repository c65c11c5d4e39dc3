"""The same counts on a Spark cluster, over the columns that councils hand over."""

from alongside.assurance.national_return.dialects import SPARK
from alongside.assurance.national_return.on_spark import Session, reading
from alongside.assurance.national_return.running import Sources
from alongside.insight.measuring.columns import COUNTED, LOOKED_BACK_IN
from alongside.insight.measuring.running import Counted, sql_of


def count_files(spark: Session, sources: Sources) -> list[Counted]:
    """Every count that an extract tells, by council and month.

    Raises `NotCounted` where a file cannot be counted.
    """
    with reading(spark, Sources(sources.cases)) as (session, keep):
        cases = session.table(COUNTED)
        keep(COUNTED, cases)
        keep(LOOKED_BACK_IN, cases)
        return sorted(
            counted
            for query in sql_of(SPARK)
            for counted in query.read(session.sql(query.sql).collect())
        )
