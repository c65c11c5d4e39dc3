"""`manage.py columns --council CODE --out FOLDER`: the file a council hands over, from
its live records."""

from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from alongside.assurance.national_return.running import NotCounted
from alongside.assurance.queries.drawing import draw_every_case
from alongside.interop.region.columns_command import add_where, write
from alongside.interop.region.handing_over import NotHandedOver


class Command(BaseCommand):
    """Writes what `alongside columns` writes, without an extract in between."""

    help = (
        "Write what this council hands over to be counted with others: codes and days "
        "of every case, no name and no key of this database."
    )
    requires_system_checks = ()  # those are about pages

    def add_arguments(self, parser: CommandParser) -> None:
        """The same words as on the console."""
        add_where(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Draw, then write; what was drawn goes at once."""
        told = Namespace(**options)
        try:
            with TemporaryDirectory(prefix="alongside-columns-") as room:
                write(draw_every_case(Path(room)), told, self.stdout.write)
        except (NotHandedOver, NotCounted) as refusal:
            raise CommandError(f"{refusal} Nothing was written.") from None
        except OSError as trouble:
            raise CommandError(f"{trouble.filename}: {trouble.strerror}.") from None
