"""Whether the person can decide one thing at one time, and deciding when not."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import clock, gates, keeping
from alongside.people.actions import best_interests as best
from alongside.people.actions import capacity as actions
from alongside.people.forms.best_interests import BestInterestsForm
from alongside.people.forms.capacity import AssessForm
from alongside.people.models import Assessment, DecisionAnswer
from alongside.people.queries import advocacy
from alongside.people.queries import decisions as queries
from alongside.people.rules import decisions as rules
from alongside.people.views import deciding
from alongside.standards import codes


@gates.for_ability("assess_capacity")
@require_http_methods(["GET", "POST"])
def assess_capacity(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep one conversation: can they decide this, at this time?"""
    found, viewer = deciding.open_decision(request, pk), request.actor
    newest = queries.newest_answer(viewer, found)
    start = {"assessed_on": clock.today(), "assessed_by": viewer.name}
    start["kind"] = queries.kind_of(viewer, found)
    seen = {"seen": newest.pk if newest else ""}
    form = AssessForm(request.POST or None, initial=start | seen)
    key = f"people.assess_capacity.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> Assessment:
        said = form.all_said()
        return actions.assess_capacity(by=viewer, decision=found, **said)

    if deciding.is_kept(request, form, act, key=key):
        return deciding.to_decision(pk)
    why_not = rules.why_not_assess(found.person, viewer)
    context = {"why_not": why_not, "principles": codes.CAPACITY_PRINCIPLES}
    context["test"] = codes.CAPACITY_LIMBS
    return deciding.page(request, "assess_capacity", found, form, **context)


@gates.for_ability("assess_capacity")
@require_http_methods(["GET", "POST"])
def decide_in_best_interests(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide what is best for somebody who could not decide this."""
    found, viewer = deciding.open_decision(request, pk), request.actor
    newest = queries.newest_answer(viewer, found)
    held = queries.newest_assessment(viewer, found)
    waits_for = advocacy.waits_for(viewer, found, until_there=True)
    form = _best_interests_form(request, newest, waits_for)
    key = f"people.best_interests.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> DecisionAnswer:
        return best.decide_in_best_interests(
            by=viewer, thought=form.thought(), **form.all_said(found)
        )

    if deciding.is_kept(request, form, act, key=key):
        return deciding.to_decision(pk)
    why_not = rules.why_not_assess(found.person, viewer)
    context = {"why_not": why_not or rules.why_not_best_interests(held), "held": held}
    context |= {"waits_for": waits_for, "checklist": codes.BEST_INTERESTS_CHECKLIST}
    return deciding.page(request, "decide_in_best_interests", found, form, **context)


def _best_interests_form(
    request: HttpRequest, newest: DecisionAnswer | None, waits_for: list[str]
) -> BestInterestsForm:
    """The form, which asks why only when it is decided anew."""
    start = {"seen": newest.pk if newest else ""}
    return BestInterestsForm(
        request.POST or None,
        initial=start,
        is_first=newest is None,
        waits_for=waits_for,
    )
