"""What is typed at each step of a contract review, until what was found."""

from typing import Any

from alongside.access import clock
from alongside.agreed.asking import OneOwnerForm, by_when, or_by_name
from alongside.agreed.rules import ToDo
from alongside.design import fields
from alongside.design.kept import KeptForm, SentOnceForm
from alongside.providers.forms.contracts import SIDES
from alongside.providers.models import ContractPromise, Visit
from alongside.providers.rules import contract_review as rules
from alongside.providers.rules.contract_review import Found, Planned, Seen
from alongside.standards import codes, contracts

YES, NO = "yes", "no"
ONLY_SERVICE = "Whoever runs the service reads this. Write no names"


def _day_to_come(label: str, missing: str) -> fields.PartedDate:
    return fields.PartedDate(
        label,
        earliest="today",
        too_early="Choose a day that has not gone by",
        missing=missing,
    )


class PlanForm(SentOnceForm):
    """Why now, by when, and from which day we look back."""

    why = fields.LongText(
        "Why is there a review now?",
        hint="For example: it is two years since the last one, or things changed fast",
        missing="Say why there is a review now",
        rows=3,
        autosave=True,
    )
    due_on = _day_to_come("By when is somebody to go and see?", "Give a day")
    known_since = fields.PartedDate(
        "From which day do we look back?",
        hint="Everything known since then is put together once. For example, 27 3 2026",
        latest="today",
        too_late="Choose a day that has gone by",
        missing="Give a day",
    )

    def said(self) -> Planned:
        """What was typed, as the action takes it."""
        names = ("why", "due_on", "known_since")
        return Planned(**{name: self.cleaned_data[name] for name in names})


class PutOffForm(KeptForm):
    """Another day, and why."""

    due_on = _day_to_come("By when now?", "Give another day")
    why = fields.LongText("Why is it put off?", missing="Say why", rows=3)


