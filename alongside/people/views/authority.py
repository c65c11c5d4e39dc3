"""Authority that the law gives somebody: told of, or seen on paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.people import rules
from alongside.people.actions import authority as actions
from alongside.people.forms import authority as forms
from alongside.people.models import Authority
from alongside.people.queries import relationship as queries
from alongside.people.queries import told
from alongside.people.views.relationship import open_relationship
from alongside.people.views.writing import Sheet, is_own, write

TO = "people:relationships"
TOLD_IS_NOT_SEEN = "Being told is not the same as having seen the paper."


def open_authority(request: HttpRequest, pk: int) -> Authority:
    """The authority with this number, or 404 for whoever is not in its circle."""
    rows = queries.authorities(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="authority")


def _evidence(said: dict[str, Any]) -> actions.Evidence:
    return actions.Evidence(said["seen_by"], said["seen_on"], said["words"])


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def record_authority(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down an authority that somebody has, or says they have."""
    found, by = open_relationship(request, pk), request.actor
    may_see = not is_own(request, found.person)
    start = {"seen_by": by.name, "seen_on": clock.today()} if may_see else {}
    form = forms.AuthorityForm(request.POST or None, may_see=may_see, initial=start)

    def act(said: dict[str, Any]) -> object:
        names = ("kind", "scope", "starts_on", "ends_on")
        power = actions.Power(**{name: said[name] for name in names})
        how = {"power": power, "told_by": said["told_by"]}
        how["evidence"] = _evidence(said) if form.is_seen else None
        return actions.record_authority(by=by, relationship=found, **how)

    heading = f"What the law lets {found.name} do"
    key, why_not = told.key_of("record_authority", pk), None
    why_not = rules.why_not_change_relationship(found, by)
    sheet = Sheet(found.person, TO, heading, key, TOLD_IS_NOT_SEEN, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability("write_about_person")
@require_http_methods(["GET", "POST"])
def see_authority(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that the paper was seen."""
    found, by = open_authority(request, pk), request.actor
    start = {"seen_by": by.name, "seen_on": clock.today()}
    form = forms.EvidenceForm(request.POST or None, initial=start)

    def act(said: dict[str, Any]) -> object:
        return actions.see_authority(by=by, authority=found, evidence=_evidence(said))

    heading, key = f"The paper was seen: {found.called}", told.key_of("see", pk)
    why_not = rules.why_not_see_authority(found, by)
    sheet = Sheet(found.person, TO, heading, key, TOLD_IS_NOT_SEEN, refusal=why_not)
    return write(request, form, act, sheet)


@gates.for_ability("see_own_record", "write_about_person")
@require_http_methods(["GET", "POST"])
def end_authority(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that an authority has ended, or never was."""
    found, by = open_authority(request, pk), request.actor
    form = forms.EndAuthorityForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        return actions.end_authority(by=by, authority=found, **said)

    heading, key = f"It has ended: {found.called}", told.key_of("end_authority", pk)
    why_not = rules.why_not_write_about(found.person, by)
    sheet = Sheet(found.person, TO, heading, key, refusal=why_not)
    return write(request, form, act, sheet)
