"""Examples of what charts lead to, and of what other councils published."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from alongside.insight import actions as insight
from alongside.interop.peers import actions as peers
from tests.architecture.improving import CHART
from tests.architecture.world import World
from tests.factories import peers as files

Example = Callable[[World], Callable[[], Any]]


def _peer_file(w: World) -> Callable[[], Any]:
    path = Path(tempfile.mkdtemp()) / "peers.csv"
    files.write(path, files.rows())
    return partial(peers.import_peers, by=w.operator, path=path, year=2024)


IMPROVING: dict[str, Example] = {
    "insight.come_in": lambda w: partial(insight.come_in, by=w.manager),
    "insight.start_improvement": lambda w: partial(
        insight.start_improvement,
        by=w.manager,
        chart=CHART,
        to_do=w.to_ask_more,
        for_name="People in enquiries",
    ),
    "insight.replace_peers": lambda w: partial(
        insight.replace_peers, by=w.operator, year=2024, digest="0", figures=[]
    ),
    "interop.import_peers": _peer_file,
}
