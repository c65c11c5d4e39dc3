"""Addresses of the pages made of several contexts."""

from django.urls import path

from alongside.pages import about, health, views

app_name = "pages"

urlpatterns = [
    path("", views.home, name="home"),
    path("me/", views.me, name="me"),
    path("people/<int:pk>/", views.person, name="person"),
    path("people/<int:pk>/who-looked/", views.who_looked, name="who_looked"),
    path("people/<int:pk>/circle/", views.circle, name="circle"),
    path("about/", about.about, name="about"),
    path("accessibility/", about.accessibility, name="accessibility"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
