"""Who belongs in the circle of what is known about a service."""

from typing import Any

from alongside.access.actor import Actor
from alongside.access.models import Organisation, Team

RUNS_SERVICE = "runs_service"
IN_EVERY_CIRCLE: dict[str, str] = {
    Team.Work.SAFEGUARDING: "safeguarding_team",
    Team.Work.COMMISSIONING: "looks_after_care",
    Team.Work.DIRECTING: "looks_after_care",
}


def may_see_knowledge(viewer: Actor) -> bool:
    """Staff whose role includes it; which services, the circles say."""
    return viewer.may("see_service_knowledge")


def why_not_run_by(organisation: Organisation, team: Team | None) -> str | None:
    """The team that runs a service is one of the organisation's own."""
    if team and team.organisation_id != organisation.pk:
        return f"{team.name} is not a team of {organisation.name}."
    return None


def why_not_look_into(by: Actor) -> str | None:
    """Those who look after the quality of care follow things up."""
    if by.may("look_into_service"):
        return None
    return "Those who look after the quality of care do this. Tell them what you know."


def why_not_answer(by: Actor, *, runs_it: bool) -> str | None:
    """Whoever runs the service answers for it."""
    if runs_it and by.may("answer_for_service"):
        return None
    return "The manager of the service answers for it."


def written_by(by: Actor) -> dict[str, Any]:
    """Who writes something down, as columns of `OfService`."""
    return {
        "recorded_by": by.user.pk if by.user else 0,
        "recorded_by_name": by.name,
        "recorded_for_id": by.organisation_id,
    }
