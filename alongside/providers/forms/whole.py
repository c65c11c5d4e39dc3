"""What is typed in an enquiry into a whole service: why, into what, who has to know."""

from datetime import date, timedelta
from typing import Any

from alongside.access import clock
from alongside.access.models import User
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.providers.models import WholeEnquiry
from alongside.providers.rules.knowledge import LONGEST_WITHHELD, Withheld
from alongside.providers.rules.whole_said import (
    Contact,
    Decision,
    MoveSaid,
    Planned,
)
from alongside.providers.rules.whole_states import whole_steps_from
from alongside.standards import codes, whole_service

NO_NAMES = "Name nobody who lives there"
GIVEN = ("organisation", "role", "phone")  # what a link can bring along


def tomorrow() -> date:
    """The first day to come."""
    return clock.today() + timedelta(days=1)


def withheld_latest() -> date:
    """The last day something can be held back until."""
    return clock.today() + LONGEST_WITHHELD - timedelta(days=1)


def long(label: str, **more: Any) -> fields.LongText:
    """A few lines that are kept while somebody writes."""
    return fields.LongText(label, **{"rows": 4, "most": 6000, "autosave": True, **more})


class BeginForm(KeptForm):
    """Why a whole service is looked at, and whether whoever runs it reads that now."""

    why = long(
        "Why do we look at the whole service?",
        hint=f"What you know so far, good and not good. {NO_NAMES}",
        missing="Write why you look at the whole service",
    )
    provider_sees = fields.Choice(
        "Does whoever runs the service read this from the beginning?",
        choices=(
            ("yes", "Yes"),
            ("no", "Not yet, for a reason", "They read it on the day you choose"),
        ),
        missing="Choose whether they read it from the beginning",
        reveal={"no": ("reason", "words", "until")},
    )
    reason = fields.Choice(
        "Why not yet?",
        choices=codes.KNOWLEDGE_WITHHELD.choices(),
        missing="Choose why not yet",
        is_small=True,
    )
    words = fields.ShortText(
        "Say a little more", missing="Say why they do not read it yet", most=300
    )
    until = fields.PartedDate(
        "On what day do they read it?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        latest=withheld_latest,
        too_late="Choose a day within three months",
        missing="Give the day on which they read it",
    )

    def withheld(self) -> Withheld | None:
        """Why it is held back and until when, if it is."""
        said = self.cleaned_data
        if said["provider_sees"] == "yes":
            return None
        until = clock.now() + (said["until"] - clock.today())
        return Withheld(said["reason"], said["words"], until)


class MoveForm(KeptForm):
    """Why it moves; and, where that is asked, what residents say, to where, and when
    to look again."""

    after = fields.Choice(
        "Where does it go from here?", choices=(), missing="Choose where it goes"
    )
    reason = long("Why?", hint=NO_NAMES, missing="Write why")
    residents_view = long(
        "What do those who live there, or their families, say to that?",
        hint="In their own words, as far as you can. " + NO_NAMES,
        missing="Write what those who live there, or their families, say",
    )
    look_again_on = fields.PartedDate(
        "On what day do we look again?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        missing="Set a day to look again",
    )

    def __init__(self, *args: Any, enquiry: WholeEnquiry, verb: str, **more: Any):
        super().__init__(*args, **more)
        lower = [s.after for s in whole_steps_from(enquiry.state) if s.verb == verb]
        self.fields["after"].choices = [(s.value, s.label) for s in lower]
        if verb != "step_down":
            del self.fields["after"]
        if verb not in ("step_down", "shut"):
            del self.fields["residents_view"]
        if verb != "settle":
            del self.fields["look_again_on"]

    def said(self) -> MoveSaid:
        """What was typed, as the action takes it."""
        return MoveSaid(**self.cleaned_data)


class DecideForm(KeptForm):
    """What the director decides."""

    reason = long(
        "Why must there be an enquiry?",
        hint="Whoever runs the service reads this. " + NO_NAMES,
        missing="Write why there must be an enquiry",
    )
    scope = long(
        "What is looked into, and what is not?",
        hint="Whoever runs the service reads this and can say what they think of it",
        missing="Write what is looked into",
    )
    lead = fields.Select(
        "Who leads it?", choices=(), missing="Choose who leads the enquiry"
    )

    def __init__(self, *args: Any, leads: "list[User]", **more: Any) -> None:
        super().__init__(*args, **more)
        self.leads = {str(one.pk): one for one in leads}
        names = [(number, one.full_name) for number, one in self.leads.items()]
        self.fields["lead"].choices = names

    def said(self) -> Decision:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Decision(said["reason"], said["scope"], self.leads[said["lead"]])


class ContactForm(KeptForm):
    """One who pays or has to know."""

    kind = fields.Select(
        "Who are they?",
        choices=whole_service.CONTACTS.choices(),
        missing="Choose who they are",
    )
    organisation = fields.ShortText(
        "Organisation", missing="Write the organisation", most=160
    )
    role = fields.ShortText(
        "Role or desk",
        hint="Such as Duty desk, or Contracts team. Never the name of one person",
        missing="Write the role or desk",
        most=120,
    )
    phone = fields.ShortText(
        "Public telephone number",
        hint="Such as a switchboard. Never somebody’s own number",
        required=False,
        most=40,
        width=20,
        inputmode="tel",
    )
    is_told = fields.Choice(
        "Were they told?",
        choices=(("yes", "Yes"), ("no", "Not yet, for a reason")),
        missing="Say whether they were told",
        reveal={"yes": ("told_on", "told_how"), "no": "why_not_told"},
    )
    told_on = fields.PartedDate(
        "On what day?",
        called="The day",
        latest="today",
        too_late="Give a day up to today",
        missing="Give the day they were told",
    )
    told_how = fields.ShortText("How?", required=False, most=120)
    why_not_told = fields.ShortText(
        "Why not yet?", missing="Say why they were not told yet", most=300
    )

    def said(self) -> Contact:
        """What was typed, as the action takes it."""
        said = {n: v for n, v in self.cleaned_data.items() if n != "is_told"}
        return Contact(**said | {"told_on": said["told_on"] or None})


class PlanningForm(KeptForm):
    """What a planning meeting agreed."""

    met_on = fields.PartedDate(
        "On what day did you meet?",
        called="The day",
        latest="today",
        too_late="Give a day up to today",
        missing="Give the day you met",
    )
    provider_was_there = fields.Choice(
        "Was whoever runs the service there?",
        choices=(("yes", "Yes"), ("no", "No")),
        missing="Say whether they were there",
        reveal={"no": "why_provider_not"},
        is_inline=False,
    )
    why_provider_not = fields.ShortText(
        "Why not?", missing="Say why they were not there", most=300
    )
    who_does_what = long("Who does what?", missing="Write who does what")
    lines = long(
        "What do you want to find out?", missing="Write what you want to find out"
    )
    residents_hear = long(
        "How do those who live there and their families hear, and from whom?",
        missing="Write how those who live there and their families hear",
    )
    advocates = long(
        "Who speaks up for those who need it?",
        missing="Write who speaks up for those who need it",
        rows=2,
    )
    past_residents = long(
        "How do you ask those who lived there before?",
        missing="Write how you ask those who lived there before",
        rows=2,
    )
    media = long("If newspapers ask, who answers?", required=False, rows=2, most=2000)

    def said(self) -> Planned:
        """What was typed, as the action takes it."""
        said = dict(self.cleaned_data)
        said["provider_was_there"] = said["provider_was_there"] == "yes"
        return Planned(**said)
