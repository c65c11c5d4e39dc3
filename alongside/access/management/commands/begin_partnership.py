"""The first council, its safeguarding team and its first administrator."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction

from alongside.access import actions, actor, password_link
from alongside.access.models import Organisation, Team, User

DONE = """{council} and its team “{team}” are there, and worries now reach them.

{name} can choose a password here, once, within three days:

{address}

Then add everybody else in Administration."""


class Command(BaseCommand):
    """For an empty database; everybody else is added in the browser."""

    help = "Make the council, the team that receives worries, and an administrator."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the names."""
        parser.add_argument("--council", required=True, help="name of the council")
        parser.add_argument("--team", default="Safeguarding adults")
        parser.add_argument("--name", required=True, help="of the administrator")
        parser.add_argument("--email", required=True, help="of the administrator")

    def handle(self, *args: Any, **said: Any) -> None:
        """Make all three or none, and show the link to choose a password."""
        try:
            validate_email(said["email"])
        except ValidationError:
            raise CommandError(f"{said['email']} is not an e-mail address.") from None
        if User.objects.exists() or Organisation.objects.exists():
            raise CommandError(
                "There are organisations or users already. Sign in as an administrator "
                "and add others in Administration."
            )
        with transaction.atomic():
            user = self._make(**said)
        self.stdout.write(DONE.format(address=password_link.address_for(user), **said))

    def _make(
        self, *, council: str, team: str, name: str, email: str, **_: Any
    ) -> User:
        by = actor.operator()
        made = actions.add_organisation(
            by=by, name=council, kind=Organisation.Kind.COUNCIL
        )
        actions.add_team(
            by=by, organisation=made, name=team, work=Team.Work.SAFEGUARDING
        )
        user = actions.add_user(by=by, email=email, full_name=name, password=None)
        actions.give_post(by=by, user=user, role="administrator", organisation=made)
        return user
