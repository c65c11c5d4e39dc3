"""What is missing in the records behind a return, and who can mend it."""

from dataclasses import dataclass

from alongside.assurance.models import Count
from alongside.assurance.national_return.quality import GAPS, Gap


@dataclass(frozen=True)
class Missing:
    """One kind of gap, with the keys of the records that have it."""

    gap: Gap
    keys: list[str]

    @property
    def sentence(self) -> str:
        """How many of what: 17 enquiries settled with no location of risk."""
        return self.gap.sentence(len(self.keys))


def gaps_of(count: Count | None) -> list[Missing]:
    """Everything that is missing, in the order of the tables it hurts."""
    kept = count.gaps if count else {}
    found = (Missing(gap, kept.get(gap.code, [])) for gap in GAPS)
    return [one for one in found if one.keys]


def gap_named(count: Count | None, code: str) -> Missing | None:
    """One kind of gap, whether any record has it or none any more."""
    gap = next((gap for gap in GAPS if gap.code == code), None)
    if gap is None:
        return None
    return Missing(gap, list(count.gaps.get(code, [])) if count else [])
