"""What is typed in a plan to stay safe, and when it is looked at again."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from alongside.access import clock
from alongside.access.models import User
from alongside.agreed.actions import ToDo
from alongside.agreed.asking import THE_PERSON, ViewForm, by_when, or_by_name
from alongside.agreed.models import Action
from alongside.concerns.forms.enquiry import tomorrow
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import SafetyPlanStep
from alongside.concerns.rules.safety_plan import FURTHEST, Review
from alongside.design import fields
from alongside.design.kept import SentOnceForm
from alongside.people.models import Outcome

OTHER = "other"
GOES_ON, ENDS = "goes_on", "ends"


def furthest() -> date:
    """The last day on which it can be looked at again."""
    return clock.today() + FURTHEST


def _words(label: str, missing: str, hint: str = "", **more: Any) -> fields.LongText:
    return fields.LongText(
        label, hint=hint, missing=missing, rows=3, most=4000, autosave=True, **more
    )


def _day() -> fields.PartedDate:
    return fields.PartedDate(
        "On what day do we look at it again?",
        hint="Within three months, and sooner where much is at risk",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        latest=furthest,
        too_late="Choose a day within three months",
        missing="Give the day on which we look at it again",
    )


class AddToPlanForm(SentOnceForm):
    """What somebody will do, for which wish, and what if it goes wrong."""

    what = _words(
        "What will somebody do?",
        "Write what somebody will do",
        "In plain words, so that everybody can tell whether it was done",
    )
    owner = fields.Select("Who will do it?", choices=(), required=False)
    owner_name = or_by_name()
    due_on = by_when()
    wish = fields.Choice(
        "Which of their wishes does it serve?",
        choices=(),
        missing="Choose what it serves",
        reveal={OTHER: "serves"},
        is_small=True,
    )
    serves = fields.ShortText(
        "What does it serve?", most=300, missing="Write what it serves"
    )
    if_wrong = _words(
        "What if it goes wrong?",
        "Write what is done if it goes wrong",
        "Who does what then, and whom the person can ring",
    )

    def __init__(
        self,
        *args: Any,
        owners: Sequence[User],
        wishes: Sequence[Outcome],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.owners = {str(user.pk): user for user in owners}
        self.wishes = {str(one.pk): one for one in wishes}
        for name in ("owner", "owner_name"):  # one of the two is needed
            self.fields[name].is_quietly_optional = True
        self.fields["owner"].choices = [
            (pk, user.full_name) for pk, user in self.owners.items()
        ]
        self.fields["wish"].choices = [
            *((pk, one.words) for pk, one in self.wishes.items()),
            (OTHER, "Something else that keeps them safe"),
        ]

    def clean(self) -> dict[str, Any]:
        """One owner: from the list or by name, not both."""
        said = super().clean() or self.cleaned_data
        chosen, named = said.get("owner"), said.get("owner_name", "").strip()
        if "owner" not in self.errors and bool(chosen) == bool(named):
            both = "Choose somebody from the list or write a name, not both"
            self.add_error("owner", both if chosen else "Say who will do it")
        return said

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        wish = self.wishes.get(said["wish"])
        to_do = ToDo(
            what=said["what"],
            serves=wish.words if wish else said["serves"],
            serves_kind="wish" if wish else "need",
            due_on=said["due_on"],
            owner=self.owners.get(said["owner"]),
            owner_name=said["owner_name"],
        )
        own = {"uid": said["uid"], "if_wrong": said["if_wrong"]}
        return own | {"to_do": to_do, "wish": wish}


class TakeIntoPlanForm(SentOnceForm):
    """Something that was agreed already, and what if it goes wrong."""

    action = fields.Choice(
        "Which of these keeps them safe?",
        choices=(),
        missing="Choose what goes into the plan",
        is_small=True,
    )
    if_wrong = _words(
        "What if it goes wrong?",
        "Write what is done if it goes wrong",
        "Who does what then, and whom the person can ring",
    )

    def __init__(self, *args: Any, offered: Sequence[Action], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(one.pk): one for one in offered}
        self.fields["action"].choices = [
            (pk, f"{one.owner_name}: {one.what}") for pk, one in self.offered.items()
        ]

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return said | {"action": self.offered[said["action"]]}


class AgreePlanForm(NewestForm, ViewForm):
    """Which risk is left, whether the person agrees, and the day to look again."""

    risk = _words(
        "Which risk is left?",
        "Write which risk is left",
        "In plain words. The person reads this",
    )
    review_on = _day()
    groups = (
        ("What the person says about this plan", THE_PERSON),
        ("The risk, and when we look again", ("risk", "review_on")),
    )

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return {
            "view": self.view(),
            "words": said["risk"],
            "review_on": said["review_on"],
            "seen": said["seen"],
        }


class ReviewPlanForm(NewestForm, ViewForm):
    """Each wish, the risk, whether the plan is still wanted, and what comes next."""

    still_wanted = fields.Choice(
        "Do they still want this plan?",
        choices=SafetyPlanStep.Wanted.choices,
        missing="Say whether they still want this plan",
    )
    risk = _words(
        "How does it stand with the risk now?",
        "Write how it stands with the risk now",
        "In plain words. The person reads this",
    )
    what_next = fields.Choice(
        "What comes next?",
        choices=[(GOES_ON, "The plan goes on"), (ENDS, "It is not needed any more")],
        missing="Say whether the plan goes on",
        reveal={GOES_ON: "review_on"},
    )
    review_on = _day()

    def __init__(self, *args: Any, wishes: Sequence[Outcome], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wishes = {f"wish_{one.pk}": one for one in wishes}
        missing = "Write how it stands with each thing they want"
        for name, one in self.wishes.items():
            self.fields[name] = _words(f"“{one.words}”", missing)
        self.groups = (
            ("What the person says about it now", (*THE_PERSON, "still_wanted")),
            ("How it stands with what they want", tuple(self.wishes)),
            ("The risk, and what comes next", ("risk", "what_next")),
        )

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        review = Review(
            words=said["risk"],
            still_wanted=said["still_wanted"],
            review_on=said.get("review_on"),
            looks={one.pk: said[name] for name, one in self.wishes.items()},
        )
        return {"view": self.view(), "said": review, "seen": said["seen"]}


class NoPlanForm(NewestForm, ViewForm):
    """Why there is no plan although risk is left."""

    why = _words(
        "Why is there no plan?",
        "Write why there is no plan",
        "In plain words. The person reads this",
    )
    groups = (
        ("What the person says about this", THE_PERSON),
        ("The reason", ("why",)),
    )

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return {"view": self.view(), "words": said["why"], "seen": said["seen"]}
