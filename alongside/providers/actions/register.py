"""Writing services down that no regulator lists."""

from collections.abc import Sequence

from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Organisation
from alongside.providers import rules
from alongside.providers.models import Service


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
) -> Service:
    """Write down a service that is on no regulator's list, such as a day centre."""
    access_rules.refuse_if(rules.why_not_write_services(by))
    access_rules.refuse_if(rules.why_not_these_facts(name, kinds))
    service = Service.objects.create(
        name=name.strip(),
        kinds=list(kinds),
        organisation=organisation,
        provider_name=provider_name,
        local_authority=local_authority,
        town=town,
        postcode=postcode,
    )
    record(by=by, act="change", what="record_service", subject=service)
    return service
