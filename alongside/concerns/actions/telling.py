"""Telling the one who spoke up what has happened."""

from django.conf import settings
from django.db import transaction

from alongside.access import letters, private_link
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if, why_not_without
from alongside.concerns.models import Concern, Raiser, Update
from alongside.concerns.queries import tracking
from alongside.concerns.queries.kept_apart import of_other_raisers
from alongside.concerns.rules.letters import why_not_apart

SUBJECT = "There is news about something you told us"
LETTER = (
    "Hello,\n\n"
    "You told us about a worry (reference {reference}). There is news. To read it, "
    "open your private link:\n\n{address}\n\n"
    "The link is only for you. This message says nothing about anybody, in case "
    "somebody else reads it.\n\nThank you for speaking up.\n"
)


@logged
def tell_raiser(*, by: Actor, concern: Concern, stage: str, words: str) -> Update:
    """Tell the one who spoke up: kept for their private link, with an e-mail that holds
    no personal data when they asked for one. Nobody reads who else told us of the same,
    or what they told.

    Where they turned out to be an alleged source of risk it is kept for the team alone:
    they open nothing any more, and no e-mail goes to them.
    """
    refuse_if(why_not_without("receive_concern", by))
    refuse_if(None if words.strip() else "Write what you want to tell them.")
    apart = of_other_raisers(by, concern)
    refuse_if(why_not_apart(words, apart, what="It", to="for them to read"))
    raiser = (
        Raiser.objects.select_for_update(of=("self",))
        .select_related("link")
        .get(concern=concern)
    )
    last = raiser.updates.last()
    if stage == Update.Stage.NEWS and last and last.words == words.strip():
        raise Refused("They have been told exactly this already. Once is enough.")
    update = keep_update(by=by, raiser=raiser, stage=stage, words=words)
    if raiser.email and tracking.hears_back(by, raiser):
        transaction.on_commit(lambda: _send(raiser))
    record(by=by, act="share", what="tell_raiser", subject=update, stage=stage)
    return update


@logged
def keep_update(*, by: Actor, raiser: Raiser, stage: str, words: str) -> Update:
    """Keep for their private link what the one who spoke up was told, in any way."""
    refuse_if(why_not_without("receive_concern", by))
    update = Update.objects.create(
        raiser=raiser,
        circle_id=raiser.circle_id,
        stage=stage,
        words=words.strip(),
        by_user=by.user.pk if by.user else None,
    )
    record(by=by, act="share", what="keep_update", subject=update, stage=stage)
    return update


def _send(raiser: Raiser) -> None:
    token = private_link.address_token(raiser.link)
    address = f"{settings.SITE_ADDRESS}/track/{token}/"
    body = LETTER.format(reference=raiser.reference, address=address)
    letters.send(raiser.email, SUBJECT, body)
