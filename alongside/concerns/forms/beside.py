"""What is typed about what others do beside an enquiry."""

from datetime import date
from typing import Any

from alongside.access import clock
from alongside.concerns.forms.enquiry import tomorrow
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Process
from alongside.concerns.rules.beside import (
    FURTHEST,
    FURTHEST_UNTOLD,
    OTHER_PERSON,
    InTouch,
    Telling,
)
from alongside.design import fields
from alongside.standards import codes

ENDED, GOES_ON = "ended", "goes_on"
WHO = ("leads", "reach", "reference")


def furthest() -> date:
    """The last day to be in touch that can be chosen."""
    return clock.today() + FURTHEST


def furthest_untold() -> date:
    """The last day to look again at what the person does not read."""
    return clock.today() + FURTHEST_UNTOLD


class _InTouchForm(NewestForm):
    """Who leads it, what was said, what may not be done now, when we speak next."""

    leads = fields.ShortText(
        "Who leads it?",
        hint="Their name, and where they work",
        missing="Write who leads it",
        most=120,
    )
    reach = fields.ShortText(
        "How do we reach them?",
        hint="A phone number or an e-mail address",
        missing="Write how to reach them",
    )
    reference = fields.ShortText(
        "Their reference, if they have one", required=False, most=60
    )
    on = fields.PartedDate(
        "On what day were you in touch?",
        called="The day",
        latest="today",
        missing="Give the day you were in touch",
        initial=clock.today,
    )
    words = fields.LongText(
        "What was said, and what was agreed?",
        missing="Write what was said, and what was agreed",
        rows=4,
        most=4000,
        autosave=True,
    )
    waits = fields.Choice(
        "Do they ask us not to do something for now?",
        choices=[("yes", "Yes"), ("no", "No")],
        missing="Say whether they ask us not to do something for now",
        reveal={"yes": ("not_now", "not_now_by", "against")},
    )
    not_now = fields.LongText(
        "What may not be done for now?",
        hint="For example: do not talk with his brother about the money",
        missing="Write what may not be done for now",
        rows=2,
        most=1000,
        autosave=True,
    )
    not_now_by = fields.ShortText(
        "Who asked for that?", missing="Write who asked for that", most=120
    )
    against = fields.Choices(
        "Is it one of these?",
        hint="Its page then asks how we keep to that. Leave it empty if it is none",
        choices=codes.BESIDE_AGAINST.choices(),
        required=False,
    )
    next_contact_on = fields.PartedDate(
        "When do we speak next?",
        hint="The one who leads the enquiry is reminded on that day",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        latest=furthest,
        too_late="Choose a day within half a year",
        missing="Give the day we speak next",
    )

    def in_touch(self) -> InTouch:
        """What was typed, as the action takes it."""
        said, waits = self.cleaned_data, self.cleaned_data["waits"] == "yes"
        return InTouch(
            on=said["on"],
            leads=said["leads"],
            reach=said["reach"],
            reference=said["reference"],
            words=said["words"],
            not_now=said["not_now"] if waits else "",
            not_now_by=said["not_now_by"] if waits else "",
            against=tuple(said.get("against") or ()) if waits else (),
            next_contact_on=said["next_contact_on"],
        )


class _TellingForm(NewestForm):
    """Whether the person reads of it, in what words, and whom they can ask; or why not
    now."""

    reads = fields.Choice(
        "Does the person read about this?",
        hint="They read it unless that would put somebody in danger, or we were asked "
        "to wait",
        choices=[("yes", "Yes, in these words"), ("no", "No, not now")],
        missing="Say whether the person reads about this",
        reveal={
            "yes": ("words_to_person", "whom_to_ask"),
            "no": ("reason", "why_untold", "look_again_on"),
        },
    )
    words_to_person = fields.LongText(
        "What they read",
        hint="Short, plain and kind. Say what it means for them",
        missing="Write what the person reads",
        rows=3,
        most=2000,
        autosave=True,
    )
    whom_to_ask = fields.ShortText(
        "Whom can they ask about it?",
        hint="A name, and how to reach them",
        missing="Write whom they can ask",
    )
    reason = fields.Choice(
        "Why do they not read about it now?",
        choices=[
            (one.code, one.plain)
            for one in codes.BESIDE_WITHHELD
            if one.code != OTHER_PERSON
        ],
        missing="Choose why they do not read about it now",
    )
    why_untold = fields.LongText(
        "Say a little more",
        hint="For the team. The person does not read this",
        missing="Write why they do not read about it now",
        rows=2,
        most=2000,
        autosave=True,
    )
    look_again_on = fields.PartedDate(
        "When do we look at this again?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        latest=furthest_untold,
        too_late="Choose a day within three months",
        missing="Give the day to look at this again",
    )

    def telling(self) -> Telling:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        if said["reads"] == "yes":
            return Telling(True, said["words_to_person"], said["whom_to_ask"])
        return Telling(
            is_told=False,
            words=said["why_untold"],
            reason=said["reason"],
            look_again_on=said["look_again_on"],
        )


