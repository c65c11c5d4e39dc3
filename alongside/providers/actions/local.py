"""Keeping the list of services by hand: their facts, and what they offer."""

from dataclasses import asdict

from alongside.access import clock
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.providers import rules
from alongside.providers.models import Service
from alongside.providers.queries import knowing
from alongside.providers.rules import local
from alongside.providers.rules.local import LocalFacts


@logged
def change_service(
    *, by: Actor, service: Service, facts: LocalFacts, seen: str = ""
) -> Service:
    """Put right what the partnership wrote down about a service. `seen` is what stood
    there for whoever wrote it; what somebody else wrote meanwhile is not lost."""
    access_rules.refuse_if(local.why_not_keep(by))
    held = _held(service)
    access_rules.refuse_if(local.why_not_change_facts(held))
    access_rules.refuse_if(local.why_not_seen(held, seen))
    access_rules.refuse_if(rules.why_not_these_facts(facts.name, facts.kinds))
    access_rules.refuse_if(local.why_not_these_kinds(facts.kinds, facts.beds))
    for name, said in asdict(facts).items():
        setattr(held, name, said)
    held.kinds, held.care_home = list(facts.kinds), facts.care_home
    held.save(update_fields=[*asdict(facts), "care_home"])
    record(by=by, act="change", what="change_service", subject=held)
    return held


@logged
def say_service_runs(*, by: Actor, service: Service, runs: bool) -> Service:
    """Say that a service that is on no regulator's list has ended, or runs again. What
    is known of it stays."""
    access_rules.refuse_if(local.why_not_keep(by))
    held = _held(service)
    access_rules.refuse_if(local.why_not_change_facts(held))
    held.registration_status, held.deregistered_on = Service.Status.UNKNOWN, None
    if not runs:
        held.registration_status = Service.Status.DEREGISTERED
        held.deregistered_on = clock.today()
    held.save(update_fields=["registration_status", "deregistered_on"])
    record(by=by, act="change", what="say_service_runs", subject=held)
    return held


@logged
def say_what_is_offered(*, by: Actor, service: Service, words: str) -> Service:
    """What a service offers, in the words of whoever runs it. Empty takes it away."""
    runs_it = knowing.runs_it(by, service)
    access_rules.refuse_if(local.why_not_say_offers(by, runs_it=runs_it))
    held = _held(service)
    held.offers = words.strip()
    held.save(update_fields=["offers"])
    record(by=by, act="change", what="say_what_is_offered", subject=held)
    return held


def _held(service: Service) -> Service:
    return Service.objects.select_for_update(of=("self",)).get(pk=service.pk)
