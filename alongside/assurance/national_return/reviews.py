"""What the return counts of safeguarding adult reviews, as Ibis expressions."""

import ibis
from ibis import _
from ibis.expr.types import Table

from alongside.assurance.national_return.columns import REVIEWS
from alongside.assurance.national_return.counting import band
from alongside.assurance.national_return.years import ReportingYear


def rows_to_count(year: ReportingYear) -> dict[str, Table]:
    """Reviews by whether anybody died, and each person in each review."""
    rows = ibis.table(REVIEWS, name="reviews").filter(
        _.counted_on.between(year.first_day, year.last_day)
    )
    rows = rows.mutate(
        council=rows.council.fill_null(""), died=rows.died.fill_null("") == "yes"
    )
    of_reviews = rows.group_by("council", "review_reference").agg(died=_.died.max())
    people = rows.group_by("council", "review_reference", "adult").agg(
        died=_.died.max(), age=_.age.max()
    )
    return {
        "reviews": of_reviews.select(
            "council",
            "review_reference",
            review=_.died.ifelse("died", "nobody_died"),
            reviews=ibis.literal(1),
        ),
        "in_reviews": people.select(
            "council",
            "review_reference",
            "adult",
            harm=_.died.ifelse("died", "survived"),
            age_band=band(people.age),
            in_reviews=ibis.literal(1),
        ),
    }
