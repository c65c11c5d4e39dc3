"""What the demo's services say of the care that was bought: each way it can go."""

from uuid import UUID

from alongside.access.models import Organisation
from alongside.providers import actions
from alongside.providers.models import PackageConcern
from alongside.providers.rules.packages import Decision, Raised
from alongside.providers.seeds import cast

FIRST = 1932_000  # any number: pages made by hand have random ones
RAISED = ("about", "words", "wanted", "own_reference", "people")


def plant(*, small: bool = False) -> str:
    """Raise each, unless they are there; say how many."""
    if not cast.how_many(PackageConcern):
        for number, told in enumerate(cast.stories("packages", small=small)):
            _raise(told, UUID(int=FIRST + number))
    return f"{cast.how_many(PackageConcern)} worries about bought care"


def _raise(told: cast.Told, uid: UUID) -> None:
    service = cast.service_called(told["service"])
    with cast.days_ago(told["days_ago"], 16):
        concern = actions.raise_package_concern(
            by=cast.acting(told["by"]),
            service=service,
            raised=Raised(**{name: told[name] for name in RAISED}),
            buyer=Organisation.objects.get(name=told["buyer"]),
            uid=uid,
        )
    for step in told.get("steps", ()):
        with cast.days_ago(step["days_ago"], 14):
            _take(concern, step)


def _take(concern: PackageConcern, told: cast.Told) -> None:
    by, words = cast.acting(told["by"]), told["words"]
    if told["step"] == "received":
        actions.receive_package_concern(by=by, concern=concern, words=words)
    elif told["step"] == "decided":
        decision = Decision(told["decision"], words)
        actions.decide_package_concern(by=by, concern=concern, decision=decision)
    elif told["step"] == "told":
        actions.tell_package_decision(by=by, concern=concern, words=words)
    elif told["step"] == "appealed":
        actions.appeal_package_decision(by=by, concern=concern, words=words)
