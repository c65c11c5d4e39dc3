"""Writing services down that no regulator lists."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Organisation
from alongside.providers import rules
from alongside.providers.facts import ServiceFacts
from alongside.providers.models import Service
from alongside.providers.rules.local import LocalFacts, why_not_keep

AT_ONCE = 500
OLD = date.min
NOT_COLUMNS = ("cqc_location_id", "ratings")
COLUMNS = tuple(f.name for f in fields(ServiceFacts) if f.name not in NOT_COLUMNS)


@logged
def record_service(
    *,
    by: Actor,
    name: str,
    kinds: Sequence[str] = (),
    organisation: Organisation | None = None,
    provider_name: str = "",
    local_authority: str = "",
    town: str = "",
    postcode: str = "",
    uid: UUID | None = None,
    **more: Any,
) -> Service:
    """Write down a service that is on no regulator's list, such as a day centre. `more`
    is any other of `LocalFacts`; two presses of one page, known by `uid`, make one."""
    access_rules.refuse_if(why_not_keep(by))
    access_rules.refuse_if(rules.why_not_these_facts(name, kinds))
    facts = LocalFacts(
        name.strip(),
        tuple(kinds),
        provider_name=provider_name,
        local_authority=local_authority,
        town=town,
        postcode=postcode,
        **more,
    )
    said = asdict(facts) | {"kinds": list(kinds), "care_home": facts.care_home}
    said |= {"organisation": organisation}
    service, _ = Service.objects.get_or_create(uid=uid or uuid4(), defaults=said)
    record(by=by, act="change", what="record_service", subject=service)
    return service
