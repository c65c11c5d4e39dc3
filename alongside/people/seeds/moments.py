"""When something in a file of the cast happened."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from alongside.access import clock

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def moment(on: dict[str, Any]) -> datetime:
    """The time on that day of the week, so many weeks before this one. Ask it before
    the clock is set back."""
    today = clock.today()
    back = today.weekday() - DAYS.index(on["weekday"]) + 7 * on["weeks"]
    at = time.fromisoformat(on["at"])
    return timezone.make_aware(datetime.combine(today - timedelta(days=back), at))