class BeginBesideForm(_InTouchForm, _TellingForm):
    """What others do, from when, and whether the person reads of it."""

    kind = fields.Choice(
        "What is it?",
        choices=[(one.code, one.label, one.plain) for one in codes.BESIDE_KINDS],
        missing="Choose what it is",
        is_small=True,
    )
    began_on = fields.PartedDate(
        "When did it begin?",
        called="The day it began",
        latest="today",
        missing="Give the day it began",
    )
    field_order = ("kind", "began_on", *WHO, "on", "words")
    groups = (
        ("What others do, and who leads it", ("kind", "began_on", *WHO)),
        ("What was said", ("on", "words", "waits", "next_contact_on")),
        ("The person", ("reads",)),
    )


class ContactForm(_InTouchForm):
    """What was said this time, and how it is since."""

    groups = (
        ("What was said", ("on", "words", "waits", "next_contact_on")),
        ("Who leads it now", WHO),
    )


class TellForm(_TellingForm):
    """Whether the person reads of it."""


class AfterForm(NewestForm):
    """What became of it, or who keeps in touch while it goes on after we settle."""

    on = fields.PartedDate(
        "On what day was this?",
        called="The day",
        latest="today",
        missing="Give the day",
        initial=clock.today,
    )
    words = fields.LongText(
        "What was said, and what came of it?",
        missing="Write what was said, and what came of it",
        rows=4,
        most=4000,
        autosave=True,
    )
    what = fields.Choice(
        "How is it now?",
        choices=[
            (ENDED, "It is over"),
            (GOES_ON, "It goes on after we settle"),
        ],
        missing="Say whether it is over or goes on",
        reveal={
            ENDED: ("words_to_person",),
            GOES_ON: ("keeps_in_touch", "next_contact_on"),
        },
    )
    words_to_person = fields.LongText(
        "What does the person read about what came of it?",
        missing="Write what the person reads about what came of it",
        rows=3,
        most=2000,
        autosave=True,
    )
    keeps_in_touch = fields.ShortText(
        "Who keeps in touch with them?",
        missing="Write who keeps in touch with them",
        most=120,
    )
    next_contact_on = fields.PartedDate(
        "When do they speak next?",
        called="The day",
        earliest=tomorrow,
        too_early="Choose a day that is still to come",
        latest=furthest,
        too_late="Choose a day within half a year",
        missing="Give the day they speak next",
    )

    def __init__(self, *args: Any, process: Process, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.process = process
        if not process.telling.is_told:
            del self.fields["words_to_person"]
            what = self.fields["what"]
            what.reveal = {GOES_ON: what.reveal[GOES_ON]}

    def in_touch(self) -> InTouch:
        """What was typed, as the action takes it: what holds now holds on, until it is
        over."""
        said, now = self.cleaned_data, self.process.now
        goes_on = said["what"] == GOES_ON
        return InTouch(
            on=said["on"],
            leads=now.leads,
            reach=now.reach,
            reference=now.reference,
            words=said["words"],
            not_now=now.not_now if goes_on else "",
            not_now_by=now.not_now_by if goes_on else "",
            against=tuple(now.points) if goes_on else (),
            next_contact_on=said["next_contact_on"] if goes_on else None,
            keeps_in_touch=said["keeps_in_touch"] if goes_on else "",
        )
