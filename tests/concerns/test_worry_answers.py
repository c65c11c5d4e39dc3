"""What the pages of a worry say when something is missing or wrong."""

import pytest

from alongside.concerns.forms import worry as forms
from tests.factories.worries import HEAR_BACK, NOTICED, WISHES


def sentences(form) -> list[str]:
    """What the error summary of a form says."""
    return [sentence for _, sentence in form.error_links()]


def test_an_empty_first_page_asks_for_two_things_only():
    assert sentences(forms.NoticedForm({})) == [
        "Tell us what you have noticed",
        "Tell us who it is about, or that you don’t know",
    ]


def test_not_knowing_who_it_is_about_is_an_answer():
    assert forms.NoticedForm({"noticed": "Shouting", "about": "unknown"}).is_valid()


def test_a_person_without_a_name_is_an_answer():
    assert forms.NoticedForm({"noticed": "Shouting", "about": "person"}).is_valid()


def test_a_service_is_asked_for_when_it_is_about_one():
    form = forms.NoticedForm({"noticed": "Shouting", "about": "service"})

    assert sentences(form) == ["Tell us which service it is, as well as you can"]


def test_a_date_of_birth_that_does_not_exist_is_pointed_at():
    born = {"about_born_day": "31", "about_born_month": "2", "about_born_year": "1948"}

    form = forms.NoticedForm(NOTICED | born)

    assert [target for target, _ in form.error_links()] == ["id_about_born_0"]


def test_words_that_are_too_long_are_refused_with_how_much():
    form = forms.NoticedForm(NOTICED | {"noticed": "a" * 20_001})

    assert sentences(form) == ["Use 20,000 letters or fewer. You are 1 over."]


def test_an_nhs_number_with_a_slip_is_noticed_for_staff():
    form = forms.NoticedForm(
        NOTICED | {"about_nhs_number": "9434765918"}, is_staff=True
    )

    assert sentences(form) == ["Check the NHS number. It has ten digits"]


def test_the_public_is_not_asked_for_an_nhs_number():
    assert "about_nhs_number" not in forms.NoticedForm().fields


def test_an_empty_second_page_asks_four_questions():
    assert sentences(forms.WishesForm({})) == [
        "Tell us if anyone is in danger now, or that you don’t know",
        "Tell us if you have been able to ask the person",
        "Tell us if they need help with daily life, or that you don’t know",
        "Tell us if somebody is hurting or neglecting them, or that you don’t know",
    ]


@pytest.mark.parametrize("question", ["danger", "needs_care", "at_risk"])
def test_not_knowing_is_an_answer(question):
    assert forms.WishesForm(WISHES | {question: "unknown"}).is_valid()


def test_having_asked_needs_what_they_said():
    form = forms.WishesForm(WISHES | {"wish_asked": "yes"})

    assert sentences(form) == ["Tell us what the person said they want"]


def test_not_having_asked_needs_a_reason():
    form = forms.WishesForm(WISHES | {"wish_not_asked_reason": ""})

    assert sentences(form) == ["Choose why you have not been able to ask"]


def test_the_third_test_of_the_law_is_never_asked_here():
    names = {*forms.NoticedForm().fields, *forms.WishesForm().fields}

    assert not {"unable", "unable_to_protect"} & names


def test_that_no_adult_is_named_is_a_reason_only_for_a_service():
    about_one = forms.WishesForm(about="person").fields["wish_not_asked_reason"]
    about_service = forms.WishesForm(about="service").fields["wish_not_asked_reason"]

    assert "nobody_named" not in dict(about_one.choices)
    assert "nobody_named" in dict(about_service.choices)


def test_whoever_worries_about_themselves_is_spoken_to():
    form = forms.WishesForm({}, about="me")

    assert "Are you in danger now?" in [f.label for f in form.fields.values()]
    assert "wish_asked" not in form.fields
    assert all("they" not in s and "them" not in s for s in sentences(form))


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "Choose how we may tell you what happens"),
        ({"hear_by": "email"}, "Enter your email address"),
        (
            {"hear_by": "email", "email": "joan"},
            "Enter an email address in full, like name@example.com",
        ),
        (
            {"hear_by": "email", "email": f"{'a' * 60}@{('b' * 60 + '.') * 4}example"},
            "This email address is too long. Check it",
        ),
        ({"hear_by": "phone"}, "Enter your phone number"),
    ],
)
def test_the_last_page_says_what_is_missing(answers, sentence):
    assert sentences(forms.HearBackForm(answers)) == [sentence]


def test_an_address_that_is_not_asked_for_is_forgotten():
    form = forms.HearBackForm(HEAR_BACK | {"email": "joan@westmere.example"})

    assert form.is_valid()
    assert form.cleaned_data["email"] == ""


def test_staff_are_not_offered_to_stay_unnamed():
    offered = dict(forms.HearBackForm(is_staff=True).fields["hear_by"].choices)

    assert list(offered) == ["email", "phone", "link"]


def test_only_answers_are_kept_of_what_a_browser_sends():
    kept = forms.typed_in(
        {"noticed": "a\x00b", "csrfmiddlewaretoken": "x", "about_born_day": "3"}
    )

    assert kept == {"noticed": "ab", "about_born_day": "3"}


def test_a_page_shows_again_even_what_was_typed_wrongly():
    form = forms.NoticedForm()

    form.fill_from({"about_born_day": "the third", "about_born_month": "May"})

    page = str(form)
    assert 'value="the third"' in page
    assert 'value="May"' in page
