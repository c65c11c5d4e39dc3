"""Migrates as the owner of the tables, then gives the other roles their rights."""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands import migrate

from alongside.config import grants, migrating


class Command(migrate.Command):
    """Django's own command, over the owner's connection."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Make the owner's connection the usual one."""
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, then grant."""
        with migrating.drawing_little():
            super().handle(*args, **options)
        changed = not (options["check_unapplied"] or options["plan"])
        if changed and options["database"] == "owner":
            grants.apply()
