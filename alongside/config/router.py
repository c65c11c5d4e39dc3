"""Lets only the owner of the tables change what they look like."""


class OnlyTheOwnerMigrates:
    """The web's role and the measures role can neither make nor change a table."""

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool:
        """Whether migrations may run over this connection."""
        return db == "owner"

    def allow_relation(self, *objects: object, **hints: object) -> bool:
        """Rows read through different roles are rows of one database."""
        return True
