"""The log: what was done, by whom, to what, and why. Appended to, never changed."""

import uuid
from typing import ClassVar

import pgtrigger
from django.db import models

from alongside.access import clock


class Entry(models.Model):
    """One line of the log.

    There are no foreign keys: the log must never get in the way of live data and must
    outlive what it describes. Row security lets anybody append and lets the members of
    the circle named in the entry read it (decision 0007).
    """

    class Act(models.TextChoices):
        """What sort of thing was done."""

        OPEN = "open", "Opened"
        CHANGE = "change", "Changed"
        SEARCH = "search", "Searched"
        SHARE = "share", "Shared"
        EXPORT = "export", "Exported or printed"
        SIGN_IN = "sign_in", "Signed in or out"
        REFUSE = "refuse", "Was refused"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(default=clock.now)
    act = models.CharField(max_length=8, choices=Act)
    what = models.CharField(max_length=64)
    user_id = models.BigIntegerField(null=True)
    organisation_id = models.BigIntegerField(null=True)
    principal_id = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=64, blank=True)
    subject_id = models.BigIntegerField(null=True)
    circle_id = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    details = models.JSONField(default=dict)

    holds_personal_data = True

    class Meta:
        indexes = (
            models.Index(fields=("circle_id", "-at"), name="entry_by_circle"),
            models.Index(fields=("user_id", "-at"), name="entry_by_user"),
        )
        triggers: ClassVar[list[pgtrigger.Trigger]] = [
            pgtrigger.Protect(
                name="log_is_append_only",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            pgtrigger.Trigger(
                name="log_is_never_emptied",
                level=pgtrigger.Statement,
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                func="RAISE EXCEPTION 'The log is never emptied.';",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.what}"
