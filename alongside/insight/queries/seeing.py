"""The counts of a year as one view may see them: in full, or with small ones hidden.

Whatever a page, a sentence or a chart shows comes from here, so that no two of them
can give away together what each of them hides.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.insight.stats import hiding, rounding

EXACT, ROUNDED = "exact", "rounded"
TOO_FEW = "under 5"
HIDDEN = "Too few to show"
NONE_YET = "None yet"


def _month_codes(what: str) -> tuple[str, ...]:
    return tuple(f"{what}.{place}" for place in range(12))


# What adds up to what, smallest first: each line is a family's, or joins two parts.
RISK: tuple[hiding.Sum, ...] = (
    ("risk_less", ("removed", "reduced")),
    ("risk_identified", ("risk_less", "remained", "risk_unknown")),
)
WISHES: tuple[hiding.Sum, ...] = (
    ("judged_by_both", ("judged_the_same", "judged_differently")),
    ("judged_themselves", ("judged_by_both", "judged_alone")),
    ("achieved", ("fully", "partly")),
    ("asked_expressed", ("judged_themselves", "judged_for_them")),
    ("asked_expressed", ("achieved", "not", "achieved_unknown")),
    ("asked", ("asked_expressed", "asked_none")),
    ("concluded", ("ceased", "carried_through")),
    ("concluded", ("asked", "not_asked", "asked_unknown")),
)
SUPPORT: tuple[hiding.Sum, ...] = (
    ("lacked", ("supported", "not_supported", "support_unknown")),
)
WORRIES: tuple[hiding.Sum, ...] = (
    ("known_adult", ("again", "first")),
    ("enquiries", _month_codes("section_42") + _month_codes("other")),
    ("concerns", _month_codes("concerns")),
    ("concerns", ("known_adult", "unknown_adult")),
    ("concerns", ("enquiries", "not_enquired")),
)
FAMILIES = (RISK, WISHES, SUPPORT, WORRIES)


@dataclass(frozen=True)
class Seen:
    """The counts of a year by code (`concerns.0` is April), None where one is hidden.

    `in_full` are the same counts untouched; only shares that give nothing away are
    worked out from them.
    """

    view: str
    numbers: dict[str, int | None]
    in_full: dict[str, int]

    def words(self, code: str) -> str:
        """A count ready to print, in words where it is hidden."""
        number = self.numbers[code]
        return TOO_FEW if number is None else f"{number:,}"

    def share(self, part: str, whole: str) -> str:
        """A percentage, or why there is none.

        Hidden when it, or what is left of the whole, is about fewer than five. Where
        anything it is related to is hidden, it is worked out from the numbers shown.
        """
        few, all_of_it = self.numbers[part], self.numbers[whole]
        if few is None or all_of_it is None or self._leaves_too_few(part, whole):
            return HIDDEN
        if not self._hides_in_family_of(whole):
            few, all_of_it = self.in_full[part], self.in_full[whole]
        per_cent = rounding.percentage(few, all_of_it)
        return NONE_YET if per_cent is None else f"{per_cent}%"

    def _leaves_too_few(self, part: str, whole: str) -> bool:
        left = self.in_full[whole] - self.in_full[part]
        return self.view == ROUNDED and 0 <= left < 5

    def _hides_in_family_of(self, code: str) -> bool:
        return any(
            self.numbers[related] is None
            for family in FAMILIES
            if code in _codes(family)
            for related in _codes(family)
        )


def _codes(family: tuple[hiding.Sum, ...]) -> set[str]:
    return {code for total, parts in family for code in (total, *parts)}


def seen(counts: dict[str, Any], view: str) -> Seen:
    """The counts as a view may see them."""
    in_full = dict(_flat(counts))
    if view == EXACT:
        return Seen(view, dict(in_full), in_full)
    numbers: dict[str, int | None] = {
        code: rounding.published(count) for code, count in in_full.items()
    }
    for family in FAMILIES:
        together = {code: in_full[code] for code in _codes(family)}
        numbers |= hiding.published_together(together, family)
    return Seen(view, numbers, in_full)


def _flat(counts: dict[str, Any]) -> Iterator[tuple[str, int]]:
    for code, count in counts.items():
        if code == "months":
            for what, months in count.items():
                yield from zip(_month_codes(what), months, strict=True)
        else:
            yield code, count
