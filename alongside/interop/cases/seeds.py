"""Three years of fictional past cases, made and loaded as a council's extract is."""

import csv
import tempfile
from datetime import timedelta
from pathlib import Path

from alongside.access import actor, clock
from alongside.interop.cases import calibration, queries
from alongside.interop.cases.actions import load_cases
from alongside.interop.cases.care_services import KINDS_AT
from alongside.interop.cases.columns import NAMES
from alongside.interop.cases.first_pass import check_file
from alongside.interop.cases.generating import Order, rows_of
from alongside.providers.models import Service

YEARS = 3
ROWS_WHEN_SMALL = 300
SEED = 1931  # any number: the same one makes the same cases


def plant(*, small: bool = False) -> str:
    """Make the cases up to yesterday and load them; say how many."""
    order = Order(
        rows=ROWS_WHEN_SMALL if small else calibration.concerns_a_year() * YEARS,
        seed=SEED,
        years=YEARS,
        until=clock.today() - timedelta(days=1),
        services=_services(),
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "past-cases.csv"
        _write(order, path)
        checked = check_file(
            path,
            report=Path(folder) / "report.csv",
            services=queries.location_numbers(),
            today=clock.today(),
        )
        if checked.wrong_rows:
            raise RuntimeError("The made-up cases have rows that are not right.")
        loaded = load_cases(
            by=actor.operator(), team=queries.receiving_team(""), checked=checked
        )
    return f"{loaded.new:,} past cases"


def _write(order: Order, path: Path) -> None:
    """All but those still to be decided: they have no words to decide on, and the board
    is for those that have."""
    decision = NAMES.index("decision")
    undecided = "not yet"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(NAMES)
        writer.writerows(
            row for row in rows_of(order) if row[decision].lower() != undecided
        )


def _services() -> list[tuple[str, str]]:
    """Every service on the register with the kind that says where its cases happen."""
    places = {kind for kinds in KINDS_AT.values() for kind in kinds}
    rows = Service.objects.exclude(cqc_location_id=None).order_by("cqc_location_id")
    return [
        (number, next((kind for kind in kinds if kind in places), "other"))
        for number, kinds in rows.values_list("cqc_location_id", "kinds")
    ]
