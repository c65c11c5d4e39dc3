"""The headings of About me: each met once, in a group, with what it is taken from."""

from alongside.standards import about_me


def test_every_heading_is_met_once_and_stands_in_a_group():
    standard = about_me.standard()
    codes = [heading.code for heading in standard.headings]

    assert len(codes) == len(set(codes)) == 11
    assert all(group.headings for group in standard.groups)
    assert all(len(code) <= 32 for code in codes)


def test_the_set_says_where_it_is_from_and_that_the_words_are_ours():
    standard = about_me.standard()

    assert (standard.version, standard.verified) == ("1.2", False)
    assert "our own plain words" in standard.source
    assert {h.standard for h in standard.headings if h.verified} == {
        "How I communicate and how to communicate with me",
        "How and when to support me",
    }


def test_a_heading_is_said_to_the_person_and_about_them():
    assert about_me.titled("usual_for_me") == "What is usual for me"
    assert about_me.titled("usual_for_me", "Win") == "What is usual for Win"


def test_a_heading_that_is_no_longer_asked_still_has_a_name():
    assert about_me.titled("things_i_carry") == "Things i carry"
