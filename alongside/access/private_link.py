"""The token in a private link's address: the link's number, signed.

The database holds the number alone, so a copy of it opens no link without the secret
key; and the address can be made again for an e-mail without being stored anywhere.
"""

import uuid

from django.core import signing

from alongside.access.models import Link

_SIGNER = signing.Signer(salt="alongside.access.private_link", sep="~")


def new_token() -> str:
    """A token for a link that is not stored yet."""
    return token_of(uuid.uuid4())


def token_of(uid: uuid.UUID) -> str:
    """The token for the link with this number."""
    return _SIGNER.sign(uid.hex)


def uid_in(token: str) -> uuid.UUID | None:
    """The number inside a token, or None when the token was not made here."""
    try:
        return uuid.UUID(_SIGNER.unsign(token))
    except (signing.BadSignature, ValueError):
        return None


def address_token(link: Link) -> str:
    """The token for a stored link."""
    return token_of(link.uid)
