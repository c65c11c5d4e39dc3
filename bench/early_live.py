"""`python -m bench.early_live [SERVICES]`: early warning over everything, and over one.

In a database of the bench with so many services, ten years of months each, things known
of them, concerns and enquiries, made once and kept. Everything is counted and worked
out from these rows. What is printed stands in docs/performance-early-warning.md.
"""

import logging
import os
import resource
import statistics
import sys
import time
from typing import Any

from bench.server import ENVIRONMENT

SERVICES, MONTHS, ROUNDS = 50_000, 120, 5
SEED = "SELECT setseed(0.5)"
# One service in three supports few people. The share of months with each kind of event;
# the month is in the condition so that chance is asked anew for each.
ITEMS = """
FROM providers_service AS s
CROSS JOIN generate_series(1, {months}) AS m
CROSS JOIN (VALUES ('families', 'feedback', 0.004), ('provider', 'notification', 0.006))
    AS v (voice, kind, often)
WHERE random() < v.often * s.beds + 0 * m
"""
CONCERNS = """
FROM providers_service AS s CROSS JOIN generate_series(1, {months}) AS m
WHERE random() < 0.003 * s.beds + 0 * m
"""
DAY = (
    "(date_trunc('month', now()) - m * interval '1 month'"
    " + (1 + floor(random() * 25)) * interval '1 day')"
)


def main() -> None:
    """Make the database unless it is there; measure; print."""
    services = int(sys.argv[1]) if sys.argv[1:] else SERVICES
    os.environ.update(ENVIRONMENT)
    import django

    from alongside.config import postgres

    server = postgres.provide()
    django.setup()
    logging.disable(logging.WARNING)
    addresses = place(server, services)
    measure(addresses)


def place(server: Any, services: int) -> Any:
    """The database with so many services, made now if it is not."""
    from alongside.config import databases
    from bench import places

    wanted = server.named(f"alongside_bench_watched_{services}")
    with databases.connect(server.admin) as admin:
        known = [n for (n,) in admin.execute("SELECT datname FROM pg_database")]
    if wanted.database not in known:
        databases.create(server, wanted.database)
        places.run("manage.py", "migrate", "--verbosity", "0", addresses=wanted)
        places.point_connections(wanted)
        with databases.connect(wanted.owner) as owner:
            fill(owner, services)
    places.point_connections(wanted)
    return wanted


def fill(owner: Any, services: int) -> None:
    """Services of three sizes; what is known of them, and concerns, by month."""
    from alongside.access.models import Circle
    from alongside.concerns.models import Concern, Enquiry
    from alongside.providers.models import KnowledgeItem, Service
    from tests.factories import access

    access.safeguarding_team()
    sizes = (6, 20, 60)
    made = (
        Service(
            name=f"House {n}", kinds=["care_home"], care_home=True, beds=sizes[n % 3]
        )
        for n in range(services)
    )
    Service.objects.bulk_create(made, batch_size=5_000)
    circle = str(Circle.objects.create(kind=Circle.Kind.SERVICE).pk)
    owner.execute(SEED)
    known = {"service_id": "s.id", "circle_id": circle, "happened_on": DAY + "::date"}
    known |= {"voice": "v.voice", "kind": "v.kind", "words": "'Something small.'"}
    known |= {"key_question": "'safe'", "tone": "'worry'", "how": "'seen'"}
    known |= {"reliability": "'first_hand'", "recorded_by": "m"}
    insert(owner, KnowledgeItem, known, ITEMS)
    told = {"service_id": "s.id", "circle_id": circle, "raised_at": DAY}
    told |= {"reference": "'W-' || row_number() OVER ()", "channel": "'past'"}
    told |= {"raised_by_kind": "'family'", "danger": "1"}
    insert(owner, Concern, told, CONCERNS)
    asked = {"concern_id": "c.id", "circle_id": circle, "kind": "'section_42'"}
    asked |= {"began_on": "c.raised_at::date"}
    insert(owner, Enquiry, asked, "FROM concerns_concern AS c WHERE c.id % 3 = 0")
    owner.execute("DELETE FROM insight_touchedservice")
    owner.execute("DELETE FROM insight_touchedmonth")
    owner.execute("ANALYZE")


def insert(owner: Any, model: Any, given: dict[str, str], rows: str) -> None:
    """Insert what a query gives; every other column holds what a new row would."""
    columns = dict(given)
    for field in model._meta.concrete_fields:
        if field.primary_key or field.null or field.column in columns:
            continue
        columns[field.column] = literal(field)
    names, values = ", ".join(columns), ", ".join(columns.values())
    rows = rows.format(months=MONTHS)
    owner.execute(
        f"INSERT INTO {model._meta.db_table} ({names}) SELECT {values} {rows}"
    )


def literal(field: Any) -> str:
    """What a new row holds in this column, as SQL."""
    kind = field.get_internal_type()
    if kind in ("DateTimeField", "DateField"):
        return "now()"
    if kind == "ArrayField":
        return "'{}'"
    value = field.get_default()
    return repr(str(value)) if isinstance(value, str) else str(value or 0)


def measure(addresses: Any) -> None:
    """Everything anew, then one new thing known of one service, again and again."""
    from django.db import connection

    from alongside.config import databases
    from alongside.insight.models import ServiceMonth, ServiceUsual
    from alongside.providers.models import KnowledgeItem, Service

    with databases.connect(addresses.owner) as owner:
        rows = [
            owner.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("providers_knowledgeitem", "concerns_concern")
        ]
        anew = refresh(anew=True)
        again = refresh(anew=True)
        one = KnowledgeItem._meta.db_table
        alone = []
        for service in Service.objects.order_by("?")[:ROUNDS]:
            owner.execute(
                f"UPDATE {one} SET happened_on = current_date - 1 WHERE id = "
                f"(SELECT id FROM {one} WHERE service_id = %s LIMIT 1)",
                [service.pk],
            )
            alone.append(refresh())
    connection.close()
    load = os.getloadavg()[0]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{Service.objects.count():,} services, {rows[0]:,} things known, ", end="")
    print(
        f"{rows[1]:,} concerns; {ServiceMonth.objects.count():,} months kept, ", end=""
    )
    print(f"{ServiceUsual.objects.count():,} charts. Load {load:.1f}, {memory} MB.")
    print(
        f"Everything anew: {anew:.1f} s, with the questions of the start written down"
    )
    print(f"Everything anew, again: {again:.1f} s")
    print(f"One new thing: {statistics.median(alone):.3f} s (worst {max(alone):.3f} s)")


def refresh(*, anew: bool = False) -> float:
    """Seconds on the clock until it is counted, seen and written down."""
    from django.db import transaction

    from alongside.access.actor import operator
    from alongside.insight import actions

    began = time.perf_counter()
    with transaction.atomic():
        actions.refresh_services(by=operator(), anew=anew)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
