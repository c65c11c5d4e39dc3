"""Addresses of About me, with its pictures, sound and video."""

from django.urls import path

from alongside.people.views import about_me, media

ADDRESSES = [
    path("people/<int:pk>/about-me/", about_me.about_me, name="about_me"),
    path(
        "people/<int:pk>/about-me/look-again/", about_me.look_again, name="look_again"
    ),
    path(
        "people/<int:pk>/about-me/print/",
        about_me.print_about_me,
        name="print_about_me",
    ),
    path(
        "people/<int:pk>/earlier-words/", about_me.earlier_words, name="earlier_words"
    ),
    path("people/<int:pk>/media/", media.all_media, name="all_media"),
    path("people/<int:pk>/media/add/", media.add_media, name="add_media"),
    path("people/<int:pk>/media/<int:media>/", media.media, name="media"),
    path(
        "people/<int:pk>/media/<int:media>/take-away/",
        media.take_media_away,
        name="take_media_away",
    ),
]
