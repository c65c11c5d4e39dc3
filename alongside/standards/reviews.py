"""Words for reviews, and the days that reviews go by, each with how firm it is."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from alongside.standards import working_days as offices
from alongside.standards.codes import DATA, lists_of

KINDS = lists_of("reviews.toml")["review_kinds"]
EVENTS = lists_of("reviews.toml")["review_events"]
ASKERS = lists_of("reviews.toml")["review_askers"]
WAYS = lists_of("reviews.toml")["review_ways"]
TOOK_PART = lists_of("reviews.toml")["review_took_part"]
WAYS_OF_ASKING = lists_of("reviews.toml")["review_ways_of_asking"]
REST_REASONS = lists_of("reviews.toml")["review_rest_reasons"]
NOT_AGREED_NEXT = lists_of("reviews.toml")["review_not_agreed_next"]

HOW_FIRM = {
    "law": "This is the law.",
    "guidance": "This is national guidance.",
    "own": "This is our own aim, and not the law.",
}


@dataclass(frozen=True)
class Timer:
    """By when something is to be done, counted from a day, and how firm that is."""

    code: str
    kind: str
    plain: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    weeks: int = 0
    weeks_from: int = 0
    years: int = 0
    working_days: int = 0

    @property
    def how_firm(self) -> str:
        """Whether it is law, guidance or our own aim, in a sentence."""
        return HOW_FIRM[self.kind]

    def latest(self, start: date) -> date:
        """The last day it can be, in weeks and years as people count them, or in
        working days as offices do."""
        if self.working_days:
            return offices.after(start, self.working_days)
        day = start + timedelta(weeks=self.weeks)
        if not self.years:
            return day
        try:
            return day.replace(year=day.year + self.years)
        except ValueError:  # the 29th of February
            return day.replace(year=day.year + self.years, day=28)

    def earliest(self, start: date) -> date:
        """The first day it is meant to be."""
        return start + timedelta(weeks=self.weeks_from)


@cache
def timers() -> dict[str, Timer]:
    """Every timer by its code."""
    text = (DATA / "review_timers.toml").read_text(encoding="utf-8")
    return {
        code: Timer(code=code, **data) for code, data in tomllib.loads(text).items()
    }


FIRST_REVIEW = timers()["first_review"]
REGULAR_REVIEW = timers()["regular_review"]
REPLY_TO_REQUEST = timers()["reply_to_request"]
NEXT_STEP = timers()["next_step"]
CONTRACT_COMMENT = timers()["contract_comment"]
CONTRACT_REVIEW = timers()["contract_review"]
