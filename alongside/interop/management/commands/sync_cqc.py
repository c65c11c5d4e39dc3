"""`manage.py sync_cqc`: follow the regulator's register on the web."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from alongside.access.actor import operator
from alongside.interop.cqc.client import Client, CqcNotReached
from alongside.interop.cqc.following import follow
from alongside.interop.cqc.wording import in_words


class Command(BaseCommand):
    """Takes over the whole register the first time, and then what changed in it."""

    help = (
        "Follow CQC's register of care services: everything the first time, then what "
        "changed since. Stopped half way, it goes on where it was. Run it once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Follow; say what changed, or why the register was not reached."""
        if not settings.CQC_KEY:
            raise CommandError(
                "Set ALONGSIDE_CQC_KEY. You get one at "
                "https://api-portal.service.cqc.org.uk."
            )
        try:
            changes = follow(
                by=operator(),
                client=Client(
                    base=settings.CQC_URL,
                    key=settings.CQC_KEY,
                    agent=f"Alongside (+{settings.SITE_ADDRESS})",
                ),
                areas=settings.CQC_AREAS,
                say=self.stderr.write,
            )
        except CqcNotReached as stopped:
            raise CommandError(f"{stopped} What came so far is kept.") from stopped
        self.stdout.write(f"The register on the web: {in_words(changes)}")
