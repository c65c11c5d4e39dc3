"""The demo: how services see themselves, and what everybody may read of them."""

from uuid import uuid5

from alongside.access import actor
from alongside.access.models import User
from alongside.providers import actions
from alongside.providers.models import PublicWord, Service
from alongside.providers.seeds.sharing import SPACE

VIEWS = {
    "vikram.sethi@larkfield-care.example": (
        "Gannet House",
        "Mornings were early because they always had been. We took the list down from "
        "the cupboard door and ask each person now. Two nights a week we are still one "
        "short, and that is when it slips. We would like to see how others do nights.",
    ),
    "shirley.cotterill@larkfield-care.example": (
        "Rowan Bank",
        "We tell on ourselves when we get something wrong, and it has made us better. "
        "What we are proud of: nobody here eats alone unless they want to.",
    ),
    "obinna.eze@saltwick-nursing.example": (
        "Saltwick Court Nursing Home",
        "I have been here for five weeks. Four posts are empty and the agency sends "
        "somebody new each night. I know what is not right and I have written it down. "
        "I need time, two nurses and somebody to think with.",
    ),
}
PUBLIC = (
    (
        "Gannet House",
        "changed",
        "Why does everybody have to get up at five?",
        "Nobody is woken before they want. Each person’s morning is on their door.",
    ),
    (
        "Gannet House",
        "expect",
        "",
        "Visitors are welcome at any time. Ring the bell twice; it is a big house.",
    ),
    (
        "Rowan Bank",
        "changed",
        "We never know who is on duty.",
        "There is a board with faces and names by the front door.",
    ),
    (
        "Harbour Row Supported Living",
        "expect",
        "",
        "Tenants choose who works with them. They ask the questions at the interview.",
    ),
)


def plant(*, small: bool = False) -> str:
    """Make them; say how many there are."""
    for email, (name, words) in VIEWS.items():
        by = actor.of_user(User.objects.get(email=email))
        actions.write_own_view(
            by=by, service=Service.objects.get(name=name), words=words
        )
    for number, (name, kind, because, words) in enumerate(PUBLIC):
        actions.publish_word(
            by=actor.operator(),
            service=Service.objects.get(name=name),
            uid=uuid5(SPACE, f"public {number}"),
            kind=kind,
            because=because,
            words=words,
        )
    return f"{PublicWord.objects.count()} public words"
