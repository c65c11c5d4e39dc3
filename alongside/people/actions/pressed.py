"""Two presses of one page make one row; a page written anew makes another."""

from typing import Any, TypeVar
from uuid import UUID, uuid4

from django.db import models

Row = TypeVar("Row", bound=models.Model)


def already(
    rows: "models.QuerySet[Row]", uid: UUID, **said: Any
) -> tuple[Row | None, UUID]:
    """The row that this press has made before, if it says the same; the number to use.

    Ask it while the record is held, so that the second press finds the first one's row.
    """
    kept = rows.filter(uid=uid).first()
    if kept is None:
        return None, uid
    if all(getattr(kept, name) == value for name, value in said.items()):
        return kept, uid
    return None, uuid4()
