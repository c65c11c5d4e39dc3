"""Being free to come and go: read it, say no, write down limits, see what is coming."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.people.actions import liberty as actions
from alongside.people.forms import liberty as forms
from alongside.people.queries import coming as coming_queries
from alongside.people.queries import liberty as queries
from alongside.people.rules import is_own_record
from alongside.people.rules import liberty as rules
from alongside.people.views import liberty_desk as desk
from alongside.people.views.liberty_desk import Desk, open_person, to_liberty

OWN_NO = {
    "heading": "I do not agree",
    "lead": "What you say stands first on the page. You can change your mind.",
    "submit": "Say this",
}
NO = {"heading": "They say or show no"}
READERS = ("see_own_record", "see_people")


@gates.for_ability(*READERS)
@require_safe
def liberty(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person may not do, why, who said so, until when, and how to say no."""
    person = open_person(request, pk, "liberty")
    page = queries.liberty_page(request.actor, person)
    return render(request, "people/liberty.html", {"page": page, "person": person})


@gates.for_ability(*READERS)
@require_http_methods(["GET", "POST"])
def say_no(request: HttpRequest, pk: int) -> HttpResponse:
    """The person does not agree, or somebody heard or saw that they do not."""
    person = open_person(request, pk, "liberty")
    is_own, by = is_own_record(person, request.actor), request.actor
    start = {"said_on": clock.today(), "said_by": by.name, "is_no": "yes"}
    who = {"is_own": is_own, "called": person.called}
    form = forms.NoForm(request.POST or None, initial=start, **who)
    sheet = Desk(
        person=person,
        back=to_liberty(person),
        key=f"people.say_no.{pk}",
        why_not=rules.why_not_say_no(person, by),
        is_added=True,
        **(OWN_NO if is_own else NO),
    )

    def act() -> object:
        said, uid = form.no_said(person.called), form.cleaned_data["uid"]
        return actions.say_no(by=by, person=person, said=said, uid=uid)

    return desk.write(request, form, act, sheet, is_own=is_own)


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def add_restriction(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one limit."""
    person, by = open_person(request, pk, "liberty"), request.actor
    start = {"began_on": clock.today(), "look_again_on": forms.in_a_month()}
    form = forms.RestrictionForm(request.POST or None, initial=start)
    sheet = Desk(
        person=person,
        back=to_liberty(person),
        heading="One limit",
        lead="Write one thing at a time. Somebody looks again whether it is needed.",
        key=f"people.restriction.{pk}",
        why_not=rules.why_not_weigh(person, by),
        is_added=True,
    )

    def act() -> object:
        said, uid = form.restriction(), form.cleaned_data["uid"]
        return actions.add_restriction(by=by, person=person, said=said, uid=uid)

    return desk.write(request, form, act, sheet)


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def review_restriction(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether a limit is still needed, or take it away."""
    rows, by = queries.restrictions(request.actor), request.actor
    found = access.open_record(by=by, rows=rows, pk=pk, what="restriction")
    sheet = Desk(
        person=found.person,
        back=to_liberty(found.person),
        heading="Is this still needed?",
        key=f"people.review_restriction.{pk}",
        why_not=rules.why_not_weigh(found.person, by),
        newest=queries.newest_review(by, found),
    )
    start = {"reviewed_on": clock.today(), "reviewed_by": by.name} | sheet.seen
    form = forms.ReviewForm(request.POST or None, initial=start)

    def act() -> object:
        said = {"said": form.review(), "seen": form.seen_answer()}
        return actions.review_restriction(by=by, restriction=found, **said)

    return desk.write(request, form, act, sheet, limit=found)


@gates.for_ability("weigh_liberty")
@require_safe
def liberty_coming(request: HttpRequest) -> HttpResponse:
    """What ends soon, what is late, and who says no while nobody has looked."""
    context = {
        "page": coming_queries.coming(request.actor),
        "most": coming_queries.MOST,
    }
    return render(request, "people/liberty_coming.html", context)
