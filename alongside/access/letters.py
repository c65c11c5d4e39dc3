"""E-mails that hold no personal data: only that there is news, and where to read it."""

import logging

from django.core.mail import EmailMessage

log = logging.getLogger(__name__)


def send(to: str, subject: str, body: str) -> None:
    """Send it. What it is about is kept already, so a failure is logged and no more."""
    try:
        EmailMessage(subject=subject, body=body, to=[to]).send()
    except OSError:
        log.warning("An e-mail could not be sent")
