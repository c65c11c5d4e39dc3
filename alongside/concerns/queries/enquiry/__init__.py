"""What the page of an enquiry shows to the person, their advocate and the team."""

from alongside.concerns.queries.enquiry.page import Shared, shared
from alongside.concerns.queries.enquiry.rows import (
    called,
    enquiries,
    is_own,
    organisations_to_ask,
    outcomes,
    requests,
    risks,
    sought_in,
    under_way,
    whole_concerns,
    wishes,
    with_outcomes,
)
from alongside.concerns.queries.enquiry.working import Working, working

__all__ = [
    "Shared",
    "Working",
    "called",
    "enquiries",
    "is_own",
    "organisations_to_ask",
    "outcomes",
    "requests",
    "risks",
    "shared",
    "sought_in",
    "under_way",
    "whole_concerns",
    "wishes",
    "with_outcomes",
    "working",
]
