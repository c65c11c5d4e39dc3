"""Addresses of what is known of services."""

from django.urls import path

from alongside.providers.views import answering, holding, knowledge

ADDRESSES = [
    path("services/tell/", knowledge.choose_service, name="choose_service"),
    path("services/told/", knowledge.told, name="told"),
    path("services/<int:pk>/tell/", knowledge.tell, name="tell"),
    path("services/<int:pk>/known/", knowledge.known, name="known"),
    path("services/known/<int:pk>/", answering.known_item, name="known_item"),
    path(
        "services/known/replies/<int:pk>/", answering.answer_wrong, name="answer_wrong"
    ),
    path("services/known/<int:pk>/came/", answering.what_came, name="what_came"),
    path("services/known/<int:pk>/back/", answering.take_back, name="take_back"),
    path("services/known/<int:pk>/same/", answering.same_event, name="same_event"),
    path(
        "services/known/<int:pk>/another/",
        answering.another_event,
        name="another_event",
    ),
    path("services/known/<int:pk>/hold/", holding.hold_back, name="hold_back"),
    path("services/known/<int:pk>/show/", holding.show_early, name="show_early"),
]
