"""Which of the many things that can belong to an enquiry there are at all.

Most enquiries have few of them: none was paused, nobody appealed. One question about
all of them spares the page a question about each.
"""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Exists, Model, QuerySet

from alongside.concerns.models import (
    Appeal,
    AppealTold,
    AskedPart,
    AskedToStop,
    DelayTold,
    Enquiry,
    Finding,
    FindingCopy,
    FindingDraft,
    KeepInTouch,
    PartTold,
    PauseTold,
    Process,
    ProcessTold,
    Request,
    Risk,
    SafetyPlanStep,
    Settlement,
    WorkerTold,
)

Row = TypeVar("Row", bound=Model)

OF_THE_ENQUIRY: tuple[type[Model], ...] = (
    AppealTold,
    AskedPart,
    AskedToStop,
    DelayTold,
    Finding,
    FindingCopy,
    FindingDraft,
    PartTold,
    PauseTold,
    ProcessTold,
    Request,
    Risk,
    SafetyPlanStep,
    WorkerTold,
)
OF_THE_CONCERN: tuple[type[Model], ...] = (Appeal, KeepInTouch, Process, Settlement)


@dataclass(frozen=True)
class There:
    """The kinds of rows that an enquiry has, as far as the viewer sees them."""

    kinds: frozenset[type[Model]]

    def rows(self, kind: type[Row]) -> QuerySet[Row]:
        """All rows of this kind; where the enquiry has none, nothing is asked.

        Raises `LookupError` for a kind that was not asked after.
        """
        if kind not in OF_THE_ENQUIRY and kind not in OF_THE_CONCERN:
            raise LookupError(f"Whether there is a {kind.__name__} was not asked.")
        rows = kind._default_manager.all()
        return rows if kind in self.kinds else rows.none()


def there(enquiry: Enquiry) -> There:
    """The kinds that there are for this enquiry (one query)."""
    belongs = {kind: {"enquiry": enquiry.pk} for kind in OF_THE_ENQUIRY}
    belongs |= {kind: {"concern": enquiry.concern_id} for kind in OF_THE_CONCERN}
    asked = (Exists(kind._default_manager.filter(**to)) for kind, to in belongs.items())
    found = Enquiry.objects.filter(pk=enquiry.pk).values_list(*asked).get()
    kinds = (kind for kind, is_there in zip(belongs, found, strict=True) if is_there)
    return There(frozenset(kinds))
