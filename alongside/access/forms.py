"""What is typed to sign in, and to keep the list of organisations and users."""

from typing import Any

from django.contrib.auth import password_validation

from alongside.access.models import Organisation, Post, Team, User
from alongside.access.roles import ROLES
from alongside.design import fields, form

THEIRS = "This email address is on the list under another name. Check both"
TAKEN = "Somebody with this email address is already on the list"


class SignInForm(form.Form):
    """An email address and a password."""

    email = fields.Email("Email address", missing="Enter your email address")
    password = fields.Password("Password", missing="Enter your password")

    def credentials(self) -> dict[str, str]:
        """What the password check needs."""
        typed = self.cleaned_data
        return {"username": typed["email"].lower(), "password": typed["password"]}


class ChoosePasswordForm(form.Form):
    """A new password, typed once: the button shows what was typed."""

    password = fields.Password(
        "Your new password",
        hint="At least 12 letters. Three or four words that only you would put "
        "together are easy to remember and hard to guess.",
        missing="Choose a password",
        autocomplete="new-password",
    )

    user: User | None = None

    def clean_password(self) -> str:
        """One that is long enough, is not much used, and is not their name."""
        typed = str(self.cleaned_data["password"])
        password_validation.validate_password(typed, self.user)
        return typed


class AddUserForm(form.Form):
    """Somebody new, and the post they hold."""

    full_name = fields.ShortText(
        "Full name", most=120, missing="Enter their name", autocomplete="off"
    )
    email = fields.Email(
        "Email address",
        missing="Enter their work email address",
        autocomplete="off",
    )
    about = fields.ShortText(
        "What they do, in one line", most=200, required=False, autocomplete="off"
    )
    role = fields.Choice(
        "Role",
        choices=[(r.code, r.name, r.description) for r in ROLES.values()],
        missing="Choose a role",
    )
    place = fields.Select(
        "Where they work",
        hint="A team gives them what the team is let in to see",
        choices=[],
        required=False,
    )

    def offer_places(
        self, places: tuple[list[Organisation], dict[int, list[Team]]]
    ) -> None:
        """Let them choose among these organisations and teams."""
        organisations, teams = places
        self.by_code: dict[str, Organisation | Team] = {}
        for one in organisations:
            self.by_code[f"organisation-{one.pk}"] = one
            for team in teams.get(one.pk, []):
                self.by_code[f"team-{team.pk}"] = team
        self.fields["place"].choices = [
            (code, str(place)) for code, place in self.by_code.items()
        ]

    known: User | None = None

    def clean_email(self) -> str:
        """Small letters, and nobody else's. Whoever holds no post may come back."""
        email = self.cleaned_data["email"].lower()
        self.known = User.objects.filter(email=email).first()
        if self.known and Post.objects.live().filter(user=self.known).exists():
            self.add_error("email", TAKEN)
        return email

    def clean(self) -> dict[str, Any]:
        """An address that was somebody's before stays theirs."""
        typed = super().clean() or self.cleaned_data
        name = typed.get("full_name", "").casefold()
        if name and self.known and self.known.full_name.casefold() != name:
            self.add_error("full_name", THEIRS)
        return typed

    def who(self) -> dict[str, Any]:
        """The new user. Nobody chooses a password for somebody else."""
        typed = {name: self.cleaned_data[name] for name in ("full_name", "email")}
        return {**typed, "about": self.cleaned_data["about"], "password": None}

    def post(self) -> dict[str, Any]:
        """Their first post."""
        place = self.by_code.get(self.cleaned_data["place"])
        where = "team" if isinstance(place, Team) else "organisation"
        return {"role": self.cleaned_data["role"], where: place}


class AddOrganisationForm(form.Form):
    """A body that joins the partnership."""

    name = fields.ShortText("Name", missing="Enter the name of the organisation")
    kind = fields.Choice(
        "What sort of organisation?",
        choices=Organisation.Kind.choices,
        missing="Choose what sort of organisation it is",
    )
    team = fields.ShortText("Its first team", most=120, required=False)

    def clean_name(self) -> str:
        """A name that is not on the list yet."""
        name = self.cleaned_data["name"].strip()
        if Organisation.objects.filter(name__iexact=name).exists():
            self.add_error("name", "This organisation is already on the list")
        return name
