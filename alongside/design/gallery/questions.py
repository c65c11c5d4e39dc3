"""A form with every kind of field, to be shown empty, filled and wrong."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from alongside.design import fields, form

FEELINGS = (
    ("very_bad", "Very bad"),
    ("bad", "Not good"),
    ("between", "In between"),
    ("good", "Good"),
    ("very_good", "Very good"),
)
LISTENED = (
    ("no", "No"),
    ("in_part", "A bit"),
    ("yes", "Yes"),
    ("unknown", "I don’t know"),
)
WHERE = (
    ("home", "In their own home"),
    ("care_home", "In a care home", "Somewhere they live and are looked after"),
    ("elsewhere", "Somewhere else"),
)
NOTICED = (
    ("hurt", "They seemed hurt"),
    ("afraid", "They seemed afraid", "Of a person, or of going home"),
    ("money", "Money or things were missing"),
)


class EveryField(form.Form):
    """One of each."""

    groups = (
        ("In words", ("name", "noticed", "email", "weeks", "password")),
        (
            "By choosing",
            ("where", "seen", "is_safe", "relation", "feeling", "has_agreed"),
        ),
        ("Dates and files", ("born", "happened", "photograph")),
        ("More, when you like", ("anything_else",)),
    )
    folded = ("More, when you like",)

    name = fields.ShortText(
        "What name do they like?",
        hint="The name they would want us to use",
        missing="Tell us what name they like",
        width=20,
    )
    noticed = fields.LongText(
        "What have you noticed?",
        hint="Use your own words. A few are enough.",
        missing="Tell us what you noticed",
        most=2000,
        guidance=True,
        autosave=True,
    )
    email = fields.Email(
        "Your email address",
        hint="Only to tell you what happens",
        missing="Enter your email address",
        required=False,
    )
    weeks = fields.WholeNumber(
        "How long until we look again?",
        hint="Most people choose 4 or 12",
        missing="Say in how many weeks",
        least=1,
        most=52,
        suffix="weeks",
    )
    password = fields.Password(hint="The one you use for Alongside")
    where = fields.Choice(
        "Where does this happen?",
        hint="Choose the one that fits best",
        missing="Say where it happens",
        choices=WHERE,
        reveal={"elsewhere": "where_else"},
        unknown=True,
    )
    where_else = fields.ShortText(
        "Where is that?", missing="Say where it happens, as well as you can"
    )
    seen = fields.Choices(
        "What did you see?",
        missing="Choose what you saw, or “I don’t know”",
        choices=NOTICED,
        unknown=True,
    )
    is_safe = fields.YesNoUnknown(
        "Are they safe at the moment?",
        hint="If you are not sure, say so",
        missing="Say whether they are safe at the moment",
        is_inline=True,
    )
    relation = fields.Select(
        "How do you know them?",
        hint="Choose what comes closest",
        missing="Choose how you know them",
        choices=(
            ("family", "Family"),
            ("friend", "Friend"),
            ("neighbour", "Neighbour"),
        ),
        required=False,
    )
    feeling = fields.PictureScale(
        "How do they feel about it?",
        hint="Point at a picture, or leave it out",
        choices=FEELINGS,
    )
    listened_to = fields.PictureScale(
        "Did people listen to you?",
        choices=LISTENED,
        faces={"no": 1, "in_part": 3, "yes": 5},
        none_words="Leave this one out",
    )
    has_agreed = fields.Tick(
        "They know that I am telling you",
        hint="You can go on without this",
        required=False,
    )
    born = fields.PartedDate(
        "When were they born?",
        called="Date of birth",
        missing="Enter their date of birth",
        latest="today",
    )
    happened = fields.PartedDate(
        "When did it happen?",
        hint="The month and year, or only the year, will do",
        missing="Say when it happened, or that you don’t know",
        latest="today",
        is_rough=True,
        unknown=True,
    )
    photograph = fields.FileUpload(
        "A photograph or letter",
        hint="Only if it helps",
        missing="Choose a file",
        required=False,
    )
    anything_else = fields.LongText(
        "Anything else", hint="Folded away until somebody opens it", required=False
    )


def empty() -> EveryField:
    """As it is first met."""
    first = EveryField(prefix="empty", auto_id="%s")
    first.autosave_url = reverse("design:gallery")
    return first


def filled() -> EveryField:
    """As somebody might fill it in."""
    return _answered(
        "filled",
        {
            "name": "Ottoline",
            "noticed": "She told me that she is not allowed to ring her sister.",
            "email": "neighbour@example.com",
            "weeks": "4",
            "where": "elsewhere",
            "where_else": "At the day centre",
            "seen": ["afraid", "money"],
            "is_safe": "unknown",
            "relation": "neighbour",
            "feeling": "good",
            "has_agreed": "on",
            "born_day": "27",
            "born_month": "March",
            "born_year": "1948",
            "happened_month": "October",
            "happened_year": "2024",
        },
    )


def wrong() -> EveryField:
    """With something wrong in every field."""
    photograph = SimpleUploadedFile("letter.exe", b"x")
    return _answered(
        "wrong",
        {
            "email": "neighbour at example",
            "weeks": "soon",
            "where": "elsewhere",
            "seen": ["afraid", "unknown"],
            "relation": "stranger",
            "feeling": "furious",
            "born_day": "31",
            "born_month": "2",
            "happened_day": "3",
            "happened_month": "soon",
            "happened_year": "2024",
        },
        {"wrong-photograph": photograph},
    )


def _answered(prefix: str, answers: dict, files: dict | None = None) -> EveryField:
    data = {f"{prefix}-{name}": answer for name, answer in answers.items()}
    return EveryField(_Answers(data), files or {}, prefix=prefix, auto_id="%s")


class _Answers(dict):
    """Answers as a posted form would hold them."""

    def getlist(self, name: str) -> list:
        """All answers to one question."""
        value = self.get(name, [])
        return value if isinstance(value, list) else [value]
