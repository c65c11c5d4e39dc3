"""How failed sign-ins are counted, without keeping what was typed or from where."""

from collections.abc import Mapping
from copy import copy
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from django.http import HttpRequest, QueryDict
from django.utils.crypto import salted_hmac

# One for everybody: the table wants an address, and none is to be kept.
NO_ADDRESS = "0.0.0.0"
FOUND_OUT = ("axes_locked_out", "axes_failures_since_start", "axes_credentials")


def username_of(
    request: HttpRequest | None, credentials: Mapping[str, Any] | None
) -> str:
    """What stands for the e-mail address that was tried: a digest under our key.

    The same for all ways to write it, so that capitals give no extra tries; and a
    password typed into the wrong field is not kept.
    """
    typed = dict(credentials or {})
    if not typed and request is not None:
        typed = dict(request.POST.items())
    name = str(typed.get("username") or typed.get("email") or "").strip().lower()
    return salted_hmac(__name__, name, algorithm="sha256").hexdigest()


class CountsOnly(AxesDatabaseHandler):
    """Keeps how often a name failed and when, and nothing else about the request."""

    def user_login_failed(
        self,
        sender: Any,
        credentials: dict[str, Any],
        request: HttpRequest | None = None,
        **more: Any,
    ) -> None:
        """Count one failure, and tell the request what came of it."""
        if request is None:
            return
        bare: Any = copy(request)
        bare.GET = bare.POST = QueryDict()
        bare.axes_ip_address = NO_ADDRESS
        bare.axes_user_agent = bare.axes_path_info = bare.axes_http_accept = ""
        super().user_login_failed(sender, credentials, bare, **more)
        for name in FOUND_OUT:
            setattr(request, name, getattr(bare, name))
