"""Load a checked file of past cases: all of its right rows, or nothing."""

from itertools import islice

from django.db import connection, reset_queries

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Team
from alongside.concerns.actions import past
from alongside.concerns.past_case import Loaded
from alongside.interop.cases.checking import cases_of
from alongside.interop.cases.faults import FileRefused
from alongside.interop.cases.first_pass import Checked, Progress, stamp_of

BATCH = 2000  # cases in memory at once


@logged
def load_cases(
    *, by: Actor, team: Team, checked: Checked, progress: Progress = lambda _: None
) -> Loaded:
    """Load every right row of the file in one transaction and say what changed.

    Rows with faults are left out: whoever calls this has asked. Raises `FileRefused`,
    and loads nothing, when the file is no longer the one that was checked.
    """
    cases = cases_of(
        checked.layout,
        today=checked.today,
        services=checked.services,
        faulty=lambda *_: None,
        progress=progress,
    )
    loaded = Loaded()
    while batch := list(islice(cases, BATCH)):
        loaded += past.import_past_cases(by=by, team=team, cases=batch)
        connection.check_constraints()  # now, lest PostgreSQL keep a list until the end
        reset_queries()  # nor Django, when it is debugging
    if loaded.cases != checked.right or stamp_of(checked.layout.path) != checked.stamp:
        raise FileRefused("The file changed while it was read. Nothing was loaded.")
    record(
        by=by,
        act="change",
        what="load_cases",
        subject=team,
        rows=checked.rows,
        left_out=checked.wrong_rows,
        new=loaded.new,
        changed=loaded.changed,
        kept=loaded.kept,
    )
    return loaded
