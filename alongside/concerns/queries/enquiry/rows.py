"""The rows of enquiries, and of what belongs to them."""

from django.db.models import Prefetch, QuerySet

from alongside.access.actor import Actor
from alongside.access.models import Organisation
from alongside.concerns.models import (
    Concern,
    Enquiry,
    Joining,
    Request,
    Risk,
    Sought,
)
from alongside.concerns.queries import tracking
from alongside.people.models import Outcome
from alongside.people.rules import is_own_record


def with_outcomes() -> "Prefetch[str, QuerySet[Sought], str]":
    """Brings what the person wants of each enquiry, in one query for all of them."""
    return Prefetch("soughts", Sought.objects.select_related("outcome"))


def enquiries(viewer: Actor) -> QuerySet[Enquiry]:
    """Enquiries that are shared with the viewer. The concern behind may be hidden."""
    return Enquiry.objects.select_related("lead", "advocate", "person")


def under_way(viewer: Actor) -> QuerySet[Enquiry]:
    """Enquiries whose concern the viewer works on: none that are only shared."""
    return Enquiry.objects.select_related("lead", "advocate", "person", "concern")


def outcomes(viewer: Actor) -> QuerySet[Outcome]:
    """What people want, in the enquiries that are shared with the viewer."""
    return Outcome.objects.filter(sought__isnull=False).select_related(
        "sought__enquiry__person"
    )


def risks(viewer: Actor) -> QuerySet[Risk]:
    """Kinds of risk in the enquiries the viewer works on."""
    return Risk.objects.select_related("enquiry__concern")


def requests(viewer: Actor) -> QuerySet[Request]:
    """What others were asked to find out, in enquiries the viewer works on."""
    return Request.objects.select_related(
        "enquiry__concern", "enquiry__person", "asked_of"
    )


def told_of_the_same() -> "tuple[Prefetch[str, QuerySet[Joining], str] | str, ...]":
    """Brings who told us of the same in worries that are joined to one, and what they
    have been told and asked (three queries, where there is any)."""
    rows = Joining.objects.filter(undone_at=None).select_related("joined__raiser")
    rows = rows.annotate(raiser_hears=tracking.reads_in("joined__raiser__circle_id"))
    return (
        Prefetch("joined_to_it", rows),
        "joined_to_it__joined__raiser__updates",
        "joined_to_it__joined__appeals",
    )


def whole_concerns(viewer: Actor) -> QuerySet[Concern]:
    """Concerns with everything that can be owed before they are settled."""
    rows = Concern.objects.annotate(raiser_hears=tracking.reads_in("raiser__circle_id"))
    return rows.select_related(
        "person", "service", "raiser", "enquiry__person"
    ).prefetch_related(
        "enquiry__soughts__outcome__judgements",
        "enquiry__findings",
        "enquiry__finding_drafts",
        "enquiry__asked_parts",
        "enquiry__asked_to_stop",
        "enquiry__plan_steps",
        "appeals",
        "enquiry__risks",
        Prefetch("enquiry__requests", Request.objects.select_related("asked_of")),
        "raiser__updates",
        "processes__steps",
        *told_of_the_same(),
    )


def organisations_to_ask(viewer: Actor) -> list[Organisation]:
    """Whoever can be asked to find something out."""
    return list(
        Organisation.objects.filter(is_active=True)
        .exclude(kind=Organisation.Kind.BOARD)
        .order_by("name")
    )


def is_own(viewer: Actor, enquiry: Enquiry) -> bool:
    """Whether the enquiry is about the viewer."""
    return bool(enquiry.person and is_own_record(enquiry.person, viewer))


def called(enquiry: Enquiry) -> str:
    """The name the person likes, or words that do where nobody is named."""
    return enquiry.person.called if enquiry.person else "the person"


def sought_in(viewer: Actor, enquiry: Enquiry) -> QuerySet[Outcome]:
    """Everything the person wanted of an enquiry, what they no longer want as well."""
    return Outcome.objects.filter(sought__enquiry=enquiry)


def wishes(viewer: Actor, enquiry: Enquiry) -> QuerySet[Outcome]:
    """What the person wants now."""
    return sought_in(viewer, enquiry).filter(is_withdrawn=False)
