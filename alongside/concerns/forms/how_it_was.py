"""What is typed when somebody asks how it was, and when somebody says it alone."""

from collections.abc import Iterator, Sequence
from typing import Any

from alongside.access.models import User
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Asking
from alongside.concerns.rules.how_it_was import Arranged, Heard
from alongside.design import fields
from alongside.design.bound_field import BoundField
from alongside.design.kept import KeptForm
from alongside.standards import easy_read
from alongside.standards import how_it_was as standard
from alongside.standards.how_it_was import Question, QuestionSet

BETTER, MAY_READ = "better", "may_read"
MOST = 4000
THEIR_ADVOCATE = "Their independent advocate"
# What nobody writes down for somebody else.
ONLY_ALONE = (standard.LINK, standard.SIGNED_IN)
BY_AUTHORITY = (
    "For example: their daughter, whom they asked to speak; their attorney for health "
    "and welfare"
)


class ArrangeForm(NewestForm):
    """Who asks whom, and what somebody independent reads of the person."""

    mode = fields.Choice(
        "Who asks?",
        choices=[(one.code, one.plain) for one in standard.MODES],
        missing="Choose who asks",
        reveal={standard.INDEPENDENT: ("asker",)},
        size="m",
    )
    asker = fields.Select(
        "Who had no part in it?",
        hint="Nobody who led it, wrote in it or is in a team that did is in this list",
        choices=(),
        missing="Choose somebody who had no part in it",
    )
    whom = fields.Choice(
        "Who is asked?",
        choices=[
            (standard.PERSON, "The person themselves"),
            (standard.REPRESENTATIVE, "Somebody who speaks for them"),
        ],
        missing="Choose who is asked",
        reveal={standard.REPRESENTATIVE: ("representative", "authority")},
        initial=standard.PERSON,
    )
    representative = fields.ShortText(
        "Their whole name",
        hint="Never somebody who may be a source of risk",
        most=120,
        missing="Write the name of whoever speaks for them",
        autocomplete="off",
    )
    authority = fields.ShortText(
        "By what authority do they speak?",
        hint=BY_AUTHORITY,
        missing="Write by what authority they speak",
        autocomplete="off",
    )
    called = fields.ShortText(
        "What do they like to be called?",
        most=120,
        missing="Write what they like to be called",
        autocomplete="off",
    )
    how_to_talk = fields.LongText(
        "How do they say things, and how do we talk with them?",
        rows=3,
        most=MOST,
        required=False,
        autosave=True,
    )
    how_to_reach = fields.LongText(
        "How do we reach them safely?",
        hint="A number, an address, a good time of day, and who should not hear of it",
        rows=3,
        most=MOST,
        required=False,
        autosave=True,
    )
    groups = (
        ("What whoever asks reads of them", ("called", "how_to_talk", "how_to_reach")),
    )

    def __init__(
        self, *args: Any, people: Sequence[tuple[User, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user, _ in people}
        self.fields["asker"].choices = [
            (str(user.pk), f"{user.full_name}, {where}") for user, where in people
        ]

    def arranged(self) -> Arranged:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Arranged(
            mode=said["mode"],
            asker=self.people.get(said.get("asker") or ""),
            called=said["called"],
            how_to_talk=said["how_to_talk"] or "",
            how_to_reach=said["how_to_reach"] or "",
            representative=said.get("representative") or "",
            authority=said.get("authority") or "",
        )


def _scale(question: Question, words: str) -> fields.PictureScale:
    return fields.PictureScale(
        words,
        choices=[(one.code, one.words) for one in question.answers],
        faces={one.code: one.face for one in question.answers if one.face},
        none_words="Leave this one out",
        size="m",
    )


def _yes_or_no(words: str) -> fields.Choice:
    answers = (("yes", "Yes"), ("no", "No"))
    return fields.Choice(
        words, choices=answers, required=False, is_inline=True, size="m"
    )


class QuestionsForm(KeptForm):
    """The questions that are asked, each with its pictures. Any can stay blank."""

    def __init__(
        self,
        *args: Any,
        asked: QuestionSet,
        of_person: bool = True,
        is_easy: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked, self.is_easy = asked, is_easy
        how = {"of_person": of_person, "is_easy": is_easy}
        for question in asked.asked:
            self.fields[question.code] = _scale(question, question.words(**how))
        self.fields[BETTER] = fields.LongText(
            asked.better.words(**how),
            hint="In your own words, if you like",
            rows=4,
            most=MOST,
            required=False,
            size="m",
            autosave=True,
        )
        self.fields[MAY_READ] = _yes_or_no(asked.may_read.words(**how))
        for name in (BETTER, MAY_READ):  # all of it is, and the page says so
            self.fields[name].is_quietly_optional = True

    @property
    def pictured(self) -> Iterator[tuple[BoundField, easy_read.Symbol | None]]:
        """Each question with the picture beside it in Easy Read."""
        beside = {one.code: one.picture for one in self.asked.asked}
        beside[BETTER] = self.asked.better.picture
        beside[MAY_READ] = self.asked.may_read.picture
        for field in self.visible_fields():
            yield field, beside.get(field.name) if self.is_easy else None

    def heard(self, **how: Any) -> Heard:
        """What was answered, as the actions take it."""
        said = self.cleaned_data
        return Heard(
            answers={one.code: said[one.code] for one in self.asked.asked},
            better=said[BETTER] or "",
            may_read=said[MAY_READ] == "yes",
            **how,
        )


class SayForm(QuestionsForm):
    """Somebody says alone how it was."""

    template_name = "concerns/how_it_was_form.html"

    def said(self, way: str) -> Heard:
        """What was answered, as the action takes it."""
        form = standard.EASY_READ if self.is_easy else standard.STANDARD
        return self.heard(way=way, format=form)


class HearForm(NewestForm, QuestionsForm):
    """Somebody writes down how it was for another, and how they were asked."""

    answered_by = fields.Choice(
        "Who answered?",
        choices=[(one.code, one.plain) for one in standard.ANSWERERS],
        missing="Say who answered",
        reveal={
            standard.REPRESENTATIVE: ("spoken_by", "authority"),
            standard.ADVOCATE: ("advocate_name",),
        },
    )
    spoken_by = fields.ShortText(
        "Their whole name",
        hint="Never somebody who may be a source of risk",
        most=120,
        missing="Write who spoke for them",
        autocomplete="off",
    )
    authority = fields.ShortText(
        "By what authority did they speak?",
        hint=BY_AUTHORITY,
        missing="Write by what authority they spoke",
        autocomplete="off",
    )
    advocate_name = fields.ShortText(
        "The advocate’s name",
        most=120,
        missing="Write the name of the advocate",
        autocomplete="off",
    )
    way = fields.Choice(
        "How were they asked?",
        choices=[(w.code, w.plain) for w in standard.WAYS if w.code not in ONLY_ALONE],
        missing="Say how they were asked",
    )
    format = fields.Choice(
        "In what form?",
        choices=[(one.code, one.plain) for one in standard.FORMATS],
        missing="Say in what form the questions were put",
    )

    def __init__(self, *args: Any, asking: Asking, **kwargs: Any) -> None:
        kwargs["of_person"] = asking.is_of_person
        super().__init__(*args, **kwargs)
        self.fields[
            BETTER
        ].help_text = "In their own words. They read it as you write it"
        asked = [one.code for one in self.asked.asked]
        self.groups = (
            ("What they say", (*asked, BETTER, MAY_READ)),
            ("How they were asked", ("answered_by", "way", "format")),
        )
        if not asking.is_of_person:
            self.initial.setdefault("answered_by", standard.REPRESENTATIVE)
            self.initial.setdefault("spoken_by", asking.representative)
            self.initial.setdefault("authority", asking.authority)

    def told(self) -> Heard:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        name, authority = said.get("spoken_by") or "", said.get("authority") or ""
        if said["answered_by"] == standard.ADVOCATE:
            name, authority = said["advocate_name"], THEIR_ADVOCATE
        return self.heard(
            way=said["way"],
            format=said["format"],
            answered_by=said["answered_by"],
            spoken_by=name,
            authority=authority,
        )


class UnansweredForm(NewestForm):
    """That there is no answer, and why."""

    reason = fields.Choice(
        "Why is there no answer?",
        choices=[
            (one.code, one.plain)
            for one in standard.REASONS
            if one.code not in standard.BY_THEMSELVES
        ],
        missing="Choose why there is no answer",
    )
    words = fields.LongText(
        "Would you like to say more?",
        hint="What you tried, and when",
        rows=3,
        most=MOST,
        required=False,
        autosave=True,
    )


class GetInTouchForm(KeptForm):
    """What came of getting in touch."""

    words = fields.LongText(
        "How are they, and what did you agree?",
        missing="Write how they are, and what you agreed",
        rows=5,
        most=MOST,
        size="m",
        autosave=True,
    )
