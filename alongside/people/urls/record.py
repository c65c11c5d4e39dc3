"""Addresses of the list of people, and of the facts of one."""

from django.urls import path

from alongside.people.views import record

ADDRESSES = [
    path("people/", record.people_list, name="list"),
    path("people/<int:pk>/facts/", record.correct_facts, name="correct_facts"),
]
