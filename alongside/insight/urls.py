"""Addresses of the measures."""

from django.urls import path

from alongside.insight import views

app_name = "insight"

urlpatterns = [
    path("measures/", views.measures, name="measures"),
    path("measures/<slug:code>/", views.measure, name="measure"),
    path(
        "return/<str:year>/publication/",
        views.return_publication,
        name="return_publication",
    ),
    path(
        "return/<str:year>/publication/workbook/",
        views.publication_file,
        name="publication_file",
    ),
]
