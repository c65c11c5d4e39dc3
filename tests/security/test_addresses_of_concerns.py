"""Every address of the pages about concerns, asked by everybody."""

from tests.security.addresses import (
    CONCERNS,
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
PARTS = CONCERNS
