"""Who gets what at each address: the whole table, in one place.

For each URL name it says which roles may, and what the page is about. Every role then
asks for it four ways:

- signed out: sent to sign in, unless the page is for anybody;
- without the role: 403 even from inside the circle, before any record is looked up;
- with the role, outside the circle: 404, as if there were no such record;
- with the role, inside the circle: the page.

A page that is about no record in a circle answers the last two alike.
"""

from typing import Any
from uuid import uuid4

from django.core import signing

from alongside.access import password_link, private_link
from alongside.access.models import User
from tests.adult_review_permissions import ADULT_REVIEWS
from tests.advice_permissions import ADVICE
from tests.appealing_permissions import APPEALING
from tests.architecture.world import World
from tests.beside_permissions import BESIDE
from tests.causing_permissions import CAUSING
from tests.chronology_permissions import CHRONOLOGY
from tests.comparing_permissions import COMPARING
from tests.death_permissions import DEATH
from tests.early_permissions import EARLY
from tests.finding_permissions import FINDING
from tests.handing_permissions import HANDING
from tests.how_it_was_permissions import HOW_IT_WAS
from tests.injury_permissions import INJURIES
from tests.joining_permissions import JOINING
from tests.letter_permissions import LETTERS
from tests.meeting_permissions import MEETINGS
from tests.paper_permissions import PAPERS
from tests.pausing_permissions import PAUSING
from tests.people_permissions import PEOPLE
from tests.permission_pages import (
    ANYBODY,
    EVERY_ROLE,
    MEASURES,
    READING,
    SAFEGUARDING,
    SERVICES,
    SHARING,
    Page,
    button,
    page,
    person,
    record,
    sent,
)
from tests.raiser_risk_permissions import RAISER_RISK
from tests.return_permissions import RETURNS
from tests.review_permissions import REVIEWS
from tests.safety_plan_permissions import SAFETY_PLAN
from tests.second_signature_permissions import SECOND_SIGNATURE
from tests.service_permissions import SERVICE_PAGES
from tests.stopping_permissions import STOPPING
from tests.timing_permissions import TIMING

WRITER = signing.Signer(salt="alongside.concerns.worry", sep="~")


def concern(w: World) -> dict[str, Any]:
    """About a concern while the person is listened to."""
    return {"pk": w.listening.pk}


def enquiry(w: World) -> dict[str, Any]:
    """About a concern with an enquiry under way."""
    return {"pk": w.enquiry.concern_id}


def route(w: World) -> dict[str, Any]:
    """About something passed on to another team."""
    return {"pk": w.route.pk}


def settled(w: World) -> dict[str, Any]:
    """About a settled concern."""
    return {"pk": w.settled.pk}


def shared(w: World) -> dict[str, Any]:
    """About an enquiry that is shared with the person."""
    return {"pk": w.enquiry.pk}


def outcome(w: World) -> dict[str, Any]:
    """About something the person wants."""
    return {"pk": w.outcome.pk}


def risk_of_settled(w: World) -> dict[str, Any]:
    """About a risk that stays, because its enquiry is settled."""
    assert w.settled
    return {"pk": w.risk.pk}


def tracking(w: World) -> dict[str, Any]:
    """The private link of the one who spoke up."""
    return {"token": private_link.address_token(w.raiser.link)}


def to_choose_a_password(w: World) -> dict[str, Any]:
    """The link of somebody who has been sent one."""
    address = password_link.address_for(User.objects.get(pk=w.worker.pk))
    return dict(zip(("pk", "key"), address.rstrip("/").split("/")[-2:], strict=True))


A_DRAFT = {"key": "people.about_me.1"}


def writing(w: World) -> dict[str, Any]:
    """A worry that nobody has begun to write."""
    assert w.team
    return {"token": WRITER.sign(uuid4().hex)}


GOES_ON = frozenset({302})
NOT_HERE = frozenset({404})
RAISERS = EVERY_ROLE - {"administrator"}

RAISING: dict[str, Page] = {
    "concerns:start": page(ANYBODY, answers=GOES_ON),
    "concerns:worry_noticed": page(ANYBODY, about=writing),
    # The first page comes first, whoever asks.
    "concerns:worry_wishes": page(ANYBODY, about=writing, answers=GOES_ON),
    "concerns:worry_hear_back": page(ANYBODY, about=writing, answers=GOES_ON),
    # Whoever is signed in and writes first; then it is there for nobody else.
    "concerns:worry_keep": page(
        ANYBODY, about=writing, method="post", answers=frozenset({204, 404})
    ),
    "concerns:worry_sent": page(ANYBODY, about=writing, answers=GOES_ON),
    "concerns:worry_finish": page(
        ANYBODY, about=writing, method="post", answers=GOES_ON
    ),
    "concerns:track": page(ANYBODY, about=tracking),
    "concerns:own_worries": page(RAISERS),
    # Somebody else's is nobody's own, whatever circle they are in.
    "concerns:own_worry": page(
        RAISERS, about=lambda w: {"pk": w.raiser.pk}, answers=NOT_HERE
    ),
}

