"""Examples of the actions of the floors above concerns."""

import json
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from alongside.access import clock
from alongside.insight import actions as insight
from alongside.interop.cases import actions as cases
from alongside.interop.cases.first_pass import check_file
from alongside.interop.cqc import actions as cqc
from tests.architecture.world import World

Example = Callable[[World], Callable[[], Any]]


def _cqc_file(w: World) -> Callable[[], Any]:
    place = Path(tempfile.mkdtemp()) / "locations.json"
    place.write_text(json.dumps([{"locationId": "1-1", "name": "Elm Court"}]))
    return partial(cqc.import_file, by=w.operator, path=place)


def _case_file(w: World) -> Callable[[], Any]:
    example = Path("docs/how-to/example-cases.csv")
    report = Path(tempfile.mkdtemp()) / "report.csv"
    checked = check_file(
        example, report=report, services=frozenset(), today=clock.today()
    )
    return partial(cases.load_cases, by=w.operator, team=w.team, checked=checked)


OTHERS: dict[str, Example] = {
    "insight.refresh_months": lambda w: partial(insight.refresh_months, by=w.operator),
    "insight.refresh_year": lambda w: partial(
        insight.refresh_year, by=w.operator, year=2025
    ),
    "interop.import_file": _cqc_file,
    "interop.load_cases": _case_file,
}
