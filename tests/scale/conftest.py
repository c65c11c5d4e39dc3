"""A session on the cluster, the made-up cases, and the same cases in PostgreSQL."""

import os

import pytest

from alongside.assurance.national_return import on_spark
from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.assurance.national_return.running import Sources
from alongside.config import databases
from tests.scale import made_cases
from tests.scale.settings import SETTINGS

MASTER = os.environ.get("ALONGSIDE_SPARK_MASTER")
collect_ignore_glob = [] if MASTER else ["test_*.py"]
KINDS = {"string": "text", "date": "date", "int16": "smallint"}


@pytest.fixture(scope="session")
def spark():
    """A session on the cluster of `make test-scale`."""
    session = on_spark.open_session(MASTER, SETTINGS)
    yield session
    session.stop()


@pytest.fixture(scope="session")
def sources(tmp_path_factory):
    """What every council hands over."""
    folder = tmp_path_factory.mktemp("region")
    made_cases.make(folder)
    return Sources(folder / "cases" / "*.parquet", folder / "reviews" / "*.parquet")


@pytest.fixture(scope="session")
def in_postgres(sources):
    """A connection to a PostgreSQL that has the same rows in plain tables."""
    addresses = databases.Addresses.from_environment()
    with databases.connect(addresses.owner) as connection:
        for name, columns in (("cases", CASES), ("reviews", REVIEWS)):
            kinds = ", ".join(f"{c} {KINDS[str(k)]}" for c, k in columns.items())
            connection.execute(f"CREATE TEMP TABLE {name} ({kinds})")
            for path in getattr(sources, name).parent.glob("*.csv"):
                _copy(connection, name, path)
            connection.execute(f"ANALYZE {name}")
        yield connection


def _copy(connection, name, path):
    words = f"COPY {name} FROM STDIN (FORMAT csv, HEADER, NULL '')"
    with connection.cursor() as cursor, cursor.copy(words) as copied:
        copied.write(path.read_bytes())
