"""A date asked in three boxes, read the way people write it."""

import datetime
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from alongside.design import dates, widgets
from alongside.design.fields.asked import asked

Bound = datetime.date | str | Callable[[], datetime.date] | None
TODAY = "today"


def _bound(bound: Bound) -> datetime.date | None:
    if bound == TODAY:
        return timezone.localdate()
    return bound() if callable(bound) else bound


class PartedDate(forms.Field):
    """Day, month and year.

    Gives a `datetime.date`; with `is_rough` or `unknown`, a `dates.RoughDate`, which
    may lack the day, the month, or (unknown) everything. `earliest` and `latest` are
    dates, callables, or "today".
    """

    def __init__(
        self,
        label: str,
        *,
        hint: str = f"For example, {dates.EXAMPLE}",
        missing: str = "",
        required: bool = True,
        called: str = "Date",
        earliest: Bound = None,
        latest: Bound = None,
        too_early: str = "",
        too_late: str = "",
        is_rough: bool = False,
        unknown: bool | str = False,
        size: str = "s",
        initial: Any = None,
    ) -> None:
        self.called, self.is_rough, self.size = called, is_rough, size
        self.earliest, self.latest = earliest, latest
        self.too_early, self.too_late = too_early, too_late
        self.unknown = "I don’t know the date" if unknown is True else unknown or ""
        super().__init__(
            widget=widgets.PartedDateInput(unknown=self.unknown),
            initial=initial,
            **asked(label, hint=hint, missing=missing, required=required),
        )

    def clean(self, value: Any) -> datetime.date | dates.RoughDate | None:
        """The date, or a sentence saying what is wrong with it."""
        boxes = list(value or [])
        typed = [str(box or "") for box in (boxes + [""] * 3)[:3]]
        does_not_know = bool(self.unknown and len(boxes) > 3 and boxes[3])
        read = self._read(typed)
        if does_not_know:
            return self._without_a_date(read)
        if read is None:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        self._refuse_outside(read)
        return read if self.is_rough or self.unknown else read.exact

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the boxes differ from what they held at first."""
        if self.disabled:
            return False
        before = [str(part or "") for part in self.widget.decompress(initial)]
        return before[:3] != [str(part or "") for part in (data or ["", "", ""])][:3]

    def _read(self, typed: list[str]) -> dates.RoughDate | None:
        try:
            return dates.read_date(
                *typed,
                today=timezone.localdate(),
                latest=_bound(self.latest),
                is_rough=self.is_rough,
                called=self.called,
            )
        except dates.NotADateError as wrong:
            raise ValidationError(
                wrong.sentence, code="invalid", params={"parts": wrong.parts}
            ) from wrong

    def _without_a_date(self, read: dates.RoughDate | None) -> dates.RoughDate:
        if read is not None:
            raise ValidationError(
                f"Enter a date, or choose “{self.unknown}”, not both", code="both"
            )
        return dates.RoughDate()

    def _refuse_outside(self, read: dates.RoughDate) -> None:
        earliest, latest = _bound(self.earliest), _bound(self.latest)
        if latest and read.earliest > latest:
            words = "today or in the past" if self.latest == TODAY else _on(latest)
            if self.latest != TODAY:
                words += " or earlier"
            raise ValidationError(
                self.too_late or f"{self.called} must be {words}", code="too_late"
            )
        if earliest and read.latest < earliest:
            words = "today or in the future" if self.earliest == TODAY else ""
            words = words or f"{_on(earliest)} or later"
            raise ValidationError(
                self.too_early or f"{self.called} must be {words}", code="too_early"
            )


def _on(day: datetime.date) -> str:
    return str(dates.RoughDate(day.year, day.month, day.day))
