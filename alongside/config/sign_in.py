"""What counts as the same name when failed sign-ins are counted."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest


def username_of(
    request: HttpRequest | None, credentials: Mapping[str, Any] | None
) -> str:
    """The e-mail address that was tried, so that capitals give no extra tries."""
    typed = dict(credentials or {})
    if not typed and request is not None:
        typed = dict(request.POST.items())
    return str(typed.get("username") or typed.get("email") or "").strip().lower()
