"""Addresses of the pages made of several contexts."""

from django.urls import path

from alongside.pages import about, health, views
from alongside.pages.views import care_pack, chronology, paper

app_name = "pages"

urlpatterns = [
    path("", views.home, name="home"),
    path("me/", views.me, name="me"),
    path("people/<int:pk>/", views.person, name="person"),
    path("people/<int:pk>/who-looked/", views.who_looked, name="who_looked"),
    path("people/<int:pk>/circle/", views.circle, name="circle"),
    path("people/<int:pk>/chronology/", chronology.chronology, name="chronology"),
    path(
        "people/<int:pk>/chronology/print/",
        chronology.print_chronology,
        name="print_chronology",
    ),
    path("people/<int:pk>/copy/", paper.choose, name="choose_copy"),
    path(
        "people/<int:pk>/copy/plan/<slug:layout>/", paper.print_plan, name="print_plan"
    ),
    path(
        "people/<int:pk>/copy/plan/<slug:layout>/pdf/", paper.plan_pdf, name="plan_pdf"
    ),
    path("enquiries/<int:pk>/copy/", paper.choose_story, name="choose_story"),
    path(
        "enquiries/<int:pk>/copy/<slug:layout>/", paper.print_story, name="print_story"
    ),
    path(
        "enquiries/<int:pk>/copy/<slug:layout>/pdf/", paper.story_pdf, name="story_pdf"
    ),
    path(
        "review-packs/<int:pk>/gather/",
        care_pack.gather_review_pack,
        name="gather_review_pack",
    ),
    path("about/", about.about, name="about"),
    path("accessibility/", about.accessibility, name="accessibility"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
