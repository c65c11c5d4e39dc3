"""What must not be done or said, and looking at it again."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import gates
from alongside.people import rules
from alongside.people.actions import limit as actions
from alongside.people.forms import limit as forms
from alongside.people.models import Limit, Person
from alongside.people.queries import limit as queries
from alongside.people.queries import relationship as people
from alongside.people.queries import told
from alongside.people.views.keeping import open_person
from alongside.people.views.writing import Sheet, is_own, write

TO = "people:relationships"
FOR_SAFETY = (
    "Give the reason and a day to look at it again. What is held back from the person "
    "is seen only by the teams that work for them."
)


def open_limit(request: HttpRequest, pk: int) -> Limit:
    """The limit with this number, or 404 for whoever is not in its circle."""
    rows = queries.limits(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="limit")


def _set(request: HttpRequest, person: Person, said: dict[str, Any]) -> object:
    """Set the limit that a form says."""
    about = people.relationship_of(request.actor, person, said.pop("about", ""))
    said.pop("view", None)
    bound = actions.Bound(**said)
    return actions.set_limit(
        by=request.actor, person=person, bound=bound, relationship=about
    )


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def set_own_limit(request: HttpRequest, pk: int) -> HttpResponse:
    """A limit that the person sets."""
    person, own = open_person(request, pk, "relationships"), False
    own = is_own(request, person)
    form = forms.OwnLimitForm(
        request.POST or None,
        people=people.to_choose_from(request.actor, person),
        is_own=own,
        initial={"about": request.GET.get("about", "")},
    )

    def act(said: dict[str, Any]) -> object:
        who = {"kind": Limit.Kind.OWN, "set_by": person.called}
        return _set(request, person, who | said)

    heading = "A limit I set" if own else f"A limit {person.called} sets"
    why_not = rules.why_not_set_limit(person, Limit.Kind.OWN, request.actor)
    key = told.key_of("set_own_limit", pk)
    return write(request, form, act, Sheet(person, TO, heading, key, refusal=why_not))


@gates.for_ability("set_safety_limits")
@require_http_methods(["GET", "POST"])
def set_safety_limit(request: HttpRequest, pk: int) -> HttpResponse:
    """A limit to keep somebody safe, or a fact about somebody else."""
    person, by = open_person(request, pk, "relationships"), request.actor
    form = forms.SafetyLimitForm(
        request.POST or None,
        people=people.to_choose_from(by, person),
        is_own=False,
        initial={"about": request.GET.get("about", ""), "set_by": by.name},
    )

    def act(said: dict[str, Any]) -> object:
        return _set(request, person, dict(said))

    heading, key = "A limit for safety", told.key_of("set_safety_limit", pk)
    why_not = rules.why_not_set_limit(person, Limit.Kind.SAFETY, by)
    sheet = Sheet(person, TO, heading, key, FOR_SAFETY, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def review_limit(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at a limit again: it stays, is held back no longer, or is lifted."""
    found, by = open_limit(request, pk), request.actor
    start = {"seen": found.version, "why_held_back": found.why_held_back}
    start["reviewed_by"] = by.name
    form = forms.ReviewLimitForm(
        request.POST or None,
        is_their_own_limit=found.kind == Limit.Kind.OWN,
        initial=start,
    )

    def act(said: dict[str, Any]) -> object:
        if form.is_lifted:
            why, seen = said["why_lifted"], said["seen"]
            return actions.lift_limit(by=by, limit=found, why=why, seen=seen)
        names = ("reviewed_by", "why_kept", "review_on", "why_held_back", "seen")
        kept = {name: said[name] for name in names}
        return actions.review_limit(by=by, limit=found, **kept)

    return write(request, form, act, _looking_again(found, by))


def _looking_again(found: Limit, by: Any) -> Sheet:
    """The words around the form."""
    is_own = found.kind == Limit.Kind.OWN
    return Sheet(
        found.person,
        TO,
        "Lift this limit" if is_own else "Look at this limit again",
        told.key_of("review_limit", found.pk),
        f"“{found.words}”",
        refusal=rules.why_not_review_limit(found, by),
        entry=found,
    )
