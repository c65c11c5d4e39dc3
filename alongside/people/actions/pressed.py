"""Two presses of one page make one row; a page written anew makes another."""

from typing import Any, TypeVar
from uuid import UUID, uuid4

from django.db import models

Row = TypeVar("Row", bound=models.Model)


class Press:
    """One press of a page, known by the number that came with it."""

    @staticmethod
    def made(
        rows: "models.QuerySet[Row]", uid: UUID, **said: Any
    ) -> tuple[Row | None, UUID]:
        """The row it has made before, if it says the same; and the number to use.

        Ask it while the record is held, so that the second press finds the first's row.
        """
        kept = rows.filter(uid=uid).first()
        if kept is None:
            return None, uid
        if all(getattr(kept, name) == value for name, value in said.items()):
            return kept, uid
        return None, uuid4()
