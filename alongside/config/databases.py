"""Makes and drops databases and their three roles; knows addresses, not settings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote, urlsplit

import psycopg
from psycopg import sql

# What each address is called in the environment.
VARIABLES = {
    "app": "DATABASE_URL",
    "owner": "DATABASE_OWNER_URL",
    "measures": "DATABASE_MEASURES_URL",
    "admin": "DATABASE_ADMIN_URL",
}


@dataclass(frozen=True)
class Addresses:
    """The same database as seen by each role. `admin` may be empty in production."""

    app: str
    owner: str
    measures: str
    admin: str = ""

    @classmethod
    def from_environment(cls) -> "Addresses":
        """The addresses that the environment names."""
        return cls(**{k: os.environ.get(v, "") for k, v in VARIABLES.items()})

    @classmethod
    def on_socket(
        cls, folder: object, database: str, passwords: Mapping[str, str]
    ) -> "Addresses":
        """The addresses of a server that listens in `folder` only."""
        host = quote(str(folder), safe="")

        def address(role: str, name: str) -> str:
            return f"postgresql://{role}:{quote(passwords[role])}@{host}/{name}"

        return cls(
            app=address("alongside_app", database),
            owner=address("alongside_owner", database),
            measures=address("alongside_measures", database),
            admin=address("postgres", "postgres"),
        )

    @property
    def database(self) -> str:
        """The name of the database."""
        return database_of(self.app)

    def named(self, database: str) -> "Addresses":
        """The same server and roles, another database. `admin` stays where it is."""
        return replace(
            self,
            app=with_database(self.app, database),
            owner=with_database(self.owner, database),
            measures=with_database(self.measures, database),
        )

    def environment(self) -> dict[str, str]:
        """The addresses as environment variables, for us or for a new process."""
        return {v: getattr(self, k) for k, v in VARIABLES.items() if getattr(self, k)}


def database_of(address: str) -> str:
    """The database that an address names."""
    return unquote(urlsplit(address).path.lstrip("/"))


def role_of(address: str) -> str:
    """The role that an address signs in as."""
    return unquote(urlsplit(address).username or "")


def with_database(address: str, database: str) -> str:
    """The same address with another database."""
    return urlsplit(address)._replace(path=f"/{quote(database)}").geturl()


def connect(address: str) -> psycopg.Connection[tuple[object, ...]]:
    """A plain connection in which every statement stands for itself."""
    return psycopg.connect(address, autocommit=True, connect_timeout=10)


def prepare(addresses: Addresses) -> list[str]:
    """Make the three roles and the database where missing; say what was made."""
    made = []
    with connect(addresses.admin) as admin:
        for address in (addresses.owner, addresses.app, addresses.measures):
            if _make_role(admin, address):
                made.append(f"role {role_of(address)}")
        if not _exists(admin, addresses.database):
            create(addresses, addresses.database)
            made.append(f"database {addresses.database}")
    return made


def _exists(admin: psycopg.Connection[tuple[object, ...]], database: str) -> bool:
    query = "SELECT 1 FROM pg_database WHERE datname = %s"
    return admin.execute(query, [database]).fetchone() is not None


def _make_role(admin: psycopg.Connection[tuple[object, ...]], address: str) -> bool:
    role, password = role_of(address), unquote(urlsplit(address).password or "")
    known = "SELECT 1 FROM pg_roles WHERE rolname = %s"
    if admin.execute(known, [role]).fetchone():
        return False
    hashed = admin.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    )
    admin.execute(
        sql.SQL(
            "CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS "
            "PASSWORD {}"
        ).format(sql.Identifier(role), sql.Literal(hashed.decode()))
    )
    return True


def create(addresses: Addresses, database: str, template: str = "template0") -> None:
    """Make a database that only the three roles can enter."""
    name, owner = sql.Identifier(database), sql.Identifier(role_of(addresses.owner))
    with connect(addresses.admin) as admin:
        if admin.info.parameter_status("is_superuser") != "on":
            admin.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(owner))
        admin.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
                name, owner, sql.Identifier(template)
            )
        )
        admin.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
        for address in (addresses.app, addresses.measures):
            role = sql.Identifier(role_of(address))
            admin.execute(
                sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, role)
            )


def drop(addresses: Addresses, database: str) -> None:
    """Remove a database, and everybody who is still connected to it."""
    with connect(addresses.admin) as admin:
        admin.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(
                sql.Identifier(database)
            )
        )
