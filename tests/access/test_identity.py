"""Who is acting is told to the database for a block of work, and then as before."""

import pytest
from django.db import connection, transaction

from alongside.access import identity
from alongside.access.row_security import SETTING

pytestmark = pytest.mark.django_db


def _told() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s, true)", [SETTING])
        return cursor.fetchone()[0] or ""


def test_setting_who_acts_says_who_did_before():
    assert identity.set_principals((7, 3)) == ()
    assert identity.set_principals((12,)) == (7, 3)
    assert identity.set_principals(()) == (12,)


def test_after_a_block_whoever_acted_before_acts_again():
    identity.set_principals((7, 3))

    with identity.seen_as((12,)):
        with identity.seen_as(()):
            assert _told() == ""
        assert _told() == "{12}"

    assert _told() == "{7,3}"


def test_a_block_that_fails_leaves_whoever_acted_before():
    identity.set_principals((7, 3))

    with pytest.raises(KeyError), transaction.atomic(), identity.seen_as((12,)):
        raise KeyError

    assert _told() == "{7,3}"


@pytest.mark.django_db(transaction=True)
def test_who_acts_cannot_be_told_where_it_would_be_lost_at_once():
    with pytest.raises(RuntimeError, match="inside a transaction"):
        identity.set_principals((7,))
