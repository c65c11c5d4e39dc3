"""What measures may read: codes, dates and keys. A new column must be thought about."""

import pytest
from django.db import connection

from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.insight.measuring.columns import MEASURED

MAY_BE_COUNTED = {
    "measure_counted": set(MEASURED),
    "measure_raised": {"council", "adult", "raised_on"},
    "measure_outcome": {
        "outcome_key",
        "enquiry_key",
        "is_withdrawn",
        "person_result",
        "professional_result",
    },
    "measure_touched": {"touched_key", "month"},
    "measure_touched_service": {"touched_key", "service_key"},
    "measure_service_event": {
        "service_key",
        "happened_on",
        "series",
        "kind",
        "event_key",
        "indicator",
        "writer_key",
        "is_very_serious",
    },
    "measure_service_people": {"service_key", "as_of", "people"},
    "measure_concern": {
        "concern_key",
        "raised_on",
        "state",
        "channel",
        "raised_by_kind",
        "age_on_raising",
        "gender",
        "ethnicity",
        "support_reason",
        "service_key",
        "adult_key",
    },
    "measure_enquiry": {
        "enquiry_key",
        "concern_key",
        "kind",
        "began_on",
        "concluded_on",
        "outcomes_asked",
        "outcomes_achieved",
        "assessment_outcome",
        "risk_outcome",
        "capacity",
        "capacity_supported",
    },
    "measure_risk": {
        "enquiry_key",
        "type",
        "source",
        "location",
    },
    # Beside the columns of the return, keys and a day that find its rows.
    "measure_case": {
        *CASES,
        "service_key",
        "state",
        "channel",
        "raised_by_kind",
        "entered_on",
        "is_parted",
    },
    "measure_review": {*REVIEWS},
    "measure_year_without_reviews": {"begins"},
    "measure_barrier": {
        "barrier_key",
        "theme",
        "named_on",
        "answered_on",
    },
}

COLUMNS = r"""
SELECT c.relname, a.attname
FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
WHERE c.relkind IN ('v', 'm') AND c.relname LIKE 'measure\_%' AND a.attnum > 0
"""


@pytest.mark.django_db
def test_views_for_measures_hold_codes_dates_and_keys_alone():
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        found: dict[str, set[str]] = {}
        for view, column in cursor.fetchall():
            found.setdefault(view, set()).add(column)

    assert found == MAY_BE_COUNTED
