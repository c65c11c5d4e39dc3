"""The demo's numbers of staff, month by month, as managers said them."""

from datetime import date

from alongside.access import clock
from alongside.providers import actions
from alongside.providers.models import WorkforceFigure
from alongside.providers.rules import workforce as rules
from alongside.providers.seeds import cast

SAID_ON = 4  # the day of the month after


def plant(*, small: bool = False) -> str:
    """Say every month, unless it was said; say how many months there are."""
    if not cast.how_many(WorkforceFigure):
        for told in cast.stories("staff", small=small):
            _say(told)
    return f"{cast.how_many(WorkforceFigure)} months of staff"


def _say(told: cast.Told) -> None:
    by, service = cast.acting(told["by"]), cast.service_called(told["service"])
    months, newest = told["months"], rules.month_of(clock.today())
    for number, month in enumerate(months):
        filled, started, left, agency = month
        before = len(months) - number + told.get("quiet", 0)
        numbers = rules.Numbers(
            month=rules.months_before(newest, before),
            posts=told["posts"],
            filled=filled,
            started=started,
            left=left,
            agency_share=agency,
            manager_in_post=number >= told.get("no_manager", 0),
            words=told.get("words", "") if number == len(months) - 1 else "",
        )
        after = rules.months_before(newest, before - 1).replace(day=SAID_ON)
        with cast.days_ago(_days_since(after)):
            actions.say_workforce(by=by, service=service, numbers=numbers)


def _days_since(day: date) -> int:
    return max((clock.today() - day).days, 0)
