"""Which age band of the national return an age falls in."""

from alongside.standards.codes import AGE_BANDS

NOT_KNOWN = "not_known"
YOUNGEST = 18  # the national return counts adults
OLDEST = AGE_BANDS.codes[-2]  # the last but "not known"
# From which age on the next band begins, and the band below it.
LIMITS = tuple(zip((65, 75, 85, 95), AGE_BANDS.codes, strict=False))


def age_band(years: int | None) -> str:
    """The code of the age band for an age in whole years.

    Unknown ages have a band of their own. Raises `ValueError` below 18.
    """
    if years is None:
        return NOT_KNOWN
    if years < YOUNGEST:
        raise ValueError("The national return counts adults, 18 and over.")
    return next((code for limit, code in LIMITS if years < limit), OLDEST)
