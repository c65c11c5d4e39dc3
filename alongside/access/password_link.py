"""A link with which somebody chooses a password: it works once and for three days.

Its key is worked out from the user's row under the site's secret key, so that nothing
is stored, and a copy of the database opens no link. It is dead as soon as a password is
chosen or the user signs in. The days are Django's PASSWORD_RESET_TIMEOUT.
"""

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse

from alongside.access.models import User


def address_for(user: User) -> str:
    """The whole address, for a letter. It holds a number and a key, no name."""
    key = default_token_generator.make_token(user)
    page = reverse("access:choose_password", args=[user.pk, key])
    return f"{settings.SITE_ADDRESS}{page}"


def user_of(pk: int, key: str) -> User | None:
    """Whose link this is; nobody's when it is made up, too old or already used."""
    user = User.objects.filter(pk=pk, is_active=True).first()
    if user is None or not default_token_generator.check_token(user, key):
        return None
    return user
