"""Addresses of settling, keeping in touch, letters, and what came of it."""

from django.urls import path

from alongside.concerns.views import (
    asking,
    completing,
    happening,
    how_it_was,
    learning,
    letter_papers,
    letters,
    settling,
)

ADDRESSES = [
    path("concerns/<int:pk>/settle/", settling.settle, name="settle"),
    path("concerns/<int:pk>/reopen/", settling.reopen, name="reopen"),
    path("enquiries/<int:pk>/again/", settling.say_again, name="say_again"),
    path("keeping-in-touch/", settling.keeping_in_touch, name="keeping_in_touch"),
    path(
        "keeping-in-touch/<int:pk>/done/",
        settling.keep_in_touch_done,
        name="keep_in_touch_done",
    ),
    path("people/<int:pk>/happening/", happening.happening, name="happening"),
    path("how-it-was/", asking.how_it_was_list, name="how_it_was_list"),
    path("how-it-was/counts/", asking.how_it_was_counts, name="how_it_was_counts"),
    path("how-it-was/<int:pk>/", asking.asking, name="asking"),
    path("how-it-was/<int:pk>/arrange/", asking.arrange_asking, name="arrange_asking"),
    path("how-it-was/<int:pk>/hear/", asking.hear_how_it_was, name="hear_how_it_was"),
    path(
        "how-it-was/<int:pk>/paper/", asking.how_it_was_paper, name="how_it_was_paper"
    ),
    path("how-it-was/<int:pk>/no-answer/", asking.no_answer, name="no_answer"),
    path("how-it-was/<int:pk>/mine/", how_it_was.own_how_it_was, name="own_how_it_was"),
    path("how-was-it/<str:token>/", how_it_was.say_how_it_was, name="say_how_it_was"),
    path("get-in-touch/<int:pk>/", asking.get_in_touch, name="get_in_touch"),
    path("learned/", learning.learned, name="learned"),
    path("learned/<int:pk>/barrier/", learning.name_learned, name="name_learned"),
    path("concerns/<int:pk>/letters/", letters.letters, name="letters"),
    path(
        "concerns/<int:pk>/letters/<slug:to>/",
        letters.write_letter,
        name="write_letter",
    ),
    path(
        "concerns/<int:pk>/letters/<slug:to>/send/",
        letters.send_letter,
        name="send_letter",
    ),
    path(
        "concerns/<int:pk>/letters/<slug:to>/hold-back/",
        letters.hold_back_letter,
        name="hold_back_letter",
    ),
    path(
        "people/<int:pk>/letters/",
        letter_papers.letters_to_person,
        name="letters_to_person",
    ),
    path("letters/<int:pk>/", letter_papers.letter, name="letter"),
    path("letters/<int:pk>/pdf/", letter_papers.letter_pdf, name="letter_pdf"),
    path(
        "track/<str:token>/letters/<int:pk>/",
        letter_papers.track_letter,
        name="track_letter",
    ),
    path(
        "worries/mine/<int:pk>/letters/<int:letter>/",
        letter_papers.own_worry_letter,
        name="own_worry_letter",
    ),
    path("concerns/<int:pk>/complete/", completing.complete, name="complete"),
]
