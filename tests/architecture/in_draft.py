"""What was found in the partnership's case, while it is a draft."""

from functools import cached_property

from alongside.access.actor import Actor
from alongside.concerns.models import (
    Enquiry,
    FindingCopy,
    FindingDraft,
    FindingPoint,
)
from alongside.concerns.rules.finding import Found
from tests.architecture.partnership import Partnership
from tests.factories import findings


class InDraft(Partnership):
    """Each property is made, through actions, when it is first asked for."""

    enquiry: Enquiry
    found: Found

    @cached_property
    def who_accepts(self) -> Actor:
        """A manager who had no part in it."""
        return self.act_as(self.user("safeguarding_manager", self.team))

    @cached_property
    def draft_of_finding(self) -> FindingDraft:
        """The draft."""
        return findings.written(self.manager, self.enquiry, self.found)

    @cached_property
    def copy_of_finding(self) -> FindingCopy:
        """What the person was given to read."""
        assert self.draft_of_finding.pk
        return findings.shared(self.manager, self.enquiry)

    @cached_property
    def point_of_finding(self) -> FindingPoint:
        """What they say to it."""
        words = "It was in May."
        return findings.said(self.manager, self.copy_of_finding, "not_right", words)
