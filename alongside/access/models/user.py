"""People who can sign in."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from alongside.access.models.principal import Principal


class UserManager(BaseUserManager["User"]):
    """Finds users by e-mail address, whatever the capitals."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The user with this e-mail address."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Somebody with a sign-in: staff, a person, a family member."""

    email = models.EmailField(unique=True)
    full_name = models.CharField(max_length=120)
    about = models.CharField(max_length=200, blank=True)
    principal = models.OneToOneField(Principal, on_delete=models.PROTECT)
    is_active = models.BooleanField(default=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    # Name and work address of account holders. It must be read before anybody is
    # known to the database, so it has no circle (decision 0008). Nothing about a
    # person's care may ever be added to this table.
    holds_personal_data = False

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="email_in_small_letters", condition=Q(email=Lower("email"))
            ),
        )

    def __str__(self) -> str:
        return self.full_name
