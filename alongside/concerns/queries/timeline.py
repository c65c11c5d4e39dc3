"""What has happened in an enquiry, in plain words, as entries of its timeline."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from alongside.concerns.models import (
    AppealTold,
    AskedToStop,
    FindingCopy,
    PartTold,
    SafetyPlanStep,
)

Entry = dict[str, object]
PLANNED = {
    SafetyPlanStep.Kind.AGREED: "We agreed on a plan to stay safe",
    SafetyPlanStep.Kind.REVIEWED: "We looked again at the plan to stay safe",
    SafetyPlanStep.Kind.ENDED: "The plan to stay safe came to an end",
    SafetyPlanStep.Kind.WITHOUT: "There is no plan to stay safe, for a reason",
}


def about_stopping(
    every: Iterable[AskedToStop], *, is_own: bool, who: str
) -> list[Entry]:
    """That it was asked to stop, what was answered, and that they came back."""
    entries = []
    them = "you" if is_own else "they"
    for asked in every:
        day = timezone.localdate(asked.asked_at)
        entries.append(entry(day, f"{who} asked us to stop"))
        if asked.answered_at:
            said = {
                AskedToStop.Answer.STOPPED: f"We stopped, as {them} asked",
                AskedToStop.Answer.GOES_ON: "We said that we have to go on",
            }.get(asked.answer, f"{who} wanted us to go on after all")  # type: ignore[call-overload]
            day = timezone.localdate(asked.answered_at)
            entries.append(entry(day, said, asked.answered_by_name))
        if asked.came_back_at:
            day = timezone.localdate(asked.came_back_at)
            entries.append(entry(day, "We went on again", asked.came_back_by_name))
    return entries


def about_looking_again(told: Iterable[AppealTold]) -> list[Entry]:
    """That we looked again at what was found, because somebody asked."""
    found = {True: "and are finding out more", False: "and it stays as it is"}
    return [
        entry(
            timezone.localdate(one.told_at), f"We looked again, {found[one.goes_back]}"
        )
        for one in told
    ]


def about_reading(copies: Iterable[FindingCopy]) -> list[Entry]:
    """That they were given a draft of what we found, and that they were answered."""
    entries = []
    for copy in copies:
        day = timezone.localdate(copy.shared_at)
        entries.append(entry(day, "You could read what we found, before it was ready"))
        for point in copy.points.all():
            if point.answered_at:
                day = timezone.localdate(point.answered_at)
                said = "We answered what you said about it"
                entries.append(entry(day, said, point.answered_by_name))
    return entries


def about_asking_others(told: Iterable[PartTold]) -> list[Entry]:
    """That an organisation was asked to find something out."""
    return [
        entry(
            timezone.localdate(one.told_at),
            f"We asked {one.organisation_name} to find something out",
        )
        for one in told
    ]


def entry(when: date, title: str, who: str = "") -> Entry:
    """One thing that happened."""
    return {"when": when, "title": title, "who": who}


def about_the_plan(steps: Iterable[SafetyPlanStep]) -> list[Entry]:
    """What was decided about a plan to stay safe, and by whom."""
    return [
        entry(
            timezone.localdate(step.decided_at),
            PLANNED[SafetyPlanStep.Kind(step.kind)],
            step.decided_by_name,
        )
        for step in steps
    ]
