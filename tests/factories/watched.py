"""Very many services with what is known of them by month, written by the owner."""

from collections.abc import Iterable
from datetime import date, timedelta

import psycopg

from alongside.access.models import Circle
from alongside.insight.queries.service_months import month_number
from alongside.insight.queries.watched import day_of
from alongside.providers.models import Service

ITEMS = """
COPY providers_knowledgeitem (service_id, circle_id, recorded_by, recorded_by_name,
    recorded_at, kind, voice, who_says, key_question, items_framework, framework_item,
    indicator, tone, words, how, reliability, happened_on, came_of, withheld_reason,
    withheld_words, taken_back_why) FROM STDIN
"""


def services(beds: Iterable[int | None]) -> list[Service]:
    """A care home for each number of beds; None: nobody knows how large it is."""
    return Service.objects.bulk_create(
        Service(
            name=f"House {number}", kinds=["care_home"], care_home=True, beds=places
        )
        for number, places in enumerate(beds)
    )


def told(
    owner: psycopg.Connection,
    circle: Circle,
    rows: Iterable[tuple[int, int, str, int]],
    *,
    indicator: str = "",
) -> None:
    """(service, month number, voice, how many): that many small things that are not
    good, each by somebody else, on days of the month that have been."""
    today = date.today()
    with owner.cursor() as cursor, cursor.copy(ITEMS) as into:
        for service, month, voice, many in rows:
            for number in range(many):
                day = day_of(month) + timedelta(days=number % 25)
                day = min(day, today)
                kind = "notification" if voice == "provider" else "feedback"
                into.write_row(
                    (
                        *(service, circle.pk, number + 1, "Somebody", day, kind, voice),
                        *("", "safe", "", "", indicator, "worry", "Something small."),
                        *("seen", "first_hand", day, "", "", "", ""),
                    )
                )


def this_month() -> int:
    """The number of the month that is running."""
    return month_number(date.today())
