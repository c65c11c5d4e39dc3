"""Makes the three roles and the database, or says what to run to have them made."""

from typing import Any

import psycopg
from django.core.management.base import BaseCommand, CommandError

from alongside.config import databases

TO_RUN = """Run this once, as somebody who may create roles and databases, with
passwords of your own; then put the same passwords in the three addresses:

CREATE ROLE {owner} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '…';
CREATE ROLE {app} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '…';
CREATE ROLE {measures} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS
    PASSWORD '…';
CREATE DATABASE {database} OWNER {owner} ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT ON DATABASE {database} TO {app}, {measures};

Or set DATABASE_ADMIN_URL to such a person's address and run this command again."""


class Command(BaseCommand):
    """Can be run any number of times; what is there already is left alone."""

    help = "Make the three database roles and the database, where missing."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Make what is missing if we may, else say what to run."""
        addresses = databases.Addresses.from_environment()
        missing = [
            variable
            for name, variable in databases.VARIABLES.items()
            if name != "admin" and not getattr(addresses, name)
        ]
        if missing:
            raise CommandError(f"Set {' and '.join(missing)} first.")
        if addresses.admin:
            made = databases.prepare(addresses)
            self.stdout.write("\n".join(f"Made {thing}." for thing in made))
        self._check(addresses)
        self.stdout.write("The database is there. Next: manage.py migrate")

    def _check(self, addresses: databases.Addresses) -> None:
        for address in (addresses.owner, addresses.app, addresses.measures):
            try:
                databases.connect(address).close()
            except psycopg.OperationalError as error:
                names = {
                    name: databases.role_of(getattr(addresses, name))
                    for name in ("owner", "app", "measures")
                }
                words = TO_RUN.format(database=addresses.database, **names)
                raise CommandError(f"{error}\n\n{words}") from error
