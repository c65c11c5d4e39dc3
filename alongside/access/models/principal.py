"""Principals: whoever can be let into a circle (a user, a team or a private link)."""

import uuid

from django.db import models


class Principal(models.Model):
    """A number that memberships name. Row security compares nothing else."""

    class Kind(models.TextChoices):
        """What stands behind the number."""

        USER = "user", "A person with a sign-in"
        TEAM = "team", "A team of an organisation"
        LINK = "link", "A private link"

    kind = models.CharField(max_length=8, choices=Kind)
    created_at = models.DateTimeField(auto_now_add=True)

    holds_personal_data = False  # a number and a kind

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Link(models.Model):
    """A private link given to somebody without a sign-in.

    The address carries `uid` signed with the secret key (`access.private_link`), so a
    copy of this table opens nothing. The link is itself a principal: what it shows is
    decided by row security like everything else.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    principal = models.OneToOneField(Principal, on_delete=models.PROTECT)
    created_at = models.DateTimeField(auto_now_add=True)
    ends_at = models.DateTimeField(null=True, blank=True)

    holds_personal_data = False  # a random number and two times

    def __str__(self) -> str:
        return f"link {self.pk}"
