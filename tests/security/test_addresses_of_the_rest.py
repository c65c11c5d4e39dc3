"""Every address of the rest of the site, asked by everybody."""

from collections.abc import Iterator

import pytest
from django.utils import timezone

from alongside.access import actor
from alongside.insight import actions
from alongside.insight.queries.counting import reporting_year
from tests.architecture.as_far import taken_back
from tests.architecture.everybody import Everybody
from tests.database import ALIASES
from tests.security.addresses import (
    THE_REST,
    pytest_generate_tests,
    test_every_role_inside_is_answered_as_the_table_says_and_no_browser_keeps_it,
    test_looking_and_sending_only_are_answered_and_no_browser_keeps_it,
    test_nobody_outside_can_tell_that_the_record_exists,
    test_who_is_signed_out_or_outside_is_answered_as_the_table_says,
)
from tests.security.prepared import inside, outside, prepared

__all__ = [
    "inside",
    "outside",
    "prepared",
    "pytest_generate_tests",
    "test_every_role_inside_is_answered_as_the_table_says_and_no_browser_keeps_it",
    "test_looking_and_sending_only_are_answered_and_no_browser_keeps_it",
    "test_nobody_outside_can_tell_that_the_record_exists",
    "test_who_is_signed_out_or_outside_is_answered_as_the_table_says",
]
PARTS = THE_REST


@pytest.fixture(scope="module")
def everybody_at_first(
    everybody_at_first: Everybody, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Everybody]:
    """The same, on a day on which somebody has looked at the measures before: to count
    for the first time and to draw every chart takes longer than all else together."""
    with django_db_blocker.unblock(), taken_back(*ALIASES):
        newest = reporting_year(timezone.localdate())
        actions.refresh_year(by=actor.operator(), year=newest)
        yield everybody_at_first
