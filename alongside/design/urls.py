"""The gallery: every component and field on a page of its own."""

from django.urls import path

from alongside.design import views

app_name = "design"
urlpatterns = [
    path("gallery/", views.gallery, name="gallery"),
    path("gallery/<slug:name>/", views.gallery_page, name="gallery_page"),
]
