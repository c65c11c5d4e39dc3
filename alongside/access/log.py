"""Writes the log, and holds every action to leaving a line in it."""

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import models, transaction

from alongside.access import identity
from alongside.access.actor import Actor
from alongside.access.models import Entry

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

_lines: ContextVar[int] = ContextVar("log_lines", default=0)


def record(
    *,
    by: Actor,
    act: str,
    what: str,
    subject: models.Model | None = None,
    circle_id: int | None = None,
    reason: str = "",
    **details: Any,
) -> Entry:
    """Append one line to the log, in the transaction of what it records.

    `details` are codes, counts and numbers only: never a name or anything typed.
    """
    if circle_id is None and subject is not None:
        circle_id = getattr(subject, "circle_id", None)
    entry = Entry(
        act=act,
        what=what,
        user_id=by.user.pk if by.user else None,
        organisation_id=by.organisation_id,
        principal_id=by.principal_id,
        subject_kind=subject._meta.label if subject is not None else "",
        subject_id=subject.pk if subject is not None else None,
        circle_id=circle_id,
        reason=reason[:300],
        details=details,
    )
    entry.save(force_insert=True)
    _lines.set(_lines.get() + 1)
    return entry


def logged(action: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Make a function an action: one transaction, seen as `by`, and a line in the log.

    Raises `RuntimeError`, and so undoes everything, when the function forgot the line.
    """

    @wraps(action)
    def run(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        by = kwargs["by"]
        if not isinstance(by, Actor):
            raise TypeError("An action needs to know by whom: by=Actor.")
        before = _lines.get()
        with transaction.atomic(), identity.seen_as(by.principals):
            result = action(*args, **kwargs)
            if _lines.get() == before:
                raise RuntimeError(f"{action.__qualname__} left no line in the log.")
        return result

    return run
