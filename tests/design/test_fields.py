"""What fields take and refuse, and how they draw themselves."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from alongside.design import dates, fields, form
from tests.design import page_checks


class Story(form.Form):
    """A short form to try fields with."""

    words = fields.LongText("What happened?", missing="Tell us what happened", most=20)
    was_asked = fields.YesNoUnknown(
        "Were they asked?",
        missing="Say whether they were asked",
        reveal={"no": "why_not"},
    )
    why_not = fields.ShortText("Why not?", missing="Say why not")
    seen = fields.Choices(
        "What was seen?",
        choices=(("hurt", "Hurt", "A bruise, say"), ("fear", "Fear")),
        required=False,
        unknown=True,
    )
    born = fields.PartedDate(
        "When were they born?", required=False, latest="today", called="Date of birth"
    )
    happened = fields.PartedDate(
        "When was it?", required=False, is_rough=True, unknown=True
    )


def _story(answers: str) -> Story:
    return Story(QueryDict(answers))


def _good(more: str = "") -> Story:
    return _story(f"words=She+fell&was_asked=yes&{more}")


def test_a_required_field_must_bring_its_own_words() -> None:
    with pytest.raises(TypeError, match="What is it"):
        fields.ShortText("What is it?")


def test_what_is_missing_is_said_in_the_fields_own_words() -> None:
    story = _story("")

    assert story.errors["words"] == ["Tell us what happened"]
    assert "This field is required" not in str(story)


def test_every_line_of_the_error_summary_leads_to_an_input_on_the_page() -> None:
    story = _story("born_day=31&born_month=2&born_year=2020&was_asked=no")

    links = [target for target, _ in story.error_links()]
    page = page_checks.read(str(story))

    assert links == [
        "id_words",
        "id_why_not",
        "id_born_0",
    ]
    assert set(links) <= {
        attrs.get("id") for attrs in page.every("input", "textarea", "select")
    }


def test_radios_lead_to_their_first_answer() -> None:
    assert _story("").error_links()[1] == (
        "id_was_asked_0",
        "Say whether they were asked",
    )


def test_a_wrong_date_leads_to_the_box_that_is_wrong() -> None:
    story = _good("born_day=3&born_month=4")

    assert story.error_links() == [("id_born_2", "Date of birth must include a year")]


def test_a_question_that_is_not_shown_is_not_asked() -> None:
    story = _good("why_not=typed+and+then+hidden")

    assert story.is_valid()
    assert story.cleaned_data["why_not"] == ""


def test_a_question_that_is_shown_is_asked() -> None:
    story = _story("words=Yes&was_asked=no")

    assert story.errors == {"why_not": ["Say why not"]}


def test_not_knowing_is_an_answer() -> None:
    story = _story("words=Yes&was_asked=unknown&seen=unknown&happened_unknown=on")

    assert story.is_valid(), story.errors
    assert story.cleaned_data["was_asked"] == fields.UNKNOWN
    assert story.cleaned_data["seen"] == [fields.UNKNOWN]
    assert not story.cleaned_data["happened"].is_known


def test_not_knowing_stands_by_itself() -> None:
    story = _good("seen=hurt&seen=unknown&happened_year=2020&happened_unknown=on")

    assert "by itself" in story.errors["seen"][0]
    assert "not both" in story.errors["happened"][0]


def test_a_rough_date_may_lack_the_day() -> None:
    story = _good("happened_month=oct&happened_year=2024")

    assert story.is_valid(), story.errors
    assert str(story.cleaned_data["happened"]) == "October 2024"


def test_a_date_gives_a_date() -> None:
    story = _good("born_day=3&born_month=May&born_year=1950")

    assert story.is_valid(), story.errors
    assert story.cleaned_data["born"] == datetime.date(1950, 5, 3)


def test_a_date_of_birth_cannot_lie_ahead() -> None:
    story = _good("born_day=3&born_month=5&born_year=2950")

    assert story.errors["born"] == ["Date of birth must be today or in the past"]


def test_too_many_words_are_refused_with_how_many() -> None:
    story = _story("words=" + "a" * 25)

    assert story.errors["words"] == ["Use 20 letters or fewer. You are 5 over."]


def test_what_was_typed_is_shown_again_and_never_as_markup() -> None:
    story = _story("words=%3Cscript%3E&born_day=%3Cb%3E&was_asked=no&why_not=%22%3E%3C")

    html = str(story)

    assert "<script>" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;" in html


def test_an_optional_question_says_so() -> None:
    assert str(Story()).count("(optional)") == 3


def test_an_answer_is_described_by_its_hint() -> None:
    page = page_checks.read(str(Story()))

    (hurt,) = [attrs for attrs in page.every("input") if attrs.get("value") == "hurt"]
    assert hurt["aria-describedby"] in page.ids


def test_a_date_already_known_fills_its_boxes() -> None:
    html = str(Story(initial={"born": datetime.date(1950, 5, 3)}))

    for value in ("3", "5", "1950"):
        assert f'value="{value}"' in html


def test_a_rough_date_already_unknown_is_ticked() -> None:
    html = str(Story(initial={"happened": dates.RoughDate()}))

    assert "checked" in html


def test_the_title_of_a_page_with_errors_begins_with_error() -> None:
    assert _story("").title_prefix == "Error: "
    assert Story().title_prefix == ""


class Letter(form.Form):
    """A form with a file, a number, an address."""

    letter = fields.FileUpload("Letter", missing="Choose a letter", megabytes=1)
    weeks = fields.WholeNumber("Weeks", missing="Say how many weeks", most=52)
    email = fields.Email(missing="Enter an email address")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("letter.exe", b"x", "Choose a file of one of these kinds"),
        ("letter.pdf", b"", "The file is empty"),
        ("letter.pdf", b"x" * 1_100_000, "1 megabytes or smaller"),
    ],
)
def test_a_file_we_cannot_take_is_refused_with_the_reason(
    name: str, content: bytes, sentence: str
) -> None:
    letter = Letter({}, {"letter": SimpleUploadedFile(name, content)})

    assert sentence in letter.errors["letter"][0]


@pytest.mark.parametrize("typed", ["soon", "4.5", "53", "-1", "9" * 30])
def test_a_number_out_of_bounds_is_refused(typed: str) -> None:
    assert Letter({"weeks": typed}).errors["weeks"][0].startswith("Enter a")


@pytest.mark.parametrize("typed", ["me", "me@", "@example.com", "a b@example.com"])
def test_half_an_email_address_is_refused(typed: str) -> None:
    sentence = "Enter an email address in full, like name@example.com"

    assert Letter({"email": typed}).errors["email"] == [sentence]


class Feeling(form.Form):
    """A picture scale that may be left out."""

    feeling = fields.PictureScale(
        "How does it feel?",
        choices=[(f"{step}", f"Step {step}") for step in range(1, 6)],
    )


@pytest.mark.parametrize(("sent", "kept"), [("4", "4"), ("", "")])
def test_a_picture_is_pointed_at_or_left_out(sent, kept):
    asked = Feeling({"feeling": sent})

    assert asked.is_valid()
    assert asked.cleaned_data["feeling"] == kept


def test_each_of_the_five_pictures_has_its_word_beside_it():
    html = str(Feeling({"feeling": "4"}))

    pictures = [html.count(f"alongside-face__skin--{n}") for n in range(1, 6)]
    assert pictures == [1] * 5
    assert all(f"Step {n}" in html for n in range(1, 6))
    assert html.count("checked") == 1


def test_a_picture_that_is_not_there_is_refused():
    asked = Feeling({"feeling": "6"})

    assert asked.errors["feeling"] == ["Choose one of the five pictures"]


class Folded(form.Form):
    """One question in sight, two folded away."""

    groups = (("First", ("name",)), ("More", ("likes", "wants")))
    folded = ("More",)

    name = fields.ShortText("What name do you like?", missing="Say what name you like")
    likes = fields.LongText("What do you like?", required=False, most=5)
    wants = fields.LongText("What do you want?", required=False)


def _folded(**answers: str) -> str:
    return str(Folded(answers or None))


def test_what_is_folded_away_says_what_is_in_it_and_how_much_is_written() -> None:
    html = _folded(name="Ottoline", likes="Tea")

    assert "<details" in html
    assert " open>" not in html
    assert "What do you like? · What do you want?" in html
    assert "(1 written)" in html


def test_what_is_folded_away_opens_when_something_in_it_is_wrong() -> None:
    html = _folded(name="Ottoline", likes="Tea, and more tea")

    assert " open>" in html
    assert "Use 5 letters or fewer" in html
