"""What is typed when an enquiry is settled, and when we ask how somebody is."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from alongside.access import clock
from alongside.agreed.asking import THE_PERSON, ViewForm, ask_why_without
from alongside.concerns.forms.enquiry import tomorrow
from alongside.concerns.rules.learning import NAMELESS, NOTHING, Learned
from alongside.design import fields, form
from alongside.design.kept import KeptForm
from alongside.standards import codes

TO_COME = "Choose a day that is still to come"
TOLD = ("words_to_person", "words_to_raiser", "words_to_others")
DAYS = ("first_day", "second_day", "third_day")


def _in_short(label: str) -> fields.LongText:
    return fields.LongText(label, required=False, rows=2, most=1000, autosave=True)


def in_weeks(weeks: int) -> date:
    """The same day of the week, some weeks on."""
    return clock.today() + timedelta(weeks=weeks)


class SettleForm(KeptForm, ViewForm):
    """The person's view of settling, what everybody is told, and days to look again."""

    words_to_person = fields.LongText(
        "What have you told the person?",
        hint="They read exactly this. Say what was done, what happens next, and how "
        "to reach you",
        missing="Write what you have told the person",
        autosave=True,
    )
    words_to_raiser = fields.LongText(
        "What do you tell the one who spoke up?",
        hint="In plain, warm words, with nothing private about the person",
        missing="Write what you tell the one who raised this",
        autosave=True,
    )
    words_to_others = fields.LongText(
        "What do you tell the others who told us of the same?",
        hint="They do not know of each other. Say nothing of what anybody else told us",
        missing="Write what you tell the others who told us of the same",
        autosave=True,
    )
    first_day = fields.PartedDate(
        "First day",
        called="The first day",
        earliest=tomorrow,
        too_early=TO_COME,
        missing="Choose at least one day to ask the person how they are",
    )
    second_day = fields.PartedDate(
        "Second day",
        called="The second day",
        earliest=tomorrow,
        too_early=TO_COME,
        required=False,
    )
    third_day = fields.PartedDate(
        "Third day",
        called="The third day",
        earliest=tomorrow,
        too_early=TO_COME,
        required=False,
    )
    learns = fields.Choice(
        "Is there something to learn from this?",
        hint=NAMELESS,
        choices=[("yes", "Yes"), ("no", "There is nothing to write")],
        missing="Say whether there is something to learn from this",
        reveal={
            "yes": ("theme", "learned", "in_the_way", "helped"),
            "no": ("why_nothing",),
        },
    )
    theme = fields.Select(
        "What is it most about?",
        choices=codes.LEARNING_THEMES.choices(),
        missing="Choose what it is most about",
    )
    learned = _in_short("What did we learn?")
    in_the_way = _in_short("What got in the way?")
    helped = _in_short("What helped?")
    why_nothing = fields.ShortText(
        "Why is there nothing to write?",
        hint="For example: it went as it should, and all that helped is known",
        missing="Write why there is nothing to write",
    )
    groups = (
        ("What the person says about settling it", THE_PERSON),
        ("What everybody is told", TOLD),
        ("Days to ask how they are, chosen with them", DAYS),
        ("What others can learn", ("learns",)),
    )

    def __init__(
        self,
        *args: Any,
        has_raiser: bool = True,
        has_others: bool = False,
        has_died: bool = False,
        waits_for: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        ask_why_without(self, waits_for)
        self.fields["how"].label = "What does the person say about settling it?"
        self.initial.setdefault("first_day", in_weeks(4))
        self.initial.setdefault("second_day", in_weeks(12))
        if not has_raiser:
            del self.fields["words_to_raiser"]
        if not has_others:
            del self.fields["words_to_others"]
        if has_died:
            self._ask_after_death()

    def _ask_after_death(self) -> None:
        """Nobody keeps in touch; those close to them are told."""
        for day in DAYS:
            del self.fields[day]
        self.groups = tuple(one for one in self.groups if one[1] != DAYS)
        words = self.fields["words_to_person"]
        words.label = "What have you told those close to them?"
        words.hint = words.help_text = "Say what was found and done, plainly and kindly"
        words.error_messages["required"] = "Write what you have told them"

    def clean(self) -> dict[str, Any]:
        """Something is written when there is something to learn."""
        said = super().clean() or self.cleaned_data
        if said.get("learns") == "yes" and not self._learned().words:
            self.add_error("learned", NOTHING)
        return self.cleaned_data

    def _learned(self) -> Learned:
        said = self.cleaned_data
        if said["learns"] == "no":
            return Learned(why_nothing=said["why_nothing"])
        names = ("theme", "learned", "in_the_way", "helped")
        return Learned(**{name: said.get(name) or "" for name in names})

    def settled(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return {
            "view": self.view(),
            "words_to_person": said["words_to_person"],
            "words_to_raiser": said.get("words_to_raiser") or "",
            "words_to_others": said.get("words_to_others") or "",
            "keep_in_touch_on": [said[day] for day in DAYS if said.get(day)],
            "why_without": said.get("why_without") or "",
            "learned": self._learned(),
        }


class KeepInTouchForm(form.Form):
    """How the person is, and whether we ask again."""

    how_they_are = fields.LongText(
        "How are they?",
        hint="In their own words if you can. They can read it too",
        missing="Write how the person is, in their own words if you can",
        size="m",
    )
    again_on = fields.PartedDate(
        "Ask again on another day?",
        called="The day",
        earliest=tomorrow,
        too_early=TO_COME,
        required=False,
    )
    not_wanted = fields.Tick(
        "They ask us not to get in touch again",
        hint="Days that are still to come are taken away",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Not both another day and none."""
        said = super().clean() or self.cleaned_data
        if said.get("not_wanted") and said.get("again_on"):
            self.add_error(
                "again_on", "Leave the day empty, or do not say that they want none"
            )
        return said
