"""What is typed when a concern is listened to and decided on."""

from collections.abc import Sequence
from typing import Any

from alongside.access.models import Team, User
from alongside.agreed.asking import THE_PERSON, ViewForm, ask_why_without
from alongside.concerns.models import Decision, Route
from alongside.design import fields, form
from alongside.people.actions import Facts
from alongside.people.names import is_nhs_number, tidy_nhs_number
from alongside.standards import codes

ANSWERS = Decision.Answer.choices


class DecideForm(ViewForm):
    """The three tests with their evidence, the person's view, and what follows."""

    needs = fields.Choice(
        "Does the person have needs for care and support?",
        hint="Whether or not anybody is meeting them",
        choices=ANSWERS,
        is_inline=True,
        missing="Say whether the person has needs for care and support",
    )
    needs_evidence = fields.LongText(
        "What shows that?",
        missing="Write what shows their needs",
        rows=3,
        autosave=True,
    )
    risk = fields.Choice(
        "Are they experiencing abuse or neglect, or at risk of it?",
        choices=ANSWERS,
        is_inline=True,
        missing="Say whether the person is at risk",
    )
    risk_evidence = fields.LongText(
        "What shows that there is a risk?",
        missing="Write what shows the risk",
        rows=3,
        autosave=True,
    )
    unable = fields.Choice(
        "Because of their needs, are they unable to protect themselves?",
        hint="The council decides this one. Think of what helps them, too",
        choices=ANSWERS,
        is_inline=True,
        missing="Say whether the person is able to protect themselves",
    )
    unable_evidence = fields.LongText(
        "What protects them, and what stands in the way?",
        missing="Write what protects them and what stands in the way",
        rows=3,
        autosave=True,
    )
    advocate = fields.Choice(
        "Do they need an independent advocate?",
        hint="When it is hard for them to understand, remember, weigh up or say, and "
        "nobody suitable is there to help",
        choices=codes.ADVOCATE_OUTCOMES.choices(),
        missing="Say whether the person needs an independent advocate",
    )
    advocate_words = fields.LongText(
        "More about that", required=False, rows=2, autosave=True
    )
    result = fields.Choice(
        "What do you decide?",
        choices=Decision.Result.choices,
        missing="Choose what you decide",
        reveal={
            Decision.Result.ANOTHER_ROUTE: ("route", "receiver", "words_to_receiver"),
            Decision.Result.NO_ACTION: ("reason_code",),
        },
    )
    route = fields.Choice(
        "Which route?",
        choices=codes.OTHER_ROUTES.choices(),
        missing="Choose the route",
        is_small=True,
    )
    receiver = fields.Select(
        "Which team?",
        hint="Some teams do not answer here. Ring them, and write down what they say",
        choices=(),
        missing="Choose the team",
    )
    words_to_receiver = fields.LongText(
        "What do you ask of them?",
        hint="They see only what you write here. They must accept it, or it comes back",
        missing="Write what you ask of them",
        autosave=True,
    )
    reason_code = fields.Choice(
        "Why is nothing more needed?",
        choices=codes.NO_ACTION_REASONS.choices(),
        missing="Choose why nothing more is needed",
        is_small=True,
    )
    reason = fields.LongText(
        "Why do you decide this?",
        missing="Write why you decide this",
        autosave=True,
    )
    lead = fields.Select(
        "Who will lead the enquiry?",
        hint="Only if there is to be one. You can choose later",
        choices=(),
        required=False,
    )
    words_to_raiser = fields.LongText(
        "What will you tell the one who raised it?",
        hint="In plain, warm words, with nothing private about the person. If you "
        "leave this empty you will still owe them an answer",
        required=False,
        autosave=True,
    )
    groups = (
        ("The person", THE_PERSON),
        (
            "The three tests",
            (
                "needs",
                "needs_evidence",
                "risk",
                "risk_evidence",
                "unable",
                "unable_evidence",
            ),
        ),
        ("An advocate", ("advocate", "advocate_words", "why_without")),
        ("The decision", ("result", "reason", "lead")),
        ("The one who spoke up", ("words_to_raiser",)),
    )

    def __init__(
        self,
        *args: Any,
        leads: list[User],
        receivers: list[Team],
        answer_here: set[int],
        waits_for: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        ask_why_without(self, waits_for)
        self.leads = {str(user.pk): user for user in leads}
        self.receivers = {str(team.pk): team for team in receivers}
        self.fields["lead"].choices = [
            ("", "Choose later"),
            *((pk, user.full_name) for pk, user in self.leads.items()),
        ]
        self.fields["receiver"].choices = [
            ("", "Choose a team"),
            *((pk, _named(t, answer_here)) for pk, t in self.receivers.items()),
        ]


def _named(team: Team, answer_here: set[int]) -> str:
    """The team, and whether its answer has to be asked for."""
    by_phone = "" if team.pk in answer_here else " (ask them by telephone)"
    return f"{team}{by_phone}"


class NewPersonForm(form.Form):
    """Who somebody new is. Only the name is needed to begin."""

    name = fields.ShortText("Full name", most=120, missing="Write the person’s name")
    known_as = fields.ShortText("What they like to be called", most=60, required=False)
    date_of_birth = fields.PartedDate(
        "Date of birth", called="Date of birth", latest="today", required=False
    )
    address = fields.ShortText("Address", required=False)
    postcode = fields.ShortText("Postcode", most=10, width=10, required=False)
    phone = fields.ShortText("Phone", most=30, width=20, required=False)
    nhs_number = fields.ShortText(
        "NHS number",
        hint="Ten digits, if you know it",
        most=14,
        width=20,
        required=False,
    )
    first_language = fields.ShortText("First language", most=60, required=False)
    gender = fields.Choice(
        "Gender", choices=codes.GENDERS.choices(), required=False, is_inline=True
    )
    ethnicity = fields.Select(
        "Ethnic group",
        choices=[("", "Not asked yet"), *codes.ETHNICITIES.choices()],
        required=False,
    )
    support_reason = fields.Select(
        "Main reason for support",
        choices=[("", "Not known yet"), *codes.SUPPORT_REASONS.choices()],
        required=False,
    )

    def clean_nhs_number(self) -> str:
        """Ten digits whose last one checks the others."""
        number = tidy_nhs_number(self.cleaned_data["nhs_number"])
        if number and not is_nhs_number(number):
            self.add_error(
                "nhs_number",
                "This is not an NHS number. Check the ten digits, or leave it empty",
            )
        return number

    def facts(self) -> Facts:
        """What was typed, as the action takes it."""
        asked = Facts.__annotations__.keys() & self.cleaned_data.keys()
        return Facts(**{name: self.cleaned_data[name] for name in asked})


class TellForm(form.Form):
    """News for the one who raised it."""

    words = fields.LongText(
        "What will you tell them?",
        hint="In plain, warm words, with nothing private about the person",
        missing="Write what you want to tell them",
        autosave=True,
    )


class AnswerRouteForm(form.Form):
    """The receiving team's answer."""

    answer = fields.Choice(
        "Will your team take this up?",
        choices=[
            (Route.Answer.ACCEPTED, "Yes, we take it up"),
            (Route.Answer.RETURNED, "No, we send it back"),
        ],
        missing="Say whether your team will take this up",
    )
    words = fields.LongText(
        "What will you do, or why are you sending it back?",
        missing="Write what you will do, or why you are sending it back",
    )


class AnswerForThemForm(form.Form):
    """What the receiving team said by telephone, or that they never answered."""

    answer = fields.Choice(
        "What did they say?",
        choices=[
            (Route.Answer.ACCEPTED, "Yes, they take it up"),
            (Route.Answer.RETURNED, "No, they send it back"),
            (Route.Answer.RECALLED, "They have not answered, so we take it back"),
        ],
        missing="Say what they answered, or that they have not",
        reveal={
            Route.Answer.ACCEPTED: ("who_accepted",),
            Route.Answer.RETURNED: ("who_returned",),
        },
    )
    who_accepted = fields.ShortText(
        "Who took it up?", most=120, missing="Write who gave you this answer"
    )
    who_returned = fields.ShortText(
        "Who sent it back?", most=120, missing="Write who gave you this answer"
    )
    words = fields.LongText(
        "What did they say, or how did you try to reach them?",
        missing="Write what they said, or how you tried to reach them",
    )

    def answered_by(self) -> str:
        """Who gave the answer."""
        said = self.cleaned_data
        return said.get("who_accepted") or said.get("who_returned") or ""
