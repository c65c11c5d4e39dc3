"""Which targets are in force, and how they may be changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import TargetChange
from alongside.standards import timers
from alongside.standards.timers import Preset, Step, Target

PRESET = ""  # the step of a change of the preset
MOST = {timers.WORKING_DAYS: 260, timers.WEEKS: 52}  # about a year


@dataclass(frozen=True)
class InForce:
    """The preset that is in force, and what was changed here step by step.

    `newest` is the newest change of each step, and of the preset under ''.
    """

    newest: Mapping[str, TargetChange]

    @property
    def preset(self) -> Preset:
        """The one that was chosen last; the house's own while nobody has chosen."""
        chosen = self.newest.get(PRESET)
        return timers.presets()[chosen.preset if chosen else timers.FIRST_PRESET]

    def changed(self, step: Step) -> TargetChange | None:
        """What was changed here and stands now, if anything was."""
        change = self.newest.get(step.code)
        went_back = change is None or change.unit == TargetChange.Unit.PRESET
        return None if went_back else change

    def target(self, step: Step) -> Target:
        """How long the step should take now."""
        given = step.target_in(self.preset.code)
        change = self.changed(step)
        if change is None:
            return given
        return Target(change.unit, change.amount, given.since)

    def seen(self, step: str) -> int:
        """The number of the newest change of a step; 0 when it was never changed."""
        change = self.newest.get(step)
        return change.number if change else 0


def in_force(newest: Iterable[TargetChange]) -> InForce:
    """From the newest change of each step and of the preset."""
    return InForce({change.step: change for change in newest})


def why_not_change(step: Step | None, by: Actor) -> str | None:
    """A sentence when this actor cannot change how long a step should take.

    Of the preset when `step` is None.
    """
    if step and step.kind.code == timers.STATUTORY:
        return "The law sets this. It cannot be changed here."
    return why_not_without("set_timers", by)


def why_not_target(step: Step, target: Target) -> str | None:
    """A sentence when a step cannot be given this target here."""
    most = MOST.get(target.unit)
    if most and not 1 <= target.amount <= most:
        return f"Enter a number from 1 to {most}."
    if most is None and target.amount:
        return "Only working days and weeks are counted."
    if not target.is_no_longer_than(step.limit):
        return (
            f"National guidance says {step.limit.in_words} at the most. You can make "
            "it shorter, not longer."
        )
    return None