class WhyForm(KeptForm):
    """One sentence that says why; `label` is the question."""

    why = fields.LongText("Why?", missing="Say why", rows=3, autosave=True)

    def __init__(self, *args: Any, label: str, needed: bool = True, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["why"].label = label
        self.fields["why"].required = needed


class SeenForm(KeptForm):
    """Which visit belongs to the review, and whether an expert came along."""

    visit = fields.Select("Which visit was it?", choices=(), required=False)
    expert = fields.Choice(
        "Did an expert by experience come along?",
        hint="Somebody who knows from their own life what it is like to get care",
        choices=contracts.NO_EXPERT.choices(),
        missing="Say whether an expert by experience came along",
        is_small=True,
        reveal={
            code: "why" for code in contracts.NO_EXPERT.codes if code != rules.CAME
        },
    )
    why = fields.LongText("Why?", missing="Say why, in a sentence", rows=3)

    def __init__(self, *args: Any, visits: list[Visit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.visits = {str(one.pk): one for one in visits}
        self.fields["visit"].is_quietly_optional = True
        self.fields["visit"].choices = [
            (pk, f"{one.day.day} {one.day:%B %Y}: {one.kind_words}")
            for pk, one in self.visits.items()
        ]

    def said(self) -> Seen:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        visit = self.visits.get(said["visit"])
        return Seen(expert=said["expert"], visit=visit, why=said.get("why") or "")


class HearForm(KeptForm):
    """What somebody who lives there, a family or staff said."""

    voice = fields.Choice(
        "Whose words are these?",
        choices=[
            (code, codes.KNOWLEDGE_VOICES.plain(code))
            for code in rules.contracts_voices()
        ],
        missing="Say whose words these are",
        is_small=True,
    )
    words = fields.LongText(
        "What did they say?",
        hint=f"In their own words. {ONLY_SERVICE}",
        missing="Write what they said",
        rows=4,
        autosave=True,
    )
    tone = fields.Choice(
        "Is it good, or not?",
        choices=codes.KNOWLEDGE_TONES.choices(),
        missing="Say whether it is good",
        is_small=True,
    )
    key_question = fields.Select(
        "What is it about most?",
        choices=[
            (code, codes.KEY_QUESTIONS.plain(code))
            for code in codes.KEY_QUESTIONS.codes
            if code != "overall"
        ],
        missing="Choose what it is about most",
    )


class FindForm(KeptForm):
    """What goes well, what can get better, and each promise."""

    goes_well = fields.LongText(
        "What goes well?",
        hint=f"What you saw and heard together. {ONLY_SERVICE}",
        missing="Write what goes well",
        rows=5,
        autosave=True,
    )
    gets_better = fields.LongText(
        "What can get better?",
        hint="Or write that nothing needs to. Both sides can have something to do",
        missing="Write what can get better, or that nothing needs to",
        rows=5,
        autosave=True,
    )

    def __init__(self, *args: Any, promises: list[ContractPromise], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.promises = promises
        for one in promises:
            self.fields[f"kept_{one.pk}"] = fields.Choice(
                f"{one.contract.buyer_name}, {one.whose.lower()} promised: {one.words}",
                choices=contracts.KEPT.choices(),
                missing="Say whether it was kept",
                is_small=True,
                reveal={
                    code: f"words_{one.pk}"
                    for code in contracts.KEPT.codes
                    if code != "kept"
                },
            )
            self.fields[f"words_{one.pk}"] = fields.ShortText(
                "Say a little about it", most=600, missing="Say a little about it"
            )

    def said(self) -> Found:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        looks = {
            one.pk: (said[f"kept_{one.pk}"], said.get(f"words_{one.pk}") or "")
            for one in self.promises
        }
        return Found(said["goes_well"], said["gets_better"], looks)


class CommentForm(KeptForm):
    """What the service says to what was found."""

    agrees = fields.Choice(
        "Do you agree with what was found?",
        choices=[(YES, "Yes"), (NO, "No, or not with all of it")],
        missing="Say whether you agree",
    )
    words = fields.LongText(
        "What do you want to say to it?",
        hint="What is right, what is not, and what you need. It stands beside it",
        missing="Write what you want to say to it",
        rows=6,
        autosave=True,
    )
    said_by = fields.ShortText(
        "Who at the service said this?",
        hint="Their work, for example the manager. Not their name",
        most=120,
        missing="Write who at the service said this",
    )

    def __init__(self, *args: Any, runs_it: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if runs_it:
            del self.fields["said_by"]

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = dict(self.cleaned_data)
        return said | {"agrees": said["agrees"] == YES}


class ReviewActionForm(SentOnceForm, OneOwnerForm):
    """Who does what by when because of what was found."""

    party = fields.Choice(
        "Which side does it?", choices=SIDES, missing="Say which side does it"
    )
    what = fields.LongText(
        "What will somebody do?",
        hint="One thing, so that everybody can tell whether it was done",
        rows=3,
        most=2000,
        missing="Write what somebody will do",
    )
    serves = fields.LongText(
        "What should be different then?",
        rows=2,
        most=2000,
        missing="Write what should be different",
    )
    for_name = fields.ShortText(
        "Who should feel the difference?",
        hint="For example: people who live there. They say whether they felt it",
        most=120,
        missing="Write who should feel the difference",
    )
    owner = fields.Select(
        "Who will do it?", choices=(), required=False, hint="Those who can see this"
    )
    owner_name = or_by_name()
    due_on = by_when()

    def to_do(self) -> ToDo:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return ToDo(
            what=said["what"],
            serves=said["serves"],
            serves_kind="finding",
            due_on=said["due_on"],
            owner=self.owners.get(said["owner"]),
            owner_name=said["owner_name"],
        )


class SettleForm(KeptForm):
    """The day to look again."""

    look_again_on = fields.PartedDate(
        "When shall we look again?",
        earliest=clock.today,
        too_early="Choose a day to come",
        missing="Give a day on which to look again",
    )
