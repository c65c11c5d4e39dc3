"""Writing down contracts with a care service, and what each side promised."""

from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.models import Contract, ContractPromise, Service
from alongside.providers.queries import knowing
from alongside.providers.rules import contracts as rules
from alongside.providers.rules import written_by
from alongside.providers.rules.contracts import Agreed

NOT_THEIRS = "You are not among those who know of this service."


@logged
def record_contract(
    *, by: Actor, service: Service, said: Agreed, takes_over: Contract | None = None
) -> Contract:
    """Write down who buys care of a service. Two presses of one page are one."""
    refuse_if(rules.why_not_keep_contracts(by) or rules.why_not_this_contract(said))
    circle_id = draw_knowledge_circle(by=by, service=service)
    if not knowing.is_in_the_circle(by, service):
        raise Refused(NOT_THEIRS)
    contract, is_new = Contract.objects.get_or_create(
        service=service,
        buyer_name=said.who_buys,
        kind=said.kind,
        starts_on=said.starts_on,
        defaults={
            "circle_id": circle_id,
            "buyer": said.buyer,
            "takes_over": takes_over,
            **_the_rest(said),
            **written_by(by),
        },
    )
    record(by=by, act="change", what="record_contract", subject=contract, new=is_new)
    return contract


@logged
def change_contract(*, by: Actor, contract: Contract, said: Agreed) -> Contract:
    """Put right where the office is, how many people it is for, and until when."""
    refuse_if(rules.why_not_keep_contracts(by) or rules.why_not_this_contract(said))
    held = Contract.objects.select_for_update(of=("self",)).get(pk=contract.pk)
    for name, value in _the_rest(said).items():
        setattr(held, name, value)
    held.save()
    record(by=by, act="change", what="change_contract", subject=held)
    return held


def _the_rest(said: Agreed) -> dict[str, object]:
    return {
        "office": said.office.strip(),
        "phone": said.phone.strip(),
        "email": said.email.strip(),
        "about": said.about.strip(),
        "ends_on": said.ends_on,
        "people_placed": said.people_placed,
        "counted_on": said.counted,
    }


@logged
def end_contract(*, by: Actor, contract: Contract, ends_on: date, why: str) -> Contract:
    """Say on which day a contract ends, and why. It stays to be read."""
    refuse_if(rules.why_not_keep_contracts(by))
    refuse_if(rules.why_not_end(contract, ends_on, why))
    held = Contract.objects.select_for_update(of=("self",)).get(pk=contract.pk)
    held.ends_on, held.why_ended = ends_on, why.strip()
    held.save(update_fields=["ends_on", "why_ended"])
    record(by=by, act="change", what="end_contract", subject=held)
    return held


@logged
def promise_in_contract(
    *, by: Actor, contract: Contract, party: str, words: str
) -> ContractPromise:
    """Write down one thing that one side promised."""
    refuse_if(rules.why_not_keep_contracts(by) or rules.why_not_promise(party, words))
    promise, _ = ContractPromise.objects.get_or_create(
        contract=contract,
        party=party,
        words=words.strip(),
        taken_out_on=None,
        defaults={
            "service_id": contract.service_id,
            "circle_id": contract.circle_id,
            **written_by(by),
        },
    )
    record(by=by, act="change", what="promise_in_contract", subject=promise)
    return promise


@logged
def take_promise_out(
    *, by: Actor, promise: ContractPromise, why: str
) -> ContractPromise:
    """A promise no longer stands. It stays to be read, with the reason."""
    refuse_if(rules.why_not_keep_contracts(by))
    if not why.strip():
        raise Refused("Say why it no longer stands.")
    promise.taken_out_on, promise.why_taken_out = clock.today(), why.strip()
    promise.save(update_fields=["taken_out_on", "why_taken_out"])
    record(by=by, act="change", what="take_promise_out", subject=promise)
    return promise
