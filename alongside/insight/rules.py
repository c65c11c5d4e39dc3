"""Who sees which measures."""

from alongside.access.actor import Actor


def view_for(viewer: Actor) -> str:
    """Councils see their measures in full; the board sees small numbers hidden."""
    return "exact" if viewer.may("see_exact_measures") else "rounded"