PERMISSIONS: dict[str, Page] = (
    RAISING
    | ADVICE
    | PEOPLE
    | TIMING
    | RETURNS
    | ADULT_REVIEWS
    | PAUSING
    | MEETINGS
    | HOW_IT_WAS
    | HANDING
    | STOPPING
    | FINDING
    | APPEALING
    | SAFETY_PLAN
    | SECOND_SIGNATURE
    | CAUSING
    | BESIDE
    | LETTERS
    | INJURIES
    | CHRONOLOGY
    | COMPARING
    | DEATH
    | JOINING
    | RAISER_RISK
    | EARLY
    | REVIEWS
    | PAPERS
    | SERVICE_PAGES
    | {
        "pages:home": page(ANYBODY),
        "pages:me": page({"person"}, answers=frozenset({200, 302})),
        "pages:person": record(READING, person),
        "pages:who_looked": record(READING, person),
        "pages:circle": record(READING, person),
        "access:sign_in": page(ANYBODY, answers=frozenset({200, 302})),
        "access:go_on": page(EVERY_ROLE, answers=frozenset({302})),
        "access:sign_out": sent(EVERY_ROLE),
        "access:stay": page(EVERY_ROLE, answers=frozenset({204})),
        # Tests run with DEBUG off, as in earnest: the second lock of the demo's pages.
        "access:demo_people": page(ANYBODY, answers=NOT_HERE),
        "access:demo_sign_in": page(
            ANYBODY,
            about=lambda w: {"pk": w.worker.pk},
            method="post",
            answers=NOT_HERE,
        ),
        "access:choose_password": page(ANYBODY, about=to_choose_a_password),
        "access:who_can_do_what": page(ANYBODY),
        "access:keep_draft": sent(EVERY_ROLE, A_DRAFT),
        "access:throw_away": sent(EVERY_ROLE, A_DRAFT),
        "access:administration": page({"administrator"}),
        "access:add_user": page({"administrator"}),
        "access:add_organisation": page({"administrator"}),
        "access:posts": page({"administrator"}),
        "access:end_post": page(
            {"administrator"}, about=lambda w: {"pk": w.worker.posts.get().pk}
        ),
        "access:send_link": page(
            {"administrator"},
            about=lambda w: {"pk": w.worker.posts.get().pk},
            method="post",
            answers=GOES_ON,
        ),
        "standards:words": page(ANYBODY),
        "standards:in_danger": page(ANYBODY),
        "standards:what_happens": page(ANYBODY),
        "design:gallery": page(ANYBODY),
        "design:gallery_page": page(ANYBODY, about=lambda w: {"name": "public"}),
        "pages:about": page(ANYBODY),
        "pages:accessibility": page(ANYBODY),
        "pages:healthz": page(ANYBODY),
        "pages:readyz": page(ANYBODY),
        "providers:services": page(SERVICES),
        "providers:service": page(SERVICES, about=lambda w: {"pk": w.service.pk}),
        "insight:measures": page(MEASURES),
        "insight:measure": page(MEASURES, about=lambda w: {"code": "asked"}),
        "concerns:board": page(SAFEGUARDING),
        "concerns:routes": page({"commissioner", "safeguarding_manager"}),
        "concerns:answer_route": record(
            {"commissioner", "safeguarding_manager"}, route
        ),
        "concerns:concern": record(SAFEGUARDING, concern),
        "concerns:receive": button(SAFEGUARDING, concern),
        "concerns:listen": button(SAFEGUARDING, concern),
        "concerns:say_who": button(SAFEGUARDING, concern),
        "concerns:new_person": record(SAFEGUARDING, concern),
        "concerns:tell": button(SAFEGUARDING, concern),
        "concerns:decide": record({"safeguarding_manager"}, concern),
        "concerns:enquiry": record(SHARING, shared),
        "concerns:hear_outcome": record(SHARING, shared),
        "concerns:record_asked": record(SAFEGUARDING, shared),
        "concerns:revise_outcome": record(SHARING, outcome),
        "concerns:withdraw_outcome": record(SHARING, outcome),
        "concerns:judge_outcome": record(SHARING, outcome),
        "concerns:ask_to_enquire": record(SAFEGUARDING, shared),
        "concerns:keep_answer": record(SAFEGUARDING, lambda w: {"pk": w.request.pk}),
        "concerns:add_risk": record(SAFEGUARDING, shared),
        "concerns:take_risk_away": button(SAFEGUARDING, risk_of_settled),
        "concerns:record_capacity": record(SAFEGUARDING, shared),
        "concerns:find_more": record(SAFEGUARDING, shared),
        "concerns:see_to_advocacy": button(SAFEGUARDING, shared),
        "concerns:choose_lead": record(SAFEGUARDING, shared),
        "concerns:settle": record({"safeguarding_manager"}, enquiry),
        "concerns:reopen": button(SAFEGUARDING, settled),
        "concerns:keeping_in_touch": page(SAFEGUARDING),
        "concerns:keep_in_touch_done": record(
            SAFEGUARDING, lambda w: {"pk": w.contact.pk}
        ),
        "concerns:happening": record(
            SHARING | {"care_worker", "registered_manager"}, person
        ),
    }
)
