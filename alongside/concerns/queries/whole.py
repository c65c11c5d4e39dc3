"""Links of enquiries about one adult to enquiries into whole services."""

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.concerns.models import Enquiry, WholeLink
from alongside.providers.models import WholeEnquiry

MOST = 40


def links(viewer: Actor) -> "QuerySet[WholeLink]":
    """Links that stand with a concern the viewer works on."""
    return WholeLink.objects.select_related(
        "whole__service", "enquiry__concern", "enquiry__person"
    )


def links_of(viewer: Actor, enquiry: Enquiry) -> list[WholeLink]:
    """Every link of one enquiry, those taken back too, the newest first."""
    return list(links(viewer).filter(enquiry=enquiry).order_by("-pk")[:MOST])


def is_linked(enquiry: Enquiry, whole: WholeEnquiry | None) -> bool:
    """Whether a link of the two stands."""
    rows = WholeLink.objects.filter(enquiry=enquiry, whole=whole)
    return rows.filter(taken_back_at=None).exists()
