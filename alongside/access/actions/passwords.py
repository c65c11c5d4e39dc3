"""How somebody comes to a password: nobody else ever chooses it for them."""

import logging

from django.core.mail import EmailMessage
from django.db import transaction

from alongside.access import password_link, rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import User

log = logging.getLogger(__name__)

SUBJECT = "Choose your password for Alongside"
LETTER = (
    "Hello,\n\n"
    "Open this link and choose a password of your own. It works once, for three days:"
    "\n\n{address}\n\n"
    "If you did not expect this, you need not do anything.\n"
)


@logged
def send_password_link(*, by: Actor, user: User) -> None:
    """Send somebody a link with which they choose a password, once.

    A password they have goes on working until they choose another.
    """
    rules.refuse_if(rules.why_not_send_password_link(user, by))
    address = password_link.address_for(user)
    transaction.on_commit(lambda: _send(user, address))
    record(by=by, act="change", what="send_password_link", subject=user)


@logged
def choose_password(*, by: Actor, user: User, password: str) -> None:
    """Keep the password somebody chose. Whoever is signed in as them is signed out."""
    user.set_password(password)
    user.save(update_fields=["password"])
    record(by=by, act="change", what="choose_password", subject=user)


def _send(user: User, address: str) -> None:
    letter = EmailMessage(SUBJECT, LETTER.format(address=address), to=[user.email])
    try:
        letter.send()
    except OSError:
        # The administrator can send it again; the page says where.
        log.warning("An e-mail could not be sent", extra={"user": user.pk})
