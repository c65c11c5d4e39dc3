"""Addresses of the pages about a person that need nothing from other contexts."""

from django.urls import path

from alongside.people.views import capacity, decisions, record

app_name = "people"

urlpatterns = [
    path("people/", record.people_list, name="list"),
    path("people/<int:pk>/about-me/", record.about_me, name="about_me"),
    path("people/<int:pk>/earlier-words/", record.earlier_words, name="earlier_words"),
    path("people/<int:pk>/facts/", record.correct_facts, name="correct_facts"),
    path("people/<int:pk>/decisions/", decisions.decisions, name="decisions"),
    path(
        "people/<int:pk>/decisions/new/",
        decisions.begin_decision,
        name="begin_decision",
    ),
    path("decisions/<int:pk>/", decisions.decision, name="decision"),
    path("decisions/<int:pk>/decide/", decisions.decide, name="decide"),
    path(
        "decisions/<int:pk>/correct/",
        decisions.correct_decision,
        name="correct_decision",
    ),
    path("decisions/<int:pk>/tell/", decisions.tell_decision, name="tell_decision"),
    path(
        "decisions/<int:pk>/capacity/",
        capacity.assess_capacity,
        name="assess_capacity",
    ),
    path(
        "decisions/<int:pk>/best-interests/",
        capacity.decide_in_best_interests,
        name="decide_in_best_interests",
    ),
]
