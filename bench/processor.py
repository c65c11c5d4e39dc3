"""How much processor time a server and its database connections have had so far.

Less disturbed by other work on the computer than time on the clock. Needs /proc.
"""

import os
from pathlib import Path

from alongside.config import databases

TICK = 1 / os.sysconf("SC_CLK_TCK")
BACKENDS = "SELECT pid FROM pg_stat_activity WHERE datname = %s"


def spent(server: int, addresses: databases.Addresses) -> dict[int, float]:
    """Seconds had by each process of the server, and of the database for it."""
    with databases.connect(addresses.admin) as admin:
        rows = admin.execute(BACKENDS, [addresses.database]).fetchall()
    backends = [int(str(pid)) for (pid,) in rows]
    return {pid: _seconds(pid) for pid in (*_family(server), *backends)}


def between(before: dict[int, float], after: dict[int, float]) -> float:
    """Seconds had between two looks, by processes that are still there."""
    return sum(seconds - before.get(pid, 0.0) for pid, seconds in after.items())


def _family(pid: int) -> list[int]:
    """A process and everything it started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) * TICK
