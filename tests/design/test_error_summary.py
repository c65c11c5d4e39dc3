"""What stands at the top of a form that was not right: each line leads to its input."""

from django.http import QueryDict

from alongside.design import fields, form


class Thoughts(form.Form):
    """The same sentence is wanted twice; the second question only has a place."""

    life = fields.LongText("What of their life matters?", missing="Write your thoughts")
    shows = fields.LongText("What shows this?", missing="Write your thoughts")
    shows.about = "Could they keep it in mind?"


def test_a_sentence_that_stands_twice_says_which_question_it_is_about() -> None:
    thoughts = Thoughts(QueryDict(""))

    assert [words for _, words in thoughts.error_links()] == [
        "What of their life matters? Write your thoughts",
        "Could they keep it in mind? Write your thoughts",
    ]
    assert thoughts.errors["life"] == ["Write your thoughts"]
    assert "Could they keep it in mind?</span>" in str(thoughts)


class Gathered(form.Form):
    """Asked in another order than it is declared in."""

    groups = (("First", ("way",)), ("Then", ("name",)))

    name = fields.ShortText("Name", missing="Say a name")
    where = fields.ShortText("Where?", missing="Say where")
    way = fields.Choice(
        "How?",
        choices=[("place", "At a place")],
        missing="Say how",
        reveal={"place": ("where",)},
    )


def test_the_error_summary_goes_down_the_page_as_it_is_read() -> None:
    nothing = [words for _, words in Gathered({"x": ""}).error_links()]
    no_place = [words for _, words in Gathered({"way": "place"}).error_links()]

    assert nothing == ["Say how", "Say a name"]
    assert no_place == ["Say where", "Say a name"]
