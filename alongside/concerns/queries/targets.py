"""How long steps should take: what is in force, the presets beside it, the history."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.concerns.models import TargetChange
from alongside.concerns.rules import targets as rules
from alongside.concerns.rules.targets import InForce
from alongside.standards import timers
from alongside.standards.timers import Preset, Step, Target

PAGE = 20


def in_force() -> InForce:
    """The preset and the changes that count now (one query)."""
    newest = TargetChange.objects.order_by("step", "-number").distinct("step")
    return rules.in_force(newest)


def newest_change(step: str) -> TargetChange | None:
    """The newest change of a step, or of the preset ('')."""
    rows = TargetChange.objects.select_related("by").filter(step=step)
    return rows.order_by("-number").first()


@dataclass(frozen=True)
class Row:
    """One step on the page: its target now, and in each preset."""

    step: Step
    now: Target
    change: TargetChange | None
    presets: tuple[Target, ...]


@dataclass(frozen=True)
class Targets:
    """The page on how long things should take."""

    preset: Preset
    presets: tuple[Preset, ...]
    rows: tuple[Row, ...]
    changes: tuple[TargetChange, ...]
    next_key: str
    may_set: bool

    @property
    def older_href(self) -> str:
        """The address of the next page of changes, '' on the last."""
        return f"?after={self.next_key}" if self.next_key else ""


def page(viewer: Actor, after: str = "") -> Targets:
    """Every step with its targets, and the changes, newest first (three queries)."""
    force = in_force()
    presets = tuple(timers.presets().values())
    found = list(_changes(after)[: PAGE + 1])
    return Targets(
        preset=force.preset,
        presets=presets,
        rows=tuple(_row(step, force, presets) for step in timers.steps().values()),
        changes=tuple(found[:PAGE]),
        next_key=str(found[PAGE - 1].pk) if found[PAGE:] else "",
        may_set=viewer.may("set_timers"),
    )


def _row(step: Step, force: InForce, presets: tuple[Preset, ...]) -> Row:
    return Row(
        step=step,
        now=force.target(step),
        change=force.changed(step),
        presets=tuple(step.target_in(preset.code) for preset in presets),
    )


def _changes(after: str) -> QuerySet[TargetChange]:
    rows = TargetChange.objects.select_related("by").order_by("-pk")
    place = access.number_in(after)
    return rows if place is None else rows.filter(pk__lt=place)
