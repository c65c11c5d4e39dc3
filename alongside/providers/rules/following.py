"""When a run against the register on the web is at its end."""

from alongside.providers.models import RegisterFetch, RegisterSync


def why_not_finish_sync(sync: RegisterSync) -> str | None:
    """A sentence while something is still to be listed or fetched."""
    waiting = sync.fetches.filter(outcome=RegisterFetch.Outcome.WAITING)
    if sync.listed_at is None or waiting.exists():
        return "Not everything has been fetched yet."
    return None
